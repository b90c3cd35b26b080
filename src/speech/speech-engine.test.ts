import { expect, test } from 'vitest';
import { registry } from '../../tests/fixtures/ask.ts';
import { createBuiltinEngine } from '../../tests/fixtures/engines.ts';
import { prose } from '../../tests/fixtures/prose.ts';
import type { SpeechChunk, SpeechRequest } from '../engine/engine.ts';

const engine = createBuiltinEngine(registry);
const TEXT = prose(80);
const NEVER = new AbortController().signal;

async function speak(change: Partial<SpeechRequest>, signal = NEVER): Promise<SpeechChunk[]> {
  const request = { model: 'auto', voice: 'alloy', input: TEXT, speed: 1, ...change };
  const chunks: SpeechChunk[] = [];
  for await (const chunk of (await engine.speak(request, signal)).chunks) chunks.push(chunk);
  return chunks;
}

/** Samples as text: they are compared much faster. How long they were computed is never the same. */
function withBytes({ pcm, modelMs: _, ...rest }: SpeechChunk): object {
  return { ...rest, pcm: Buffer.from(pcm.buffer).toString('base64') };
}

test('segments are numbered, lie behind each other in the source and hold its words', async () => {
  const chunks = await speak({});
  expect(chunks.map(({ segment }) => segment)).toEqual(chunks.map((_, index) => index));
  expect(chunks.length).toBeGreaterThan(2);
  let end = 0;
  for (const chunk of chunks) {
    expect(chunk.start).toBeGreaterThanOrEqual(end);
    expect(TEXT.slice(end, chunk.start).trim()).toBe('');
    end = chunk.end;
    for (const word of chunk.words) {
      expect(word.start).toBeGreaterThanOrEqual(chunk.start);
      expect(word.end).toBeLessThanOrEqual(chunk.end);
    }
  }
});

test('an engine that takes over gives the very chunks that are still owed', async () => {
  const whole = await speak({});
  const owed = await speak({ fromSegment: 2 });
  expect(owed.map(withBytes)).toEqual(whole.slice(2).map(withBytes));
});

test('a text in which nothing can be spoken is a short silence', async () => {
  const [chunk, ...rest] = await speak({ input: '\u200b' });
  expect(rest).toEqual([]);
  expect(chunk?.pcm.length).toBe(7200);
  expect(chunk?.pcm.every((sample) => sample === 0)).toBe(true);
});

test('an aborted signal ends the stream with its reason, and the engine speaks on for others', async () => {
  const controller = new AbortController();
  const { chunks } = await engine.speak(
    { model: 'auto', voice: 'alloy', input: prose(500), speed: 1 },
    controller.signal,
  );
  const reading = (async () => {
    for await (const _ of chunks) controller.abort(new Error('enough'));
  })();
  await expect(reading).rejects.toThrow('enough');
  expect((await speak({ input: 'On.' })).length).toBe(1);
});

test('two streams take turns, segment by segment', async () => {
  const order: string[] = [];
  const read = async (name: string) => {
    const request = { model: 'auto', voice: 'alloy', input: prose(120), speed: 1 };
    for await (const _ of (await engine.speak(request, NEVER)).chunks) order.push(name);
  };
  await Promise.all([read('a'), read('b')]);
  const half = order.length / 2;
  expect(order.slice(0, half).filter((name) => name === 'b').length).toBeGreaterThanOrEqual(
    Math.floor(half / 2) - 1,
  );
});
