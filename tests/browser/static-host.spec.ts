import { fileURLToPath } from 'node:url';
import { pcmToFloat } from '../fixtures/check-speech.ts';
import { startNeuralHub } from '../fixtures/neural-hub.ts';
import { startStaticHost } from '../fixtures/static-host.ts';
import { expect, openApp, speakIn, test } from './lector-page.ts';

test('a static host without headers is enough: one thread at first, isolated by the service worker after a reload', async ({
  context,
}) => {
  const neural = await startNeuralHub();
  const host = await startStaticHost(neural.registry);
  try {
    const page = await openApp(context, host.url);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
    const answer = await page.evaluate(async () =>
      (await fetch('/v1/models/kokoro/download', { method: 'POST' })).text(),
    );
    expect(answer).toContain('model.download.done');
    const body = { model: 'kokoro', voice: 'alloy', input: 'One thread, then more.', response_format: 'pcm' };
    const first = await speakIn(page, body);
    expect(first.headers).toMatchObject({ 'x-model': 'kokoro', 'x-device': 'wasm' });

    await page.reload();
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    const second = await speakIn(page, body);
    expect(second.status).toBe(200);
    expect(second.bytes.length).toBe(first.bytes.length);

    await host.close();
    await page.reload();
    expect((await speakIn(page, body)).bytes.length).toBe(first.bytes.length);
  } finally {
    await host.close();
    await neural.hub.close();
  }
});

test('a model that cannot be loaded is an error once, and the next request speaks', async ({ context }) => {
  const neural = await startNeuralHub(() => new TextEncoder().encode('This is no graph.'));
  const host = await startStaticHost(neural.registry);
  try {
    const page = await openApp(context, host.url);
    // A download ends with the model being made ready.
    const download = await page.evaluate(async () =>
      (await fetch('/v1/models/kokoro/download', { method: 'POST' })).text(),
    );
    expect(download).toContain("The model 'kokoro' could not be loaded");
    const broken = await speakIn(page, { model: 'kokoro', voice: 'alloy', input: 'Hello.' });
    expect(broken.status).toBe(500);
    expect(JSON.parse(new TextDecoder().decode(broken.bytes)).error).toMatchObject({
      code: 'model_failed',
      type: 'server_error',
      message: expect.stringContaining('is not tried again yet'),
    });
    const next = await speakIn(page, { model: 'builtin', voice: 'alloy', input: 'Hello.' });
    expect(next.status).toBe(200);
    expect(next.bytes.length).toBeGreaterThan(1000);
  } finally {
    await host.close();
    await neural.hub.close();
  }
});

test("a page's own plugin runs in the engine, and only modules of its origin do", async ({ context }) => {
  const module = fileURLToPath(new URL('../fixtures/plugins/half.mjs', import.meta.url));
  const host = await startStaticHost(undefined, { '/half.mjs': module });
  try {
    const page = await openApp(context, host.url);
    const body = { model: 'auto', voice: 'alloy', input: 'A fine day.', response_format: 'pcm' };
    const peak = async (change: object = {}) => {
      const { status, bytes } = await speakIn(page, { ...body, ...change });
      expect(status, new TextDecoder().decode(bytes.subarray(0, 300))).toBe(200);
      return pcmToFloat(Buffer.from(bytes)).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    };
    const plain = await peak();
    const refused = await page.evaluate(async () => {
      const { registerPlugin } = await import('/plugins.js' as string);
      registerPlugin('/half.mjs', { options: { level: 0.25 } });
      try {
        registerPlugin('https://example.com/plugin.js');
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(refused).toContain('must lie on http://localhost');
    expect((await peak()) / plain).toBeCloseTo(0.25, 2);
    expect((await peak({ plugins: false })) / plain).toBe(1);

    await context.setOffline(true);
    await page.reload();
    expect((await peak()) / plain, 'offline').toBeCloseTo(0.25, 2);
    await context.setOffline(false);

    await page.evaluate(() =>
      localStorage.setItem('lector-plugins', JSON.stringify(['https://example.com/plugin.js'])),
    );
    const foreign = await speakIn(page, body);
    expect(JSON.parse(new TextDecoder().decode(foreign.bytes)).error).toMatchObject({
      code: 'plugin_failed',
      message: expect.stringContaining('Only modules of http://localhost'),
    });
    expect(await page.locator('select#voice option', { hasText: 'Test tone' }).count()).toBe(0);
    const tone = await speakIn(page, { ...body, model: 'echo', plugins: [] });
    expect(tone.headers['x-lector-echo']).toBe('tone, not speech');
  } finally {
    await host.close();
  }
});
