import { EngineError } from './error.ts';
import type { Locks } from './locks.ts';
import { type MessagePortLike, messagePort, type Port } from './port.ts';

/** A port as the environment has it: the DOM and Node call it the same, but type it differently. */
export type NativePort = InstanceType<typeof MessageChannel>['port1'];

/** Offers the other end of a channel to one tab. */
export type SendOffer = (port: NativePort) => void;

/** An engine that is being started answers within this time; a tab that never does is not one of ours. */
const ACCEPT_MS = 15_000;

/** A tab of the app says at once that it is there; other pages of the origin say nothing. */
const PRESENCE_MS = 2000;

/**
 * Gives a port to the leading tab without knowing which one it is: every tab gets an offer, the leader
 * accepts. Rejects with `no_engine` when nobody does, or with the signal's reason.
 */
export function offerToTabs(
  tabs: SendOffer[],
  { locks, signal }: { locks: Locks; signal: AbortSignal },
): Promise<Port> {
  const channels = tabs.map(() => new MessageChannel());
  return new Promise<Port>((resolve, reject) => {
    const settle = (finish: () => void, winner?: NativePort) => {
      clearTimeout(timer);
      clearTimeout(presence);
      signal.removeEventListener('abort', abort);
      for (const { port1 } of channels) if (port1 !== winner) port1.close();
      finish();
    };
    const abort = () => settle(() => reject(signal.reason));
    const giveUp = () => settle(() => reject(nobody()));
    const timer = setTimeout(giveUp, ACCEPT_MS);
    const presence = setTimeout(giveUp, PRESENCE_MS);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });

    for (const [index, { port1, port2 }] of channels.entries()) {
      const line: MessagePortLike = port1;
      const accept = (event: unknown) => {
        const { type, lock } = (event as { data: { type: string; lock: string } }).data;
        clearTimeout(presence);
        if (type !== 'lector-accept') return;
        line.removeEventListener('message', accept);
        settle(() => resolve(messagePort(port1, { locks, name: lock })), port1);
      };
      line.addEventListener('message', accept);
      line.start();
      tabs[index]?.(port2);
    }
    if (tabs.length === 0) giveUp();
  });
}

function nobody(): EngineError {
  return new EngineError(
    'no_engine',
    'No Lector tab is open to speak. Open Lector in a tab of this browser and leave it open, then try again.',
  );
}
