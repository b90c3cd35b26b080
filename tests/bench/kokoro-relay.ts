import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { startNeuralHub } from '../fixtures/neural-hub.ts';
import { startRelayProcess } from '../fixtures/relay-process.ts';
import { type Dtype, fullKokoroFile } from './full-kokoro.ts';
import { makeFeeds, VOICE } from './kokoro-text.ts';
import { startRawThread } from './raw-workers.ts';
import { speakInRelay } from './speak.ts';
import { inTurns, type Timing } from './stats.ts';

/** The relay's own engine beside a bare session of onnxruntime-node: the same segments, the same graph. */
export async function measureInRelay(
  dtype: Dtype,
  input: string,
  turns: { rounds: number; warmUps: number },
): Promise<Record<'raw' | 'pcm', Timing[]>> {
  const neural = await startNeuralHub(() => new Uint8Array(readFileSync(fullKokoroFile(dtype))));
  const relay = await startRelayProcess({ registry: neural.registry });
  const thread = await startRawThread({
    runtime: 'onnx',
    feeds: await makeFeeds(input),
    graph: fullKokoroFile(dtype),
    threads: availableParallelism(),
  });
  try {
    const answer = await fetch(`${relay.url}/v1/models/kokoro/download`, { method: 'POST' });
    const got = await answer.text();
    if (!got.includes('model.download.done')) throw new Error(`Failed to download: ${got.slice(-500)}`);
    const body = { model: 'kokoro', voice: VOICE, input, response_format: 'pcm' };
    return await inTurns({ raw: thread.run, pcm: () => speakInRelay(relay.url, body) }, turns);
  } finally {
    await thread.close();
    await relay.stop();
    await neural.hub.close();
  }
}
