import type { Currency, Gender, Magnitude, Noun } from './locale.ts';

const GENDERS: Readonly<Record<string, Gender>> = { m: 'masculine', f: 'feminine', n: 'neuter' };

/** A currency from gender, singular and plural (left out when the same), for the unit and its hundredth: `f libra libras`. */
export function currency(unit: string, hundredth?: string): Currency {
  return hundredth === undefined ? { unit: noun(unit) } : { unit: noun(unit), hundredth: noun(hundredth) };
}

/** `_` stands for a space inside a form. */
export function noun(text: string): Noun {
  const [gender = '', one = '', many = one] = text.split(' ').map((word) => word.replaceAll('_', ' '));
  return { one, many, gender: GENDERS[gender] ?? 'masculine' };
}

/** Magnitudes by all ways to write each, which `|` parts. */
export function magnitudes(table: Readonly<Record<string, Magnitude>>): Record<string, Magnitude> {
  return Object.fromEntries(
    Object.entries(table).flatMap(([names, magnitude]) => names.split('|').map((name) => [name, magnitude])),
  );
}
