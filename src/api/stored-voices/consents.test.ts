import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createVoiceFolder } from '../../../relay/voice-folder.ts';
import { askHandler, readError, readJson } from '../../../tests/fixtures/ask.ts';
import { createToneEngine } from '../../../tests/fixtures/engines.ts';
import { noise } from '../../../tests/fixtures/noise.ts';
import { consent } from '../../../tests/fixtures/voice-suite.ts';

const folder = mkdtempSync(join(tmpdir(), 'lector-consents-'));
const store = createVoiceFolder(folder);
const ask = askHandler({ engine: createToneEngine({ segments: 1 }), voices: store });

afterAll(() => rmSync(folder, { recursive: true }));

test('consents are listed in pages, the newest first, and can be read and renamed', async () => {
  for (let n = 1; n <= 5; n++) await store.addConsent(consent(n), noise(n, 0, 10));
  const ids = [5, 4, 3, 2, 1].map((n) => consent(n).id);
  const page = async (query: string) => readJson(await ask(`/v1/audio/voice_consents${query}`));
  expect(await page('?limit=2')).toMatchObject({
    object: 'list',
    first_id: ids[0],
    last_id: ids[1],
    has_more: true,
  });
  expect(await page(`?limit=2&after=${ids[1]}`)).toMatchObject({
    first_id: ids[2],
    last_id: ids[3],
    has_more: true,
  });
  const last = await page(`?limit=2&after=${ids[3]}`);
  expect(last).toEqual({
    object: 'list',
    data: [
      { object: 'audio.voice_consent', id: ids[4], name: 'Consent 1', language: 'en-US', created_at: 1 },
    ],
    first_id: ids[4],
    last_id: ids[4],
    has_more: false,
  });
  expect((await page('')).data.map(({ id }: { id: string }) => id)).toEqual(ids);
  expect(await page(`?after=${ids[4]}`)).toEqual({
    object: 'list',
    data: [],
    first_id: null,
    last_id: null,
    has_more: false,
  });

  const path = `/v1/audio/voice_consents/${ids[4]}`;
  const rename = (body: object, at = path) =>
    ask(at, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
  const renamed = { ...last.data[0], name: 'Grace' };
  expect(await readJson(await rename({ name: 'Grace' }))).toEqual(renamed);
  expect(await readJson(await ask(path))).toEqual(renamed);
  expect(await readError(await rename({ name: '' }))).toMatchObject({ status: 400, param: 'name' });
  expect((await readError(await rename({ name: 'x' }, '/v1/audio/voice_consents/cons_1'))).status).toBe(404);
});

test.each(['limit=0', 'limit=101', 'limit=2.5', 'limit=many', 'limit=', 'after=cons_1', 'after='])(
  'the query %s is refused by its name',
  async (query) => {
    expect(await readError(await ask(`/v1/audio/voice_consents?${query}`))).toMatchObject({
      status: 400,
      param: query.split('=')[0],
      code: 'invalid_value',
    });
  },
);
