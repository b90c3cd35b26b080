import type { EngineStatus, ModelStatus } from '../engine/engine.ts';
import { EngineError } from '../engine/error.ts';
import type { LifeMessage, LifeOptions } from '../engine/life.ts';
import type { Log } from '../engine/log.ts';
import type { Espeak } from '../models/builtin/espeak.ts';
import { BUILTIN_DEVICE, createBuiltinModel } from '../models/builtin/model.ts';
import { createEchoModel, ECHO_DEVICE } from '../models/echo/model.ts';
import type { DecodeAudio } from '../models/family.ts';
import type { Model } from '../models/model.ts';
import type { ModelEntry, Registry } from '../models/registry/schema.ts';
import {
  type AnyModelEntry,
  runsOn,
  variantFiles,
  voiceFile,
  type WeightFile,
} from '../models/registry/weights.ts';
import { allModels, isTestTone } from '../models/registry.ts';
import { downloadFile } from '../storage/download.ts';
import type { KeepsakePlace } from '../storage/keepsakes.ts';
import { downloadModel, modelStatus, removeModel, type WeightPlace } from '../storage/model-weights.ts';
import type { VerdictStore } from '../storage/verdict-store.ts';
import type { EnglishLexicon } from '../text/english/lexicon.ts';
import { createFrontend, type Frontend } from '../text/frontend/frontend.ts';
import { fastGraphBytes, removeFastGraph } from './fast-graph.ts';
import { guardModel } from './guard-model.ts';
import { createKeepAlive } from './keep-alive.ts';
import { createLexicons } from './lexicons.ts';
import { loadEmojiNames } from './load-emoji-names.ts';
import { loadJapanese } from './load-japanese.ts';
import { ModelsInUse } from './models-in-use.ts';
import { createPlugins, type PluginsOptions } from './plugins/plugins.ts';
import { type Bench, currentVerdicts, publicVerdict } from './self-test/verdicts.ts';
import { builtinVoices, pitchesOf } from './small-voices.ts';
import type { SpeechHost } from './speech-engine.ts';
import { Steps } from './steps.ts';
import { askOthers } from './threads/ask-other.ts';
import type { ModelThread } from './threads/ask-thread.ts';
import { createPool, isPooled, loadOutside } from './threads/create-pool.ts';
import { loadPooled } from './threads/load-pooled.ts';
import { createReferences } from './voice-reference.ts';

