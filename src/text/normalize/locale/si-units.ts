import type { Noun } from './locale.ts';

/** Prefixes of the SI and IEC that are used in running text. */
export type Prefix = 'k' | 'M' | 'G' | 'T' | 'h' | 'd' | 'c' | 'm' | 'µ' | 'n';

/** Symbols of units that take prefixes, and which ones text uses (SI Brochure, 9th edition, 2.3.4, 3 and 4). */
const PREFIXED: Readonly<Record<string, string>> = {
  m: 'khdcmµn',
  g: 'khmµn',
  l: 'hdcmµ',
  L: 'hdcmµ',
  s: 'mµn',
  W: 'kMGTm',
  Wh: 'kMGT',
  V: 'kMmµ',
  A: 'kmµ',
  Hz: 'kMGT',
  J: 'kMG',
  N: 'kM',
  Pa: 'khMG',
  Ω: 'kM',
  B: 'kMGT',
  b: 'kMGT',
  bit: 'kMG',
  cal: 'k',
  eV: 'kMG',
  bar: 'm',
  t: 'kM',
};

/**
 * All units by symbol: `base` names those of PREFIXED and others that take none; `prefixes` are the language's
 * prefixes, and `join` puts one on a unit (`kiló` + `metro`).
 */
export function unitTable(
  base: Readonly<Record<string, Noun>>,
  prefixes: Readonly<Record<Prefix, string>>,
  join: (prefix: string, unit: string) => string = (prefix, unit) => prefix + unit,
): Record<string, Noun> {
  const table: Record<string, Noun> = { ...base };
  for (const [symbol, allowed] of Object.entries(PREFIXED)) {
    const unit = base[symbol];
    if (!unit) continue;
    for (const prefix of allowed) {
      const name = prefixes[prefix as Prefix];
      const prefixed = { one: join(name, unit.one), many: join(name, unit.many), gender: unit.gender };
      table[prefix + symbol] = prefixed;
      // The two characters for micro: MICRO SIGN and GREEK SMALL LETTER MU.
      if (prefix === 'µ') table[`μ${symbol}`] = prefixed;
    }
  }
  return table;
}

/** Nouns from `one many`, or one form for both, by gender: `nouns('masculine', { m: 'metro metros' })`. `_` stands for a space. */
export function nouns(gender: Noun['gender'], forms: Readonly<Record<string, string>>): Record<string, Noun> {
  return Object.fromEntries(
    Object.entries(forms).map(([symbol, form]) => {
      const [one = '', many = one] = form.split(' ').map((word) => word.replaceAll('_', ' '));
      return [symbol, { one, many, gender }];
    }),
  );
}
