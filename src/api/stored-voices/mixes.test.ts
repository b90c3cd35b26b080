import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createVoiceFolder } from '../../../relay/voice-folder.ts';
import { askHandler, postSpeech, readError, readJson, registry } from '../../../tests/fixtures/ask.ts';
import { createBuiltinEngine } from '../../../tests/fixtures/engines.ts';

const base = mkdtempSync(join(tmpdir(), 'lector-mixes-'));
const engine = createBuiltinEngine(registry);

let folder: string;
let ask: ReturnType<typeof askHandler>;

beforeEach(() => {
  folder = mkdtempSync(join(base, 'case-'));
  ask = askHandler({ engine, voices: createVoiceFolder(folder) });
});
afterAll(() => rmSync(base, { recursive: true }));

const post = (path: string, body: unknown) =>
  ask(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
const save = (name: string, mix: string) => post('/v1/audio/voices', { name, mix });

async function stored() {
  const { voices } = await readJson<{ voices: Record<string, unknown>[] }>(
    await ask('/v1/audio/voices?all=true'),
  );
  return voices.filter(({ id }) => String(id).startsWith('voice_'));
}

test('a saved name speaks as what it stands for, by id and by name, wherever a voice is taken', async () => {
  const { id } = await readJson<{ id: string }>(await save('Bedtime Story', 'en-gb-henry'));
  const wanted = await postSpeech(ask, {
    model: 'tts-1',
    voice: 'en-gb-henry',
    input: 'Hi.',
    response_format: 'pcm',
  });
  const sound = new Uint8Array(await wanted.arrayBuffer());
  const bodies = [
    ...[id, 'Bedtime Story', ' bedtime story', { id }, { id: 'BEDTIME STORY' }].map((voice) => ({
      model: 'tts-1',
      voice,
    })),
    ...['', null, undefined].map((voice) => ({ model: 'Bedtime Story', voice })),
    { model: 'builtin', voice: id },
  ];
  for (const body of bodies) {
    const response = await postSpeech(ask, { ...body, input: 'Hi.', response_format: 'pcm' });
    expect(response.status, JSON.stringify(body)).toBe(200);
    expect(response.headers.get('x-voice')).toBe('en-gb-henry');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(sound);
  }
  const phonemes = await readJson(
    await post('/v1/audio/phonemize', { voice: 'Bedtime Story', input: 'Hi.' }),
  );
  expect(phonemes).toMatchObject({ voice: 'en-gb-henry', language: 'en-gb' });
});

test("a mix is saved in OpenAI's shape, with what it is made of, and listed with the others", async () => {
  const mix = 'af_heart(2)+am_adam(1)';
  const voice = await readJson(await save('Bedtime', mix));
  expect(voice).toEqual({
    object: 'audio.voice',
    id: expect.stringMatching(/^voice_[0-9a-f]{32}$/),
    name: 'Bedtime',
    created_at: expect.toSatisfy(Number.isInteger),
    mix,
  });
  expect(await stored()).toEqual([
    {
      id: voice.id,
      voice_id: voice.id,
      name: 'Bedtime',
      object: 'voice',
      label: 'Bedtime',
      value: voice.id,
      language: 'en-us',
      gender: 'neutral',
      model: 'kokoro',
      available: false,
      created_at: voice.created_at,
      mix,
    },
  ]);
  await save('Another', 'af_heart+af_bella');
  await save('One', 'en-gb-henry');
  expect((await stored()).slice(1)).toMatchObject([
    { gender: 'female', available: false },
    { gender: 'male', language: 'en-gb', model: 'builtin', available: true },
  ]);
});

test('the same mix under the same name is one voice; another mix needs another name', async () => {
  const first = await readJson(await save('Bedtime', 'af_heart+am_adam'));
  expect(await readJson(await save('bedtime', 'af_heart+am_adam'))).toEqual(first);
  expect(await readError(await save('BEDTIME', 'af_heart'))).toMatchObject({ status: 400, param: 'name' });
  expect(await stored()).toHaveLength(1);
  await ask('/v1/audio/voices/bedTIME', { method: 'DELETE' });
  expect((await save('BEDTIME', 'af_heart')).status).toBe(200);
});

test.each([
  ['no name', { mix: 'af_heart' }, 'name', 'missing_required_parameter'],
  ['no mix', { name: 'x' }, 'mix', 'missing_required_parameter'],
  ['a mix that is no text', { name: 'x', mix: 5 }, 'mix', 'invalid_value'],
  ['an empty mix', { name: 'x', mix: ' ' }, 'mix', 'invalid_value'],
  ['an unknown voice', { name: 'x', mix: 'af_heart+nobody' }, 'mix', 'invalid_value'],
  ['an operator without a voice', { name: 'x', mix: 'af_heart+' }, 'mix', 'invalid_value'],
  ['a weight that is no number', { name: 'x', mix: 'af_heart(much)' }, 'mix', 'invalid_value'],
  ['voices of a model that can not mix', { name: 'x', mix: 'en-us-sam+en-us-paul' }, 'mix', 'invalid_value'],
  ['a path', { name: 'x', mix: '../../etc/passwd' }, 'mix', 'invalid_value'],
  ['the name of a voice', { name: 'AF_Heart', mix: 'am_adam' }, 'name', 'invalid_value'],
  ["OpenAI's name of a voice", { name: 'nova', mix: 'am_adam' }, 'name', 'invalid_value'],
])('%s is refused', async (_what, body, param, code) => {
  expect(await readError(await post('/v1/audio/voices', body))).toMatchObject({ status: 400, param, code });
  expect(await stored()).toEqual([]);
});

test.each<[unknown, string, string]>([
  ['af_bella+af_sky', 'af_bella_af_sky', 'af_bella+af_sky'],
  [['af_bella', 'af_sky'], 'af_bella_af_sky', 'af_bella+af_sky'],
  [{ voices: 'af_bella(2)+af_sky(1)' }, 'af_bella_2_af_sky_1', 'af_bella(2)+af_sky(1)'],
  [{ voices: ['af_bella', 'af_sky(0.5)'], name: 'Duo' }, 'Duo', 'af_bella+af_sky(0.5)'],
  [['af_bella'], 'af_bella_copy', 'af_bella'],
])('%j, as Kokoro-FastAPI combines, is saved', async (body, name, mix) => {
  const first = await post('/v1/audio/voices/combine', body);
  expect(first.status).toBe(200);
  const voice = await readJson(first);
  expect(voice).toMatchObject({ object: 'audio.voice', name, mix });
  expect(await readJson(await post('/v1/audio/voices/combine', body))).toEqual(voice);
  expect(await stored()).toHaveLength(1);
});

test.each([5, null, [], {}, { voices: [1] }, { voices: 'nobody+af_sky' }, [['af_sky']]])(
  '%j can not be combined',
  async (body) => {
    expect((await readError(await post('/v1/audio/voices/combine', body))).status).toBe(400);
    expect(await stored()).toEqual([]);
  },
);

test('a store that can not be read silences no voice that needs none of it', async () => {
  const file = join(folder, 'a file, no folder');
  writeFileSync(file, '');
  ask = askHandler({ engine, voices: createVoiceFolder(file) });
  const speak = (voice: string) =>
    postSpeech(ask, { model: 'tts-1', voice, input: 'Hi.', response_format: 'pcm' });
  for (const voice of ['alloy', 'EN-US-SAM', '']) {
    const response = await speak(voice);
    expect(response.status).toBe(200);
    await response.arrayBuffer();
  }
  expect(await readError(await speak('Bedtime'))).toMatchObject({ status: 500, type: 'server_error' });
});

test('a voice of a model can not be removed, and one that is not there is 404', async () => {
  for (const [voice, status] of [
    ['af_heart', 400],
    ['alloy', 400],
    ['nobody', 404],
    ['%2e%2e%2fetc%2fpasswd', 404],
    [`voice_${'0'.repeat(32)}`, 404],
  ] as const) {
    const error = await readError(await ask(`/v1/audio/voices/${voice}`, { method: 'DELETE' }));
    expect(error).toMatchObject({ status, param: 'voice' });
  }
});
