import { resample } from '../../audio/resample.ts';
import { findWords } from '../../text/words.ts';
import { estimateWordTimes } from '../estimate-word-times.ts';
import { gaussian } from '../gaussian.ts';
import { limitSound } from '../limit-sound.ts';
import type { Model, SpeakOptions } from '../model.ts';
import { nextTask } from '../next-task.ts';
import { type OnnxSession, type OnnxValue, type SessionContract, takeFloats } from '../onnx/session.ts';
import { randomNumbers } from '../random.ts';
import { segmentSize, silentSegment } from '../segment-size.ts';
import { isMultilingual, type SupertonicConfig, type SupertonicStyle } from './config.ts';
import { textIds } from './text-ids.ts';

const TEXT = { text_ids: 'int64', text_mask: 'float32' } as const;

/** What Supertonic's graphs take and give, by the names of their files. */
export const SUPERTONIC_CONTRACTS = {
  duration_predictor: { inputs: { ...TEXT, style_dp: 'float32' }, outputs: ['duration'] },
  text_encoder: { inputs: { ...TEXT, style_ttl: 'float32' }, outputs: ['text_emb'] },
  vector_estimator: {
    inputs: {
      ...{ noisy_latent: 'float32', text_emb: 'float32', style_ttl: 'float32', latent_mask: 'float32' },
      ...{ text_mask: 'float32', current_step: 'float32', total_step: 'float32' },
    },
    outputs: ['denoised_latent'],
  },
  vocoder: { inputs: { latent: 'float32' }, outputs: ['wav_tts'] },
} as const satisfies Record<string, SessionContract>;

export type SupertonicGraph = keyof typeof SUPERTONIC_CONTRACTS;

/** Of the PCM that leaves the model, as players and clients expect it; its own is 44100. */
export const SUPERTONIC_RATE = 24000;

/** How much faster than they were recorded Supertonic has its voices speak. */
const OWN_PACE = 1.05;
const USUAL_STEPS = 5;
const MOST_STEPS = 50;

export interface SupertonicOptions {
  /** The model's id in the registry. */
  id: string;
  /** Each loaded with its contract of `SUPERTONIC_CONTRACTS`. */
  graphs: Record<SupertonicGraph, OnnxSession>;
  /** Where the graphs run: `wasm`, `webgpu`, `native`. */
  device: string;
  config: SupertonicConfig;
  /** The id of each code point, -1 for none. */
  indexer: readonly number[];
  /** The style of a voice by its id. Rejects for a voice that is unknown or not stored. */
  loadVoice(id: string): Promise<SupertonicStyle>;
  /** Told once of characters that the model does not know. */
  warn: (message: string) => void;
}

/** Supertonic (Supertone), by its ONNX files: a flow from noise to sound, of letters. Its word times are estimated. */
export function createSupertonic(model: SupertonicOptions): Model {
  const { id, graphs, device, config, indexer, loadVoice, warn } = model;
  let isWarned = false;

  function idsOf(text: string, language: string): BigInt64Array<ArrayBuffer> {
    const mark = isMultilingual(config) ? language.slice(0, 2) : undefined;
    const { ids, unknown } = textIds(text, { indexer, mark });
    if (unknown.length > 0 && !isWarned) {
      isWarned = true;
      warn(
        `'${id}' does not know ${unknown.length} characters, and leaves them out: ${[...new Set(unknown)].join(' ')}`,
      );
    }
    return ids;
  }

  return {
    id,
    sampleRate: SUPERTONIC_RATE,
    device,
    text: (speed) => ({ phonemes: false, ...segmentSize(speed) }),
    async synthesize(segment, options) {
      options.signal.throwIfAborted();
      const style = await loadVoice(options.voice);
      if (findWords(segment.text).length === 0) return silentSegment(SUPERTONIC_RATE, options.speed);
      const pcm = await speak(model, idsOf(segment.text, segment.language), { style, options });
      const sound = resample(limitSound(pcm, 'Supertonic'), config.ae.sample_rate, SUPERTONIC_RATE);
      return {
        pcm: sound,
        words: estimateWordTimes(segment, { from: 0, to: sound.length / SUPERTONIC_RATE }),
      };
    },
    async dispose() {
      for (const graph of Object.values(graphs)) await graph.release();
    },
  };
}

/** The four graphs, one after the other: how long it is, what is said, from noise to latents step by step, sound. */
async function speak(
  { graphs, config: { ae, ttl } }: SupertonicOptions,
  ids: BigInt64Array<ArrayBuffer>,
  { style, options }: { style: SupertonicStyle; options: SpeakOptions },
): Promise<Float32Array<ArrayBuffer>> {
  const { value } = graphs.vocoder;
  const held: OnnxValue[] = [];
  const hold = <Value extends OnnxValue | undefined>(made: Value, name = ''): NonNullable<Value> => {
    if (!made) throw new Error(`The model gave no '${name}'.`);
    held.push(made);
    return made;
  };
  try {
    const text_ids = hold(value('int64', ids, [1, ids.length]));
    const text_mask = hold(value('float32', new Float32Array(ids.length).fill(1), [1, 1, ids.length]));
    const style_ttl = hold(value('float32', style.ttl.data, style.ttl.dims));
    const style_dp = hold(value('float32', style.dp.data, style.dp.dims));
    const { duration } = await graphs.duration_predictor.run({ text_ids, style_dp, text_mask });
    const [seconds = 0] = await takeFloats(duration, 'duration');
    const samples = Math.round((seconds / (OWN_PACE * options.speed)) * ae.sample_rate);
    if (!(samples > 0)) throw new Error(`Supertonic gave a length of ${seconds} seconds.`);
    options.signal.throwIfAborted();
    const encoded = await graphs.text_encoder.run({ text_ids, style_ttl, text_mask });
    const text_emb = hold(encoded['text_emb'], 'text_emb');

    const length = Math.ceil(samples / (ae.base_chunk_size * ttl.chunk_compress_factor));
    const rows = ttl.latent_dim * ttl.chunk_compress_factor;
    const latent_mask = hold(value('float32', new Float32Array(length).fill(1), [1, 1, length]));
    let latent = hold(value('float32', noise(rows * length, options.style?.seed), [1, rows, length]));
    const steps = Math.min(MOST_STEPS, Math.max(1, Math.round(options.style?.steps ?? USUAL_STEPS)));
    const total_step = hold(value('float32', Float32Array.of(steps), [1]));
    for (let step = 0; step < steps; step++) {
      await nextTask();
      options.signal.throwIfAborted();
      const current_step = hold(value('float32', Float32Array.of(step), [1]));
      const feeds = {
        noisy_latent: latent,
        text_emb,
        style_ttl,
        latent_mask,
        text_mask,
        current_step,
        total_step,
      };
      latent = hold((await graphs.vector_estimator.run(feeds))['denoised_latent'], 'denoised_latent');
    }
    await nextTask();
    options.signal.throwIfAborted();
    const { wav_tts } = await graphs.vocoder.run({ latent });
    return (await takeFloats(wav_tts, 'wav_tts')).slice(0, samples);
  } finally {
    for (const made of held) made.dispose();
  }
}

function noise(count: number, seed = 0): Float32Array {
  const random = randomNumbers(seed);
  return Float32Array.from({ length: count }, () => gaussian(random));
}
