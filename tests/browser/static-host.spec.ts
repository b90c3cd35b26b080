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
