import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapSource } from '../spans/mapped-text.ts';
import { type CleanOptions, cleanText } from './clean.ts';

const MARKUP = [
  ...[
    '*',
    '**',
    '_',
    '~~',
    '`',
    '```',
    '\n```js\n',
    '[',
    '](',
    ')',
    '][',
    ']',
    '![',
    '\n[a]: /b\n',
    '[^1]',
    '> ',
    '\n',
  ],
  ...[
    '\n\n',
    '- ',
    '1. ',
    '# ',
    '| a | b |\n',
    '|---|---|\n',
    '---\n',
    '\\',
    '<',
    '>',
    '<b>',
    '</b>',
    '<p>',
    '<!--',
  ],
  ...[
    '-->',
    '<a href="x">',
    '<script>',
    '</script>',
    '<sup>',
    '1</sup>',
    '<td>',
    '<br>',
    '&amp;',
    '&#',
    '<think>',
  ],
  ...[
    '</think>',
    '😀',
    '👍🏽',
    '\u200D',
    '\uFE0F',
    '1️⃣',
    'https://x.org/a',
    'a@b.c',
    '"',
    '“',
    '’',
    "''",
    '«',
    '-\n',
  ],
  ...[
    '\u00AD',
    'ﬁ',
    'e\u0301',
    '[12]',
    '²',
    '!!!',
    '...',
    '\uD800',
    ' ',
    '    ',
    'word',
    'a',
    '5',
    '(A, 2019)',
    '漢',
  ],
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.oneof(fc.constantFrom(...MARKUP), fc.string({ maxLength: 3 })), { maxLength: 40 })
    .map((a) => a.join('')),
);

const anyOptions: fc.Arbitrary<Partial<CleanOptions>> = fc.record({
  characters: fc.boolean(),
  compose: fc.boolean(),
  letters: fc.boolean(),
  thinking: fc.boolean(),
  html: fc.boolean(),
  markdown: fc.boolean(),
  code: fc.constantFrom('drop', 'speak'),
  inlineCode: fc.constantFrom('drop', 'speak'),
  emoji: fc.constantFrom('drop', 'name', 'keep'),
  emojiName: fc.constantFrom(
    () => 'name',
    () => undefined,
  ),
  urls: fc.constantFrom('speak', 'domain', 'drop'),
  emails: fc.constantFrom('speak', 'domain', 'drop'),
  footnotes: fc.boolean(),
  authorCitations: fc.boolean(),
  hyphens: fc.boolean(),
  quotes: fc.boolean(),
  punctuation: fc.boolean(),
});

test('whatever the text and the options, spans are in order and inside the source, and blocks are laid out', () => {
  fc.assert(
    fc.property(anyText, anyOptions, (source, options) => {
      const cleaned = cleanText(mapSource(source), options);
      expect(cleaned.starts).toHaveLength(cleaned.text.length);
      expect(cleaned.ends).toHaveLength(cleaned.text.length);
      for (let i = 0; i < cleaned.text.length; i++) {
        const [start = -1, end = -1] = [cleaned.starts[i], cleaned.ends[i]];
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(source.length);
        expect(start).toBeGreaterThanOrEqual(cleaned.starts[i - 1] ?? 0);
        expect(end).toBeGreaterThanOrEqual(cleaned.ends[i - 1] ?? 0);
      }
      expect(cleaned.text).not.toMatch(/^[ \t\n]|[ \t\n]$| {2}|\n{3}|\t| \n|\n /);
      expect(cleanText(mapSource(source), options).text).toBe(cleaned.text);
    }),
    { numRuns: 2000 },
  );
});

const word = fc.stringMatching(/^[a-zäéßA-ZÖ0-9]{1,9}$/);
const mark = fc.constantFrom(
  ' ',
  ', ',
  '. ',
  '? ',
  ': ',
  '; ',
  ' – ',
  '\n',
  '\n\n',
  ' (',
  ') ',
  '’',
  "'",
  '-',
  ' “',
  '” ',
);
const prose = fc
  .array(fc.tuple(word, mark), { maxLength: 30 })
  // What the text itself would make markup, a note or a parted word of is not plain prose.
  .map((parts) => parts.flat().join(''))
  .filter((text) => !/-\s*\n|\)\s*\n/.test(text));

test('of plain prose every letter and digit survives in its place, and cleaning again changes nothing', () => {
  fc.assert(
    fc.property(prose, (source) => {
      const cleaned = cleanText(mapSource(source));
      const letters = [...source.matchAll(/[\p{L}\p{N}]/gu)];
      const kept = [...cleaned.text.matchAll(/[\p{L}\p{N}]/gu)];
      expect(kept.map(([letter]) => letter)).toEqual(letters.map(([letter]) => letter));
      expect(kept.map(({ index }) => cleaned.starts[index])).toEqual(letters.map(({ index }) => index));
      expect(cleanText(mapSource(cleaned.text)).text).toBe(cleaned.text);
    }),
    { numRuns: 1000 },
  );
});
