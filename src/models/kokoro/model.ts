import { MAX_TOKENS, tokenize } from '../../text/kokoro-vocab.ts';
import { phonemizeSegment } from '../../text/phonemes.ts';
import type { PhonemeSegment, Phonemize, Segment } from '../../text/types.ts';
import type { Model, SpeakOptions } from '../model.ts';
import type { GraphContract, OnnxGraph } from '../onnx/runtime.ts';
import { segmentForKokoro } from './segments.ts';
import { pickStyle, type VoicePack } from './style.ts';
import { SAMPLE_RATE, timeWords } from './word-times.ts';

/** What a Kokoro graph takes and gives; the timestamped export has `durations` too. */
export const KOKORO_CONTRACT: GraphContract = {
  inputs: { input_ids: 'int64', style: 'float32', speed: 'float32' },
  outputs: ['waveform'],
};

/** What is heard for a text without anything to read, such as `…`, at speed 1. */
const SILENCE_SECONDS = 0.3;

export interface KokoroOptions {
  /** The model's id in the registry. */
  id: string;
  /** Loaded with `KOKORO_CONTRACT`. */
  graph: OnnxGraph;
  /** Where the graph runs: `wasm`, `webgpu`, `native`. */
  device: string;
  /** A voice by its id: its pack and its own language. Rejects for a voice that is unknown or not stored. */
  loadVoice(id: string): Promise<{ pack: VoicePack; language: string }>;
  phonemize: Phonemize;
}

/** Kokoro-82M v1.0 (hexgrad), by its ONNX export. Tensor names, shapes and rates are those of that export. */
export function createKokoro({ id, graph, device, loadVoice, phonemize }: KokoroOptions): Model {
  return {
    id,
    sampleRate: SAMPLE_RATE,
    device,
    async *segments(text, options) {
      const language = await languageOf(options);
      yield* segmentForKokoro(text, { language, speed: options.speed, phonemize });
    },
    async synthesize(segment, options) {
      const { signal, speed } = options;
      signal.throwIfAborted();
      const { pack } = await loadVoice(options.voice);
      const spoken = isPhonemised(segment)
        ? segment
        : await phonemizeSegment(segment, await languageOf(options), phonemize);
      if (spoken.words.length === 0) {
        return { pcm: new Float32Array(Math.round((SAMPLE_RATE * SILENCE_SECONDS) / speed)), words: [] };
      }
      signal.throwIfAborted();
      const { waveform, durations } = await run(graph, spoken.phonemes, { pack, speed });
      signal.throwIfAborted();
      return { pcm: limit(waveform), words: timeWords(spoken, { samples: waveform.length, durations }) };
    },
    dispose: () => graph.release(),
  };

  async function languageOf(options: SpeakOptions): Promise<string> {
    return options.language ?? (await loadVoice(options.voice)).language;
  }
}

function isPhonemised(segment: Segment): segment is PhonemeSegment {
  return 'phonemes' in segment;
}

async function run(graph: OnnxGraph, phonemes: string, { pack, speed }: { pack: VoicePack; speed: number }) {
  const { ids, kept } = tokenize(phonemes);
  if (kept.length > MAX_TOKENS) throw new Error(`Kokoro takes ${MAX_TOKENS} phonemes, not ${kept.length}.`);
  const { waveform, durations } = await graph.run({
    input_ids: { data: ids, dims: [1, ids.length] },
    style: { data: pickStyle(pack, kept.length), dims: [1, 256] },
    speed: { data: Float32Array.of(speed), dims: [1] },
  });
  if (!waveform) throw new Error("Kokoro's graph gave no waveform.");
  return { waveform, durations };
}

/** Into [-1, 1], in place: the graph's peaks reach 1.04. A NaN would be silence or a bang, so it is a failure. */
function limit(pcm: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  for (let i = 0; i < pcm.length; i++) {
    const sample = pcm[i] ?? 0;
    if (!Number.isFinite(sample)) throw new Error('Kokoro gave a sound that is not a number.');
    if (sample > 1) pcm[i] = 1;
    else if (sample < -1) pcm[i] = -1;
  }
  return pcm;
}
