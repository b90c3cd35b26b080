import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createVoiceFolder } from '../../../relay/voice-folder.ts';
import { askHandler, readError, registry } from '../../../tests/fixtures/ask.ts';
import { createBuiltinEngine } from '../../../tests/fixtures/engines.ts';
import { decodeWithFfmpeg } from '../../../tests/fixtures/ffmpeg.ts';
import { mix } from '../../../tests/fixtures/voice-suite.ts';
import { EngineError } from '../../engine/error.ts';
import { SPOKEN_LANGUAGES } from '../../models/languages.ts';
import { SAMPLE_SENTENCES } from './sample-sentences.ts';

const folder = mkdtempSync(join(tmpdir(), 'lector-samples-'));
const engine = createBuiltinEngine(registry);
const ask = askHandler({ engine, voices: createVoiceFolder(folder) });

afterAll(() => rmSync(folder, { recursive: true }));

const builtin = registry.models.find(({ id }) => id === 'builtin')!;
const onePerLanguage = [...new Map(builtin.voices.map((voice) => [voice.language, voice.id]))];

test.each(onePerLanguage)('a voice of %s introduces itself in that language', async (language, id) => {
  const response = await ask(`/v1/audio/voices/${id}/sample`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('audio/mpeg');
  expect(response.headers.get('cache-control')).toBe('private, max-age=600');
  expect(response.headers.get('x-voice')).toBe(id);
  expect(response.headers.get('x-language')).toBe(language);
  const seconds = decodeWithFfmpeg(new Uint8Array(await response.arrayBuffer())).length / 24_000;
  expect(seconds).toBeGreaterThan(2);
  expect(seconds).toBeLessThan(10);
});

test('every language that is spoken has a sentence', () => {
  expect(Object.keys(SAMPLE_SENTENCES).sort()).toEqual([...SPOKEN_LANGUAGES].sort());
});

test('a sample comes in the format, and from the model, that is asked for', async () => {
  const response = await ask('/v1/audio/voices/alloy/sample?response_format=wav&model=builtin');
  expect(response.headers.get('content-type')).toBe('audio/wav');
  expect(response.headers.get('x-model')).toBe('builtin');
  await response.arrayBuffer();
});

test('a saved voice has a sample, by its id and its name', async () => {
  const saved = { ...mix(1, 'Bedtime story'), mix: 'en-gb-henry' };
  await createVoiceFolder(folder).addMix(saved);
  for (const voice of [saved.id, 'bedtime%20story']) {
    const response = await ask(`/v1/audio/voices/${voice}/sample?response_format=pcm`);
    expect(response.headers.get('x-voice')).toBe('en-gb-henry');
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(96_000);
  }
});

test.each([
  ['nobody', '', 404, 'voice_not_found', 'voice'],
  ['..%2f..%2fetc%2fpasswd', '', 404, 'voice_not_found', 'voice'],
  ['af_heart', '', 404, 'model_not_downloaded', 'model'],
  ['alloy', '?model=nobody', 404, 'model_not_found', 'model'],
  ['alloy', '?response_format=midi', 400, 'invalid_value', 'response_format'],
])('the sample of %s%s is %i %s', async (voice, query, status, code, param) => {
  const error = await readError(await ask(`/v1/audio/voices/${voice}/sample${query}`));
  expect(error).toMatchObject({ status, code, param });
});

test('with nobody there to speak a sample is 503; HEAD asks nobody', async () => {
  const closed = askHandler({
    engine: { ...engine, speak: () => Promise.reject(new EngineError('no_engine', 'Nobody is there.')) },
  });
  const response = await closed('/v1/audio/voices/alloy/sample');
  expect(response.headers.get('retry-after')).toBe('2');
  expect(await readError(response)).toMatchObject({ status: 503, code: 'no_engine' });
  expect((await closed('/v1/audio/voices/alloy/sample', { method: 'HEAD' })).status).toBe(200);
  expect((await closed('/v1/audio/voices/nobody/sample', { method: 'HEAD' })).status).toBe(404);
});
