import type { Page } from '@playwright/test';
import { type NeuralHub, startNeuralHub } from '../fixtures/neural-hub.ts';
import { type RelayProcess, startRelayProcess } from '../fixtures/relay-process.ts';
import { test as base, expect, openApp, speakIn } from './lector-page.ts';

const SENTENCE =
  'The first sentence is short. The second one, which follows it, has a few more words to speak.';

const test = base.extend<{ neural: NeuralHub; relay: RelayProcess }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  neural: async ({}, use) => {
    const neural = await startNeuralHub();
    await use(neural);
    await neural.hub.close();
  },
  relay: async ({ neural }, use) => {
    const relay = await startRelayProcess({ registry: neural.registry });
    await use(relay);
    await relay.stop();
  },
});

test('before the download the model is absent and says what to do; after it, it speaks, also offline', async ({
  context,
  relay,
  neural,
}) => {
  const page = await openApp(context, relay.url);
  expect(await modelState(page)).toBe('absent');
  const refused = await speakIn(page, { model: 'kokoro', voice: 'af_heart', input: SENTENCE });
  expect(refused.status).toBe(404);
  expect(JSON.parse(new TextDecoder().decode(refused.bytes)).error).toMatchObject({
    code: 'model_not_downloaded',
    message: expect.stringContaining('Get the neural voice'),
  });

  const events = await download(page);
  expect(events.at(-1)).toMatchObject({ type: 'model.download.done', model: 'kokoro' });
  const stored = events.filter(({ type }) => type.endsWith('progress')).map((event) => event.stored_bytes);
  expect(stored).toEqual([...stored].sort((a, b) => a - b));
  expect(await modelState(page)).toBe('ready');
  expect(neural.hub.bytesServed(neural.graphs.fp32)).toBe(0);

  await context.setOffline(true);
  const spoken = await speakIn(page, {
    model: 'tts-1',
    voice: 'alloy',
    input: SENTENCE,
    response_format: 'wav',
  });
  expect(spoken.headers).toMatchObject({ 'x-model': 'kokoro', 'x-voice': 'af_alloy', 'x-device': 'wasm' });
  expect(spoken.bytes.length).toBeGreaterThan(100_000);

  await page.reload();
  const offline = await speakIn(page, {
    model: 'kokoro',
    voice: 'nova',
    input: SENTENCE,
    response_format: 'wav',
  });
  expect(offline.status).toBe(200);
  expect(offline.headers).toMatchObject({ 'x-model': 'kokoro', 'x-voice': 'af_nova' });
});

test('the pronunciations come along, and are used with no network', async ({ context, relay }) => {
  const page = await openApp(context, relay.url);
  const phonemes = async () => {
    const { status, body } = await post(page, '/v1/audio/phonemize', { input: 'The zyzzyva.' });
    expect(status).toBe(200);
    return (body as { phonemes: string }).phonemes;
  };
  expect(await phonemes()).not.toBe('ðə zˈAzAvA.');
  await download(page);
  await context.setOffline(true);
  expect(await phonemes()).toBe('ðə zˈAzAvA.');
});

test('Japanese needs the network once, says so without, and is spoken later also with none; Mandarin too', async ({
  context,
  relay,
}) => {
  const page = await openApp(context, relay.url);
  await download(page);
  const speech = { model: 'kokoro', response_format: 'pcm' };
  const japanese = { ...speech, voice: 'jf_alpha', input: '私は学生です。東京に住んでいます。' };
  const mandarin = { ...speech, voice: 'zf_xiaobei', input: '你好，我叫李明。' };
  // Without its own voice, which would have to be fetched too.
  const foreign = { ...japanese, voice: 'alloy', language: 'ja' };
  await context.setOffline(true);
  expect(await post(page, '/v1/audio/speech', foreign)).toMatchObject({
    status: 502,
    body: { error: { code: 'download_failed', message: expect.stringContaining('lindera.wasm') } },
  });
  await context.setOffline(false);
  for (const body of [japanese, mandarin]) {
    const { status, headers, bytes } = await speakIn(page, body);
    expect({ status, voice: headers['x-voice'] }).toEqual({ status: 200, voice: body.voice });
    expect(bytes.length).toBeGreaterThan(48_000);
  }
  await page.reload();
  await context.setOffline(true);
  expect((await speakIn(page, japanese)).status).toBe(200);
});

test('a voice that was not part of the download is fetched when first asked for', async ({
  context,
  relay,
  neural,
}) => {
  const page = await openApp(context, relay.url);
  await download(page);
  const lily = 'lector/tiny-kokoro/voices/bf_lily.bin';
  expect(neural.hub.bytesServed(lily)).toBe(0);
  const body = { model: 'kokoro', voice: 'bf_lily', input: 'Hello.', response_format: 'pcm' };
  expect((await speakIn(page, body)).status).toBe(200);
  expect(neural.hub.bytesServed(lily)).toBe(522_240);
});

