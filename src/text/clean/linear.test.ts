import { expect, test } from 'vitest';
import { mapSource } from '../spans/mapped-text.ts';
import { cleanText } from './clean.ts';

/** Openers that nothing closes, closers of nothing. */
const LONG = [
  '*',
  '_',
  '[',
  ']',
  '<',
  '(',
  ')',
  '"',
  '`',
  '![',
  '<a',
  '&',
  '> ',
  'a',
  ' ',
  '\n',
  '\u0301\u0323',
];

/** Near misses: what parsers of markup take for the start of something again and again. */
const REPEATED = [
  ...[
    '- ',
    '|',
    '😀',
    '[a](',
    '](b',
    '<a x="',
    '<a b="<a c="',
    '<!--',
    '<!x',
    '<b>',
    '<sup>1',
    '<script>',
    '<td>',
    '&#',
  ],
  ...[
    '\\',
    '*a*',
    '**a ',
    '*_*_',
    'a**b',
    '``a`',
    '```\n',
    '~~~a\n',
    '=\n',
    'a-\n',
    '|a|\n|-|\n',
    '[^1]: a\n',
  ],
  ...[
    '[a]: /b\n',
    '[a][b]',
    '[1',
    'a[1]',
    '-\n',
    '“',
    "'",
    '...',
    '!',
    'www.',
    'http://',
    'a@',
    '<think>',
    '</think>',
  ],
  ...['    a = 1;\n', '> > - ', '(Smith, 2019; ', '#️⃣', '{', '    word word\n\n', '    word\n', '\u200D'],
];

function measure(unit: string, length: number): number {
  const source = mapSource(unit.repeat(Math.ceil(length / unit.length)));
  const start = performance.now();
  cleanText(source, {
    authorCitations: true,
    urls: 'domain',
    emails: 'drop',
    emoji: 'name',
    emojiName: () => 'x',
  });
  return performance.now() - start;
}

// 0.05 to 0.6 s on a busy machine; anything quadratic takes many minutes.
test.each(LONG)('1 MB of %j takes linear time', (unit) => {
  expect(measure(unit, 1e6)).toBeLessThan(10_000);
});

// Up to 0.5 s.
test.each(REPEATED)('200 kB of %j take linear time', (unit) => {
  expect(measure(unit, 2e5)).toBeLessThan(5000);
});

test('1 MB of prose', () => {
  const paragraph =
    '“Well, Prince,” said the old man’s daughter, “so Genoa and Lucca are now just family estates.” It was in ' +
    'July, 1805, and the speaker was the well-known maid of honour.[12]\nWith these words she (who’d had a cough ' +
    'for some days) greeted "a man of high rank" for $25.05, or 3 * 4!\n\n';
  const source = mapSource(paragraph.repeat(Math.ceil(1e6 / paragraph.length)));
  const start = performance.now();
  cleanText(source);
  // 0.2 s with three others on two cores.
  expect(performance.now() - start).toBeLessThan(3000);
});
