import { toCardinal, toOrdinal } from 'n2words/pt-PT';
import { decimalsAsNumber } from '../locale/decimals.ts';
import type { Gender, Noun, NumberWords } from '../locale/locale.ts';

const MILLION = 1_000_000n;
/** The short scale of Brazil, singular and plural, from 10^6 by thousands. */
const SCALES = [
  ['milhão', 'milhões'],
  ['bilhão', 'bilhões'],
  ['trilhão', 'trilhões'],
  ['quatrilhão', 'quatrilhões'],
] as const;

/**
 * A Brazilian cardinal. n2words has European Portuguese only: below a million the spelling of 16, 17 and 19
 * differs, above it the names (`bilhão` for a thousand millions). Before a feminine noun `uma`, `duas`, `duzentas`.
 */
export function cardinal(value: bigint, noun?: Noun): string {
  const words: string[] = [];
  let rest = value;
  for (let scale = SCALES.length; scale >= 1; scale--) {
    const unit = 10n ** BigInt(3 * scale + 3);
    const count = rest / unit;
    rest %= unit;
    const name = SCALES[scale - 1]?.[count === 1n ? 0 : 1] ?? '';
    if (count > 0n) words.push(`${cardinal(count)} ${name}`);
  }
  if (words.length === 0) return belowMillion(rest, noun);
  if (rest === 0n) return joinScales(words);
  return `${words.join(' ')}${takesAnd(rest) ? ' e ' : ' '}${belowMillion(rest, noun)}`;
}

/** `um bilhão e duzentos milhões`: the last group is joined by `e`. */
function joinScales(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(' ')} e ${words.at(-1)}`;
}

/** Whether `e` joins what is below a million: when it is one word's worth, like `cem`, `vinte`, `duzentos mil`. */
function takesAnd(rest: bigint): boolean {
  const group = rest % 1000n === 0n ? rest / 1000n : rest;
  return group < 100n || (group < 1000n && group % 100n === 0n);
}

function belowMillion(value: bigint, noun: Noun | undefined): string {
  const words = toCardinal(value % MILLION)
    .replaceAll('dezasseis', 'dezesseis')
    .replaceAll('dezassete', 'dezessete')
    .replaceAll('dezanove', 'dezenove');
  if (noun?.gender !== 'feminine') return words;
  return words
    .split(' ')
    .map(
      (word) =>
        ({ um: 'uma', dois: 'duas' })[word] ?? word.replace(/entos$/, 'entas').replace(/hentos$/, 'hentas'),
    )
    .join(' ');
}

export function ordinal(value: bigint, gender: Gender): string {
  const words = toOrdinal(value).replace(/^mil (?=\p{L})/u, 'milésimo ');
  return gender === 'feminine' ? words.replace(/o(?= |$)/g, 'a') : words;
}

const PARTS: Readonly<Record<string, string>> = { '2': 'meio', '3': 'terço' };
const PART = { one: '', many: '', gender: 'masculine' } as const;

function fraction(numerator: bigint, denominator: bigint): string | undefined {
  if (numerator === 0n || denominator < 2n) return undefined;
  const many = numerator === 1n ? '' : 's';
  if (denominator <= 10n || denominator === 100n || denominator === 1000n) {
    return `${cardinal(numerator, PART)} ${PARTS[String(denominator)] ?? ordinal(denominator, 'masculine')}${many}`;
  }
  return denominator <= 20n ? `${cardinal(numerator, PART)} ${cardinal(denominator)} avo${many}` : undefined;
}

export const numbers: NumberWords = {
  decimalMark: ',',
  cardinal,
  ordinal,
  year: (value) => cardinal(value),
  decimals: (digits) => decimalsAsNumber(digits, cardinal),
  decimalAgrees: true,
  decimal: 'vírgula',
  point: 'ponto',
  minus: 'menos',
  fraction,
  half: (gender) => (gender === 'feminine' ? 'meia' : 'meio'),
  and: 'e',
  over: 'sobre',
};
