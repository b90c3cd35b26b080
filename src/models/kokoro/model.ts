import { MAX_TOKENS, tokenize } from '../../text/phonemes/kokoro-vocab.ts';
import { isPhonemised } from '../../text/segments/types.ts';
import { type Model, SoundFault } from '../model.ts';
import type { GraphContract, OnnxGraph } from '../onnx/runtime.ts';
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
  /** The pack of a voice by its id. Rejects for a voice that is unknown or not stored. */
  loadVoice(id: string): Promise<VoicePack>;
}

/** Longer segments sound no better, and keep the listener and a cancelled request waiting; in UTF-16 units. */
const MAX_CHARS = 300;
const FIRST_MAX_CHARS = 80;

/** Kokoro-82M v1.0 (hexgrad), by its ONNX export. Tensor names, shapes and rates are those of that export. */
export function createKokoro({ id, graph, device, loadVoice }: KokoroOptions): Model {
  return {
    id,
    sampleRate: SAMPLE_RATE,
    device,
    text: (speed) => ({
      phonemes: 'misaki',
      // Slow speech makes long sound, and memory grows with it, so its segments are shorter.
      max: Math.max(FIRST_MAX_CHARS, Math.round(MAX_CHARS * Math.min(1, speed))),
      firstMax: FIRST_MAX_CHARS,
      maxPhonemes: MAX_TOKENS,
    }),
    async synthesize(segment, { voice, speed, signal }) {
      signal.throwIfAborted();
      const pack = await loadVoice(voice);
      if (!isPhonemised(segment)) throw new Error('Kokoro needs phonemes, and the segment has none.');
      if (segment.words.length === 0) {
        return { pcm: new Float32Array(Math.round((SAMPLE_RATE * SILENCE_SECONDS) / speed)), words: [] };
      }
      signal.throwIfAborted();
      const { waveform, durations } = await run(graph, segment.phonemes, { pack, speed });
      signal.throwIfAborted();
      return { pcm: limit(waveform), words: timeWords(segment, { samples: waveform.length, durations }) };
    },
    dispose: () => graph.release(),
  };
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

/** Far above any peak of the graph's, which reach 1.04: what spoiled kernels give. */
const ABSURD_PEAK = 2;

/** Into [-1, 1], in place. A NaN would be silence or a bang, and so would an absurd peak: both are failures. */
function limit(pcm: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  for (let i = 0; i < pcm.length; i++) {
    const sample = pcm[i] ?? 0;
    if (!Number.isFinite(sample)) throw new SoundFault('Kokoro gave a sound that is not a number.');
    if (Math.abs(sample) > ABSURD_PEAK) throw new SoundFault(`Kokoro gave a sound with a peak of ${sample}.`);
    if (sample > 1) pcm[i] = 1;
    else if (sample < -1) pcm[i] = -1;
  }
  return pcm;
}
