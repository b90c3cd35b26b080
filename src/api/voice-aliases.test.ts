import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createVoiceFolder } from '../../relay/voice-folder.ts';
import { askHandler, postJson, postSpeech, readError, readJson, registry } from '../../tests/fixtures/ask.ts';
import { createBuiltinEngine } from '../../tests/fixtures/engines.ts';

const folder = mkdtempSync(join(tmpdir(), 'lector-aliases-'));
const ask = askHandler({ engine: createBuiltinEngine(registry), voices: createVoiceFolder(folder) });
afterAll(() => rmSync(folder, { recursive: true }));

const BODY = { model: 'tts-1', input: 'A few words, and a few more.', response_format: 'pcm' };

async function speak(more: object): Promise<{ voice: string | null; pcm: Buffer }> {
  const response = await postSpeech(ask, { ...BODY, ...more });
  const pcm = Buffer.from(await response.arrayBuffer());
  expect(response.status, pcm.subarray(0, 300).toString()).toBe(200);
  return { voice: response.headers.get('x-voice'), pcm };
}

/** Both ways of asking sound the same. */
async function expectSame(one: object, other: object): Promise<void> {
  const [first, second] = [await speak(one), await speak(other)];
  expect(first.pcm.length).toBeGreaterThan(10_000);
  expect(first.pcm.equals(second.pcm)).toBe(true);
}

const tags = (input: string, more: object = {}) => ({
  voice: 'en-us-sam',
  input,
  allow_voice_tags: true,
  ...more,
});
const ALIASES = { Ann: 'en-gb-oliver', ann: 'en-gb-henry', Slow: { voice: 'en-gb-oliver', rate: 0.5 } };

test.each([
  ['Ann', 'en-gb-oliver'],
  ['ann', 'en-gb-henry'],
  ['ANN', 'en-gb-oliver'],
  ['slow', 'en-gb-oliver'],
  ['alloy', 'en-us-sam'],
])('the alias %s stands for the voice %s', async (voice, meant) => {
  expect((await speak({ voice, voice_aliases: ALIASES })).voice).toBe(meant);
});

test('an alias is the voice with its own pace, which multiplies the speed', async () => {
  await expectSame(
    { voice: 'Slow', speed: 1.5, voice_aliases: ALIASES },
    { voice: 'en-gb-oliver', speed: 0.75 },
  );
});

test('the pace of an alias is what later rates count from, and ends with its voice', async () => {
  const aliases = { voice_aliases: { Slow: { voice: 'en-gb-oliver', rate: '0.5' } } };
  await expectSame(
    tags('[voice:SLOW]Some words.[rate:1.5] Some more.[baserate] And more.[/voice] The end.', aliases),
    tags(
      '[voice:en-gb-oliver][rate:0.5]Some words.[rate:0.75] Some more.[rate:0.5] And more.[/rate][/voice] The end.',
    ),
  );
});

test("the pace of the request's own alias holds where its voice speaks, and nowhere else", async () => {
  const slow = {
    ...tags('Some words. [voice:en-gb-henry]Some more.[/voice] [rate:2]The end.'),
    voice: 'Slow',
  };
  await expectSame(
    { ...slow, voice_aliases: ALIASES },
    {
      ...tags('[rate:0.5]Some words. [rate:1][voice:en-gb-henry]Some more.[/voice] [rate:1]The end.'),
      voice: 'en-gb-oliver',
    },
  );
});

test.each([
  [
    'ssml: true',
    { ssml: true },
    { markup: 'ssml' },
    '<speak>One <break time="1s"/> <voice name="Ann">two</voice></speak>',
  ],
  [
    'allow_voice_tags',
    { allow_voice_tags: true },
    { markup: 'tags' },
    'One [pause:1.5s] two [voice:Ann]three',
  ],
  [
    'both',
    { ssml: true, allow_voice_tags: true },
    { markup: 'ssml' },
    '<speak>One <break time="1s"/> two</speak>',
  ],
  ['markup goes first', { ssml: true, markup: 'none' }, {}, 'One [pause:1.5s] two'],
  ['neither', { ssml: false, allow_voice_tags: null }, {}, 'One [pause:1.5s] two'],
])('%s', async (_what, theirs, ours, input) => {
  await expectSame({ input, voice_aliases: ALIASES, ...theirs }, { input, voice_aliases: ALIASES, ...ours });
});