/** What differs between a dedicated worker and a thread of the relay. */
export interface HostOptions
  extends Pick<SpeechHost, 'registry' | 'maxQueue' | 'preparesDownloads' | 'loadEncoder' | 'encodeFile'> {
  decodeFile: DecodeAudio;
  place: WeightPlace;
  /** What this thread is started with, and how it tells what it is at. */
  life: LifeOptions & { tell: (message: LifeMessage) => void };
  verdicts: VerdictStore;
  /** The ways in which models run here; the first one is the one in use. */
  benches: Bench[];
  /** How many threads a neural model may use. */
  threads: number;
  /** Starts espeak-ng, which speaks by itself and gives phonemes to others. */
  loadEspeak: () => Promise<Espeak>;
  /** Misaki's lexicons, where they come from elsewhere than from a download. */
  lexicon?: ((language: string) => Promise<EnglishLexicon | undefined>) | undefined;
  /** The bytes of a large runtime file by its path; kept on this device once it was wanted. */
  readRuntimeFile: (path: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** Loads a model that runs on ONNX Runtime; see `loadTrusted`. */
  loadNeural: (entry: ModelEntry, steps: Steps) => Promise<Model>;
  /** What was computed for models. */
  keepsakes: KeepsakePlace;
  /** Starts the thread of a model that lives in one of its own. */
  startModelThread: () => ModelThread;
  /** What models in threads of their own may take of memory, in bytes. */
  memoryBudget: number;
  /** Told of what goes wrong without failing a request; the console when left out. */
  log?: Log | undefined;
  /** Why models that need weights can't run here, where that is so. */
  neuralProblem?: (() => string | undefined) | undefined;
  /** Keeps what neural models run on, where that is not part of the program. */
  keepRuntime?: () => Promise<void>;
  /** What is set up of plugins, and how this host imports their modules; only the shipped ones when left out. */
  plugins?: Omit<PluginsOptions, 'steps'> | undefined;
}

/** Another process may put weights into the relay's folder, so what is known of them does not stay true for long. */
const STATUS_LIFE_MS = 1000;

/** A host that can also make itself ready before it is asked. */
export interface WarmableHost extends SpeechHost {
  /** Whether this thread is about to be ended: who asks it now is to ask the next one. */
  isRetired(): boolean;
  /** Ends this thread from outside any request, as when the GPU has gone. */
  retire(error: unknown): void;
  /** Starts what every request needs. A failure is told by the request that meets it. */
  warmUp(): void;
}

/** Joins models, weights and runtimes into what `createSpeechEngine` needs, in whichever thread this is. */
export function createSpeechHost(options: HostOptions): WarmableHost {
  const { registry, maxQueue, preparesDownloads, place, threads, life, verdicts, benches, loadNeural } =
    options;
  const { log = console } = options;
  const keepAlive = createKeepAlive(life.keepAliveSeconds, () => steps.retireIdle());
  const steps = new Steps({ ...life, onUse: keepAlive.touch });
  let espeak: Promise<Espeak> | undefined;
  const startEspeak = () => {
    espeak ??= options.loadEspeak().catch((error: unknown) => {
      espeak = undefined; // a network that was away may be back
      throw error;
    });
    return espeak;
  };

  const modelsInUse = new ModelsInUse();
  const pool = createPool({ ...options, modelsInUse, steps });

  const readReference = createReferences(options);
  const plugins = createPlugins({ importModule: refuseModule, ...options.plugins, steps });
  const lexicons = createLexicons(registry.lexicons, place, log);
  /** Made once: it remembers how words are spelled out. */
  let made: Frontend | undefined;
  const frontend = async () => {
    const espeak = await startEspeak();
    made ??= createFrontend({
      phonemize: (text, language) => espeak.phonemize(text, language),
      lexicon: options.lexicon ?? lexicons.read,
      japanese: () => loadJapanese(options.readRuntimeFile),
      emojiNames: (language) => loadEmojiNames(language, options.readRuntimeFile),
    });
    return made;
  };

  /** Every request asks for it, and while a long text is spoken each look into the store waits for its turn. */
  let known: { status: Promise<EngineStatus>; until: number; models: Registry['models'] } | undefined;

  function status(): Promise<EngineStatus> {
    const { models } = registry; // another list when a model was added or removed
    if (!known || known.until < performance.now() || known.models !== models) {
      known = { status: readStatus(), until: performance.now() + STATUS_LIFE_MS, models };
    }
    return known.status;
  }

  async function readStatus(): Promise<EngineStatus> {
    const [models, records] = await Promise.all([
      Promise.all(allModels(registry).map(async (entry) => usable(await statusOf(entry), entry))),
      currentVerdicts(verdicts, registry, benches),
    ]);
    return { models, device: place.device, threads, verdicts: records.map(publicVerdict) };
  }

  async function statusOf(entry: AnyModelEntry): Promise<ModelStatus> {
    const sizes = await Promise.all(graphFiles(entry).map((file) => fastGraphBytes(file, place.store)));
    const derivedBytes = sizes.reduce((sum, size) => sum + size, 0);
    return { ...(await modelStatus(entry, placeOf(entry))), derivedBytes };
  }

  /** Where a model runs on this device. */
  function placeOf(entry: AnyModelEntry): WeightPlace {
    return { ...place, device: runsOn(entry, place.device) };
  }

  /** Weights alone make nobody speak. */
  function usable(status: ModelStatus, entry: AnyModelEntry): ModelStatus {
    if (!entry.weights) {
      return { ...status, device: 'family' in entry && isTestTone(entry) ? ECHO_DEVICE : BUILTIN_DEVICE };
    }
    const problem = options.neuralProblem?.();
    if (!problem) return status;
    return { ...status, state: status.state === 'ready' ? 'absent' : status.state, problem };
  }

  async function keepRuntime(): Promise<void> {
    try {
      await options.keepRuntime?.();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const message = `The voice is stored, but the program that it runs on could not be fetched: ${reason}. Try again.`;
      throw new EngineError('download_failed', message, { cause: error });
    }
  }

  return {
    registry,
    maxQueue,
    preparesDownloads,
    plugins,
    loadEncoder: options.loadEncoder,
    encodeFile: options.encodeFile,
    hold: keepAlive.hold,
    modelsInUse,
    readReference,
    isPooled,
    isLoaded: (id) => pool.has(id),
    unloadPooled: (id) => pool.unload(id),
    giveBack() {
      if (keepAlive.isHeld) return false;
      steps.retireIdle();
      return true;
    },
    onModelFailed(entry, error) {
      log.error(`The model '${entry.id}' failed; this engine ends.`, error);
      return steps.retire(error, { where: `${place.device}:${entry.id}` });
    },
    status,
    ...askOthers({ registry, pool, place, status }),
    frontend,
    async loadModel(entry) {
      switch (entry.family) {
        case 'espeak':
          return guardModel(
            createBuiltinModel({ espeak: await startEspeak(), voices: builtinVoices(entry) }),
            { steps },
          );
        case 'echo':
          return createEchoModel({ id: entry.id, pitches: pitchesOf(entry) });
        default:
          try {
            if (isPooled(entry)) return await loadPooled(entry, { pool, place, benches, verdicts, steps });
            keepAlive.arm();
            return await loadOutside(entry, { pool, place, load: () => loadNeural(entry, steps) });
          } finally {
            known = undefined; // there may be a new verdict
          }
      }
    },

    async prepareVoice(entry, voice, signal) {
      const file = voiceFile(entry, voice.id);
      if (!file) return;
      lexicons.fetchLater(voice.language);
      const { store, host } = place;
      await downloadFile(file, { store, host, signal });
    },
    isRetired: () => steps.isRetired,
    retire: (error) => void steps.retire(error, { where: `${place.device}:runtime` }),
    warmUp() {
      startEspeak().catch((error: unknown) => log.warn('The built-in voice is not ready yet.', error));
    },
    async *download(entry, signal) {
      const { state } = await modelStatus(entry, placeOf(entry));
      try {
        for await (const progress of downloadModel(entry, placeOf(entry), signal)) {
          known = undefined;
          if (progress.done) {
            // Only what was fetched anew may do better; a download that goes on after a failure fetches nothing.
            if (state !== 'ready') steps.forget(entry.id);
            await keepRuntime();
          }
          yield progress;
        }
      } finally {
        known = undefined;
      }
    },
    async remove(entry) {
      for (const file of graphFiles(entry)) await removeFastGraph(file, place.store);
      pool.discard(entry.id);
      await removeModel(entry, place, allModels(registry));
      if (entry.weights) await options.keepsakes.remove(entry.weights);
      await verdicts.remove(entry.id);
      steps.forget(entry.id);
      known = undefined;
    },
  };
}

/** The graphs of every variant. */
function graphFiles(entry: AnyModelEntry): WeightFile[] {
  return (entry.weights?.variants ?? []).flatMap((variant) => variantFiles(entry, variant));
}

/** For a host without a way to import them. */
async function refuseModule(): Promise<never> {
  throw new Error('Modules can not be imported here.');
}
