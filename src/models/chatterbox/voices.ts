import { resample } from '../../audio/resample.ts';
import { EngineError } from '../../engine/error.ts';
import type { Keepsakes } from '../family.ts';
import type { VoiceReference } from '../model.ts';
import { feedFloats, runOnce } from '../onnx/feed.ts';
import { takeNumbers } from '../onnx/half.ts';
import type { OnnxSession, OnnxValue } from '../onnx/session.ts';
import { type Conditioning, type Floats, readConditioning, writeConditioning } from './conditioning.ts';
import { SAMPLE_RATE } from './tokens.ts';

/** What the encoder hears of a recording, in seconds; resemble-ai/chatterbox refuses less, and of more only the beginning counts. */
const LEAST_SECONDS = 5;
const MOST_SECONDS = 30;
/** Voices that stay in memory, some hundred kilobytes each. */
const REMEMBERED = 8;

export interface VoicesOptions {
  /** The path of `speech_encoder`: what one variant's encoder makes of a voice does not fit another's. */
  encoder: string;
  keepsakes: Keepsakes;
  /** Opens `speech_encoder`, the largest graph; it is released after every voice. */
  openEncoder(): Promise<OnnxSession>;
  /** The recording of one of the model's own voices. Rejects for a voice that it lacks. */
  readVoice(id: string): Promise<VoiceReference>;
}

export interface Voices {
  /** The voice of a recording, or one of the model's own, encoded once and kept on this device. */
  get(voice: string, reference?: VoiceReference): Promise<Conditioning>;
}

export function createVoices({ encoder, keepsakes, openEncoder, readVoice }: VoicesOptions): Voices {
  const remembered = new Map<string, Conditioning>();

  async function recall(key: string): Promise<Conditioning | undefined> {
    const kept = await keepsakes.get(key);
    return kept && readConditioning(kept);
  }

  async function encode(recording: VoiceReference): Promise<Conditioning> {
    const pcm = hearable(recording);
    const encoder = await openEncoder();
    try {
      return await runEncoder(encoder, pcm);
    } finally {
      await encoder.release();
    }
  }

  return {
    async get(voice, reference) {
      const key = `${encoder}/${reference?.id ?? `own-${voice}`}`;
      let known = remembered.get(key) ?? (await recall(key));
      if (!known) {
        known = await encode(reference ?? (await readVoice(voice)));
        await keepsakes.put(key, writeConditioning(known));
      }
      remembered.delete(key);
      remembered.set(key, known);
      const [oldest = ''] = remembered.keys();
      if (remembered.size > REMEMBERED) remembered.delete(oldest);
      return known;
    },
  };
}

/** A recording at the encoder's rate and of a length that it takes. */
function hearable({ pcm, sampleRate }: VoiceReference): Float32Array<ArrayBuffer> {
  const seconds = pcm.length / sampleRate;
  if (seconds < LEAST_SECONDS) {
    const message = `The recording of the voice lasts ${seconds.toFixed(1)} s; Chatterbox needs ${LEAST_SECONDS} s at least.`;
    throw new EngineError('invalid_input', message);
  }
  return resample(pcm.slice(0, Math.ceil(MOST_SECONDS * sampleRate)), sampleRate, SAMPLE_RATE);
}

async function runEncoder(encoder: OnnxSession, pcm: Float32Array): Promise<Conditioning> {
  const outputs = await runOnce(encoder, {
    audio_values: feedFloats(encoder, 'audio_values', { data: pcm, dims: [1, pcm.length] }),
  });
  try {
    return {
      features: await takeFloats(outputs, 'audio_features'),
      tokens: await takeTokens(outputs['audio_tokens']),
      speaker: await takeFloats(outputs, 'speaker_embeddings'),
      frames: await takeFloats(outputs, 'speaker_features'),
    };
  } finally {
    for (const value of Object.values(outputs)) value.dispose();
  }
}

async function takeFloats(outputs: Record<string, OnnxValue>, name: string): Promise<Floats> {
  const dims = [...(outputs[name]?.dims ?? [])];
  const data = await takeNumbers(outputs[name], name);
  if (data.every(Number.isFinite)) return { data, dims };
  throw new Error(`The encoder gave no numbers for '${name}'.`);
}

async function takeTokens(value: OnnxValue | undefined): Promise<number[]> {
  const data = await value?.getData();
  if (!(data instanceof BigInt64Array)) throw new Error(`The encoder's 'audio_tokens' are ${value?.type}.`);
  return Array.from(data, Number);
}
