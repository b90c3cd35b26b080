import { speakFileOn, speakOn } from '../src/engine/continue.ts';
import type { Engine, EngineStatus, ModelStatus, SpeechRequest } from '../src/engine/engine.ts';
import { EngineError } from '../src/engine/error.ts';
import type { Log } from '../src/engine/log.ts';
import type { Registry } from '../src/models/registry/schema.ts';
import { resolveVoice } from '../src/speech/resolve-voice.ts';
import { type Candidate, hasGone, watchEngine } from './watch-engine.ts';

/** Who may speak: whoever is best, tabs alone, or this process alone. */
export type Preference = 'auto' | 'tab' | 'node';

export interface ChooseOptions {
  registry: Registry;
  /** The engine in this process; always there. */
  own: Engine;
  /** The engines of the tabs that are connected now. */
  tabs: () => Candidate[];
  /** `auto` when left out. */
  prefer?: Preference | undefined;
  /** The console when left out. */
  log?: Log | undefined;
}

const NO_TAB = 'No Lector tab is connected to this relay. Open Lector from it in a browser.';

/** Seconds after which a tab that was alone may be back. */
const RETRY_AFTER = 5;

/** What a neural model is taken to need before anybody has measured it: seconds for a second of sound. */
const GUESSED_RTF: Record<string, number> = { webgpu: 0.3, native: 0.5, wasm: 1.5 };

/** What one engine would be for one request; the smaller, the better, in this order. */
interface Offer {
  candidate: Candidate;
  /** The place of the model that would speak in the list of defaults; infinite when none can. */
  rank: number;
  /** How often it has lost this request already. */
  losses: number;
  /** Seconds for a second of sound, among the requests that it has now. */
  cost: number;
}

/**
 * The relay's engine: of the connected tabs and this process, the one with the better model speaks; of equals
 * the one that is fastest, with what it has to do already; of equals in this as well a tab (`docs/decisions`).
 * Weights are this process's own. When whoever speaks is lost, another one goes on where it has stopped.
 */
