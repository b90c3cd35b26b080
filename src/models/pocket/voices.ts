import { readWav } from '../../audio/read-wav.ts';
import { resample } from '../../audio/resample.ts';
import { EngineError } from '../../engine/error.ts';
import type { FamilyContext } from '../family.ts';
import type { VoiceReference } from '../model.ts';
import { type OnnxSession, takeFloats } from '../onnx/session.ts';
import type { Bundle } from './bundle.ts';
import { createState, disposeAll, type State, storedSteps, takeState } from './state.ts';
import { copyOf, readSafetensors } from './stored-numbers.ts';

/** What of a recording the encoder hears, in seconds: kyutai-labs/pocket-tts takes the first 30. */
const LEAST_SECONDS = 1;
const MOST_SECONDS = 30;
/** Voices whose states stay in memory, some 50 MB each. */
const REMEMBERED = 2;

/** A voice as the model has read it. */
export interface PocketVoice {
  /** The states of `flow_lm_main`. They stay here: whoever is given them does not dispose of them. */
  state: State;
  /** How many positions of the caches it takes. */
  positions: number;
}

export interface Voices {
  /** A recording's voice, or one of the model's own. Rejects with `voice_not_found`, or `invalid_input` for a recording that is too short. */
  get(voice: string, reference?: VoiceReference): Promise<PocketVoice>;
  dispose(): void;
}

export interface VoicesOptions {
  context: Pick<FamilyContext, 'entry' | 'files' | 'keepsakes'>;
  bundle: Bundle;
  main: OnnxSession;
  /** Tells one model's encodings from another's. */
  model: string;
  /** What every voice's prompt begins with, `[positions, width]`; empty for bundles without. */
  start: Float32Array<ArrayBuffer>;
  /** Opens `mimi_encoder`, which is released after every voice. Rejects where the bundle has none. */
  openEncoder(): Promise<OnnxSession>;
}

export function createVoices(options: VoicesOptions): Voices {
  const { context, bundle, main, model, start, openEncoder } = options;
  const { conditioning_dim: width, flow_lm_state_manifest: manifest } = bundle;
  const remembered = new Map<string, PocketVoice>();

  /** What the encoder hears in a recording, `[positions, width]`: made once and kept on this device. */
  async function embeddings({ id, ...recording }: VoiceReference): Promise<Float32Array<ArrayBuffer>> {
    const key = `${model}/${id}`;
    const kept = await context.keepsakes.get(key);
    if (kept && kept.length > 0 && kept.length % (4 * width) === 0) return new Float32Array(copyOf(kept));
    const pcm = hearable(recording, bundle.sample_rate);
    const encoder = await openEncoder();
    try {
      const heard = await encode(encoder, pcm);
      await context.keepsakes.put(key, new Uint8Array(heard.slice().buffer));
      return heard;
    } finally {
      await encoder.release();
    }
  }

  /** Has the model read a recording's voice. */
  async function read(recording: VoiceReference): Promise<PocketVoice> {
    const heard = await embeddings(recording);
    const prompt = new Float32Array(start.length + heard.length);
    prompt.set(start);
    prompt.set(heard, start.length);
    const positions = prompt.length / width;
    const feeds = {
      ...createState(main, manifest),
      sequence: main.value('float32', new Float32Array(0), [1, 0, bundle.latent_dim]),
      text_embeddings: main.value('float32', prompt, [1, positions, width]),
    };
    try {
      const { state, others } = takeState(await main.run(feeds), manifest);
      disposeAll(others);
      return { state, positions };
    } finally {
      disposeAll(feeds);
    }
  }

  /** One of the model's own: states that it has read already, or a recording. */
  async function readOwn(id: string): Promise<PocketVoice> {
    const { entry, files } = context;
    const voice = entry.voices.find((known) => known.id === id);
    const path = voice?.file?.path ?? voice?.speaker;
    if (typeof path !== 'string')
      throw new EngineError('voice_not_found', `'${entry.id}' has no voice '${id}'.`);
    const bytes = await files.read(path);
    try {
      if (/\.wav$/i.test(path)) return await read({ id: `own-${id}`, ...readWav(bytes) });
      const stored = readSafetensors(bytes);
      return { state: createState(main, manifest, stored), positions: storedSteps(stored, manifest) };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`The voice '${path}' can not be read: ${reason}.`, { cause: error });
    }
  }

  return {
    async get(id, reference) {
      const key = reference ? `reference ${reference.id}` : `own ${id}`;
      const voice = remembered.get(key) ?? (reference ? await read(reference) : await readOwn(id));
      remembered.delete(key);
      remembered.set(key, voice);
      const [[oldest, forgotten] = ['', undefined]] = remembered;
      if (remembered.size > REMEMBERED && forgotten) {
        remembered.delete(oldest);
        disposeAll(forgotten.state);
      }
      return voice;
    },
    dispose() {
      for (const { state } of remembered.values()) disposeAll(state);
      remembered.clear();
    },
  };
}

/** A recording at the model's rate and of a length that it takes. */
function hearable(
  { pcm, sampleRate }: Omit<VoiceReference, 'id'>,
  toRate: number,
): Float32Array<ArrayBuffer> {
  const seconds = pcm.length / sampleRate;
  if (seconds < LEAST_SECONDS) {
    const message = `The recording of the voice lasts ${seconds.toFixed(1)} s; pocket-tts needs ${LEAST_SECONDS} s at least.`;
    throw new EngineError('invalid_input', message);
  }
  return resample(pcm.slice(0, Math.ceil(MOST_SECONDS * sampleRate)), sampleRate, toRate);
}

async function encode(
  encoder: OnnxSession,
  pcm: Float32Array<ArrayBuffer>,
): Promise<Float32Array<ArrayBuffer>> {
  const audio = encoder.value('float32', pcm, [1, 1, pcm.length]);
  try {
    const [name = ''] = encoder.outputNames;
    const { [name]: heard, ...others } = await encoder.run({ audio });
    disposeAll(others);
    const embeddings = await takeFloats(heard, name);
    if (embeddings.length > 0 && embeddings.every(Number.isFinite)) return embeddings;
    throw new Error('The encoder gave no numbers for the voice.');
  } finally {
    audio.dispose();
  }
}
