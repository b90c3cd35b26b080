import { toCardinal, toOrdinal } from 'n2words/es-ES';
import { decimalsAsNumber } from '../locale/decimals.ts';
import type { Gender, Noun, NumberWords } from '../locale/locale.ts';

/** A Spanish cardinal. Before a noun: `un`, `veintiún` or `una`, `veintiuna`, `doscientas`. */
export function cardinal(value: bigint, noun?: Noun): string {
  const isFeminine = noun?.gender === 'feminine';
  const words = toCardinal(value, { gender: isFeminine ? 'feminine' : 'masculine' })
    .replaceAll('dieciseis', 'dieciséis')
    // The number of thousands and millions is itself before a noun: `treinta y un mil`.
    .replace(/veinti(?:uno|una)(?= (?:mil|bill|trill|mill))/g, 'veintiún')
    .replace(/\b(?:uno|una)(?= (?:mil|bill|trill|mill))/g, 'un');
  if (noun === undefined || isFeminine) return words;
  return words.replace(/veintiuno$/, 'veintiún').replace(/\buno$/, 'un');
}

/** n2words builds `décimo primero`; up to 29 these are one word (RAE, Diccionario panhispánico de dudas), 11 and 12 others. */
export function ordinal(value: bigint, gender: Gender): string {
  const ending = gender === 'feminine' ? 'a' : 'o';
  if (value === 11n || value === 12n) return `${value === 11n ? 'un' : 'duo'}décim${ending}`;
  const words = toOrdinal(value, { gender: gender === 'feminine' ? 'feminine' : 'masculine' });
  return words
    .replace('nonicent', 'noningent')
    .replace(/^décim[oa] (?=\p{L})/u, 'decimo')
    .replace(/^vigésim[oa] (?=\p{L})/u, 'vigesimo')
    .replace(/^(decim|vigesim)oo/, '$1o');
}

/** `primer`, `tercer`: the form before a masculine noun. */
export function shortOrdinal(value: bigint): string {
  if (value === 11n) return 'decimoprimer';
  return ordinal(value, 'masculine').replace(/(prim|terc)ero$/, '$1er');
}

const PARTS: Readonly<Record<string, string>> = { '2': 'medio', '3': 'tercio' };
const PART = { one: '', many: '', gender: 'masculine' } as const;

/** From 11 to 99 the cardinal in one word with `avo`: `doceavo`, `treintaidosavo`. */
function partOf(denominator: bigint): string | undefined {
  if (denominator <= 10n) return PARTS[String(denominator)] ?? ordinal(denominator, 'masculine');
  if (denominator > 99n)
    return [100n, 1000n].includes(denominator) ? ordinal(denominator, 'masculine') : undefined;
  const stem = cardinal(denominator).replace(' y ', 'i').replace('é', 'e').replace('ó', 'o');
  return `${stem.replace(/[ao]$/, '')}avo`;
}

function fraction(numerator: bigint, denominator: bigint): string | undefined {
  const part = denominator < 2n ? undefined : partOf(denominator);
  if (!part || numerator === 0n) return undefined;
  return `${cardinal(numerator, PART)} ${part}${numerator === 1n ? '' : 's'}`;
}

export const numbers: NumberWords = {
  decimalMark: ',',
  cardinal,
  ordinal,
  year: (value) => cardinal(value),
  decimals: (digits) => decimalsAsNumber(digits, cardinal),
  decimalAgrees: false,
  decimal: 'coma',
  point: 'punto',
  minus: 'menos',
  fraction,
  half: (gender) => (gender === 'feminine' ? 'media' : 'medio'),
  and: 'y',
  over: 'sobre',
};
