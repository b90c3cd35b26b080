import type { Page } from '@playwright/test';
import { prose } from '../fixtures/prose.ts';
import { expect, openApp, openPlainPage, speakIn, test } from './lector-page.ts';

const BODY = { model: 'builtin', voice: 'alloy', input: prose(2000) };

/** Segments of the built-in voice are sentences: some seconds each. */
const FEW = 6;

for (const options of [
  { response_format: 'pcm' },
  { response_format: 'flac' },
  { response_format: 'pcm', model: 'auto', stream_format: 'sse' },
]) {
  test(`a page that stops reading ${Object.values(options)} stops the voice within a few segments`, async ({
    context,
    relay,
  }) => {
    const speaker = await openApp(context, relay.url);
    const page = await openPlainPage(context, relay.url);
    await speakIn(page, { ...BODY, input: 'Warm up.' });
    await countSegments(speaker);
    await page.evaluate(
      async (json) => {
        const leave = new AbortController();
        const response = await fetch('/v1/audio/speech', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: json,
          signal: leave.signal,
        });
        const reader = response.body?.getReader();
        await reader?.read();
        Object.assign(globalThis, { leave, reader }); // kept: a stream that nobody holds may be cancelled
      },
      JSON.stringify({ ...BODY, ...options }),
    );
    const spoken = await untilSilent(speaker);
    expect(spoken).toBeGreaterThan(0);
    expect(spoken).toBeLessThanOrEqual(FEW);
    await page.evaluate(() => (globalThis as unknown as { leave: AbortController }).leave.abort());
  });
}

/** Counts what the worker sends from now on, without touching it. */
async function countSegments(page: Page): Promise<void> {
  for (const worker of page.workers()) {
    await worker.evaluate(() => {
      const counter = Object.assign(globalThis, { segments: 0 });
      const { postMessage } = MessagePort.prototype;
      MessagePort.prototype.postMessage = function (this: MessagePort, message: unknown, ...rest: unknown[]) {
        if ((message as { type?: string }).type === 'chunk') counter.segments++;
        return postMessage.call(this, message, ...(rest as [StructuredSerializeOptions]));
      };
    });
  }
}

/** The number of segments once it does not grow any more. */
async function untilSilent(page: Page): Promise<number> {
  const read = async () => {
    const counts = await Promise.all(
      page
        .workers()
        .map((worker) => worker.evaluate(() => (globalThis as unknown as { segments: number }).segments)),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  };
  let before = -1;
  let now = await read();
  while (now > before) {
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    now = await read();
  }
  return now;
}
