import { expect, test } from 'vitest';
import { askHandler, postSpeech, readError, readJson, registry } from '../../tests/fixtures/ask.ts';
import { createBuiltinEngine, createToneEngine } from '../../tests/fixtures/engines.ts';
import { offerToTabs } from '../engine/offer.ts';
import { createRemoteEngine } from '../engine/remote.ts';

const engine = createBuiltinEngine(registry);
const ask = askHandler({ engine });
/** A browser in which no tab of Lector is open. */
const nobody = createRemoteEngine({
  connect: (signal) =>
    offerToTabs([], {
      locks: { request: () => Promise.reject(new Error('no lock is wanted')), query: async () => ({}) },
      signal,
    }),
});

interface Listed {
  id: string;
  name: string;
  label: string;
  value: string;
  language: string;
  model: string;
  available: boolean;
}

async function get(path: string) {
  const response = await ask(path);
  expect(response.status).toBe(200);
  return readJson(response);
}

test('the voices answer every dialect in one object, at both addresses', async () => {
  const list = await get('/v1/audio/voices');
  expect(list).toEqual(await get('/v1/voices'));
  expect(list).toMatchObject({ object: 'list', data: list.voices });
  expect(list.voices.length).toBe(registry.models.flatMap(({ voices }) => voices).length);
  for (const voice of list.voices as Listed[]) {
    expect(voice.name).toBe(voice.id);
    expect(voice.value).toBe(voice.id);
    expect(voice.label).toMatch(/\S/);
  }
});

test('every voice that is said to be available speaks by its id, and no other does', async () => {
  const { voices } = (await get('/v1/audio/voices')) as { voices: Listed[] };
  expect(voices.filter(({ available }) => available)).toHaveLength(26);
  for (const { id, available, model } of voices) {
    const response = await postSpeech(ask, { model, voice: id, input: 'a', response_format: 'pcm' });
    expect(response.status, id).toBe(available ? 200 : 404);
    await response.arrayBuffer();
  }
});

test('a voice of a language that cannot be spoken is not available, even when its model is ready', async () => {
  const foreign = structuredClone(registry);
  for (const voice of foreign.models.flatMap((model) => model.voices)) {
    if (voice.language === 'zh') voice.language = 'xx';
  }
  const ready = askHandler({
    registry: foreign,
    engine: {
      ...createToneEngine({ segments: 1 }),
      status: async () => ({
        models: [{ id: 'kokoro', state: 'ready', storedBytes: 1, totalBytes: 1 }],
        device: 'wasm',
        threads: 1,
      }),
    },
  });
  const { voices } = await readJson<{ voices: Listed[] }>(await ready('/v1/voices'));
  const languages = (wanted: boolean) =>
    new Set(
      voices
        .filter(({ model, available }) => model === 'kokoro' && available === wanted)
        .map(({ language }) => language),
    );
  expect(languages(true)).toEqual(new Set(['en-us', 'en-gb', 'es', 'fr', 'hi', 'it', 'pt-br', 'ja']));
  expect(languages(false)).toEqual(new Set(['xx']));
  const refused = await postSpeech(ready, { model: 'kokoro', voice: 'zf_xiaobei', input: 'a' });
  expect(await readError(refused)).toMatchObject({ status: 400, param: 'voice', code: 'unsupported' });
});

test("models have OpenAI's shape, ours and the names that clients use", async () => {
  const { object, data } = await get('/v1/models');
  expect(object).toBe('list');
  const ids = data.map(({ id }: { id: string }) => id);
  expect(ids).toEqual(expect.arrayContaining(['builtin', 'kokoro', 'auto', 'tts-1', 'gpt-4o-mini-tts']));
  for (const model of data) {
    expect(model).toMatchObject({ object: 'model', created: expect.any(Number), owned_by: 'lector' });
    expect(await get(`/v1/models/${model.id}`)).toEqual(model);
  }
  expect((await get('/v1/models/builtin')).lector.state).toBe('ready');
  expect((await get('/v1/models/kokoro')).lector).toMatchObject({ state: 'absent', stored_bytes: 0 });
});

test('the endpoint and its health tell the version; HEAD is answered too', async () => {
  expect(await get('/health')).toEqual({ status: 'ok', version: '0.0.0-test' });
  expect(await get('/v1')).toMatchObject({ name: 'Lector', version: '0.0.0-test' });
  for (const path of ['/health', '/v1', '/v1/models', '/v1/voices']) {
    const response = await ask(path, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  }
});

test('no tab is 503 with what to do and when to try again; lists can still be read', async () => {
  const closed = askHandler({ engine: nobody });
  const response = await postSpeech(closed, { model: 'tts-1', input: 'Is anybody there?' });
  expect(response.headers.get('retry-after')).toBe('2');
  expect(response.headers.has('x-should-retry')).toBe(false);
  const error = await readError(response);
  expect(error).toMatchObject({ status: 503, type: 'server_error', code: 'no_engine' });
  expect(error.message).toMatch(/Open Lector in a tab/);
  const { voices } = await readJson<{ voices: Listed[] }>(await closed('/v1/audio/voices'));
  expect(voices.length).toBeGreaterThan(60);
  expect(voices.some(({ available }) => available)).toBe(false);
  expect((await closed('/v1/models')).status).toBe(200);
});