export function createRelayEngine({
  registry,
  own,
  tabs,
  prefer = 'auto',
  log = console,
}: ChooseOptions): Engine {
  const here = watchEngine(own, { name: 'The engine of this process', isHere: true, log });

  /** Those who may speak, with what they say of themselves. */
  function ask(): Promise<[Candidate, EngineStatus | undefined][]> {
    const candidates = [...(prefer === 'node' ? [] : tabs()), ...(prefer === 'tab' ? [] : [here])];
    return Promise.all(candidates.map(async (candidate) => [candidate, await candidate.status()]));
  }

  function choose(
    answers: [Candidate, EngineStatus | undefined][],
    request: SpeechRequest,
    losses: ReadonlyMap<Candidate, number>,
  ): Candidate {
    const offers = answers.flatMap(([candidate, status]) =>
      status ? [makeOffer(candidate, status, request, losses)] : [],
    );
    const [best] = offers.sort(compare);
    if (best && best.rank < Number.POSITIVE_INFINITY) return best.candidate;
    // What has begun waits for whoever has its voice; otherwise the engine itself tells what is missing.
    if (losses.size > 0) throw nobody('Whoever was speaking has gone, and nobody else has its voice.');
    const teller = prefer === 'tab' ? best?.candidate : here;
    if (!teller) throw nobody(NO_TAB);
    return teller;
  }

  function makeOffer(
    candidate: Candidate,
    status: EngineStatus,
    request: SpeechRequest,
    losses: ReadonlyMap<Candidate, number>,
  ): Offer {
    const { rank, model } = place(status, request);
    const cost = model ? (candidate.running + 1) * rtfOf(candidate, model, status) : 0;
    return { candidate, rank, losses: losses.get(candidate) ?? 0, cost };
  }

  function place({ models }: EngineStatus, request: SpeechRequest): { rank: number; model?: string } {
    const ready = new Set(models.filter(({ state }) => state === 'ready').map(({ id }) => id));
    try {
      const model = resolveVoice(registry, request, ready).model.id;
      return { rank: registry.defaults.models.indexOf(model), model };
    } catch {
      return { rank: Number.POSITIVE_INFINITY }; // The engine that is chosen in the end tells why.
    }
  }

  /** A model without weights is as fast everywhere that only the number of its requests counts. */
  function rtfOf({ rtf }: Candidate, model: string, { device, verdicts = [] }: EngineStatus): number {
    if (!registry.models.find(({ id }) => id === model)?.weights) return 1;
    const tested = verdicts.find((verdict) => verdict.model === model && verdict.device === device)?.rtf;
    return rtf.get(model) ?? tested ?? GUESSED_RTF[device] ?? 1;
  }

  /** Runs an operation on whoever is chosen, and remembers whom it has lost by that. */
  function beginner<T>(start: (engine: Engine, request: SpeechRequest) => Promise<T>) {
    const losses = new Map<Candidate, number>();
    let chosen: Candidate | undefined;
    return async (request: SpeechRequest): Promise<T> => {
      // Whoever begins again has lost the one before.
      if (chosen) losses.set(chosen, (losses.get(chosen) ?? 0) + 1);
      chosen = undefined;
      // From the choice to the start nothing else may run: the next request has to know of this one.
      const answers = await ask();
      const candidate = choose(answers, request, losses);
      chosen = candidate;
      try {
        return await start(candidate.engine, request);
      } catch (error) {
        if (candidate === here || !hasGone(error)) throw error;
        throw new EngineError('engine_lost', (error as Error).message, { cause: error });
      }
    };
  }

  return {
    speak(request, signal) {
      return speakOn(
        beginner((engine, wanted) => engine.speak(wanted, signal)),
        request,
        signal,
      );
    },
    speakFile(request, format, signal) {
      return speakFileOn(
        beginner((engine, wanted) => engine.speakFile(wanted, format, signal)),
        request,
        signal,
      );
    },
    transcribe: (request, signal) => own.transcribe(request, signal),
    chat: (request, signal) => own.chat(request, signal),
    phonemize: (request, signal) => own.phonemize(request, signal),
    async status() {
      const asked = Promise.all((prefer === 'node' ? [] : tabs()).map((tab) => tab.status()));
      const [mine, answers] = await Promise.all([own.status(), asked]);
      const theirs = answers.filter((status) => status !== undefined);
      const why = theirs.length > 0 ? 'No connected Lector tab has it.' : NO_TAB;
      const models = prefer === 'tab' ? mine.models.map((model) => notHere(model, why)) : mine.models;
      return { ...mine, models: models.map((model) => readyAnywhere(model, theirs)) };
    },
    checkReference: (audio) => own.checkReference(audio),
    plugins: () => own.plugins(),
    download: (model, signal) => own.download(model, signal),
    remove: (model) => own.remove(model),
    async unload(model) {
      await own.unload(model);
      for (const { engine } of tabs()) {
        await engine.unload(model).catch((error: unknown) => {
          if (!hasGone(error)) throw error;
        });
      }
    },
  };
}

/** This process does not speak, whatever it has. */
function notHere(model: ModelStatus, problem: string): ModelStatus {
  return { ...model, loaded: false, state: model.state === 'ready' ? 'absent' : model.state, problem };
}

/** What a tab can speak, the relay can: it is ready, wherever its weights are. */
function readyAnywhere(model: ModelStatus, theirs: EngineStatus[]): ModelStatus {
  const there = theirs.flatMap(({ models }) => models.find(({ id }) => id === model.id) ?? []);
  const loaded = model.loaded || there.find(({ loaded }) => loaded)?.loaded;
  const isReady = there.some(({ state }) => state === 'ready');
  return { ...model, loaded, ...(isReady && { state: 'ready' as const, problem: undefined }) };
}

function compare(a: Offer, b: Offer): number {
  const isAble = (offer: Offer) => Number(offer.rank === Number.POSITIVE_INFINITY);
  return isAble(a) - isAble(b) || a.losses - b.losses || by(a.rank, b.rank) || a.cost - b.cost;
}

/** Infinite ranks are equal, too. */
function by(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function nobody(message: string): EngineError {
  return new EngineError('no_engine', message, { retryAfter: RETRY_AFTER });
}
