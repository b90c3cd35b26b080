import type { Rule } from '../rules.ts';
import type { Locale } from './locale.ts';
import { currencyName } from './money.ts';
import { isSentenceEnd } from './sentence-end.ts';

/** Rules for abbreviations. One that ends the sentence with its dot leaves the full stop. */
export function abbreviationRules({ abbreviations }: Locale): Rule[] {
  return abbreviations.map(({ pattern, spoken, leads }) => ({
    name: `abbreviation of ${spoken}`,
    pattern: new RegExp(`(?<![\\p{L}\\p{M}\\d.])(?:${withCapitals(pattern)})(?![\\p{L}\\p{M}])`, 'gu'),
    read: ({ 0: written, index }, sentence) => {
      const isLast =
        leads !== true && written.endsWith('.') && isSentenceEnd(sentence, index + written.length);
      return isLast ? `${spoken}.` : spoken;
    },
  }));
}

/** Abbreviations of several letters are also written with a capital at the head of a sentence: `aprox.`, `Aprox.`. */
function withCapitals(pattern: string): string {
  return pattern.replace(/^(\p{Ll})(?=\p{L})/u, (first) => `[${first}${first.toUpperCase()}]`);
}

/** Rules for calculations (`2 + 3 = 5`, `10 × 15`, `x²`) and for signs that stand by themselves. */
export function symbolRules(locale: Locale): Rule[] {
  const signs = Object.keys(locale.symbols)
    .map((sign) => sign.replace(/[\\\]^-]/g, '\\$&'))
    .join('');
  return [
    {
      name: 'product',
      pattern: /(?<=\d ?)[x×*·](?= ?\d)/gu,
      read: ({ 0: sign, index }, sentence) => {
        const isSize = sign === 'x' && !/[=+]/.test(sentence.slice(index, index + 16));
        return ` ${isSize ? locale.by : locale.product} `;
      },
    },
    {
      name: 'difference',
      pattern: /(?<=[\p{L}\d)²³] )[-–](?= [\p{L}\d(]{1,12}[^=]{0,20}=)/gu,
      read: () => ` ${locale.numbers.minus} `,
    },
    {
      name: 'sign of a currency',
      pattern: /[R]?\$|[€£¥₹]/gu,
      read: ([sign]) => padded(currencyName(sign, locale)),
    },
    {
      name: 'sign',
      pattern: new RegExp(`[${signs}]`, 'gu'),
      read: ([sign]) => padded(locale.symbols[sign]),
    },
  ];
}

function padded(word: string | undefined): string | undefined {
  return word === undefined ? undefined : ` ${word} `;
}
