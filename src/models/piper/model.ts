import { resample } from '../../audio/resample.ts';
import { EngineError } from '../../engine/error.ts';
import { isPhonemised, type PhonemeSegment } from '../../text/segments/types.ts';
import { joinWritten } from '../builtin/word-times.ts';
import { limitSound } from '../limit-sound.ts';
import type { Model, SpeakOptions } from '../model.ts';
import { type OnnxSession, type OnnxValue, type SessionContract, takeFloats } from '../onnx/session.ts';
import { segmentSize, silentSegment } from '../segment-size.ts';
import { estimateParts, lettersAsPhonemes, timeWords } from '../word-times.ts';
import type { PiperConfig } from './config.ts';
import { type PiperIds, piperIds } from './phoneme-ids.ts';

/** What a Piper graph takes and gives; `sid` where it has several speakers, and `seed` where `seedNoise` has put it in. */
export const PIPER_CONTRACT: SessionContract = {
  inputs: { input: 'int64', input_lengths: 'int64', scales: 'float32' },
  optional: { sid: 'int64', seed: 'int64' },
  outputs: ['output'],
};

/** Of the PCM that leaves the model, as players and clients expect it; voices have 16000 or 22050. */
export const PIPER_RATE = 24000;

export interface PiperOptions {
  /** The model's id in the registry. */
  id: string;
  /** Loaded with `PIPER_CONTRACT`. */
  graph: OnnxSession;
  /** Where the graph runs: `wasm`, `webgpu`, `native`. */
  device: string;
  config: PiperConfig;
  /** The number of each voice's speaker, by the voice's id. */
  speakers: ReadonlyMap<string, number>;
  /** Told once of symbols that the voice does not know. */
  warn: (message: string) => void;
}

/** A Piper voice (rhasspy/piper, VITS), by its ONNX export. Its noise follows from the seed where the graph takes one. */
export function createPiper({ id, graph, device, config, speakers, warn }: PiperOptions): Model {
  const isText = config.phoneme_type === 'text';
  let isWarned = false;

  function idsOf({ phonemes }: PhonemeSegment): PiperIds {
    const spoken = piperIds(phonemes, config);
    if (spoken.unknown.length > 0 && !isWarned) {
      isWarned = true;
      const symbols = [...new Set(spoken.unknown)].join(' ');
      warn(
        `The voice '${id}' has no sound for ${spoken.unknown.length} symbols, and leaves them out: ${symbols}`,
      );
    }
    return spoken;
  }

  return {
    id,
    sampleRate: PIPER_RATE,
    device,
    text: (speed) => ({
      phonemes: isText ? false : 'ipa',
      espeakVoice: config.espeak.voice.toLowerCase(),
      ...segmentSize(speed),
    }),
    async synthesize(segment, options) {
      options.signal.throwIfAborted();
      const speaker = speakers.get(options.voice);
      if (speaker === undefined)
        throw new EngineError('voice_not_found', `'${id}' has no voice '${options.voice}'.`);
      const read = isText ? lettersAsPhonemes(segment) : segment;
      if (!isPhonemised(read)) throw new Error('Piper needs phonemes, and the segment has none.');
      const spoken = idsOf(read);
      if (read.words.length === 0 || spoken.offsets.length === 0)
        return silentSegment(PIPER_RATE, options.speed);
      const { pcm, durations } = await run(graph, spoken.ids, { config, speaker, options });
      options.signal.throwIfAborted();
      const parts = exactParts(spoken, durations, pcm.length) ?? estimateParts(read.phonemes, spoken.offsets);
      const seconds = pcm.length / config.audio.sample_rate;
      const words = joinWritten(timeWords(read, { offsets: spoken.offsets, parts, seconds }));
      return { pcm: resample(limitSound(pcm, 'Piper'), config.audio.sample_rate, PIPER_RATE), words };
    },
    dispose: () => graph.release(),
  };
}

interface RunOptions {
  config: PiperConfig;
  speaker: number;
  options: SpeakOptions;
}

async function run(
  graph: OnnxSession,
  ids: BigInt64Array<ArrayBuffer>,
  { config, speaker, options }: RunOptions,
) {
  const has = (name: string) => graph.inputs.some((input) => input.name === name);
  const feeds: Record<string, OnnxValue> = {
    input: graph.value('int64', ids, [1, ids.length]),
    input_lengths: graph.value('int64', BigInt64Array.of(BigInt(ids.length)), [1]),
    scales: graph.value('float32', scalesOf(config, options), [3]),
    ...(has('sid') && { sid: graph.value('int64', BigInt64Array.of(BigInt(speaker)), [1]) }),
    ...(has('seed') && {
      seed: graph.value('int64', BigInt64Array.of(BigInt(options.style?.seed ?? 0)), [1]),
    }),
  };
  try {
    const { output, ...others } = await graph.run(feeds);
    const pcm = await takeFloats(output, 'output');
    const [durations] = await Promise.all(
      Object.entries(others).map(([name, value]) => takeFloats(value, name)),
    );
    return { pcm, durations };
  } finally {
    for (const value of Object.values(feeds)) value.dispose();
  }
}

/** Noise of the sound, length, noise of the lengths. A temperature stands in the place of the first, and the third goes with it. */
function scalesOf({ inference }: PiperConfig, { speed, style }: SpeakOptions): Float32Array {
  const { noise_scale: noise = 0.667, length_scale: length = 1, noise_w: lengthNoise = 0.8 } = inference;
  const temperature = style?.temperature ?? noise;
  return Float32Array.of(
    temperature,
    length / speed,
    noise > 0 ? (lengthNoise * temperature) / noise : lengthNoise,
  );
}

/**
 * How long each part of the phonemes is, where the graph tells how many frames each id is heard, and these are as long as
 * the sound.
 */
function exactParts(
  { widths }: PiperIds,
  durations: Float32Array | undefined,
  samples: number,
): number[] | undefined {
  if (durations?.length !== widths.reduce((all, width) => all + width, 0)) return undefined;
  const frames = durations.reduce((all, frame) => all + frame, 0);
  if (!(frames > 0) || samples % frames !== 0) return undefined;
  let at = 0;
  return widths.map((width) => durations.subarray(at, (at += width)).reduce((all, frame) => all + frame, 0));
}
