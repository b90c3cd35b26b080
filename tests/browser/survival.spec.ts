import type { Page } from '@playwright/test';
import { type HurtHost, hurtRuns, startHurtHost } from '../fixtures/hurt-host.ts';
import { type NeuralHub, startNeuralHub } from '../fixtures/neural-hub.ts';
import { test as base, expect, openApp, speakIn } from './lector-page.ts';

const test = base.extend<{ neural: NeuralHub; host: HurtHost }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  neural: async ({}, use) => {
    const neural = await startNeuralHub();
    await use(neural);
    await neural.hub.close();
  },
  host: async ({ neural }, use) => {
    const host = await startHurtHost({ registry: neural.registry, prelude: hurtRuns });
    await use(host);
    await host.close();
  },
});

const BODY = {
  model: 'kokoro',
  voice: 'alloy',
  input: 'One. [pause:0.1s] Two is next. [pause:0.1s] Three ends it.',
  markup: 'tags',
  response_format: 'pcm',
};

test('a run that fails, hangs or crashes is repeated in a fresh worker, within the request; twice is an error', async ({
  context,
  host,
}) => {
  const page = await openWithVoice(await openApp(context, host.url), { 'lector-step-ms': '4000' });
  const log: string[] = [];
  page.on('console', (message) => log.push(message.text()));
  const undisturbed = Buffer.from((await speakIn(page, BODY)).bytes);
  for (const [word, reason] of [
    ['memory', 'bad_alloc'],
    ['hang', 'did not come to an end within 4.0 s'],
    ['crash', 'It crashed'],
  ] as const) {
    log.length = 0;
    host.hurt('fine', word);
    const { status, bytes } = await speakIn(page, BODY);
    expect(status).toBe(200);
    expect(undisturbed.equals(bytes), `${word}: the very same sound`).toBe(true);
    expect(log.join('\n')).toContain(reason);
  }

  host.hurt('hang', 'hang', 'hang', 'hang');
  const broken = await speakIn(page, {
    ...BODY,
    input: 'Never.',
    response_format: 'mp3',
    stream_format: 'sse',
  });
  const events = new TextDecoder().decode(broken.bytes);
  expect(events).toContain('"code":"model_failed"');
  expect(events).toContain('did not come to an end');
  host.hurt();
  expect(undisturbed.equals((await speakIn(page, BODY)).bytes)).toBe(true);
});

test('an engine that is idle for long is ended with its memory, and the next request speaks as before', async ({
  context,
  host,
}) => {
  const page = await openWithVoice(await openApp(context, host.url), { 'lector-keep-alive': '2' });
  const undisturbed = Buffer.from((await speakIn(page, BODY)).bytes);
  const locks = () =>
    page.evaluate(async () => {
      const { held = [] } = await navigator.locks.query();
      return held.flatMap(({ name = '' }) => (name.startsWith('lector-engine-') ? [name] : []));
    });
  const [first] = await locks();
  await expect.poll(async () => (await locks())[0], { timeout: 15_000 }).not.toBe(first);
  expect(undisturbed.equals((await speakIn(page, BODY)).bytes)).toBe(true);
});

async function openWithVoice(page: Page, settings: Record<string, string>): Promise<Page> {
  await page.evaluate((entries) => {
    for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
  }, settings);
  await page.reload();
  const answer = await page.evaluate(async () =>
    (await fetch('/v1/models/kokoro/download', { method: 'POST' })).text(),
  );
  expect(answer).toContain('model.download.done');
  return page;
}
