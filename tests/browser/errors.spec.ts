import type { Page } from '@playwright/test';
import { prose } from '../fixtures/prose.ts';
import { expect, openApp, speakIn, test } from './lector-page.ts';

const GOOD = { model: 'tts-1', voice: 'alloy', input: 'Still here.', response_format: 'pcm' };

test("bad input gets OpenAI's errors from the service worker, and the engine lives on", async ({
  context,
  relay,
}) => {
  const page = await openApp(context, relay.url);
  const cases: [string, number, string, string | null][] = [
    [JSON.stringify({ ...GOOD, input: '' }), 400, 'invalid_value', 'input'],
    [JSON.stringify({ ...GOOD, input: ' \n ' }), 400, 'invalid_value', 'input'],
    [JSON.stringify({ model: 'tts-1' }), 400, 'missing_required_parameter', 'input'],
    [JSON.stringify({ ...GOOD, model: 'nobody' }), 404, 'model_not_found', 'model'],
    [JSON.stringify({ ...GOOD, model: 'kokoro' }), 404, 'model_not_downloaded', 'model'],
    [JSON.stringify({ ...GOOD, voice: 'nobody' }), 400, 'invalid_value', 'voice'],
    [JSON.stringify({ ...GOOD, response_format: 'midi' }), 400, 'invalid_value', 'response_format'],
    [JSON.stringify({ ...GOOD, speed: 9 }), 400, 'invalid_value', 'speed'],
    [JSON.stringify({ ...GOOD, language: 'xx' }), 400, 'invalid_value', 'language'],
    [JSON.stringify({ ...GOOD, voice: 'jf_alpha' }), 404, 'model_not_downloaded', 'model'],
    [JSON.stringify({ ...GOOD, input: 'word '.repeat(200_000) }), 400, 'string_above_max_length', 'input'],
    [JSON.stringify({ ...GOOD, input: 'word '.repeat(5_000_000) }), 413, 'request_too_large', 'input'],
    ['{"model":', 400, 'invalid_json', null],
    ['[]', 400, 'invalid_json', null],
  ];
  for (const [body, status, code, param] of cases) {
    expect(await postJson(page, body), body.slice(0, 80)).toMatchObject({ status, error: { code, param } });
    const { status: alive, bytes } = await speakIn(page, GOOD);
    expect(alive).toBe(200);
    expect(bytes.length).toBeGreaterThan(20_000);
  }
  expect(await postJson(page, JSON.stringify(GOOD), 'text/plain')).toMatchObject({ status: 415 });
});

test('a page that aborts in mid-stream stops the engine: the next request is heard at once', async ({
  context,
  relay,
}) => {
  const page = await openApp(context, relay.url);
  await speakIn(page, GOOD);
  const book = JSON.stringify({ ...GOOD, input: prose(2000).repeat(10) });
  const { wanted, after } = await page.evaluate(
    async ([json, short]) => {
      const post = (body: string, signal?: AbortSignal) =>
        fetch('/v1/audio/speech', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
          ...(signal && { signal }),
        });
      const timeFirst = async () => {
        const started = performance.now();
        const reader = (await post(short ?? '')).body?.getReader();
        await reader?.read();
        const ms = performance.now() - started;
        await reader?.cancel();
        return ms;
      };
      const alone = await timeFirst();
      const leaves = Array.from({ length: 8 }, () => new AbortController());
      await Promise.all(
        leaves.map(async ({ signal }) => (await post(json ?? '', signal)).body?.getReader().read()),
      );
      for (const leave of leaves) leave.abort();
      return { wanted: alone, after: await timeFirst() };
    },
    [book, JSON.stringify(GOOD)],
  );
  expect(after).toBeLessThan(wanted + 1000);
});

test('60 requests, whole and broken off, leave the memory of page and worker as it was', async ({
  context,
  relay,
}) => {
  const page = await openApp(context, relay.url);
  await page.reload();
  const grown = await page.evaluate(async (json) => {
    const formats = ['mp3', 'opus', 'aac', 'flac', 'wav', 'pcm'];
    const round = async (times: number) => {
      for (let i = 0; i < times; i++) {
        const body = JSON.stringify({ ...JSON.parse(json), response_format: formats[i % formats.length] });
        const response = await fetch('/v1/audio/speech', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        });
        if (i % 3 === 2) await response.body?.cancel();
        else await response.arrayBuffer();
      }
    };
    const measure = async () => {
      const { performance: clock } = globalThis as unknown as {
        performance: { measureUserAgentSpecificMemory(): Promise<{ bytes: number }> };
      };
      return (await clock.measureUserAgentSpecificMemory()).bytes;
    };
    await round(30);
    const before = await measure();
    await round(60);
    return (await measure()) - before;
  }, JSON.stringify(GOOD));
  expect(grown).toBeLessThan(7e6);
});

function postJson(page: Page, body: string, type = 'application/json') {
  return page.evaluate(
    async ([text, contentType]) => {
      const response = await fetch('/v1/audio/speech', {
        method: 'POST',
        headers: { 'content-type': contentType ?? '' },
        body: text ?? '',
      });
      const { error } = await response.json();
      return { status: response.status, error };
    },
    [body, type],
  );
}
