import type { Rule } from '../rules.ts';
import type { Locale, NumberWords } from './locale.ts';
import { UNIT, unitOf } from './measures.ts';

const START = '(?<![\\p{L}\\p{M}\\d]|\\d[.,:/-])';
const END = '(?![\\p{L}\\p{M}\\d]|[.,:/-]\\d)';

/** Rules for fractions (`3/4`, `1 1/2`, `½`, `2½`), also of units (`1/2 kg`). */
export function fractionRules(locale: Locale): Rule[] {
  return [measured(locale), vulgar(locale), slashed(locale)];
}

/** `1/2 mm`, `3/5 m`, `2 1/2 kg`, `1½ l`: half a unit, a part of a unit, or a number of units. */
function measured(locale: Locale): Rule {
  return {
    name: 'fraction of a unit',
    pattern: new RegExp(
      `${START}(?:(\\d{1,4}) )?(\\d{1,4})/(\\d{1,4}) ?(${UNIT})(?![\\p{L}\\p{M}\\d])|${START}(\\d{1,4})? ?([\u00bc-\u00be\u2150-\u215e]) ?(${UNIT})(?![\\p{L}\\p{M}\\d])`,
      'gu',
    ),
    read(match) {
      const [top = '', bottom = ''] = match[6]?.normalize('NFKC').split('\u2044') ?? [match[2], match[3]];
      const whole = match[1] ?? match[5];
      const unit = unitOf(match[4] ?? match[7] ?? '', locale);
      if (!unit) return undefined;
      if (whole !== undefined) return `${speakFraction(whole, top, bottom, locale)} ${unit.many}`;
      if (top === '1' && bottom === '2') return `${locale.numbers.half(unit.gender)} ${unit.one}`;
      return `${speakFraction(whole, top, bottom, locale)} ${locale.money.of(unit.one)}`;
    },
  };
}

/** The one-character fractions of Unicode, which NFKC takes apart. */
function vulgar(locale: Locale): Rule {
  return {
    name: 'fraction in one character',
    pattern: /(?<![\p{L}\d]|\d[.,:/-])(?:(\d{1,6}) ?)?([\u00bc-\u00be\u2150-\u215e])/gu,
    read(match, sentence) {
      const { 1: whole, 2: sign = '' } = match;
      const [numerator = '', denominator = ''] = sign.normalize('NFKC').split('\u2044');
      return halfOf(match, sentence, locale) ?? speakFraction(whole, numerator, denominator, locale);
    },
  };
}

/** `1/2 taza`, `½ taza`: half of the thing that follows. */
function halfOf(
  { 0: written, index }: RegExpExecArray,
  sentence: string,
  locale: Locale,
): string | undefined {
  if (written !== '1/2' && written !== '½') return undefined;
  const end = index + written.length;
  const word = /^ (\p{L}[\p{L}\p{M}'’]{0,40})/u.exec(sentence.slice(end, end + 42))?.[1];
  const noun = word && locale.nounAfter(word, 1n, sentence.slice(Math.max(0, index - 40), index));
  return noun ? locale.numbers.half(noun.gender) : undefined;
}

function slashed(locale: Locale): Rule {
  return {
    name: 'fraction',
    pattern: new RegExp(
      `${START}((?<![\\p{L}\\d)])-)?(?:(\\d{1,3}) )?(\\d{1,6}) ?[/\u2044] ?(\\d{1,6})${END}`,
      'gu',
    ),
    read(match, sentence) {
      const { 1: minus, 2: whole, 3: numerator = '', 4: denominator = '' } = match;
      // A whole number goes only before parts of one.
      if (whole !== undefined && Number(numerator) >= Number(denominator)) return undefined;
      const sign = minus === undefined ? '' : `${locale.numbers.minus} `;
      return halfOf(match, sentence, locale) ?? sign + speakFraction(whole, numerator, denominator, locale);
    },
  };
}

function speakFraction(
  whole: string | undefined,
  top: string,
  bottom: string,
  { numbers, electronic }: Locale,
): string {
  const [numerator, denominator] = [BigInt(top), BigInt(bottom)];
  // Not parts of one: round the clock, and half and half.
  if (['24/7', '50/50'].includes(`${top}/${bottom}`)) {
    return `${numbers.cardinal(numerator)} ${numbers.cardinal(denominator)}`;
  }
  const named =
    whole === undefined
      ? numbers.fraction(numerator, denominator)
      : sayMixed(numbers, BigInt(whole), { numerator, denominator });
  if (named !== undefined) return named;
  // `39/2015` is the 39th of a year's laws, and no part.
  const mark = /^(?:19|20)\d\d$/.test(bottom) ? electronic.slash : numbers.over;
  const over = `${numbers.cardinal(numerator)} ${mark} ${numbers.cardinal(denominator)}`;
  return whole === undefined ? over : `${numbers.cardinal(BigInt(whole))} ${numbers.and} ${over}`;
}

/** `2 1/2`: the number, `and`, and the part, which as a half stands alone; some languages have words of their own. */
function sayMixed(
  numbers: NumberWords,
  whole: bigint,
  { numerator, denominator }: { numerator: bigint; denominator: bigint },
): string | undefined {
  if (numbers.mixed) return numbers.mixed(whole, numerator, denominator);
  const part = numbers.fraction(numerator, denominator);
  if (!part) return undefined;
  const isHalf = numerator === 1n && denominator === 2n;
  return `${numbers.cardinal(whole)} ${numbers.and} ${isHalf ? numbers.half('masculine') : part}`;
}
