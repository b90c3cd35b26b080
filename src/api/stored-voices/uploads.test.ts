import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { createVoiceFolder } from '../../../relay/voice-folder.ts';
import { askHandler, postSpeech, readError, readJson } from '../../../tests/fixtures/ask.ts';
import { createToneEngine } from '../../../tests/fixtures/engines.ts';
import { MADE_TYPES, makeAudio } from '../../../tests/fixtures/make-audio.ts';
import { noise } from '../../../tests/fixtures/noise.ts';

const MIB = 1024 * 1024;
const base = mkdtempSync(join(tmpdir(), 'lector-uploads-'));
const wav = makeAudio('audio/wav');
const file = (bytes: Uint8Array<ArrayBuffer>, type: string, name = 'a') => new File([bytes], name, { type });
const WAV = file(wav, 'audio/wav', 'me.wav');

let folder: string;
let ask: ReturnType<typeof askHandler>;

beforeEach(() => {
  folder = join(mkdtempSync(join(base, 'case-')), 'voices');
  ask = askHandler({ engine: createToneEngine({ segments: 1 }), voices: createVoiceFolder(folder) });
});
afterAll(() => rmSync(base, { recursive: true }));

type Fields = Record<string, string | File>;

function post(path: string, fields: Fields) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return ask(path, { method: 'POST', body });
}

const postConsent = (fields: Fields = {}) =>
  post('/v1/audio/voice_consents', { name: 'Ada', recording: WAV, language: 'en-US', ...fields });

async function addConsent(fields?: Fields): Promise<string> {
  const response = await postConsent(fields);
  expect(response.status).toBe(200);
  return (await readJson<{ id: string }>(response)).id;
}

const postVoice = async (fields: Fields = {}) =>
  post('/v1/audio/voices', {
    name: 'My voice',
    audio_sample: WAV,
    ...fields,
    consent: fields['consent'] ?? (await addConsent()),
  });

test("a voice is made of a sample and a consent, in OpenAI's shapes, and goes before its consent", async () => {
  const now = Math.floor(Date.now() / 1000);
  const consent = await readJson(await postConsent({ language: 'pt-br' }));
  expect(consent).toEqual({
    object: 'audio.voice_consent',
    id: expect.stringMatching(/^cons_[0-9a-f]{32}$/),
    name: 'Ada',
    language: 'pt-BR',
    created_at: expect.toSatisfy((at: number) => Number.isInteger(at) && at >= now && at < now + 60),
  });
  const voice = await readJson(await postVoice({ consent: consent.id, name: ' Ada’s voice ' }));
  expect(voice).toEqual({
    object: 'audio.voice',
    id: expect.stringMatching(/^voice_[0-9a-f]{32}$/),
    name: 'Ada’s voice',
    created_at: expect.toSatisfy(Number.isInteger),
  });

  const path = `/v1/audio/voice_consents/${consent.id}`;
  const refused = await ask(path, { method: 'DELETE' });
  expect(await readError(refused)).toMatchObject({
    status: 409,
    code: 'consent_in_use',
    message: expect.stringContaining(`'Ada’s voice' (${voice.id})`),
  });
  const removed = await ask(`/v1/audio/voices/${voice.id}`, { method: 'DELETE' });
  expect(await readJson(removed)).toEqual({ id: voice.id, object: 'audio.voice', deleted: true });
  expect(await readJson(await ask(path, { method: 'DELETE' }))).toEqual({
    id: consent.id,
    object: 'audio.voice_consent',
    deleted: true,
  });
  for (const method of ['GET', 'DELETE']) {
    expect(await readError(await ask(path, { method }))).toMatchObject({
      status: 404,
      code: 'consent_not_found',
    });
  }
  expect(readdirSync(folder)).toEqual([]);
});

test('a recorded voice is listed, its sample is the recording, and speaking with it is refused in plain words', async () => {
  const consent = await addConsent({ language: 'de' });
  const { id } = await readJson<{ id: string }>(await postVoice({ consent }));
  const { voices } = await readJson(await ask('/v1/audio/voices?all=true'));
  expect(voices.at(-1)).toMatchObject({ id, name: 'My voice', value: id, language: 'de', available: false });
  const sample = await ask(`/v1/audio/voices/${id}/sample`);
  expect(sample.headers.get('content-type')).toBe('audio/wav');
  expect(sample.headers.get('cache-control')).toBe('no-store');
  expect(new Uint8Array(await sample.arrayBuffer())).toEqual(wav);
  const refusals = [
    ...[id, 'my VOICE', { id }].map((voice) => postSpeech(ask, { model: 'tts-1', voice, input: 'Hi.' })),
    postSpeech(ask, { model: 'My voice', input: 'Hi.' }),
    ask(`/v1/audio/voices/${id}/sample?response_format=mp3`),
  ];
  for (const refusal of await Promise.all(refusals)) {
    expect(await readError(refusal)).toMatchObject({
      status: 400,
      param: 'voice',
      code: 'unsupported',
      message: expect.stringContaining('No model here can speak with a recorded voice yet'),
    });
  }
});

test.each(MADE_TYPES)(
  '%s as ffmpeg writes it is taken, also when nothing is said of its type',
  async (type) => {
    const bytes = makeAudio(type);
    const consent = await addConsent();
    for (const [name, claim] of [
      ['One', `${type}; codecs=opus`],
      ['Two', 'application/octet-stream'],
    ] as const) {
      const response = await postVoice({ name, consent, audio_sample: file(bytes, claim) });
      const { id } = await readJson<{ id: string }>(response);
      expect((await ask(`/v1/audio/voices/${id}/sample`)).headers.get('content-type')).toBe(type);
    }
  },
);

