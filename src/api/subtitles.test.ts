import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCues, type TimedWord, toSrt, toVtt } from './subtitles.ts';

/** Words of a text, each of which takes `seconds` for its every character. */
function timeWords(text: string, seconds = 0.06): TimedWord[] {
  let time = 0;
  return Array.from(text.matchAll(/[^\s]+/g), ({ index, 0: word }) => {
    const mark = /[\p{P}]*$/u.exec(word)?.[0].length ?? 0;
    const startTime = time;
    time += word.length * seconds;
    return { start: index, end: index + word.length - mark, startTime, endTime: time };
  }).filter(({ start, end }) => end > start);
}

const PROSE =
  'It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness. ' +
  'We had everything before us. We had nothing before us, we were all going direct to Heaven.';

test('cues end at sentences and clauses, and have two even lines at most', () => {
  expect(makeCues(PROSE, timeWords(PROSE)).map(({ lines }) => lines)).toEqual([
    ['It was the best of times, it was the', 'worst of times, it was the age of wisdom,'],
    ['it was the age of foolishness.'],
    ['We had everything before us.'],
    ['We had nothing before us,', 'we were all going direct to Heaven.'],
  ]);
});

test('Japanese has no spaces, and its characters are twice as wide', () => {
  const text =
    '吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。何でも薄暗いじめじめした所で泣いていた。';
  const words = [...text].flatMap((character, i) =>
    /[。]/.test(character) ? [] : [{ start: i, end: i + 1, startTime: i * 0.15, endTime: i * 0.15 + 0.15 }],
  );
  const cues = makeCues(text, words);
  expect(cues.map(({ lines }) => lines.join('')).join('')).toBe(text);
  expect(cues.every(({ lines }) => lines.every((line) => line.length <= 21))).toBe(true);
  expect(cues.filter(({ lines }) => lines.join('').endsWith('。')).length).toBe(cues.length);
});

test('a long silence and a new paragraph end a cue', () => {
  const text = 'One two\n\nthree four five six seven';
  const words = timeWords(text);
  for (const word of words.slice(4))
    Object.assign(word, { startTime: word.startTime + 2, endTime: word.endTime + 2 });
  expect(makeCues(text, words).map(({ lines }) => lines)).toEqual([
    ['One two'],
    ['three four'],
    ['five six seven'],
  ]);
});

test('SubRip numbers its cues, and no arrow of a text is taken for a timing', () => {
  const text = 'a --> b';
  const words = [
    { start: 0, end: 1, startTime: 0, endTime: 0.5 },
    { start: 6, end: 7, startTime: 3599.4, endTime: 3599.9996 },
  ];
  expect(toSrt(makeCues(text, words))).toBe(
    '1\n00:00:00,000 --> 00:00:00,800\na →\n\n2\n00:59:59,400 --> 01:00:00,300\nb\n',
  );
});

test('WebVTT escapes what would be a tag or an entity', () => {
  const text = '<b>R&D</b> -->';
  expect(toVtt(makeCues(text, [{ start: 0, end: 10, startTime: 0, endTime: 1 }]))).toBe(
    'WEBVTT\n\n00:00:00.000 --> 00:00:01.300\n&lt;b&gt;R&amp;D&lt;/b&gt;\n',
  );
});

test('no words are no cues, and still a file', () => {
  expect(makeCues('…', [])).toEqual([]);
  expect(toVtt([])).toBe('WEBVTT\n');
  expect(toSrt([])).toBe('');
});

const token = fc.oneof(
  fc.stringMatching(/^[a-z]{1,12}$/),
  fc.constantFrom('and', 'end.', 'well,', '(so)', '“Yes!”', '東京', '。', '-->', '\n\n', 'x'.repeat(60)),
);

test('whatever the text: cues are in order, do not overlap, hold every word once and are short', () => {
  const property = fc.property(
    fc.array(token, { maxLength: 120 }),
    fc.constantFrom('', ' '),
    fc.double({ min: 0, max: 0.4, noNaN: true }),
    (tokens, space, seconds) => {
      const text = tokens.join(space);
      const words = timeWords(text, seconds);
      const cues = makeCues(text, words);
      let word = 0;
      let time = 0;
      for (const cue of cues) {
        expect(cue.from).toBe(word);
        expect(cue.to).toBeGreaterThan(cue.from);
        word = cue.to;
        expect(cue.startTime).toBeGreaterThanOrEqual(time);
        expect(cue.endTime).toBeGreaterThanOrEqual(cue.startTime);
        expect(cue.endTime - cue.startTime).toBeLessThan(7 + 1e-6);
        time = cue.endTime;
        expect(cue.lines.length).toBeLessThanOrEqual(2);
        if (cue.to - cue.from > 1) {
          for (const line of cue.lines) expect(line.length).toBeLessThanOrEqual(42);
        }
        const shown = cue.lines.join(' ').replace(/\s+/g, '');
        for (const { start, end } of words.slice(cue.from, cue.to))
          expect(shown).toContain(text.slice(start, end));
      }
      expect(word).toBe(words.length);
    },
  );
  fc.assert(property, { numRuns: 300 });
});
