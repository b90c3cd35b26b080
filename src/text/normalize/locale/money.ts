import type { Rule } from '../rules.ts';
import { currencyOf, isCurrencyCode } from './currencies.ts';
import type { Currency, Locale, Noun } from './locale.ts';
import { isSentenceEnd } from './sentence-end.ts';
import { countNoun, formOf, speakNumber } from './speak-number.ts';
import { NUMBER, parseNumber, type WrittenNumber } from './written-number.ts';

/** Symbols that are currencies wherever they stand. */
const SYMBOLS = '(?:(?:US|MX|AU|CA|NZ|HK|[ARCSU])?\\$|[€£¥₹₩₽₺₴₪₫฿₱₿¢₦]|Rs\\.?|रु\\.?|Fr\\.|kr\\.?)';
const CODE = '[A-Z]{3}';

/** Rules for amounts of money, the currency before (`R$ 5,90`, `EUR 5`) or behind (`12,50 €`, `5 Mio. CHF`). */
export function moneyRules(locale: Locale): Rule[] {
  const names = Object.keys(locale.money.magnitudes).sort((a, b) => b.length - a.length);
  const magnitude = `(?: ?(${names.map((name) => name.replaceAll('.', '\\.')).join('|')})(?![\\p{L}\\p{M}]))?`;
  const joint = `(?: ?(?:de |d'|di )?)`;
  return [
    {
      name: 'money, currency first',
      pattern: new RegExp(
        `(?<![\\p{L}\\p{M}\\d])(-?)(${SYMBOLS}|${CODE}) ?${NUMBER}(?:,[-–]{1,2})?${magnitude}(?!\\d|[.,]\\d)`,
        'gu',
      ),
      read(match, sentence) {
        const { 1: sign, 2: currency = '', 3: number = '', 4: written } = match;
        // A conference, not Colombian pesos: COP 26.
        if (currency === 'COP' && number.length <= 2) return undefined;
        return withStop(match, sentence, amount(locale, `${sign}${number}`, written, currency));
      },
    },
    {
      name: 'money, currency behind',
      pattern: new RegExp(
        `(?<![\\p{L}\\p{M}\\d]|\\d[.,])${NUMBER}(?:,[-–]{1,2})?${magnitude}${joint}(${SYMBOLS}|${CODE})(?![\\p{L}\\p{M}\\d])`,
        'gu',
      ),
      read(match, sentence) {
        const { 1: number = '', 2: written, 3: currency = '' } = match;
        return withStop(match, sentence, amount(locale, number, written, currency));
      },
    },
  ];
}

/** The dot of `bi.` or `kr.` that ends the sentence stays a full stop. */
function withStop(match: RegExpExecArray, sentence: string, spoken: string | undefined): string | undefined {
  const { 0: whole, index } = match;
  return (
    spoken && (whole.endsWith('.') && isSentenceEnd(sentence, index + whole.length) ? `${spoken}.` : spoken)
  );
}

function amount(
  locale: Locale,
  text: string,
  magnitude: string | undefined,
  symbol: string,
): string | undefined {
  const number = parseNumber(text, locale.numbers);
  const currency =
    isCurrencyCode(symbol) || !/^[A-Z]{3}$/.test(symbol) ? currencyOf(symbol, locale) : undefined;
  if (!number || !currency) return undefined;
  return magnitude === undefined
    ? plainAmount(number, currency, locale)
    : largeAmount(number, magnitude, currency.unit, locale);
}

/** `cinco millones de euros`, `dos coma cinco millones de euros`, `cinco mil euros`. */
function largeAmount(number: WrittenNumber, written: string, unit: Noun, locale: Locale): string | undefined {
  const magnitude = locale.money.magnitudes[written];
  if (!magnitude) return undefined;
  const counted =
    magnitude.one === 'mil' && number.integer === '1' && number.mark === ''
      ? magnitude.one
      : countNoun(number, locale, magnitude);
  return `${counted} ${magnitude.ofNoun ? locale.money.of(unit.many) : unit.many}`;
}

/** Units, and hundredths where two decimals are written and the currency has a word for them. */
function plainAmount(number: WrittenNumber, { unit, hundredth }: Currency, locale: Locale): string {
  const { decimals, integer, negative } = number;
  const isRound = /^0*$/.test(decimals);
  if (isRound) return countNoun({ ...number, decimals: '', mark: '' }, locale, unit);
  if (decimals.length > 2 || hundredth === undefined) {
    // The decimal mark of a price says nothing when it is another country's: `$3.50` in a Spanish text.
    return countNoun({ ...number, mark: locale.numbers.decimalMark }, locale, unit);
  }
  const cents = whole(String(Number(decimals.padEnd(2, '0'))));
  const sign = negative ? `${locale.numbers.minus} ` : '';
  const centsWords = countNoun(cents, locale, hundredth);
  if (/^0+$/.test(integer)) return `${sign}${centsWords}`;
  const units = countNoun(whole(integer), locale, unit);
  return sign + locale.money.join(units, centsWords, hundredth, speakNumber(cents, locale));
}

function whole(integer: string): WrittenNumber {
  return { negative: false, integer, decimals: '', mark: '' };
}

/** The name of a currency that is written without an amount: `€` alone. */
export function currencyName(symbol: string, locale: Locale): string | undefined {
  const currency = currencyOf(symbol, locale);
  return currency && formOf(whole('2'), locale, currency.unit);
}
