import { MAX_TOKENS, tokenize } from '../../text/phonemes/kokoro-vocab.ts';
import { isPhonemised } from '../../text/segments/types.ts';
import { limitSound } from '../limit-sound.ts';
import type { Model } from '../model.ts';
import type { GraphContract, OnnxGraph } from '../onnx/runtime.ts';
import { segmentSize, silentSegment } from '../segment-size.ts';
import { pickStyle, type VoicePack } from './style.ts';
import { SAMPLE_RATE, timeKokoroWords } from './word-times.ts';

/** What a Kokoro graph takes and gives; the timestamped export has `durations` too. */
export const KOKORO_CONTRACT: GraphContract = {
  inputs: { input_ids: 'int64', style: 'float32', speed: 'float32' },
  outputs: ['waveform'],
};

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

/** Kokoro-82M v1.0 (hexgrad), by its ONNX export. Tensor names, shapes and rates are those of that export. */
export function createKokoro({ id, graph, device, loadVoice }: KokoroOptions): Model {
  return {
    id,
    sampleRate: SAMPLE_RATE,
    device,
    text: (speed) => ({ phonemes: 'misaki', ...segmentSize(speed), maxPhonemes: MAX_TOKENS }),
    async synthesize(segment, { voice, speed, signal }) {
      signal.throwIfAborted();
      const pack = await loadVoice(voice);
      if (!isPhonemised(segment)) throw new Error('Kokoro needs phonemes, and the segment has none.');
      if (segment.words.length === 0) return silentSegment(SAMPLE_RATE, speed);
      signal.throwIfAborted();
      const { waveform, durations } = await run(graph, segment.phonemes, { pack, speed });
      signal.throwIfAborted();
      const words = timeKokoroWords(segment, { samples: waveform.length, durations });
      return { pcm: limitSound(waveform, 'Kokoro'), words };
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
