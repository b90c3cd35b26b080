import type { Reading, ReadWord } from './pinyin.ts';

const DIGITS = /[零〇一二三四五六七八九十百千万亿两第初]/;
const PLACES = /[百千万亿]/;

/** Changes the tones of a clause's syllables as they change in speech: 不 and 一, then third tones. */
export function applySandhi(words: readonly ReadWord[]): void {
  const line = words.flatMap((word) => word.readings.map((reading, at) => ({ reading, word, at })));
  for (const [i, { reading, word, at }] of line.entries()) {
    if (!reading) continue;
    const before = line[i - 1]?.reading;
    const after = line[i + 1]?.reading;
    if (reading.char === '不' && reading.base === 'bu') reading.tone = toneOfBu(before, after);
    else if (reading.char === '一' && reading.base === 'yi')
      reading.tone = toneOfYi(before, after, line[i + 2]?.reading, at > 0 && at === word.readings.length - 1);
  }
  applyThirdTones(words);
}

/** 不 is in the second tone before a fourth, and in the neutral tone within A-not-A. */
function toneOfBu(before: Reading, after: Reading): number {
  if (!after) return 4;
  if (before?.char === after.char) return 5;
  return after.tone === 4 || (after.tone === 5 && after.char === '个') ? 2 : 4;
}

/**
 * 一 keeps its first tone as a figure, an ordinal or the end of a word; within a doubled verb it is neutral; it is in
 * the second tone before a fourth and in the fourth before the others.
 */
function toneOfYi(before: Reading, after: Reading, second: Reading, isEnd: boolean): number {
  if (!after) return 1;
  if (before && before.char === after.char && !DIGITS.test(before.char)) return 5;
  if (isEnd && !/[每这那某有哪另任同]/.test(before?.char ?? '')) return 1;
  if (before && DIGITS.test(before.char) && !PLACES.test(before.char)) return 1;
  if (before && PLACES.test(before.char) && !PLACES.test(after.char)) return 1;
  if (/[点月]/.test(before?.char ?? '') && /[日号]/.test(after.char)) return 1;
  if (DIGITS.test(after.char) && !PLACES.test(after.char)) return 1;
  if (after.char === '月' || (after.char === '号' && before?.char === '月')) return 1;
  if (after.char === '点' && second && DIGITS.test(second.char)) return 1;
  return after.tone === 4 || after.char === '个' ? 2 : 4;
}

/**
 * A third tone before another is spoken as a second. Words are read in feet of two syllables, each by itself first
 * (展览 + 馆 is 2 2 3, 小 + 老虎 is 3 2 3), then from the end of the clause to its beginning across the feet.
 */
function applyThirdTones(words: readonly ReadWord[]): void {
  const feet = words.flatMap(({ readings }) =>
    toFeet(readings.filter((reading) => reading && !reading.rhotic)),
  );
  for (const foot of feet) {
    const [first, second] = foot;
    if (first?.tone === 3 && (second?.tone === 3 || isHiddenThird(second))) first.tone = 2;
  }
  for (let i = feet.length - 2; i >= 0; i--) {
    const last = feet[i]?.at(-1);
    if (last?.tone === 3 && feet[i + 1]?.[0]?.tone === 3) last.tone = 2;
  }
}

/** Two by two; a third syllable of a word stands alone behind them. */
function toFeet(readings: Reading[]): Reading[][] {
  const feet: Reading[][] = [];
  for (let i = 0; i < readings.length; i += 2) feet.push(readings.slice(i, i + 2));
  return feet;
}

/** 小姐, 想想, 哪里: the neutral second syllable changes the first as its third tone would. */
function isHiddenThird(reading: Reading): boolean {
  return reading?.tone === 5 && /[姐想里走等写讲手把]/.test(reading.char) && reading.char !== '把';
}
