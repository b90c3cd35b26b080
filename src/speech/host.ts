import type { EngineStatus } from '../engine/engine.ts';
import { EngineError } from '../engine/error.ts';
import type { Espeak } from '../models/builtin/espeak.ts';
import { type BuiltinVoices, createBuiltinModel } from '../models/builtin/model.ts';
import type { Model } from '../models/model.ts';
import type { ModelEntry } from '../models/registry/schema.ts';
import { voiceFile } from '../models/registry/weights.ts';
import { downloadFile } from '../storage/download.ts';
import { downloadModel, modelStatus, removeModel, type WeightPlace } from '../storage/model-weights.ts';
import type { EnglishLexicon } from '../text/english/lexicon.ts';
import { createFrontend, type Frontend } from '../text/frontend/frontend.ts';
import { createLexicons } from './lexicons.ts';
import { loadEmojiNames } from './load-emoji-names.ts';
import { loadJapanese } from './load-japanese.ts';
import type { SpeechHost } from './speech-engine.ts';

/** What differs between a dedicated worker and a thread of the relay. */
export interface HostOptions extends Pick<SpeechHost, 'registry' | 'encodeFile' | 'onModelFailed'> {
  place: WeightPlace;
  /** How many threads a neural model may use. */
  threads: number;
  /** Starts espeak-ng, which speaks by itself and gives phonemes to others. */
  loadEspeak: () => Promise<Espeak>;
  /** Misaki's lexicons, where they come from elsewhere than from a download. */
  lexicon?: ((language: string) => Promise<EnglishLexicon | undefined>) | undefined;
  /** The bytes of a large runtime file by its path; kept on this device once it was wanted. */
  readRuntimeFile: (path: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** Loads a model that runs on ONNX Runtime. */
  loadNeural: (entry: ModelEntry, frontend: Frontend) => Promise<Model>;
  /** Keeps what neural models run on, where that is not part of the program. */
  keepRuntime?: () => Promise<void>;
}

/** Another process may put weights into the relay's folder, so what is known of them does not stay true for long. */
const STATUS_LIFE_MS = 1000;

/** A host that can also make itself ready before it is asked. */
export interface WarmableHost extends SpeechHost {
  /** Starts what every request needs. A failure is told by the request that meets it. */
  warmUp(): void;
}

/** Joins models, weights and runtimes into what `createSpeechEngine` needs, in whichever thread this is. */
export function createSpeechHost(options: HostOptions): WarmableHost {
  const { registry, place, threads, loadNeural, encodeFile, onModelFailed } = options;
  let espeak: Promise<Espeak> | undefined;
  const startEspeak = () => {
    espeak ??= options.loadEspeak().catch((error: unknown) => {
      espeak = undefined; // a network that was away may be back
      throw error;
    });
    return espeak;
  };

  const lexicons = createLexicons(registry.lexicons, place);
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
  let known: { status: Promise<EngineStatus>; until: number } | undefined;

  async function readStatus(): Promise<EngineStatus> {
    const models = await Promise.all(registry.models.map((entry) => modelStatus(entry, place)));
    return { models, device: place.device, threads };
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
    encodeFile,
    onModelFailed,
    status() {
      if (!known || known.until < performance.now()) {
        known = { status: readStatus(), until: performance.now() + STATUS_LIFE_MS };
      }
      return known.status;
    },
    frontend,
    async loadModel(entry) {
      switch (entry.family) {
        case 'espeak':
          return createBuiltinModel({ espeak: await startEspeak(), voices: builtinVoices(entry) });
        case 'kokoro':
          return loadNeural(entry, await frontend());
      }
    },
    async prepareVoice(entry, voice, signal) {
      const file = voiceFile(entry, voice.id);
      if (!file) return;
      lexicons.fetchLater(voice.language);
      const { store, host } = place;
      await downloadFile(file, { store, host, signal });
    },
    warmUp() {
      startEspeak().catch((error: unknown) => console.warn('The built-in voice is not ready yet.', error));
    },
    async *download(entry, signal) {
      try {
        for await (const progress of downloadModel(entry, place, signal)) {
          known = undefined;
          if (progress.done) await keepRuntime();
          yield progress;
        }
      } finally {
        known = undefined;
      }
    },
    async remove(entry) {
      await removeModel(entry, place);
      known = undefined;
    },
  };
}

function builtinVoices(entry: ModelEntry): BuiltinVoices {
  const voices = entry.voices.map(({ id, espeak, language }) => {
    if (!espeak) throw new EngineError('model_failed', `The voice '${id}' has no espeak name.`);
    return [id, { espeak, language }] as const;
  });
  return Object.fromEntries(voices);
}
