import { expect, test } from 'vitest';
import { registry } from '../../tests/fixtures/ask.ts';
import { createBuiltinEngine } from '../../tests/fixtures/engines.ts';
import type { SpeechChunk, SpeechRequest } from '../engine/engine.ts';

const engine = createBuiltinEngine(registry);
const NEVER = new AbortController().signal;

async function speak(change: Partial<SpeechRequest>): Promise<SpeechChunk[]> {
  const request = { model: 'builtin', voice: 'en-us-sam', input: 'Hello there.', speed: 1, ...change };
  const chunks: SpeechChunk[] = [];
  for await (const chunk of (await engine.speak(request, NEVER)).chunks) chunks.push(chunk);
  return chunks;
}

const seconds = (chunks: SpeechChunk[]) => chunks.reduce((sum, { pcm }) => sum + pcm.length, 0) / 24000;

test.each<[string, Partial<SpeechRequest>, string, string]>([
  [
    'broken SSML',
    { input: '<speak><p>Hi</speak>', reading: { markup: 'ssml' } },
    'invalid_markup',
    'line 1, column 13',
  ],
  ['no SSML', { input: 'Hi', reading: { markup: 'ssml' } }, 'invalid_markup', 'speak'],
  [
    'a voice that is not there',
    { input: '[voice:nobody]Hi', reading: { markup: 'tags' } },
    'voice_not_found',
    "'nobody'",
  ],
  [
    'a language that is not there',
    { input: '<speak><lang xml:lang="xx">Hi</lang></speak>', reading: { markup: 'ssml' } },
    'invalid_markup',
    "'xx'",
  ],
  [
    'a broken dictionary',
    { reading: { dictionary: [{ match: '(', kind: 'regex', replacement: 'x' }] } },
    'invalid_dictionary',
    '',
  ],
  ['an unknown clean-up', { reading: { clean: { nothing: true } as never } }, 'invalid_clean', "'nothing'"],
  ['a clean-up that is no switch', { reading: { clean: { html: 5 } as never } }, 'invalid_clean', "'html'"],
])('%s is refused before anything is spoken', async (_title, change, code, message) => {
  const request = { model: 'builtin', voice: 'en-us-sam', input: 'Hello.', speed: 1, ...change };
  await expect(engine.speak(request, NEVER)).rejects.toMatchObject({
    code,
    message: expect.stringContaining(message),
  });
  expect(seconds(await speak({}))).toBeGreaterThan(0.3);
});

test('a pause is silence of just that length, and has its place among the segments', async () => {
  const chunks = await speak({ input: 'One [pause:1.5s] two.', reading: { markup: 'tags' } });
  expect(chunks.map(({ segment }) => segment)).toEqual([0, 1, 2]);
  expect(chunks[1]?.pcm.length).toBe(36_000);
  expect(chunks[1]?.pcm.every((sample) => sample === 0)).toBe(true);
});

test('another voice, language and pace of the markup are heard', async () => {
  const plain = await speak({ input: 'Good morning to all of you.' });
  const tags = { markup: 'tags' } as const;
  const slow = await speak({ input: '[rate:0.5]Good morning to all of you.', reading: tags });
  expect(seconds(slow) / seconds(plain)).toBeGreaterThan(1.9);
  const other = await speak({ input: '[voice:en-gb-oliver]Good morning to all of you.', reading: tags });
  expect(other[0]?.pcm).not.toEqual(plain[0]?.pcm);
  const german = await speak({
    input: '<speak><lang xml:lang="de-DE">Good morning to all of you.</lang></speak>',
    reading: { markup: 'ssml' },
  });
  expect(german[0]?.pcm).not.toEqual(plain[0]?.pcm);
});

test("the user's dictionary decides what is said, and word times stay on the source", async () => {
  const input = 'The WHO met.';
  const dictionary = [
    { match: 'WHO', kind: 'word' as const, caseSensitive: true, replacement: 'World Health Organization' },
  ];
  const [plain] = await speak({ input });
  const [chunk] = await speak({ input, reading: { dictionary } });
  expect(chunk?.words.map(({ start, end }) => input.slice(start, end))).toEqual(['The', 'WHO', 'met']);
  expect(chunk?.pcm.length).toBeGreaterThan((plain?.pcm.length ?? 0) + 12_000);
});

test('what would be said is told without a model, with the source word of each run of phonemes', async () => {
  const input = 'He paid $5.';
  const request = { model: 'auto', voice: '', input };
  const { head, chunks } = await engine.phonemize(request, NEVER);
  expect(head.language).toBe('en-us');
  const segments = [];
  for await (const segment of chunks) segments.push(segment);
  expect(segments).toHaveLength(1);
  expect(segments[0]).toMatchObject({ text: 'He paid five dollars.', start: 0, end: input.length });
  expect(segments[0]?.words.map(({ start, end }) => input.slice(start, end))).toEqual(['He', 'paid', '$5']);
  expect(segments[0]?.tokens).toBe(segments[0]?.phonemes.length);
});
