import type { Part, Rule } from '../rules.ts';
import type { Locale, Noun } from './locale.ts';
import { formOf, speakNumber } from './speak-number.ts';
import { NUMBER, parseNumber } from './written-number.ts';

/** Not inside a word or a number; but the last side of `10x15 cm` counts. */
const START = '(?:(?<=\\d[x×])|(?<![\\p{L}\\p{M}\\d]|\\d[.,:/]))';
/** Source of a pattern of what may be the symbol of a unit, with an exponent. */
export const UNIT = '(?:[\\p{L}µΩ][\\p{L}\\p{M}µΩ]{0,9}|[%‰°º"′″\'])[²³]?(?:\\^?[23](?!\\d))?';

/** Rules for percentages, temperatures and angles, and numbers with the symbol of a unit. */
export function measureRules(locale: Locale): Rule[] {
  return [
    {
      // `1m70`
      name: 'metres and centimetres',
      pattern: new RegExp(`${START}(\\d{1,2})m(\\d\\d)(?![\\p{L}\\p{M}\\d])`, 'gu'),
      read: ({ 1: metres = '', 2: rest = '' }) => {
        const unit = unitOf('m', locale);
        const parts = countedParts(metres, `${metres}m`, unit ?? invariable('m'), locale);
        return `${parts?.map(({ spoken }) => spoken).join('')} ${locale.numbers.cardinal(BigInt(rest))}`;
      },
    },
    {
      // `30 €/mes`, `2 $/kg`: what a price is for.
      name: 'per',
      pattern:
        /(?<=[€$£₹¥%]|(?:\d ?(?:EUR|USD|CHF|BRL|INR)|[€$£₹] ?\d{1,9}(?:[.,]\d{1,9})?))\/(\p{L}{1,20}[²³]?)(?![\p{L}\p{M}\d])/gu,
      read: ({ 1: word = '' }) => ` ${locale.measures.per(unitOf(word, locale)?.one ?? word)}`,
    },
    {
      name: 'temperature',
      pattern: new RegExp(
        `${START}${NUMBER}( ?)(°|º|° |º )?([CFK])(?![\\p{L}\\p{M}\\d])|${START}${NUMBER}( ?)(°)(?![\\p{L}\\p{M}\\d])`,
        'gu',
      ),
      read: (match) => temperature(match, locale),
    },
    {
      name: 'unit',
      pattern: new RegExp(
        `${START}${NUMBER}( ?)(${UNIT})(?:(?:/| ?· ?)(${UNIT}))?(?![\\p{L}\\p{M}\\d])(?:\\.(?= [\\p{Ll}\\d]))?`,
        'gu',
      ),
      read: (match, sentence) => measure(match, sentence, locale),
    },
  ];
}

function temperature(match: RegExpExecArray, locale: Locale): Part[] | undefined {
  const [whole, number = match[5] ?? '', , sign = match[7], scale] = match;
  const { degree, celsius, fahrenheit, kelvin } = locale.measures;
  const parsed = parseNumber(number, locale.numbers);
  if (!parsed || (sign === undefined && scale !== 'K')) return undefined;
  if (scale === 'K' && sign === undefined) {
    // `5 K` without a degree sign is kelvin only next to a unit's space; `5K` is a run or a thousand.
    return whole.includes(' K') ? countedParts(number, whole, kelvin, locale) : undefined;
  }
  const name = scale === 'C' ? celsius : scale === 'F' ? fahrenheit : '';
  const spoken =
    scale === 'K' ? formOf(parsed, locale, kelvin) : `${formOf(parsed, locale, degree)} ${name}`.trim();
  return [
    { at: 0, length: number.length, spoken: speakNumber(parsed, locale, degree) },
    { at: number.length, length: whole.length - number.length, spoken: ` ${spoken}` },
  ];
}

function measure(match: RegExpExecArray, sentence: string, locale: Locale): Part[] | undefined {
  const { 0: whole, 1: number = '', 3: first = '', 4: second, index } = match;
  const unit = unitOf(first, locale);
  if (!unit || (second === undefined && isWord(first, sentence.slice(index + whole.length), locale))) {
    return undefined;
  }
  const { units, per } = locale.measures;
  if (second === undefined) return countedParts(number, whole, unit, locale);
  const own = units[`${first}/${second}`];
  if (own) return countedParts(number, whole, own, locale);
  const divisor = unitOf(second, locale);
  if (!divisor) return undefined;
  const rest = whole.includes('/') ? per(divisor.one) : divisor.one;
  const joined = (form: 'one' | 'many') => `${unit[form]} ${rest}`;
  return countedParts(number, whole, { ...unit, one: joined('one'), many: joined('many') }, locale);
}

/** A number and its unit, each in its own place; the space that may lie between them is dropped and said anew. */
function countedParts(text: string, whole: string, unit: Noun, locale: Locale): Part[] | undefined {
  const number = parseNumber(text, locale.numbers);
  if (!number) return undefined;
  const gap = whole[text.length] === ' ' ? 1 : 0;
  return [
    { at: 0, length: text.length, spoken: speakNumber(number, locale, unit) },
    {
      at: text.length + gap,
      length: whole.length - text.length - gap,
      spoken: `${gap ? '' : ' '}${formOf(number, locale, unit)}`,
    },
  ];
}

/** A unit by its symbol, with `²`, `³`, `^2` or, for lengths, `2` and `3` behind it. */
export function unitOf(written: string, { measures }: Locale): Noun | undefined {
  const [, symbol = '', exponent] = /^(.+?)(?:\^?([23²³]))?$/u.exec(written) ?? [];
  const known = lookUp(symbol, measures.units);
  const unit =
    symbol === '%' ? invariable(measures.percent) : symbol === '‰' ? invariable(measures.permille) : known;
  if (!unit || exponent === undefined) return unit;
  return measures.power(unit, exponent === '2' || exponent === '²' ? 2 : 3);
}

/** By exact symbol; `Km` and `KG`, which many write, as `km` and `kg`. */
function lookUp(symbol: string, units: Readonly<Record<string, Noun>>): Noun | undefined {
  if (Object.hasOwn(units, symbol)) return units[symbol];
  const lower = symbol.toLowerCase();
  return /^(?:k[mg]|kmh|ml|cm|mm|min|seg)$/.test(lower) && Object.hasOwn(units, lower)
    ? units[lower]
    : undefined;
}

function invariable(word: string): Noun {
  return { one: word, many: word, gender: 'masculine' };
}

/** Whether a symbol that is also a word is that word: something goes on behind it. */
function isWord(symbol: string, after: string, { measures }: Locale): boolean {
  return measures.wordlike.includes(symbol) && /^ (?!de |di |d')\p{L}/u.test(after);
}
