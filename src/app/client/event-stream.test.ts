import { expect, test } from 'vitest';
import { readEventData } from './event-stream.ts';

test('gives the data of each event, whatever the cuts between chunks', async () => {
  const text = ': hello\n\ndata: {"a":"ä"}\n\nevent: x\r\ndata:two\r\ndata: lines\r\n\r\ndata: last\n\n';
  for (const size of [1, 2, 3, 7, 1000]) {
    expect(await collect(bodyOf(text, size))).toEqual(['{"a":"ä"}', 'two\nlines', 'last']);
  }
});

test('stops at [DONE] and drops an event that was cut off', async () => {
  expect(await collect(bodyOf('data: 1\n\ndata: [DONE]\n\ndata: 2\n\n', 5))).toEqual(['1']);
  expect(await collect(bodyOf('data: 1\n\ndata: half', 5))).toEqual(['1']);
});

test('reads no further than the consumer asks, and cancels the body when the consumer leaves', async () => {
  let pulls = 0;
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        pulls += 1;
        controller.enqueue(new TextEncoder().encode(`data: ${pulls}\n\n`));
      },
      cancel() {
        cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  for await (const data of readEventData(body)) if (data === '3') break;
  expect(pulls).toBe(3);
  expect(cancelled).toBe(true);
});

test('throws what broke the body', async () => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('data: 1\n\n'));
    },
    pull(controller) {
      controller.error(new Error('cut'));
    },
  });
  await expect(collect(body)).rejects.toThrow('cut');
});

function bodyOf(text: string, size: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + size));
      at += size;
    },
  });
}

async function collect(body: ReadableStream<Uint8Array>): Promise<string[]> {
  const events: string[] = [];
  for await (const data of readEventData(body)) events.push(data);
  return events;
}
