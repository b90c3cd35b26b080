import { toCardinal, toOrdinal } from 'n2words/de-DE';
import { digitsOneByOne } from '../locale/decimals.ts';
import type { Gender, Noun, NumberWords } from '../locale/locale.ts';

/** A German cardinal. Before a noun a final `eins` is `ein` or `eine`. */
export function cardinal(value: bigint, noun?: Noun): string {
  const words = toCardinal(value);
  if (noun === undefined) return words;
  return words.replace(/eins$/, value === 1n && noun.gender === 'feminine' ? 'eine' : 'ein');
}

/** The stem of an ordinal, to which endings are put: `dritt`, `zwanzigst`. */
export function ordinalStem(value: bigint): string {
  return toOrdinal(value)
    .replace(/e$/, '')
    .replace(/^eine (?=M)/, '')
    .replace(/^M/, 'm');
}

export function ordinal(value: bigint, gender: Gender): string {
  return ordinalStem(value) + { masculine: 'er', feminine: 'e', neuter: 'es' }[gender];
}

/** Years before 2000 are counted in hundreds: `neunzehnhundertneunundneunzig`. */
export function year(value: bigint): string {
  if (value < 1100n || value > 1999n) return cardinal(value);
  const rest = value % 100n;
  return `${cardinal(value / 100n)}hundert${rest === 0n ? '' : cardinal(rest)}`;
}

const PART = { one: '', many: '', gender: 'neuter' } as const;

function fraction(numerator: bigint, denominator: bigint): string | undefined {
  if (numerator === 0n || denominator < 2n) return undefined;
  if (denominator > 20n && denominator !== 100n && denominator !== 1000n) return undefined;
  if (denominator === 2n) return numerator === 1n ? 'ein halb' : `${cardinal(numerator, PART)} halbe`;
  const stem = { '100': 'hundertst', '1000': 'tausendst' }[String(denominator)] ?? ordinalStem(denominator);
  return `${cardinal(numerator, PART)} ${stem.charAt(0).toUpperCase()}${stem.slice(1)}el`;
}

export const numbers: NumberWords = {
  decimalMark: ',',
  cardinal,
  ordinal,
  year,
  decimals: (digits) => digitsOneByOne(digits, cardinal),
  decimalAgrees: false,
  decimal: 'Komma',
  point: 'Punkt',
  minus: 'minus',
  fraction,
  half: (gender) =>
    gender === 'feminine' ? 'eine halbe' : gender === 'neuter' ? 'ein halbes' : 'ein halber',
  mixed(whole, numerator, denominator) {
    const part = fraction(numerator, denominator);
    if (!part) return undefined;
    if (numerator === 1n && denominator === 2n) return `${whole === 1n ? 'ein' : cardinal(whole)}einhalb`;
    return `${cardinal(whole)} ${part}`;
  },
  and: 'und',
  over: 'durch',
};
