import { expect, test } from 'vitest';
import { askHandler, postSpeech, readError, readJson, registry } from '../../tests/fixtures/ask.ts';
import { createBuiltinEngine, createToneEngine } from '../../tests/fixtures/engines.ts';
import { offerToTabs } from '../engine/offer.ts';
import { createRemoteEngine } from '../engine/remote.ts';
import { isSpoken } from '../models/languages.ts';

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
const ALL = registry.models.flatMap(({ voices }) => voices).length;

interface Listed {
  id: string;
  name: string;
  label: string;
  value: string;
  language: string;
  model: string;
  available: boolean;
}

async function get(path: string, from = ask) {
  const response = await from(path);
  expect(response.status, path).toBe(200);
  return readJson(response);
}

test('the voices answer every dialect in one object, at all addresses', async () => {
  const list = await get('/v1/audio/voices');
  expect(list).toMatchObject({ object: 'list', data: list.voices });
  for (const path of ['/v1/voices', '/voices', '/v1/audio/voices/tts-1', '/v1/audio/voices?model=builtin']) {
    expect(await get(path)).toEqual(list);
  }
  for (const voice of list.voices as Listed[]) {
    expect(voice.name).toBe(voice.id);
    expect(voice.value).toBe(voice.id);
    expect(voice.label).toMatch(/\S/);
  }
});

test('the query switches to ids and to bare arrays, for clients that read nothing else', async () => {
  const { voices } = (await get('/v1/audio/voices')) as { voices: Listed[] };
  const ids = voices.map(({ id }) => id);
  for (const path of ['/v1/audio/voices', '/v1/voices', '/voices', '/v1/audio/voices/builtin']) {
    expect(await get(`${path}?legacy=true`)).toEqual({ voices: ids });
    expect(await get(`${path}?format=list`)).toEqual(voices);
    expect(await get(`${path}?format=list&legacy=1`)).toEqual(ids);
    expect(await get(`${path}?legacy=false&format=object&other=x`)).toMatchObject({ voices });
  }
  for (const path of ['/v1/styles', '/styles']) expect(await get(path)).toEqual({ styles: ids });
});

test.each([
  ['?legacy=perhaps', 400, 'legacy', 'invalid_value'],
  ['?format=yaml', 400, 'format', 'invalid_value'],
  ['?model=nobody', 404, 'model', 'model_not_found'],
  ['/nobody', 404, 'id', 'voice_not_found'],
  ['/__proto__', 404, 'id', 'voice_not_found'],
])('voices%s are refused and the parameter is named', async (rest, status, param, code) => {
  expect(await readError(await ask(`/v1/audio/voices${rest}`))).toMatchObject({ status, param, code });
});

test('every voice that is listed speaks by its id and its name; those that can not are listed only when wanted', async () => {
  const { voices } = (await get('/v1/audio/voices')) as { voices: Listed[] };
  const { voices: tones } = (await get('/v1/audio/voices/echo')) as { voices: Listed[] };
  expect([voices.length, tones.length]).toEqual([26, 13]);
  for (const { name, model } of [...voices, ...tones]) {
    for (const body of [
      { model, voice: name },
      { model: 'tts-1', voice: name.toUpperCase() },
    ]) {
      const response = await postSpeech(ask, { ...body, input: 'a', response_format: 'pcm' });
      expect(response.status, name).toBe(200);
      await response.arrayBuffer();
    }
  }
  const { voices: all } = (await get('/v1/audio/voices?all=true')) as { voices: Listed[] };
  expect(all).toHaveLength(ALL);
  expect(all.filter(({ available }) => available)).toEqual([...voices, ...tones]);
  const absent = all.find(({ available }) => !available);
  expect((await postSpeech(ask, { model: 'tts-1', voice: absent?.id, input: 'a' })).status).toBe(404);
});

test('one voice is found by its id and by every name that is taken for it', async () => {
  const { voices } = (await get('/v1/audio/voices')) as { voices: Listed[] };
  const [first] = voices;
  expect(await get(`/v1/audio/voices/${first?.id.toUpperCase()}`)).toEqual(first);
  expect(await get('/v1/audio/voices/alloy')).toMatchObject({ model: 'builtin', available: true });
  expect(await get('/v1/audio/voices/af_heart')).toMatchObject({ id: 'af_heart', available: false });
});

