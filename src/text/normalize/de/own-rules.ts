import { digitsOneByOne } from '../locale/decimals.ts';
import type { Rule } from '../rules.ts';
import { cardinal, year } from './numbers.ts';

const YEAR_BEFORE =
  /(?<!\p{L})(?:Jahre?s?|seit|Anno|Sommer|Winter|Herbst|Frühjahr|Frühling|Ende|Anfang|Mitte|Silvester|Ostern|Weihnachten|Pfingsten|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember) $/iu;
const LABEL_BEFORE = /(?<!\p{L})(?:Nr\.|Nummer|Seite|S\.|Zimmer|Raum|Artikel|Paragraf|§|Modell|Typ|Platz) $/u;

/** Years and decades, and figures that are a part of a word: `10-jährig`, `3-mal`, `50er`. */
export const ownRules: readonly Rule[] = [
  {
    // `10115 Berlin`: five figures, said one by one.
    name: 'post code',
    pattern: /(?<=, |\bD-|\n)(\d{5})(?= \p{Lu}\p{Ll})/gu,
    read: ({ 1: figures = '' }) => (/000$/.test(figures) ? undefined : digitsOneByOne(figures, cardinal)),
  },
  {
    name: 'decade',
    pattern: /(?<![\p{L}\d]|\d[.,:-])['’]?(\d{1,4})er(-\p{Lu}\p{L}{0,30})?(?![\p{L}\d])/gu,
    read: ({ 1: figures = '', 2: rest = '' }) => {
      const words = figures.length === 4 ? year(BigInt(figures)) : cardinal(BigInt(figures));
      return `${words.replace(/eins$/, 'ein')}er${rest}`;
    },
  },
  {
    name: 'figure in a word',
    pattern:
      /(?<![\p{L}\d]|\d[.,:-])(\d{1,4})-?((?:[Ff]ach|[Mm]al|[Jj]ährig|[Ss]tündig|[Tt]ägig|[Ww]öchig|[Mm]onatig|[Mm]inütig|[Kk]öpfig|[Ss]tellig|[Pp]rozentig|[Ss]eitig|[Tt]eilig|[Ss]töckig|[Gg]ängig|[Tt]ürig|[Ee]ckig|[Ss]prachig|[Bb]ändig|[Jj]ährl)\p{Ll}{0,10})(?!\p{L})/gu,
    read: ({ 1: figures = '', 2: rest = '' }) =>
      `${cardinal(BigInt(figures)).replace(/eins$/, 'ein')}${rest.charAt(0).toLowerCase()}${rest.slice(1)}`,
  },
  {
    name: 'year',
    pattern: /(?<![\p{L}\p{M}\d]|\d[.,:/])(1[1-9]\d\d)(?![\p{L}\p{M}\d]|[.,:]\d)(?=(?: (\p{Lu}))?)/gu,
    read({ 1: figures = '', 2: capital, index }, sentence) {
      const before = sentence.slice(Math.max(0, index - 30), index);
      if (LABEL_BEFORE.test(before)) return undefined;
      // `1500 Menschen` are counted; `1989 fiel die Mauer` is a year.
      return capital === undefined || YEAR_BEFORE.test(before) ? year(BigInt(figures)) : undefined;
    },
  },
];

/** `Hausnr. 5`, `Tel.-Nr.`: the ending of a word for a number. */
export const numberEnding: Rule = {
  name: 'number ending',
  pattern: /(?<![\p{L}\p{M}])(\p{Lu}\p{Ll}{1,30})(?:nr\.|\.?-Nr\.)(?!\p{L})/gu,
  read: ({ 1: word = '' }) =>
    `${{ Art: 'Artikel', Tel: 'Telefon', Best: 'Bestell', Kd: 'Kunden', Rg: 'Rechnungs' }[word] ?? word}nummer`,
};
