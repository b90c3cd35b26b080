import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PhonemeRun } from '../phonemes/run.ts';
import { applyEdits, mapSource } from '../spans/mapped-text.ts';
import { packSentences, type SegmentLimits, type SpokenSentence } from './pack.ts';
import type { PhonemeSegment } from './types.ts';

const LIMITS = { max: 60, firstMax: 60, language: 'en-us', isFirst: false };

async function pack(sentences: SpokenSentence[], limits: Partial<typeof LIMITS & SegmentLimits> = {}) {
  const segments = [];
  for await (const segment of packSentences(sentences, { ...LIMITS, ...limits })) segments.push(segment);
  return segments;
}

const texts = async (sentences: string[], limits?: Parameters<typeof pack>[1]) =>
  (await pack(sentences.map(mapSource), limits)).map(({ text }) => text);

/** A sentence whose phonemes are its own letters. */
function phonemised(text: string): SpokenSentence {
  const runs = Array.from(
    text.matchAll(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu),
    ({ index, 0: run }): PhonemeRun => {
      const to = index + run.length;
      return {
        from: index,
        to,
        phonemes: run,
        isWord: /[\p{L}\p{N}]/u.test(run),
        spaceAfter: text[to] === ' ',
      };
    },
  );
  return { ...mapSource(text), runs };
}

test('a sentence that fits is a segment', async () => {
  const sentences = ['It rained all day in the old town.', 'Nobody went out, not even the dog.'];
  expect(await texts(sentences)).toEqual(sentences);
});

test('short sentences are put together with a neighbour, at the end of a paragraph too', async () => {
  expect(
    await texts(['Wait.', 'It rained all day in the old town.', 'Nobody went out, not even a dog.', 'No.']),
  ).toEqual(['Wait. It rained all day in the old town.', 'Nobody went out, not even a dog. No.']);
  expect(await texts(['Yes.', 'No.', 'Why?'])).toEqual(['Yes. No. Why?']);
});

test('a long sentence is cut where a reader would take breath', async () => {
  const sentence =
    'When the rain had stopped at last, they went down to the river and looked for the boat; it was gone.';
  expect(await texts([sentence])).toEqual([
    'When the rain had stopped at last,',
    'they went down to the river',
    'and looked for the boat; it was gone.',
  ]);
});

test('the first segment of a request may be shorter', async () => {
  const sentences = ['As it rained, nobody went out of the house.', 'It rained all day in the old town.'];
  expect(await texts(sentences, { firstMax: 30, isFirst: true })).toEqual([
    'As it rained,',
    'nobody went out of the house.',
    'It rained all day in the old town.',
  ]);
});

test('where nobody would pause so soon, the first segment is longer instead', async () => {
  const sentence = 'Every one of these old houses was sold to some rich man from town.';
  expect(await texts([sentence], { max: 100, firstMax: 30, isFirst: true })).toEqual([sentence]);
});

test('what was written as one word is not parted', async () => {
  const text = 'aaaa bbbb cccc dddd eeee ffff';
  // The two middle words stand for one of the source.
  const mapped = applyEdits(mapSource('aaaa bbbb X eeee ffff'), [{ from: 10, to: 11, text: 'cccc dddd' }]);
  expect(mapped.text).toBe(text);
  const segments = await pack([mapped], { max: 15, firstMax: 15 });
  expect(segments.map((segment) => segment.text)).not.toContain('aaaa bbbb cccc');
  expect(segments.map((segment) => segment.text).join(' ')).toBe(text);
});

test('phonemes go with their words, and a cut keeps within the limit of phonemes', async () => {
  const segments = (await pack([phonemised('One two, three four. Five!')], {
    maxPhonemes: 12,
  })) as PhonemeSegment[];
  expect(segments.map(({ text, phonemes }) => [text, phonemes])).toEqual([
    ['One two,', 'One two,'],
    ['three four.', 'three four.'],
    ['Five!', 'Five!'],
  ]);
  const [first] = segments;
  expect(first?.words.map(({ from, to }) => first.phonemes.slice(from, to))).toEqual(['One', 'two']);
});

test('words that were written as one are one', async () => {
  const [segment] = (await pack([
    {
      text: 'five dollars now',
      starts: Uint32Array.from([...Array(12).fill(0), 2, 3, 4, 5]),
      ends: Uint32Array.from([...Array(12).fill(2), 3, 4, 5, 6]),
      runs: phonemised('five dollars now').runs ?? [],
    },
  ])) as PhonemeSegment[];
  expect(segment?.words).toEqual([
    { start: 0, end: 2, from: 0, to: 12 },
    { start: 3, end: 6, from: 13, to: 16 },
  ]);
});

test('Chinese is cut between words without spaces', async () => {
  const text = '今天天气很好，我们一起去公园散步吧，然后回家吃饭。';
  const runs = Array.from(text, (character, i): PhonemeRun => {
    const isWord = !'，。'.includes(character);
    return { from: i, to: i + 1, phonemes: isWord ? 'ma↗' : '.', isWord, spaceAfter: true };
  });
  const segments = await pack([{ ...mapSource(text), runs }], { max: 40, language: 'zh' });
  expect(segments.map((segment) => segment.text).join('')).toBe(text);
  expect(segments.map((segment) => segment.text)[0]).toBe('今天天气很好，');
});

test('whatever the sentences, every unit lies in one segment, in order, and limits hold', async () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'b', 'ß', '中', '😀', ',', '.', '-', '“'),
    minLength: 1,
    maxLength: 90,
  });
  const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  await fc.assert(
    fc.asyncProperty(fc.array(sentence, { maxLength: 6 }), fc.boolean(), async (sentences, withPhonemes) => {
      const source = sentences.map((text) => (withPhonemes ? phonemised(text) : mapSource(text)));
      const segments = await pack(source, { maxPhonemes: 50 });
      if (!withPhonemes) {
        expect(
          segments
            .map(({ text }) => text)
            .join('')
            .replaceAll(' ', ''),
        ).toBe(sentences.join('').replaceAll(' ', ''));
      }
      for (const segment of segments) {
        expect(segment.text.length).toBeLessThanOrEqual(Math.max(LIMITS.max, withPhonemes ? 100 : 0));
        if (withPhonemes) expect((segment as PhonemeSegment).phonemes.length).toBeLessThanOrEqual(50);
      }
    }),
    { numRuns: 200 },
  );
});
