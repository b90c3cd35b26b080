const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
const CANONICAL = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** Source of a pattern of what may be a Roman numeral. */
export const ROMAN = '[IVXLCDM]{1,9}';

/** The value of a Roman numeral in capitals, 1 to 3999, or `undefined` when it is not one as it is properly written. */
export function parseRoman(text: string): number | undefined {
  if (text === '' || !CANONICAL.test(text)) return undefined;
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text[i] ?? ''] ?? 0;
    const next = VALUES[text[i + 1] ?? ''] ?? 0;
    sum += value < next ? -value : value;
  }
  return sum;
}
