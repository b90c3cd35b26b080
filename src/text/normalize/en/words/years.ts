import type { Rule } from '../../rules.ts';
import { isSentenceEnd, wordBefore, wordsAfter } from './context.ts';
import { isCounted, isCounting } from './nouns.ts';
import { sayShortYear, sayYear } from './say.ts';

/** Words before a number that say that it is a year, unless it counts something. */
const STRONG_CUES =
  /^(?:in|since|until|till|during|circa|year|early|late|mid|summer|spring|autumn|winter|fall|born|founded)$/i;
/** Words before a number that say that it is an amount or a number of something else. */
const AMOUNT_CUES =
  /^(?:than|least|most|exactly|precisely|nearly|almost|only|just|over|equals|equal|plus|minus|times|total|number|numbers|costs?|cost|paid|pays|pay|worth|usd|eur|gbp|jpy|rs\.?|extension|page|pages|line|lines|step|another|every|per|each|some|these|those|many)$/i;

const BEFORE = String.raw`(?<![\p{L}\p{N}$€£¥₹#@&_]|\p{N}[.,:/+*=–—-]|[.:/\\]\b|(?:^|[\s(])[-−+])`;
const AFTER = String.raw`(?![\p{L}\p{N}%‰°$€£¥₹_]|[.,:]\d|['’]\d|[/+*=×]|-\d|\s?[%°$€£¥₹×=])`;

function isYear(number: number, before: string, next: readonly string[], atEnd: boolean): boolean {
  const word = next[0] ?? '';
  if (/^[A-Z]{3}$/.test(word) && /^(?:USD|EUR|GBP|JPY|CNY|INR|CHF|CAD|AUD)$/.test(word)) return false;
  const inAge = number >= 1100 && number <= 2099;
  if (!inAge) return (number >= 1000 || STRONG_CUES.test(before)) && isFarYear(number, before, next, atEnd);
  if (AMOUNT_CUES.test(before)) return false;
  // `In 1803 prices fell`, at the beginning of a sentence, is rather a year than `three in 1803 prices`.
  const isSure =
    STRONG_CUES.test(before) && number % 100 !== 0 && (number >= 1900 || /^\p{Lu}/u.test(before));
  if (isSure) return !isMeasure(word);
  return word !== 'of' && !isCounting(next);
}

/** Years out of the usual range need to be announced: `in 1066`, `the year 3497`. */
function isFarYear(number: number, before: string, next: readonly string[], atEnd: boolean): boolean {
  if (number === 1066) return !isCounting(next);
  return STRONG_CUES.test(before) && (atEnd || !isCounting(next));
}

/** Behind `in 1999` any plural may begin the next clause (`In 1999 sales rose`); a measure does not. */
function isMeasure(word: string): boolean {
  return isCounted(word) && !/\p{Ll}{4,}s$/u.test(word);
}

const year: Rule = {
  name: 'year',
  pattern: new RegExp(String.raw`${BEFORE}[1-9]\d{3}${AFTER}`, 'gu'),
  read(match, sentence) {
    const end = match.index + 4;
    // `1500-meter`, but `1920s-style`, `1980-born`.
    if (
      /^-\p{L}/u.test(sentence.slice(end, end + 3)) &&
      !/^-(?:born|era|style|built)/.test(sentence.slice(end, end + 7))
    )
      return undefined;
    const next = wordsAfter(sentence, end, 3);
    const before = wordBefore(sentence, match.index);
    // Groups of a longer number, such as a telephone's.
    if (/^\d+$/.test(before) && !/^[12]\d{3}$/.test(before)) return undefined;
    const atEnd = isSentenceEnd(sentence, end) || /[,.;:)]/.test(sentence[end] ?? '');
    return isYear(Number(match[0]), before, next, atEnd) ? sayYear(match[0]) : undefined;
  },
};

/** `the year 476`. */
const announced: Rule = {
  name: 'announced-year',
  pattern: /(?<=(?<!\p{L})[Yy]ear\s)[1-9]\d{2}(?![\p{L}\p{N}%]|[.,:/-]\d)/gu,
  read: ({ 0: digits }) => sayYear(digits),
};

/** `'99`, `class of ’05`. A decade (`'90s`) is another rule's. */
const shortYear: Rule = {
  name: 'short-year',
  pattern: /(?<![\p{L}\p{N}])['’]\d{2}(?![\p{L}\p{N}'’"]|[.,:/-]\d)/gu,
  read: (match) => sayShortYear(match[0].slice(1)),
};

/** Years in figures, where what stands around them says that they are years. Ranges of years are read before. */
export const YEAR_RULES: readonly Rule[] = [year, announced, shortYear];
