import type {
  Engine,
  EngineStatus,
  SpeechChunk,
  SpeechInfo,
  SpeechRequest,
  Stream,
} from '../src/engine/engine.ts';
import { isEngineError } from '../src/engine/error.ts';
import type { Registry } from '../src/models/registry/schema.ts';
import { resolveVoice } from '../src/speech/resolve-voice.ts';

export interface ChooseOptions {
  registry: Registry;
  /** The engine in this process; always there. */
  own: Engine;
  /** The engine of a connected tab, while there is one. */
  tab: () => Engine | undefined;
}

/**
 * The relay's engine: a connected tab speaks, otherwise this process does. The better model wins, whoever has
 * it. With the same neural model on both sides a tab without WebGPU gives way, since native code is several
 * times as fast as WASM (`docs/decisions`). Weights are this process's own. When the tab closes, this process
 * goes on where the tab has stopped.
 */
export function createRelayEngine({ registry, own, tab }: ChooseOptions): Engine {
  async function choose(request: SpeechRequest): Promise<Engine> {
    const other = tab();
    if (!other) return own;
    const [mine, theirs] = await Promise.all([own.status(), askTab(other)]);
    if (!theirs) return own;
    const [here, there] = [rank(mine, request), rank(theirs, request)];
    if (here !== there) return here < there ? own : other;
    const neural = registry.models.find(({ id }) => id === registry.defaults.models[there])?.weights;
    return neural && theirs.device === 'wasm' ? own : other;
  }

  /** The place of the model that would speak in the list of defaults: 0 is the best; infinite when none can. */
  function rank({ models }: EngineStatus, request: SpeechRequest): number {
    const ready = new Set(models.filter(({ state }) => state === 'ready').map(({ id }) => id));
    try {
      return registry.defaults.models.indexOf(resolveVoice(registry, request, ready).model.id);
    } catch {
      return Number.POSITIVE_INFINITY; // The engine that is chosen in the end tells why.
    }
  }

  /** Begins with the engine that is chosen; with this process when that one has just gone. */
  async function begin<T>(request: SpeechRequest, start: (engine: Engine) => Promise<T>): Promise<T> {
    const chosen = await choose(request);
    try {
      return await start(chosen);
    } catch (error) {
      if (chosen === own || !hasGone(error)) throw error;
      return start(own);
    }
  }

  /** The chunks of a stream; those that a closed tab still owes come from this process. */
  async function* finish(
    { head, chunks }: Stream<SpeechInfo, SpeechChunk>,
    request: SpeechRequest,
    signal: AbortSignal,
  ): AsyncGenerator<SpeechChunk> {
    let next = request.fromSegment ?? 0;
    try {
      for await (const chunk of chunks) {
        yield chunk;
        next = chunk.segment + 1;
      }
      return;
    } catch (error) {
      if (!hasGone(error)) throw error;
    }
    const { model, voice, language } = head;
    const rest = await own.speak({ ...request, model, voice, language, fromSegment: next }, signal);
    yield* rest.chunks;
  }

  return {
    async speak(request, signal) {
      let speaker = own;
      const speech = await begin(request, (engine) => {
        speaker = engine;
        return engine.speak(request, signal);
      });
      // This process's engine goes on by itself when its thread dies.
      if (speaker === own) return speech;
      return { head: speech.head, chunks: finish(speech, request, signal) };
    },
    speakFile: (request, format, signal) =>
      begin(request, (engine) => engine.speakFile(request, format, signal)),
    phonemize: (request, signal) => own.phonemize(request, signal),
    status: () => own.status(),
    download: (model, signal) => own.download(model, signal),
    remove: (model) => own.remove(model),
  };
}

function hasGone(error: unknown): boolean {
  return isEngineError(error) && (error.code === 'no_engine' || error.code === 'engine_lost');
}

/** A tab that has just closed, or does not answer, is no reason to keep silent. */
async function askTab(engine: Engine): Promise<EngineStatus | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, 2000, undefined);
  });
  try {
    return await Promise.race([engine.status(), late]);
  } catch (error) {
    console.warn(`The connected tab did not answer: ${(error as Error).message}`);
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
