import { readFile } from 'node:fs/promises';
import { KOKORO_CONTRACT } from '../../src/models/kokoro/model.ts';
import type { OnnxGraph } from '../../src/models/onnx/runtime.ts';
import { loadGraph } from '../../src/models/onnx/runtime.ts';

/** Enough tokens for some seconds of sound. */
const TOKENS = 60;

type Spoken = Record<string, Float32Array>;

/** Speaks the same tokens by two graphs of Kokoro's contract, one after the other, and says how far they agree. */
export async function speakBoth(first: string, second: string): Promise<string> {
  const [one, two] = [await speak(first), await speak(second)];
  const [a, b] = [one['waveform'], two['waveform']];
  if (!a || !b) throw new Error('A graph gave no waveform.');
  const durations = one['durations'] && two['durations'];
  const frames = durations ? `; token durations by ${decibels(one['durations']!, durations)}` : '';
  if (a.length !== b.length) return `They speak ${a.length} and ${b.length} samples${frames}`;
  return `They agree by ${decibels(a, b)} over ${a.length} samples${frames}`;
}

async function speak(path: string): Promise<Spoken> {
  const runtime = await import('onnxruntime-node');
  const session = { logSeverityLevel: 3 as const };
  const graph: OnnxGraph = await loadGraph(runtime, await readFile(path), {
    contract: KOKORO_CONTRACT,
    session,
  });
  try {
    // Any symbols and any style will do: what matters is that both graphs get the same.
    const ids = BigInt64Array.from({ length: TOKENS + 2 }, (_, i) =>
      i % (TOKENS + 1) ? BigInt(43 + ((i * 37) % 100)) : 0n,
    );
    const style = Float32Array.from({ length: 256 }, (_, i) => Math.sin(i * 12.9898) * 0.3);
    return await graph.run({
      input_ids: { data: ids, dims: [1, ids.length] },
      style: { data: style, dims: [1, 256] },
      speed: { data: Float32Array.of(1), dims: [1] },
    });
  } finally {
    await graph.release();
  }
}

function decibels(signal: Float32Array, other: Float32Array): string {
  let power = 0;
  let noise = 0;
  for (const [i, value] of signal.entries()) {
    power += value ** 2;
    noise += (value - (other[i] ?? 0)) ** 2;
  }
  return noise === 0 ? 'every bit' : `${(10 * Math.log10(power / noise)).toFixed(1)} dB`;
}
