const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
/** The one way to write each number: no `IIII`, no `IC`. */
const CANONICAL = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** The value of a Roman numeral in either case, from 1 to 3999; `undefined` when it is none. */
export function romanValue(text: string): number | undefined {
  const numeral = text.toUpperCase();
  if (numeral === '' || !CANONICAL.test(numeral)) return undefined;
  let sum = 0;
  for (let i = 0; i < numeral.length; i++) {
    const value = VALUES[numeral[i] ?? ''] ?? 0;
    const next = VALUES[numeral[i + 1] ?? ''] ?? 0;
    sum += value < next ? -value : value;
  }
  return sum;
}
