import type { BrowserContext, Page } from '@playwright/test';
import { prose } from '../fixtures/prose.ts';
import { freeze } from './freeze.ts';
import { expect, openApp, openPlainPage, speakIn, test } from './lector-page.ts';
import { sameBytes } from './same-bytes.ts';
import { SlowReader } from './slow-reader.ts';

const BODY = { model: 'tts-1', voice: 'alloy', input: prose(250) };

/** What can happen to the tab that speaks. */
const FATES: Record<string, (page: Page, context: BrowserContext) => Promise<unknown>> = {
  closed: (page) => page.close(),
  reloaded: (page) => page.reload(),
  crashed: async (page, context) => {
    const session = await context.newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    session.send('Page.crash').catch(() => undefined); // it never answers
    await crashed;
  },
  frozen: (page, context) => freeze(context, page, 60_000),
};

for (const [fate, befall] of Object.entries(FATES)) {
  test(`streams of six formats go on, to the byte, when the tab that speaks is ${fate}`, async ({
    context,
    relay,
  }) => {
    // The service worker shares the process of the tab that started it, and would crash with it.
    const starter = await openApp(context, relay.url);
    const leader = await openApp(context, relay.url);
    const other = await openApp(context, relay.url);
    await starter.close();
    const formats = ['pcm', 'mp3', 'opus', 'aac', 'flac', 'wav'];
    const wanted = new Map<string, Uint8Array>();
    for (const response_format of formats) {
      wanted.set(response_format, (await speakIn(other, { ...BODY, response_format })).bytes);
    }
    const readers = await Promise.all(
      // So slow that on a busy machine, too, most is still to come when all six have begun.
      formats.map((response_format) => SlowReader.start(other, { ...BODY, response_format }, 300)),
    );
    for (const reader of readers) await reader.waitForPieces(3);
    const early = await Promise.all(readers.map((reader) => reader.received()));
    await befall(leader, context);
    for (const [index, reader] of readers.entries()) {
      const format = formats[index] ?? '';
      await reader.hurry();
      const { bytes, error } = await reader.end();
      expect(error, format).toBe('');
      expect(bytes.length, `${format}: most came after the leader was ${fate}`).toBeGreaterThan(
        (early[index] ?? 0) * 2,
      );
      expect(sameBytes(format, bytes, wanted.get(format)), `${format}: the same bytes`).toBe('');
    }
  });
}

test('a frozen tab that is alone is no engine: new requests get a 503, and a stream breaks off', async ({
  context,
  relay,
}) => {
  const leader = await openApp(context, relay.url);
  const page = await openPlainPage(context, relay.url);
  const reader = await SlowReader.start(page, { ...BODY, response_format: 'pcm' });
  await reader.waitForPieces(2);
  await freeze(context, leader, 60_000);
  const refused = await speakIn(page, { ...BODY, input: 'Is anybody there?' });
  expect(refused.status).toBe(503);
  expect(JSON.parse(new TextDecoder().decode(refused.bytes))).toMatchObject({
    error: { code: 'no_engine', message: expect.stringContaining('Open Lector in a tab') },
  });
  await reader.hurry();
  const { error } = await reader.end();
  expect(error).not.toBe('');
});

test('a tab that was frozen gives up its worker when it thaws, and may lead again later', async ({
  context,
  relay,
}) => {
  const leader = await openApp(context, relay.url);
  const other = await openApp(context, relay.url);
  const body = { ...BODY, input: prose(40), response_format: 'pcm' };
  const { bytes: wanted } = await speakIn(other, body);
  const { thawed } = await freeze(context, leader, 12_000);
  expect(sameBytes('pcm', (await speakIn(other, body)).bytes, wanted)).toBe('');
  expect(await countEngines(other)).toBe(2);
  await thawed;
  await expect.poll(() => countEngines(other)).toBe(1);
  await other.close();
  expect(sameBytes('pcm', (await speakIn(leader, body)).bytes, wanted)).toBe('');
});

/** Workers that are alive, by the locks that they hold. */
function countEngines(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { held = [] } = await navigator.locks.query();
    return held.filter(({ name }) => name?.startsWith('lector-engine-')).length;
  });
}
