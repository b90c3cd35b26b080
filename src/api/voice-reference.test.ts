import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createVoiceFolder } from '../../relay/voice-folder.ts';
import { askHandler, postJson, postSpeech, readError, readJson, registry } from '../../tests/fixtures/ask.ts';
import { createToneEngine } from '../../tests/fixtures/engines.ts';
import { makeAudio } from '../../tests/fixtures/make-audio.ts';
import type { SpeechRequest } from '../engine/engine.ts';
import { EngineError } from '../engine/error.ts';
import type { ModelEntry, Registry } from '../models/registry/schema.ts';

const base = mkdtempSync(join(tmpdir(), 'lector-cloned-'));
const wav = makeAudio('audio/wav');
const base64 = Buffer.from(wav).toString('base64');
const [kokoro] = registry.models.filter(({ id }) => id === 'kokoro');
/** A model that clones; what it sounds like is its own affair. */
const cloner: ModelEntry = { ...(kokoro as ModelEntry), id: 'cloner', family: 'chatterbox', clones: true };
const withCloner: Registry = { ...registry, models: [...registry.models, cloner] };

let asked: SpeechRequest[];
let problem: EngineError | undefined;
let ask: ReturnType<typeof askHandler>;
let place: { registry: Registry };

beforeEach(() => {
  asked = [];
  problem = undefined;
  const engine = createToneEngine({ segments: 1 });
  place = { registry: withCloner };
  ask = askHandler({
    ...place,
    voices: createVoiceFolder(join(mkdtempSync(join(base, 'case-')), 'voices')),
    engine: {
      ...engine,
      speak(request, signal) {
        asked.push(request);
        return engine.speak(request, signal);
      },
      async checkReference() {
        if (problem) throw problem;
      },
    },
  });
});
afterAll(() => rmSync(base, { recursive: true }));

async function upload(name = 'Ada'): Promise<Response> {
  const consent = new FormData();
  const file = new File([wav], 'a.wav', { type: 'audio/wav' });
  for (const [key, value] of Object.entries({ name, language: 'en' })) consent.append(key, value);
  consent.append('recording', file);
  const { id } = await readJson(await ask('/v1/audio/voice_consents', { method: 'POST', body: consent }));
  const voice = new FormData();
  for (const [key, value] of Object.entries({ name, consent: id })) voice.append(key, value);
  voice.append('audio_sample', file);
  return ask('/v1/audio/voices', { method: 'POST', body: voice });
}

test('a stored recording speaks by its id and by its name, and the answer says who', async () => {
  const { id } = await readJson(await upload());
  for (const voice of [id, 'ada', { id }]) {
    const answer = await postSpeech(ask, { model: 'tts-1', voice, input: 'Hello.' });
    expect([answer.status, answer.headers.get('x-voice')]).toEqual([200, id]);
    await answer.arrayBuffer();
  }
  expect(asked).toHaveLength(3);
  for (const request of asked) {
    expect(request).toMatchObject({ model: 'auto', voice: id });
    expect(request.reference).toEqual(wav);
  }
  const { data } = await readJson(await ask('/v1/audio/voices?all=true'));
  expect(data.at(-1)).toMatchObject({ id, model: 'cloner', available: false });
});

test('ref_audio comes in base64 or as a data URL, with a style of speaking', async () => {
  for (const ref_audio of [base64, `data:audio/wav;base64,${base64}`]) {
    const style = { seed: 7, temperature: '0.6', exaggeration: 1, cfg_weight: 0.3, num_steps: 4 };
    const answer = await postSpeech(ask, { model: 'cloner', input: 'Hello.', ref_audio, ...style });
    expect(answer.status).toBe(200);
    await answer.arrayBuffer();
    expect(asked.at(-1)).toMatchObject({
      model: 'cloner',
      voice: 'ref_audio',
      reference: wav,
      style: { seed: 7, temperature: 0.6, exaggeration: 1, guidance: 0.3, steps: 4 },
    });
  }
});

test.each([
  ['a path', '/etc/passwd', 400, 'Paths and addresses'],
  ['an address', 'https://example.com/a.wav', 400, 'Paths and addresses'],
  ['no base64', '***', 400, 'no base64'],
  ['a text', Buffer.from('not a sound').toString('base64'), 400, 'no audio file'],
  ['11 MiB', Buffer.alloc(11 * 1024 * 1024).toString('base64'), 413, '10 MiB'],
  ['a number', 5, 400, 'base64'],
])('%s as ref_audio is refused', async (_, ref_audio, status, message) => {
  const error = await readError(await postSpeech(ask, { model: 'cloner', input: 'Hi', ref_audio }));
  expect(error).toMatchObject({ status, param: 'ref_audio' });
  expect(error.message).toContain(message);
  expect(asked).toEqual([]);
});

test('a recording that can not be cloned is refused at once, with the reason, and not stored', async () => {
  problem = new EngineError('invalid_reference', 'It is 0.2 s long.');
  expect(await readError(await upload())).toMatchObject({
    status: 400,
    param: 'audio_sample',
    message: 'It is 0.2 s long.',
  });
  problem = new EngineError('no_engine', 'Nobody is there.');
  expect((await upload()).status).toBe(200);
});

test('a recorded voice can not stand in a text of several voices, and its words are phonemised as any', async () => {
  const { id } = await readJson(await upload());
  const tags = { model: 'tts-1', input: `[voice:${id}]Hello.`, markup: 'tags' };
  const error = await readError(await postSpeech(ask, tags));
  expect(error).toMatchObject({ status: 400, code: 'unsupported' });
  const phonemes = await postJson(ask, '/v1/audio/phonemize', { voice: id, input: 'Hello.' });
  expect((await readError(phonemes)).message).toBe('Tones have no phonemes.'); // it has come as far as the engine
});
