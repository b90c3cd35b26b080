import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { loadEspeakInNode, readRuntimeFileInNode } from '../../../tests/fixtures/kokoro-node.ts';
import { plainFrontend } from '../../../tests/fixtures/segments.ts';
import { loadEmojiNames } from '../../speech/load-emoji-names.ts';
import { loadJapanese } from '../../speech/load-japanese.ts';
import { compileDictionary } from '../dictionary/compile.ts';
import { isKokoroSymbol, MAX_TOKENS, tokenize } from '../phonemes/kokoro-vocab.ts';
import type { PhonemeSegment } from '../segments/types.ts';
import { type Frontend, LANGUAGES, readMarkup } from './frontend.ts';
import type { TextOptions } from './options.ts';
import type { ReadingOptions } from './reading.ts';

const KOKORO = { phonemes: 'misaki' as const, max: 300, firstMax: 80, maxPhonemes: MAX_TOKENS };

let frontend: Frontend;
beforeAll(async () => {
  frontend = plainFrontend(await loadEspeakInNode(), {
    japanese: () => loadJapanese(readRuntimeFileInNode),
    emojiNames: (language) => loadEmojiNames(language, readRuntimeFileInNode),
  });
});

type Wish = Partial<TextOptions> & Pick<ReadingOptions, 'markup'>;

async function read(source: string, { markup, ...options }: Wish = {}): Promise<PhonemeSegment[]> {
  const segments: PhonemeSegment[] = [];
  const wish = { language: 'en-us', ...options, model: KOKORO };
  for await (const segment of frontend.segments(readMarkup(source, markup), wish)) {
    segments.push(segment as PhonemeSegment);
  }
  return segments;
}

const spoken = async (source: string, wish?: Wish) =>
  (await read(source, wish)).map(({ text }) => text).join(' ');

test('what is written becomes what a reader says', async () => {
  expect(await spoken('**Dr. Smith** paid $5 on Jan. 5, 1999 [12].')).toBe(
    'doctor Smith paid five dollars on January fifth, nineteen ninety nine.',
  );
  expect(await spoken('Sie zahlte 21 €.', { language: 'de' })).toBe('Sie zahlte einundzwanzig Euro.');
});

test('each clean-up and the writing out of numbers can be switched off', async () => {
  expect(await spoken('It is 5 [12].', { normalize: false })).toBe('It is 5.');
  expect(await spoken('See *this* [12].', { clean: { footnotes: false } })).toMatch(/this.*twelve/);
});

test('emoji are named in the language of the text when that is asked for', async () => {
  const named = { clean: { emoji: 'name' } } as const;
  expect(await spoken('Well done 🎉👍🏽!', named)).toBe(
    'Well done party popper, thumbs up: medium skin tone!',
  );
  expect(await spoken('Gut ❤️.', { ...named, language: 'de' })).toBe('Gut rotes Herz.');
  expect(await spoken('Well done 🎉!')).toBe('Well done!');
});

test('a word that is said as several has the place of what was written', async () => {
  const source = 'He paid $25.05 to **Dr. Lee**.';
  const [segment] = await read(source);
  const words = segment?.words.map(({ start, end }) => source.slice(start, end));
  expect(words).toEqual(['He', 'paid', '$25.05', 'to', 'Dr.', 'Lee']);
  const price = segment?.words[2];
  expect(segment?.phonemes.slice(price?.from, price?.to).split(' ').length).toBeGreaterThan(4);
});

test('marks of the text change voice, pace and language, and make pauses', async () => {
  const segments = await read('One [pause:1.5s] two. [rate:1.5]Three.[/rate] [voice:bf_emma]Four.[/voice]', {
    markup: 'tags',
    voiceLanguage: () => 'en-gb',
  });
  expect(
    segments.map(({ text, pause, rate, voice, language }) => ({ text, pause, rate, voice, language })),
  ).toEqual([
    { text: 'One', language: 'en-us' },
    { text: '', pause: 1.5, language: 'en-us' },
    { text: 'two.', language: 'en-us' },
    { text: 'Three.', rate: 1.5, language: 'en-us' },
    { text: 'Four.', voice: 'bf_emma', language: 'en-gb' },
  ]);
  expect(segments.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
});

test('phonemes that are given are said, also where the word would be written out', async () => {
  const [segment] = await read('Read [SQL](/sˈikwəl/) and [5](/fˈaɪv/).', { markup: 'tags' });
  expect(segment?.phonemes).toContain('sˈikwəl');
  expect(segment?.phonemes).toMatch(/fˈIv\.$|fˈaɪv\.$/);
});

test('with markup off, all of it is text', async () => {
  expect(await spoken('Wait [pause:1s] now <break/> go')).toMatch(/pause/);
});

test('each paragraph is read in its own language when that is asked for', async () => {
  const text =
    'This is an English paragraph about the weather.\n\nDas ist ein deutscher Absatz über das Wetter.';
  const segments = await read(text, { language: 'auto' });
  expect(segments.map(({ language }) => language)).toEqual(['en-us', 'de']);
});

test.each(['…', '😀🎉', '\u200b', '—', '?!', '\u0000\u0007', '\ud800'])('%j says nothing', async (text) => {
  const segments = await read(text);
  expect(segments.flatMap(({ words }) => words)).toEqual([]);
});

const anything = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.oneof(
          fc.string({ maxLength: 6 }),
          fc.constantFrom(
            '$5',
            '12:30',
            'Dr. ',
            '**',
            '[',
            '](',
            '<b>',
            '&amp;',
            '\n\n',
            '- ',
            '# ',
            'http://a.b/c',
            '1,000.5',
          ),
          fc.constantFrom(
            'مرحبا ',
            'नमस्ते ',
            '你好',
            'ありがとう',
            'Ünïcödé ',
            '👩‍👩‍👧',
            '½',
            'Ⅷ',
            'x²',
            '’s ',
            '"',
            '…',
          ),
        ),
        { maxLength: 20 },
      )
      .map((parts) => parts.join(' ')),
  },
);

