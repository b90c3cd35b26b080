import { toCardinal, toOrdinal } from 'n2words/hi-IN';
import { digitsOneByOne } from '../locale/decimals.ts';
import type { Gender, NumberWords } from '../locale/locale.ts';

/** A Hindi cardinal, in lakhs and crores. It does not change with the noun. */
export function cardinal(value: bigint): string {
  return toCardinal(value).normalize('NFC');
}

/** An ordinal: `पाँचवाँ`, feminine `पाँचवीं`; `neuter` stands for the oblique form, `पाँचवें`. */
export function ordinal(value: bigint, gender: Gender): string {
  const words = toOrdinal(value).normalize('NFC');
  if (gender === 'masculine') return words;
  const vowel = gender === 'feminine' ? 'ी' : 'े';
  return words.replace(/वाँ$/u, `व${vowel}ं`).replace(/ा$/u, vowel);
}

/** Years from 1100 to 1999 are counted in hundreds: `उन्नीस सौ सैंतालीस`. */
export function year(value: bigint): string {
  if (value < 1100n || value > 1999n) return cardinal(value);
  const rest = value % 100n;
  return `${cardinal(value / 100n)} सौ${rest === 0n ? '' : ` ${cardinal(rest)}`}`;
}

const PARTS: Readonly<Record<string, string>> = { '3': 'तिहाई', '4': 'चौथाई' };

function fraction(numerator: bigint, denominator: bigint): string | undefined {
  if (numerator === 1n && denominator === 2n) return 'आधा';
  const part = PARTS[String(denominator)];
  return part && numerator > 0n && numerator < denominator ? `${cardinal(numerator)} ${part}` : undefined;
}

/** `1½` and `2½` have words of their own; the quarters are counted from the number below or above. */
function mixed(whole: bigint, numerator: bigint, denominator: bigint): string | undefined {
  const part = `${numerator}/${denominator}`;
  if (part === '1/2') return whole === 1n ? 'डेढ़' : whole === 2n ? 'ढाई' : `साढ़े ${cardinal(whole)}`;
  if (part === '1/4') return whole === 1n ? 'सवा' : `सवा ${cardinal(whole)}`;
  if (part === '3/4') return `पौने ${cardinal(whole + 1n)}`;
  const words = fraction(numerator, denominator);
  return words && `${cardinal(whole)} सही ${words}`;
}

export const numbers: NumberWords = {
  decimalMark: '.',
  cardinal,
  ordinal,
  year,
  decimals: (digits) => digitsOneByOne(digits, cardinal),
  decimalAgrees: false,
  decimal: 'दशमलव',
  point: 'पॉइंट',
  minus: 'माइनस',
  fraction,
  half: (gender) => (gender === 'feminine' ? 'आधी' : 'आधा'),
  mixed,
  and: 'और',
  over: 'बटा',
};