test.each(['builtin', 'echo'])('%s speaks on the device that the list of models gives', async (model) => {
  const { headers } = await postSpeech(ask, { model, input: 'a', response_format: 'pcm' });
  expect((await get(`/v1/models/${model}`)).lector.device).toBe(headers.get('x-device'));
});

test.each([
  ['POST', 'tts-1/unload', 200, null],
  ['DELETE', 'tts-1', 400, /^'tts-1' stands for .* DELETE \/v1\/models\/kokoro removes/],
  ['DELETE', 'kokoro', 404, /not on this device/],
  ['DELETE', 'nobody', 404, /'nobody' does not exist/],
])('%s /v1/models/%s: a name leads to the same model everywhere', async (method, path, status, message) => {
  const response = await ask(`/v1/models/${path}`, { method });
  expect(response.status).toBe(status);
  if (message) expect((await readError(response)).message).toMatch(message);
  else expect(await response.json()).toMatchObject({ id: 'kokoro' });
});

test('of a model that can not speak all voices are told: nobody would learn of them otherwise', async () => {
  const { voices } = (await get('/v1/audio/voices/kokoro')) as { voices: Listed[] };
  expect(voices).toHaveLength(registry.models.find(({ id }) => id === 'kokoro')?.voices.length ?? 0);
  expect(voices.some(({ available }) => available)).toBe(false);
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
  const { voices } = (await get('/v1/voices?all=true', ready)) as { voices: Listed[] };
  const languages = (wanted: boolean) =>
    new Set(
      voices
        .filter(({ model, available }) => model === 'kokoro' && available === wanted)
        .map(({ language }) => language),
    );
  expect(languages(true)).toEqual(new Set(['en-us', 'en-gb', 'es', 'fr', 'hi', 'it', 'pt-br', 'ja']));
  expect(languages(false)).toEqual(new Set(['xx']));
  const { voices: heard } = (await get('/v1/voices', ready)) as { voices: Listed[] };
  expect(heard.every(({ language }) => isSpoken(language))).toBe(true);
  const refused = await postSpeech(ready, { model: 'kokoro', voice: 'zf_xiaobei', input: 'a' });
  expect(await readError(refused)).toMatchObject({ status: 400, param: 'voice', code: 'unsupported' });
});

test("models have OpenAI's shape, ours and the names that clients use; one of them also has its voices", async () => {
  const { object, data } = await get('/v1/models');
  expect(object).toBe('list');
  const ids = data.map(({ id }: { id: string }) => id);
  expect(ids).toEqual(expect.arrayContaining(['builtin', 'kokoro', 'auto', 'tts-1', 'gpt-4o-mini-tts']));
  for (const model of data) {
    expect(model).toMatchObject({ object: 'model', created: expect.any(Number), owned_by: 'lector' });
    const { voices, ...one } = await get(`/v1/models/${model.id}`);
    expect(one).toEqual(model);
    expect(voices[0]).toMatchObject({ name: expect.any(String), language: expect.any(String) });
  }
  expect((await get('/v1/models/builtin')).lector.state).toBe('ready');
  expect((await get('/v1/models/kokoro')).lector).toMatchObject({ state: 'absent', stored_bytes: 0 });
  expect(await get('/v1/audio/models')).toEqual({ object, data, models: data });
});

test('no tab is 503 with what to do and when to try again; lists can still be read', async () => {
  const closed = askHandler({ engine: nobody });
  const response = await postSpeech(closed, { model: 'tts-1', input: 'Is anybody there?' });
  expect(response.headers.get('retry-after')).toBe('2');
  expect(response.headers.has('x-should-retry')).toBe(false);
  const error = await readError(response);
  expect(error).toMatchObject({ status: 503, type: 'server_error', code: 'no_engine' });
  expect(error.message).toMatch(/Open Lector in a tab/);
  const { voices } = (await get('/v1/audio/voices', closed)) as { voices: Listed[] };
  expect(voices).toHaveLength(ALL - 13); // without the test tones
  expect(voices.some(({ available }) => available)).toBe(false);
  expect((await closed('/v1/models')).status).toBe(200);
  const unready = await closed('/readyz');
  expect(unready.headers.get('retry-after')).toBe('2');
  expect(await readError(unready)).toMatchObject({ status: 503, code: 'no_engine' });
});