test('tags that nobody asked for are spoken as they stand', async () => {
  const input = 'One [pause:3s] two';
  const [plain, tagged] = [await speak({ input }), await speak({ input, allow_voice_tags: true })];
  expect(tagged.pcm.length - plain.pcm.length).toBeGreaterThan(24_000 * 2);
});

test('stored voices can be named in tags, in SSML and in aliases, by id and by name', async () => {
  const saved = await postJson(ask, '/v1/audio/voices', { name: 'Bedtime', mix: 'en-gb-oliver' });
  const { id } = await readJson<{ id: string }>(saved);
  const [story, wanted] = ['Once upon', tags('Hi. [voice:en-gb-oliver]Once upon')];
  await expectSame(tags(`Hi. [voice:bedtime]${story}`), wanted);
  await expectSame(tags(`Hi. [voice:${id}]${story}`), wanted);
  await expectSame(tags(`Hi. [voice:X]${story}`, { voice_aliases: { x: 'BEDTIME' } }), wanted);
  await expectSame(
    { ssml: true, input: '<speak><voice name="Bedtime">Once upon</voice></speak>' },
    { ssml: true, input: '<speak><voice name="en-gb-oliver">Once upon</voice></speak>' },
  );
  // An alias of the request goes before what is stored.
  await expectSame(
    { voice: 'bedtime', voice_aliases: { Bedtime: { voice: 'en-gb-henry', rate: 0.8 } } },
    { voice: 'en-gb-henry', speed: 0.8 },
  );
});

test.each<[string, object, string, RegExp]>([
  ['an unknown voice', { voice_aliases: { A: 'nobody' } }, 'voice_aliases.A', /'A'.*'nobody'/],
  ['nothing', { voice_aliases: { A: ' ' } }, 'voice_aliases.A', /stands for nothing/],
  ['another alias', { voice_aliases: { A: 'B', B: 'en-us-sam' } }, 'voice_aliases.A', /'B'/],
  ['a number', { voice_aliases: { A: 5 } }, 'voice_aliases.A', /must be a voice/],
  ['no voice', { voice_aliases: { A: { rate: 1 } } }, 'voice_aliases.A', /must be a voice/],
  [
    'a malformed mix',
    { voice_aliases: { A: 'af_heart(0)' } },
    'voice_aliases.A',
    /af_heart\(2\)\+am_adam\(1\)/,
  ],
  ['a pace of 0.2', { voice_aliases: { A: { voice: 'alloy', rate: 0.2 } } }, 'voice_aliases.A.rate', /0.25/],
  ['a pace of 5', { voice_aliases: { A: { voice: 'alloy', rate: 5 } } }, 'voice_aliases.A.rate', /4/],
  ['tag syntax', { voice_aliases: { 'A][voice:b': 'alloy' } }, 'voice_aliases.A][voice:b', /bracket/],
  ['no object', { voice_aliases: ['alloy'] }, 'voice_aliases', /object/],
])('an alias with %s is refused', async (_what, more, param, message) => {
  const error = await readError(await postSpeech(ask, { ...BODY, ...more }));
  expect(error).toMatchObject({ status: 400, param, code: 'invalid_value' });
  expect(error.message).toMatch(message);
});

test.each([
  ['[voice:nobody]Hi', /'nobody'/],
  ['[voice:af_heart+]Hi', /can't mix voices/],
])('%s is refused before anything is spoken', async (input, message) => {
  const error = await readError(await postSpeech(ask, { ...BODY, ...tags(input) }));
  expect(error).toMatchObject({ status: 400, code: 'voice_not_found' });
  expect(error.message).toMatch(message);
});