test('a reload in mid-download keeps what was stored, and two tabs share one download', async ({
  context,
  relay,
  neural,
}) => {
  neural.hub.behave(neural.graphs.q8, { bytesPerSecond: 60_000 });
  const page = await openApp(context, relay.url);
  await page.evaluate(() => {
    const state = globalThis as { stored?: number };
    void fetch('/v1/models/kokoro/download', { method: 'POST' }).then(async ({ body }) => {
      const decoder = new TextDecoder();
      for (const reader = body?.getReader(); reader; ) {
        const { done, value } = await reader.read();
        if (done) return;
        const match = /"stored_bytes":(\d+)/.exec(decoder.decode(value));
        if (match) state.stored = Number(match[1]);
      }
    });
  });
  await page.waitForFunction(() => ((globalThis as { stored?: number }).stored ?? 0) > 200_000);
  await page.reload();
  expect(await modelState(page)).toBe('partial');
  neural.hub.behave(neural.graphs.q8, {});
  const other = await openApp(context, relay.url);
  const [first, second] = await Promise.all([download(page), download(other)]);
  for (const events of [first, second]) expect(events.at(-1)?.type).toBe('model.download.done');
  const size = neural.hub.file(neural.graphs.q8).bytes;
  // What was in the air when the page went is lost; everything that was stored is not fetched again.
  expect(neural.hub.bytesServedTwice(neural.graphs.q8)).toBeLessThan(size / 2);
  for (const name of ['af_alloy', 'am_onyx']) {
    expect(neural.hub.bytesServedTwice(`lector/tiny-kokoro/voices/${name}.bin`)).toBe(0);
  }
  expect(await modelState(page)).toBe('ready');
});

test('removing a model frees it, and it can be had again', async ({ context, relay }) => {
  const page = await openApp(context, relay.url);
  await download(page);
  const body = { model: 'kokoro', voice: 'alloy', input: 'Hello.', response_format: 'pcm' };
  expect((await speakIn(page, body)).status).toBe(200);
  const removed = await page.evaluate(async () =>
    (await fetch('/v1/models/kokoro', { method: 'DELETE' })).json(),
  );
  expect(removed).toEqual({ id: 'kokoro', object: 'model', deleted: true });
  expect(await modelState(page)).toBe('absent');
  expect((await speakIn(page, body)).status).toBe(404);
  await download(page);
  expect((await speakIn(page, body)).status).toBe(200);
});

test('a rewritten voice that says something else, or lost its bytes, gives way to the one that was downloaded', async ({
  context,
  relay,
}) => {
  const page = await openApp(context, relay.url);
  await download(page);
  const body = { model: 'kokoro', voice: 'alloy', input: 'Hello there.', response_format: 'pcm' };
  const right = await speakIn(page, body);
  expect(right.status).toBe(200);
  for (const [damage, mark] of [
    ['other', '-failed'],
    ['lost', '-refused'],
  ] as const) {
    await page.evaluate(hurtRewritten, damage);
    await page.reload();
    const spoken = await speakIn(page, body);
    expect(spoken.status, damage).toBe(200);
    expect(spoken.bytes.length, damage).toBeGreaterThan(right.bytes.length * 0.9);
    const kept = await page.evaluate(storedNames);
    expect(
      kept.filter((name) => name.endsWith('-fast-1')),
      damage,
    ).toEqual([]);
    expect(
      kept.filter((name) => name.endsWith(mark)),
      damage,
    ).toHaveLength(1);
    // The next visit makes it anew, once.
    await page.reload();
    expect((await speakIn(page, body)).status).toBe(200);
  }
});

/** Runs in the page: spoils the kept graph, and forgets that it has passed its test. */
async function hurtRewritten(damage: 'other' | 'lost'): Promise<void> {
  const open = (name: string) =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const weights = await open('lector');
  const chunks = weights.transaction('weightChunks', 'readwrite').objectStore('weightChunks');
  for (const key of (await done(chunks.getAllKeys())) as [string, number][]) {
    if (!key[0].endsWith('-fast-1')) continue;
    if (damage === 'lost') await done(chunks.delete(key));
    else {
      // Every float of the weights in the middle of the file: the sound is another one, and still a sound.
      const bytes = new Uint8Array((await done(chunks.get(key))) as ArrayBuffer);
      for (let i = bytes.length >> 1; i < (bytes.length >> 1) + 60_000; i += 4)
        bytes[i + 3] = (bytes[i + 3] ?? 0) ^ 0x80;
      await done(chunks.put(bytes.buffer, key));
    }
  }
  weights.close();
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await open(name);
    for (const store of database.objectStoreNames) {
      if (/verdict/i.test(store))
        await done(database.transaction(store, 'readwrite').objectStore(store).clear());
    }
    database.close();
  }
}

/** Runs in the page: the names of all that is stored of the model. */
async function storedNames(): Promise<string[]> {
  const weights = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('lector');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  return new Promise((resolve, reject) => {
    const request = weights.transaction('weights').objectStore('weights').getAllKeys();
    request.onsuccess = () => {
      weights.close();
      resolve(request.result.map(String));
    };
    request.onerror = () => reject(request.error);
  });
}

interface DownloadEvent {
  type: string;
  stored_bytes: number;
  error?: object;
}

async function download(page: Page): Promise<DownloadEvent[]> {
  const text = await page.evaluate(async () =>
    (await fetch('/v1/models/kokoro/download', { method: 'POST' })).text(),
  );
  return text
    .split('\n\n')
    .filter((line) => line.startsWith('data: '))
    .map((line) => JSON.parse(line.slice(6)));
}

async function modelState(page: Page): Promise<string> {
  const model = await page.evaluate(async () => (await fetch('/v1/models/kokoro')).json());
  return model.lector.state;
}

/** Posts JSON to the page's own API. */
function post(page: Page, path: string, json: object): Promise<{ status: number; body: unknown }> {
  return page.evaluate(
    async ([url, body]) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(url, { method: 'POST', headers, body });
      return { status: response.status, body: await response.json() };
    },
    [path, JSON.stringify(json)] as const,
  );
}