test.each(MADE_TYPES)('%s is refused under the name of another type', async (type) => {
  const bytes = makeAudio(type);
  for (const claim of MADE_TYPES.filter((each) => each !== type)) {
    const error = await readError(await postConsent({ recording: file(bytes, claim) }));
    expect(error).toMatchObject({ status: 400, param: 'recording', code: 'invalid_value' });
    expect(error.message).toContain(`said to be ${claim} and begins like ${type}`);
  }
});

test.each<[string, Fields, { status?: number; param: string; code?: string; message: string | RegExp }]>([
  [
    'a text as audio',
    { audio_sample: file(new TextEncoder().encode('Hello, world.'), 'audio/wav') },
    { param: 'audio_sample', message: 'no audio' },
  ],
  [
    'an empty file',
    { audio_sample: file(new Uint8Array(), 'audio/wav') },
    { param: 'audio_sample', message: 'is empty' },
  ],
  [
    'a picture',
    { audio_sample: file(wav, 'image/png') },
    { param: 'audio_sample', message: /'image\/png' is not taken.*audio\/mpeg/ },
  ],
  [
    'a text field in place of the file',
    { audio_sample: 'RIFF' },
    { param: 'audio_sample', message: 'must be a file' },
  ],
  ['a file in place of the name', { name: WAV }, { param: 'name', message: 'must be text' }],
  ['an empty name', { name: ' \t ' }, { param: 'name', message: 'must not be empty' }],
  [
    'a name of 101 characters',
    { name: 'x'.repeat(101) },
    { param: 'name', code: 'string_above_max_length', message: 'at most 100' },
  ],
  ['a name that can not be seen', { name: '\u200b' }, { param: 'name', message: 'one line' }],
  ['a name of two lines', { name: 'a\nb' }, { param: 'name', message: 'one line' }],
  ["a voice's own name", { name: 'Alloy' }, { param: 'name', message: 'there is a voice' }],
  ['a mix as the name', { name: 'af_heart(2)+am_adam' }, { param: 'name', message: 'there is a voice' }],
  [
    'a consent that is not there',
    { consent: 'cons_1' },
    { param: 'consent', code: 'consent_not_found', message: "no consent 'cons_1'" },
  ],
  [
    'a path as the consent',
    { consent: '../../etc/passwd' },
    { param: 'consent', code: 'consent_not_found', message: 'no consent' },
  ],
  [
    'a byte over 10 MiB',
    { audio_sample: file(noise(1, 0, 10 * MIB + 1), 'audio/wav') },
    { status: 413, param: 'audio_sample', code: 'request_too_large', message: '10 MiB' },
  ],
  [
    'a body of 20 MiB',
    { audio_sample: file(noise(1, 0, 20 * MIB), 'audio/wav') },
    { status: 413, param: 'audio_sample', code: 'request_too_large', message: 'over the limit' },
  ],
])(
  '%s is refused, and nothing is stored',
  async (_what, fields, { status = 400, code = 'invalid_value', param, message }) => {
    const error = await readError(await postVoice(fields));
    expect(error).toMatchObject({ status, type: 'invalid_request_error', param, code });
    expect(error.message).toMatch(message);
    const { voices } = await readJson<{ voices: { id: string }[] }>(await ask('/v1/voices'));
    expect(voices.filter(({ id }) => id.startsWith('voice_'))).toEqual([]);
  },
);

test.each(['name', 'audio_sample', 'consent'])(
  'a form without %s is refused by that name',
  async (missing) => {
    const fields: Fields = { name: 'A', audio_sample: WAV, consent: 'cons_1' };
    delete fields[missing];
    expect(await readError(await post('/v1/audio/voices', fields))).toMatchObject({
      status: 400,
      param: missing,
      code: 'missing_required_parameter',
      message: `Missing required parameter: '${missing}'.`,
    });
  },
);

test('10 MiB to the byte are stored, and come back as they were', async () => {
  const bytes = noise(1, 0, 10 * MIB);
  bytes.set(wav.subarray(0, 44));
  const { id } = await readJson<{ id: string }>(
    await postVoice({ audio_sample: file(bytes, 'audio/x-wav') }),
  );
  const sample = await ask(`/v1/audio/voices/${id}/sample`);
  expect(Buffer.from(await sample.arrayBuffer()).equals(bytes)).toBe(true);
});

test.each(['xx_bad', 'english please', '', 'e'])('%j is no language of a consent', async (language) => {
  expect(await readError(await postConsent({ language }))).toMatchObject({
    status: 400,
    param: 'language',
    code: 'invalid_value',
    message: expect.stringContaining('such as "en-US"'),
  });
});

test('a full disk is 507, which clients do not repeat', async () => {
  await addConsent();
  const uuid = '00000000-0000-4000-8000-000000000001' as const;
  symlinkSync('/dev/full', join(folder, `cons_${uuid.replaceAll('-', '')}.sample.part`));
  const ids = vi.spyOn(crypto, 'randomUUID').mockReturnValue(uuid);
  const response = await postConsent();
  ids.mockRestore();
  expect(response.headers.get('x-should-retry')).toBe('false');
  expect(await readError(response)).toMatchObject({
    status: 507,
    type: 'server_error',
    code: 'quota_exceeded',
  });
});
