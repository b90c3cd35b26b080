import { expect, test } from 'vitest';
import { AudioQueue } from './audio-queue.ts';

const RATE = 24_000;

function sine(length: number): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length }, (_, at) => 0.5 * Math.sin((2 * Math.PI * 220 * at) / RATE));
}

test('pieces follow each other to the sample: a tone in uneven pieces stays one tone', async () => {
  const tone = sine(RATE);
  const context = new OfflineAudioContext(1, RATE * 2, RATE);
  const queue = new AudioQueue(context, () => undefined);
  const edges = [0, 1, 4801, 4802, 12_345, RATE];
  let first = 0;
  for (const [index, edge] of edges.slice(1).entries()) {
    const { at } = queue.add(tone.slice(edges[index], edge), RATE);
    if (index === 0) first = Math.round(at * RATE);
  }
  const heard = (await context.startRendering()).getChannelData(0).slice(first, first + RATE);
  let worst = 0;
  for (const [at, sample] of tone.entries()) worst = Math.max(worst, Math.abs(sample - (heard[at] ?? 0)));
  // A gap or an overlap of a single sample would make a difference of up to 0.03.
  expect(worst).toBeLessThan(0.001);
});

test('reading ahead waits until enough has been heard, and an abort ends the wait', async () => {
  const context = new OfflineAudioContext(1, RATE * 3, RATE);
  const order: string[] = [];
  const queue = new AudioQueue(context, () => order.push('heard'));
  queue.add(sine(RATE), RATE);
  queue.add(sine(RATE), RATE);
  const waiting = queue.whenBelow(1.5, new AbortController().signal).then(() => order.push('go on'));
  await context.startRendering();
  await waiting;
  expect(order[0]).toBe('heard');
  expect(order).toContain('go on');

  const abort = new AbortController();
  const stuck = new AudioQueue(new OfflineAudioContext(1, RATE, RATE), () => undefined);
  stuck.add(sine(RATE), RATE);
  const left = stuck.whenBelow(0.1, abort.signal);
  abort.abort(new Error('stopped'));
  await expect(left).rejects.toThrow('stopped');
});