test('whatever the text: symbols are known, limits hold, and spans are in order inside the source', async () => {
  await fc.assert(
    fc.asyncProperty(anything, fc.constantFrom(...LANGUAGES, 'auto'), async (source, language) => {
      let last = 0;
      for (const segment of await read(source, { language })) {
        expect([...segment.phonemes].filter((symbol) => !isKokoroSymbol(symbol))).toEqual([]);
        expect(tokenize(segment.phonemes).kept.length).toBeLessThanOrEqual(MAX_TOKENS);
        expect(segment.end).toBeLessThanOrEqual(source.length);
        expect(segment.starts).toHaveLength(segment.text.length);
        for (const { start, end, from, to } of segment.words) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(source.length);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThanOrEqual(segment.phonemes.length);
          last = start;
        }
      }
    }),
    { numRuns: 300 },
  );
}, 120_000);

test.each(['a', '9', '.', ' ', '(', '*', '<', 'é', '字', '١'])(
  '100 kB of %j takes linear time',
  async (unit) => {
    const time = async (length: number) => {
      const started = performance.now();
      await read(unit.repeat(length));
      return performance.now() - started;
    };
    await time(2000);
    const [short, long] = [await time(10_000), await time(100_000)];
    expect(long).toBeLessThan(40 * Math.max(short, 10));
  },
  120_000,
);

test('words in other scripts are read by what can read them, and never letter by letter', async () => {
  const phonemes = async (source: string) =>
    (await read(source)).map((segment) => segment.phonemes).join(' ');
  expect(await phonemes('I say こんにちは now.')).toMatch(/koɲɲiʨi/);
  expect(await phonemes('I say 你好 now.')).toMatch(/n\S*i\S* ?\S*x\S*W|ni/);
  expect(await phonemes('I say привет now.')).toMatch(/v\S*t/);
  expect(await phonemes('I say नमस्ते now.')).toMatch(/nəm|nˈʌm|nʌm/);
  const arabic = await phonemes('I say مرحبا now.');
  expect(arabic.replace(/\s+/g, ' ')).toBe((await phonemes('I say now.')).replace(/\s+/g, ' '));
});

test('say-as decides what a number is', async () => {
  const say = (inside: string) => spoken(`<speak>${inside}</speak>`, { markup: 'ssml' });
  expect(await say('<say-as interpret-as="ordinal">3</say-as>')).toBe('third');
  expect(await say('<say-as interpret-as="cardinal">2024</say-as>')).toBe('two thousand twenty four');
  expect(await say('on <say-as interpret-as="date" format="dmy">03/04/2024</say-as>')).toMatch(/April third/);
  expect(await say('call <say-as interpret-as="telephone">5551234567</say-as>')).toMatch(
    /^call five five five/,
  );
});

test('IPA that a person has given is heard in the symbols of the voice', async () => {
  const [segment] = await read('A [tomato](/təˈmɑːtoʊ/).', { markup: 'tags' });
  expect(segment?.phonemes).toContain('təmˈɑtO');
});

test('what the dictionary leaves out takes its commas along', async () => {
  const dictionary = compileDictionary([{ match: 'um', kind: 'word', skip: true }]);
  expect(await spoken('Um, I um think so, um, yes.', { dictionary })).toBe('I think so, yes.');
});

test('every letter and digit of prose lies in the span of a word that is spoken', async () => {
  const word = fc.oneof(
    fc.constantFrom(
      'house',
      'the',
      'Dr. Lee',
      '$25.05',
      '1999',
      '12:30',
      'can’t',
      'well-known',
      'café',
      'NASA',
      '5 km',
      'x',
    ),
    fc.stringMatching(/^[a-z]{1,9}$/),
  );
  const prose = fc
    .array(fc.tuple(word, fc.constantFrom(' ', ', ', '. ', '; ', ' — ', '\n\n', '! ')), {
      minLength: 1,
      maxLength: 25,
    })
    .map((parts) => parts.map((pair) => pair.join('')).join(''));
  await fc.assert(
    fc.asyncProperty(prose, async (source) => {
      const seen = new Uint8Array(source.length);
      for (const { words } of await read(source))
        for (const { start, end } of words) seen.fill(1, start, end);
      for (let i = 0; i < source.length; i++) {
        if (/[\p{L}\p{N}]/u.test(source[i] ?? '')) expect(seen[i], source.slice(0, i + 1)).toBe(1);
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);
