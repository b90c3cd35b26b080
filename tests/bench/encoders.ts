import { createEncoder } from '../../src/audio/create-encoder.ts';
import { STREAMED_FORMATS, type StreamedFormat } from '../../src/audio/encoder.ts';
import { resample } from '../../src/audio/resample.ts';
import { SAMPLE_RATE } from '../../src/models/builtin/espeak.ts';
import { readCodecBinary } from '../../tools/codec-binaries.ts';
import { loadEspeakInNode } from '../fixtures/kokoro-node.ts';
import { prose } from '../fixtures/prose.ts';
import { median } from './stats.ts';
import type { Table } from './table.ts';

const RATE = 24_000;
const ROUNDS = 5;
/** As the endpoint pushes it. */
const PIECE = RATE / 2;

/** Each encoder on one thread of Node, on the built-in voice's PCM. */
export async function* measureEncoders(): AsyncGenerator<Table> {
  const espeak = await loadEspeakInNode();
  const { pcm } = espeak.synthesize(prose(60), { voice: 'en-us', rate: 175 });
  const speech = resample(pcm, SAMPLE_RATE, RATE);
  const seconds = speech.length / RATE;
  const rows = [];
  for (const format of STREAMED_FORMATS) {
    const runs: { ms: number; bytes: number }[] = [];
    for (let round = -1; round < ROUNDS; round++) {
      const run = await encode(format, speech);
      if (round >= 0) runs.push(run);
    }
    const ms = median(runs.map((run) => run.ms));
    rows.push({
      format,
      'x real time': (seconds * 1000) / ms,
      'kbit/s': ((runs[0]?.bytes ?? 0) * 8) / 1000 / seconds,
    });
  }
  yield { title: `Encoders, ${Math.round(seconds)} s of speech, one thread`, rows };
}

async function encode(format: StreamedFormat, speech: Float32Array<ArrayBuffer>) {
  const started = performance.now();
  const encoder = await createEncoder(format, {
    sampleRate: RATE,
    loadAsset: async (name) => readCodecBinary(name),
  });
  let bytes = 0;
  for (let at = 0; at < speech.length; at += PIECE) {
    bytes += (await encoder.push(speech.subarray(at, at + PIECE))).length;
  }
  bytes += (await encoder.end()).length;
  encoder.close();
  return { ms: performance.now() - started, bytes };
}
