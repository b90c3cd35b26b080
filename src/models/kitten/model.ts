import { EngineError } from '../../engine/error.ts';
import { isPhonemised, type PhonemeSegment } from '../../text/segments/types.ts';
import { limitSound } from '../limit-sound.ts';
import type { Model, WordTime } from '../model.ts';
import { type OnnxSession, type SessionContract, takeFloats } from '../onnx/session.ts';
import { segmentSize, silentSegment } from '../segment-size.ts';
import { estimateParts, timeWords } from '../word-times.ts';
import type { NpyArray } from './npz.ts';
import { type KittenIds, kittenIds, MAX_IDS } from './vocab.ts';

/** What a KittenTTS graph takes and gives; newer ones have `duration` too: frames of each id, int64. */
export const KITTEN_CONTRACT: SessionContract = {
  inputs: { input_ids: 'int64', style: 'float32', speed: 'float32' },
  outputs: ['waveform'],
};

export const KITTEN_RATE = 24000;
/** Samples that the graph makes of one frame of duration. */
const FRAME = 600;
/** Noise at the end of every sound, which KittenTTS drops. */
const TAIL = 5000;
export const STYLE_COLUMNS = 256;
/** With the spaces that stand around marks, no text of so many phonemes has more ids than the graph takes. */
const MAX_PHONEMES = 350;

export interface KittenVoice {
  /** One style for each length of text: [rows, 256]. */
  styles: NpyArray;
  /** How much faster than asked for it speaks. */
  pace: number;
}

export interface KittenOptions {
  /** The model's id in the registry. */
  id: string;
  /** Loaded with `KITTEN_CONTRACT`. */
  graph: OnnxSession;
  /** Where the graph runs: `wasm`, `webgpu`, `native`. */
  device: string;
  voices: ReadonlyMap<string, KittenVoice>;
}

/** KittenTTS (KittenML, StyleTTS 2), English. Tensor names, shapes and rates are those of its ONNX files. */
export function createKitten({ id, graph, device, voices }: KittenOptions): Model {
  return {
    id,
    sampleRate: KITTEN_RATE,
    device,
    text: (speed) => ({
      phonemes: 'ipa',
      espeakVoice: 'en-us',
      ...segmentSize(speed),
      maxPhonemes: MAX_PHONEMES,
    }),
    async synthesize(segment, { voice: name, speed, signal }) {
      signal.throwIfAborted();
      const voice = voices.get(name);
      if (!voice) throw new EngineError('voice_not_found', `'${id}' has no voice '${name}'.`);
      if (!isPhonemised(segment)) throw new Error('KittenTTS needs phonemes, and the segment has none.');
      if (segment.words.length === 0) return silentSegment(KITTEN_RATE, speed);
      const spoken = kittenIds(segment.phonemes);
      if (spoken.ids.length > MAX_IDS)
        throw new Error(`KittenTTS takes ${MAX_IDS} ids, not ${spoken.ids.length}.`);
      const style = pickStyle(voice.styles, segment.text.length);
      const { waveform, durations } = await run(graph, spoken.ids, { style, speed: speed * voice.pace });
      signal.throwIfAborted();
      const pcm = waveform.length > TAIL ? waveform.slice(0, -TAIL) : waveform;
      const words = wordsOf(segment, spoken, { durations, samples: waveform.length, kept: pcm.length });
      return { pcm: limitSound(pcm, 'KittenTTS'), words };
    },
    dispose: () => graph.release(),
  };
}

/** The style for a text of so many characters, as KittenTTS picks it: [256]. */
function pickStyle({ shape: [rows = 1], data }: NpyArray, characters: number): Float32Array<ArrayBuffer> {
  const row = Math.min(characters, rows - 1);
  return data.slice(row * STYLE_COLUMNS, (row + 1) * STYLE_COLUMNS);
}

async function run(
  graph: OnnxSession,
  ids: BigInt64Array<ArrayBuffer>,
  { style, speed }: { style: Float32Array<ArrayBuffer>; speed: number },
) {
  const feeds = {
    input_ids: graph.value('int64', ids, [1, ids.length]),
    style: graph.value('float32', style, [1, STYLE_COLUMNS]),
    speed: graph.value('float32', Float32Array.of(speed), [1]),
  };
  try {
    const { waveform, duration, ...others } = await graph.run(feeds);
    for (const value of Object.values(others)) value.dispose();
    const durations = duration && (await duration.getData());
    duration?.dispose();
    return {
      waveform: await takeFloats(waveform, 'waveform'),
      durations: durations instanceof BigInt64Array ? Array.from(durations, Number) : undefined,
    };
  } finally {
    for (const value of Object.values(feeds)) value.dispose();
  }
}

/** Exact where the graph tells durations that are as long as its sound, else estimated. None is heard after the tail is cut. */
function wordsOf(
  segment: PhonemeSegment,
  { ids, offsets }: KittenIds,
  { durations, samples, kept }: { durations: number[] | undefined; samples: number; kept: number },
): WordTime[] {
  const isExact =
    durations?.length === ids.length &&
    durations.reduce((all, frames) => all + frames, 0) * FRAME === samples;
  const [end = 0, pad = 0] = durations?.slice(-2) ?? [];
  const parts = isExact ? [...durations.slice(0, -2), end + pad] : estimateParts(segment.phonemes, offsets);
  const seconds = kept / KITTEN_RATE;
  return timeWords(segment, { offsets, parts, seconds: samples / KITTEN_RATE }).map((word) => {
    const { startTime, endTime } = word;
    return { ...word, startTime: Math.min(startTime, seconds), endTime: Math.min(endTime, seconds) };
  });
}
