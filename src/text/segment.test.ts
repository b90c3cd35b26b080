import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentText } from './segment.ts';

const OPTIONS = { maxChars: 300, firstMaxChars: 80 };
const textsOf = (source: string, options = OPTIONS) =>
  [...segmentText(source, options)].map(({ text }) => text);

test('sentences become segments, and abbreviations, initials and decimals do not end them', () => {
  expect(
    textsOf(
      'Dr. J. R. Smith paid $3.14 to Mrs. Jones yesterday. She was not amused, i.e. Not at all amused. See No. 5 on the list of persons.',
    ),
  ).toEqual([
    'Dr. J. R. Smith paid $3.14 to Mrs. Jones yesterday.',
    'She was not amused, i.e. Not at all amused.',
    'See No. 5 on the list of persons.',
  ]);
});

test('a blank line ends a segment, a single line break does not', () => {
  expect(textsOf('A heading without a stop\n\nThe first line of the text\r\nand the second one.')).toEqual([
    'A heading without a stop',
    'The first line of the text and the second one.',
  ]);
});

test('short sentences are joined to a neighbour', () => {
  expect(textsOf('No. Never again will I go there. Yes.')).toEqual(['No. Never again will I go there. Yes.']);
});

test('a long sentence is cut after a clause, never inside a word', () => {
  const source = `${'the quick brown fox jumps, over the lazy dog; '.repeat(30)}end`;
  const texts = textsOf(source);
  expect(texts.join(' ')).toBe(source);
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(300);
  for (const text of texts.slice(0, -1)) expect(text).toMatch(/[,;]$/);
});

test('the first segment is a short clause', () => {
  const source = `When the sun had set behind the hills, ${'we walked on and on through the dark '.repeat(6)}home.`;
  const texts = textsOf(source);
  expect(texts[0]).toBe('When the sun had set behind the hills,');
});

test('a word longer than a segment is cut between whole characters', () => {
  const source = '😀e\u0301'.repeat(200);
  const texts = textsOf(source, { maxChars: 50, firstMaxChars: 50 });
  expect(texts.join('')).toBe(source);
  for (const text of texts) expect(text).toMatch(/^(😀|e\u0301)/);
});

test.each([
  ['100 kB without a space or a stop', 'a'.repeat(100_000)],
  ['1 MB of prose', 'It was the best of times, it was the worst of times. '.repeat(20_000)],
  ['1 MB without a sentence end', 'it was the best of times, '.repeat(40_000)],
  ['1 MB of spaces', `a${' '.repeat(1_000_000)}b`],
  ['1 MB of stops', '.'.repeat(1_000_000)],
  ['1 MB of initials', 'A. '.repeat(333_000)],
  ['1 MB of one-word paragraphs', 'a\n\n'.repeat(333_000)],
])(
  '%s takes linear time',
  (_title, source) => {
    const began = performance.now();
    let units = 0;
    for (const { text } of segmentText(source, OPTIONS)) {
      units += text.replaceAll(' ', '').length;
      expect(text.length).toBeLessThanOrEqual(300);
    }
    expect(units).toBe(source.replace(/\s/g, '').length);
    expect(performance.now() - began).toBeLessThan(8000);
  },
  30_000,
);

/** Text as people and machines write it, with everything that is easily got wrong. */
const anyText = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom(
          'word ',
          'a',
          ' ',
          '. ',
          'Dr. ',
          ', ',
          '\n',
          '\n\n',
          '— ',
          '3.14 ',
          '“So?” ',
        ),
      },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '\ud800',
          '\udc00',
          '\u200b',
          '\u202e',
          'مرحبا. ',
          'नमस्ते। ',
          '👩‍👩‍👧',
          '\u0000',
          '\ufeff',
        ),
      },
      { weight: 1, arbitrary: fc.nat(400).map((length) => 'x'.repeat(length)) },
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(''));

test('whatever the text, every visible character lies in exactly one segment, at its own offset', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 20, max: 300 }), (source, maxChars) => {
      const seen = new Uint8Array(source.length);
      let previousEnd = 0;
      const segments = [...segmentText(source, { maxChars, firstMaxChars: Math.min(80, maxChars) })];
      for (const [i, segment] of segments.entries()) {
        expect(segment.index).toBe(i);
        expect(segment.text).not.toBe('');
        expect(segment.text.length).toBeLessThanOrEqual(maxChars);
        expect(segment.text).not.toMatch(/^\s|\s\s|\s$/);
        expect(segment.offsets).toHaveLength(segment.text.length);
        expect(segment.start).toBeGreaterThanOrEqual(previousEnd);
        previousEnd = segment.end;
        for (const [at, offset] of segment.offsets.entries()) {
          if (segment.text[at] === ' ') continue;
          expect(source[offset]).toBe(segment.text[at]);
          seen[offset] = (seen[offset] ?? 0) + 1;
        }
      }
      for (let i = 0; i < source.length; i++) expect(seen[i]).toBe(/\s/.test(source[i] ?? '') ? 0 : 1);
    }),
    { numRuns: 500 },
  );
});
