import { EngineError } from './error.ts';
import { findLeader, type Locks } from './locks.ts';
import { type MessagePortLike, messagePort, type Port } from './port.ts';

/** A port as the environment has it: the DOM and Node call it the same, but type it differently. */
export type NativePort = InstanceType<typeof MessageChannel>['port1'];

/** What a consumer sends to a tab, each with a port for the answer. */
export type ToTab =
  /** Take this port, if you lead; keep it for a while, in case you come to lead. */
  | { type: 'lector-offer' }
  /** Are you there, and does the worker with that lock live? */
  | { type: 'lector-probe'; lock: string };

/** What a tab answers, and, for an offer, what else the consumer may say on the port. */
export type FromTab =
  | { type: 'lector-wait'; leads: boolean }
  | { type: 'lector-accept'; lock: string }
  | { type: 'lector-alive' };
/** The leader does not answer: lead in its place, if it still leads. */
export type ToOffered = { type: 'lector-lead'; instead: string };

/** Sends a message to one tab. */
export type SendToTab = (message: ToTab, port: NativePort) => void;

/**
 * After this, everybody is asked anew: the leader may have gone meanwhile, and the next be a tab that was not
 * there when the offers went out. An engine that is being started loses nothing by that.
 */
const ACCEPT_MS = 7000;

/** A tab of the app says at once that it is there; other pages of the origin say nothing, nor do frozen tabs. */
const PRESENCE_MS = 2000;

/** A leader that has said nothing for so long stands still (a frozen tab keeps its lock); another tab takes over. */
const LEADER_MS = 3000;

/** How long a living tab may take to say so. */
const ALIVE_MS = 5000;

export interface OfferOptions {
  locks: Locks;
  signal: AbortSignal;
  /** Every tab of the origin is among them: if none of them leads, the leader stands still. */
  areAllTabs?: boolean;
}

/**
 * Gives a port to the leading tab without knowing which one it is: every tab gets an offer, the leader
 * accepts. Rejects with `no_engine` when there is none, with `engine_lost` when none has come to speak in time,
 * or with the signal's reason.
 */
export async function offerToTabs(
  tabs: SendToTab[],
  { locks, signal, areAllTabs = false }: OfferOptions,
): Promise<Port> {
  signal.throwIfAborted();
  if (tabs.length === 0) throw nobody();
  const leader = findLeader(locks);
  const channels = tabs.map(() => new MessageChannel());
  return new Promise<Port>((resolve, reject) => {
    let heir: NativePort | undefined;
    const settle = (finish: () => void, winner?: NativePort) => {
      for (const timer of timers) clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      for (const { port1 } of channels) if (port1 !== winner) port1.close();
      finish();
    };
    const abort = () => settle(() => reject(signal.reason));
    const giveUp = () => settle(() => reject(nobody()));
    const askAnew = () => settle(() => reject(late()));
    const presence = setTimeout(giveUp, PRESENCE_MS);
    const succession = setTimeout(() => callHeir().catch(reject), LEADER_MS);
    const timers = [setTimeout(askAnew, ACCEPT_MS), presence, succession];
    const callHeir = async () => {
      const instead = await leader;
      if (areAllTabs && instead && heir)
        heir.postMessage({ type: 'lector-lead', instead } satisfies ToOffered);
    };
    signal.addEventListener('abort', abort, { once: true });

    for (const [index, { port1, port2 }] of channels.entries()) {
      const send = tabs[index] as SendToTab;
      const line: MessagePortLike = port1;
      const hear = (event: unknown) => {
        const answer = (event as { data: FromTab }).data;
        clearTimeout(presence);
        heir ??= port1;
        if (answer.type === 'lector-wait' && answer.leads) clearTimeout(succession);
        if (answer.type !== 'lector-accept') return;
        line.removeEventListener('message', hear);
        const { lock } = answer;
        const isThere = () => probe(send, lock);
        settle(() => resolve({ ...messagePort(port1, { locks, name: lock }), isThere }), port1);
      };
      line.addEventListener('message', hear);
      line.start();
      send({ type: 'lector-offer' }, port2);
    }
  });
}

/** Whether the tab answers, and its worker is the one with that lock. */
function probe(send: SendToTab, lock: string): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  const line: MessagePortLike = port1;
  return new Promise((resolve) => {
    const end = (isThere: boolean) => {
      clearTimeout(timer);
      line.close();
      resolve(isThere);
    };
    const timer = setTimeout(end, ALIVE_MS, false);
    line.addEventListener('message', () => end(true));
    line.start();
    send({ type: 'lector-probe', lock }, port2);
  });
}

function late(): EngineError {
  return new EngineError('engine_lost', 'The tab that is to speak does not answer.');
}

function nobody(): EngineError {
  return new EngineError(
    'no_engine',
    'No Lector tab is open to speak. Open Lector in a tab of this browser and leave it open, then try again.',
  );
}
