import { expect, test } from 'vitest';
import { askHandler, readError, readJson, registry } from '../../tests/fixtures/ask.ts';
import { createBuiltinEngine } from '../../tests/fixtures/engines.ts';

const ask = askHandler({ engine: createBuiltinEngine(registry) });

function post(body: unknown): Promise<Response> {
  return ask('/v1/audio/phonemize', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

interface Phonemes {
  voice: string;
  language: string;
  spoken: string;
  phonemes: string;
  tokens: number;
  segments: { text: string; phonemes: string; tokens: number; start: number; end: number; words: Word[] }[];
}
type Word = { start: number; end: number; phonemes: string };

test('a text is told as it would be said, with the source word of each run of phonemes', async () => {
  const input = 'Dr. Lee paid $25.05.\n\nShe left at 5 p.m.';
  const body = await readJson<Phonemes>(await post({ input, voice: 'alloy' }));
  expect(body.language).toBe('en-us');
  expect(body.spoken).toBe('doctor Lee paid twenty five dollars and five cents. She left at five P M.');
  expect(body.segments.map(({ start, end }) => input.slice(start, end))).toEqual(input.split('\n\n'));
  const words = body.segments.flatMap((segment) => segment.words);
  expect(words.map(({ start, end }) => input.slice(start, end))).toEqual(
    expect.arrayContaining(['Dr.', 'Lee', 'paid', '$25.05', 'She', 'left', 'at', '5']),
  );
  expect(words.find(({ start }) => input.startsWith('$', start))?.phonemes).toMatch(/^twˈɛn/);
  expect(body.tokens).toBe(body.segments.reduce((sum, { tokens }) => sum + tokens, 0));
});

test.each([
  ['es', 'Cuesta 21 euros.', /veintiún euros/],
  ['de', 'Am 3. März.', /dritte[nr]? März/i],
  ['zh', '今天是3月5日。', /三月五/],
  ['ja', '東京は3時です。', /サンジ/],
])('%s is read in its own words', async (language, input, spoken) => {
  const body = await readJson<Phonemes>(await post({ input, language }));
  expect(body.language).toBe(language);
  expect(body.spoken).toMatch(spoken);
  expect(body.phonemes.length).toBeGreaterThan(8);
});

test('a paragraph is read in the language it is in when that is asked for', async () => {
  const input = 'The weather is fine today.\n\nLe temps est beau et les oiseaux chantent dans le jardin.';
  const body = await readJson<Phonemes>(await post({ input, language: 'auto' }));
  expect(body.segments.map((segment) => (segment as unknown as { language: string }).language)).toEqual([
    'en-us',
    'fr',
  ]);
});

test.each([
  ['no input', {}, 'input', 'missing_required_parameter'],
  ['an unknown language', { input: 'x', language: 'klingon' }, 'language', 'invalid_value'],
  ['an unknown voice', { input: 'x', voice: 'nobody' }, 'voice', 'invalid_value'],
])('%s is refused', async (_title, body, param, code) => {
  expect(await readError(await post(body))).toMatchObject({ status: 400, param, code });
});
