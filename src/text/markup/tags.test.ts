import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceSpan } from '../spans/mapped-text.ts';
import type { Mark } from './marks.ts';
import { parseTags } from './tags.ts';

const textOf = (source: string) => parseTags(source).text.text;

/** What a mark stands on, as the source has it. */
const covered = (source: string, mark: Mark | undefined) =>
  mark && 'start' in mark ? source.slice(mark.start, mark.end) : undefined;

test.each([
  ['Wait [pause:1.5s] now', 1.5],
  ['Wait [pause:500ms] now', 0.5],
  ['Wait [PAUSE:2S] now', 2],
  ['Wait [pause:0s] now', 0],
  ['Wait [pause:.25s] now', 0.25],
  ['Wait [pause:86400s] now', 60],
])('%s has a pause of %d seconds', (source, seconds) => {
  expect(parseTags(source).marks).toEqual([{ kind: 'pause', at: 5, seconds }]);
  expect(textOf(source)).toBe('Wait  now');
});

test.each([
  'a [pause] b',
  'a [pause:] b',
  'a [pause:1] b',
  'a [pause:1m] b',
  'a [pause:1.2.3s] b',
  'a [pause: 1s] b',
  'a [pause:-1s] b',
  'a [voice:] b',
  'a [voice: one] b',
  'a [voice:one ] b',
  'a [voice:one\nline] b',
  'a [rate:0] b',
  'a [rate:fast] b',
  'a [/voice] b',
  'a [/rate] b [/pause]',
  'a [word](ipa) b',
  'a [word](/a/b/) b',
  'a [word](//) b',
  'a [word](/ /) b',
  'a [](/x/) b',
  'a [word] (/x/) b',
  'a [[voice:x b',
  'see [12] and x[i]',
])('%s has no tag in it', (source) => {
  expect(parseTags(source)).toMatchObject({ text: { text: source }, marks: [] });
});

test('a word with phonemes keeps its place, and its phonemes stand on it', () => {
  const source = 'Say [Siobhan](/ʃəvˈɔːn/).';
  const { text, marks } = parseTags(source);
  expect(text.text).toBe('Say Siobhan.');
  expect(sourceSpan(text, 4, 11)).toEqual({ start: 5, end: 12 });
  expect(sourceSpan(text, 11, 12)).toEqual({ start: 24, end: 25 });
  expect(marks).toEqual([{ kind: 'phonemes', start: 5, end: 12, phonemes: 'ʃəvˈɔːn' }]);
});

test('a voice holds until the next one, its end, or the end of the text', () => {
  const source = 'a [voice:af_heart]b [voice:am_adam(2)+af_sky]c[/voice] d [voice:x]e';
  const { text, marks } = parseTags(source);
  expect(text.text).toBe('a b c d e');
  expect(marks.map((mark) => [mark.kind === 'voice' && mark.voice, covered(source, mark)])).toEqual([
    ['af_heart', 'b '],
    ['am_adam(2)+af_sky', 'c'],
    ['x', 'e'],
  ]);
});

test('a rate and a voice hold side by side, and a rate is as fast as speech can be', () => {
  const source = '[rate:1.2]one [voice:x]two[/rate] three [rate:99]four';
  expect(parseTags(source).marks.map((mark) => ({ ...mark, on: covered(source, mark) }))).toMatchObject([
    { kind: 'rate', factor: 1.2, on: 'one [voice:x]two' },
    { kind: 'voice', voice: 'x', on: 'two[/rate] three [rate:99]four' },
    { kind: 'rate', factor: 4, on: 'four' },
  ]);
});

test('a mark that stands on nothing is dropped', () => {
  expect(parseTags('[voice:a][voice:b]c[rate:2]').marks).toMatchObject([{ kind: 'voice', voice: 'b' }]);
});

test.each([
  ['Wait.[pause:1s]Now', 'Wait. Now'],
  ['Wait[pause:1s], now', 'Wait, now'],
  ['[pause:1s]Now', 'Now'],
  ['Now[pause:1s]', 'Now'],
  ['a[voice:x][rate:2]b', 'a b'],
  ['[rate:2]fast[/rate].', 'fast.'],
  ['un[do](/dˈuː/)able', 'undoable'],
])('%s is read as %s, with its words apart', (source, spoken) => {
  expect(textOf(source)).toBe(spoken);
});

const pieces = [
  '[',
  ']',
  '(/',
  '/)',
  'pause:',
  'voice:',
  'rate:',
  '1.5',
  's',
  '/voice',
  'a',
  ' ',
  '\n',
  '😀',
  '.',
];

test('any text of brackets and words gives marks inside it and text that is in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...pieces), maxLength: 40 }), (source) => {
      const { text, marks } = parseTags(source);
      expect(text.starts).toHaveLength(text.text.length);
      let last = 0;
      for (const mark of marks) {
        const start = 'at' in mark ? mark.at : mark.start;
        const end = 'at' in mark ? mark.at : mark.end;
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(source.length);
        last = start;
      }
    }),
  );
});

test.each([
  ['['.repeat(1_000_000)],
  ['[a'.repeat(300_000)],
  ['[voice:'.repeat(100_000)],
  ['[a](/'.repeat(200_000)],
  [`[${'a'.repeat(1_000_000)}`],
  ['[pause:1s]'.repeat(50_000)],
])('a long text takes linear time (%#)', (source) => {
  const begun = performance.now();
  parseTags(source);
  expect(performance.now() - begun).toBeLessThan(3000);
});
