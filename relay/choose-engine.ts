import { speakOn } from '../src/engine/continue.ts';
import type { Engine, EngineStatus, ModelStatus, SpeechRequest } from '../src/engine/engine.ts';
import { EngineError, isEngineError } from '../src/engine/error.ts';
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
 * times as fast as WASM (`docs/decisions`). Weights are this process's own. When the tab is lost, whoever
 * is chosen then goes on where it has stopped: another tab, or this process.
 */
export function createRelayEngine({ registry, own, tab }: ChooseOptions): Engine {
  async function choose(request: SpeechRequest, lost?: Set<Engine>): Promise<Engine> {
    const other = tab();
    if (!other || lost?.has(other)) return own;
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

  /** Runs an operation on the engine that is chosen; on this process's own when that one has just gone. */
  async function begin<T>(
    request: SpeechRequest,
    start: (engine: Engine) => Promise<T>,
    lost?: Set<Engine>,
  ): Promise<T> {
    const chosen = await choose(request, lost);
    if (chosen === own) return start(own);
    try {
      // Whoever begins this request again has lost the tab.
      lost?.add(chosen);
      return await start(chosen);
    } catch (error) {
      if (!hasGone(error)) throw error;
      return start(own);
    }
  }

  /** What only the tab could speak waits for the next tab; `speakOn` asks again. */
  async function requireVoice(request: SpeechRequest): Promise<void> {
    if (rank(await own.status(), request) < Number.POSITIVE_INFINITY) return;
    throw new EngineError('no_engine', 'The tab that was speaking has gone, and nobody else has its voice.');
  }

  return {
    speak(request, signal) {
      const lost = new Set<Engine>();
      const speakWith = async (engine: Engine, wanted: SpeechRequest) => {
        if (engine === own && lost.size > 0) await requireVoice(wanted);
        return engine.speak(wanted, signal);
      };
      return speakOn((wanted) => begin(wanted, (engine) => speakWith(engine, wanted), lost), request, signal);
    },
    speakFile: (request, format, signal) =>
      begin(request, (engine) => engine.speakFile(request, format, signal)),
    phonemize: (request, signal) => own.phonemize(request, signal),
    async status() {
      const other = tab();
      const [mine, theirs] = await Promise.all([own.status(), other && askTab(other)]);
      return { ...mine, models: mine.models.map((model) => readyAnywhere(model, theirs)) };
    },
    download: (model, signal) => own.download(model, signal),
    remove: (model) => own.remove(model),
    async unload(model) {
      await own.unload(model);
      await tab()
        ?.unload(model)
        .catch((error: unknown) => {
          if (!hasGone(error)) throw error;
        });
    },
  };
}

/** What a tab can speak, the relay can: it is ready, wherever its weights are. */
function readyAnywhere(model: ModelStatus, theirs: EngineStatus | undefined): ModelStatus {
  const there = theirs?.models.find(({ id }) => id === model.id);
  const loaded = model.loaded || there?.loaded;
  return { ...model, loaded, ...(there?.state === 'ready' && { state: there.state }) };
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
