/** A string of the same length (every replaced character is one unit, by one unit). */
export function plainDigits(sentence: string): string {
  return sentence
    .replace(/[^\P{Nd}\d]/gu, (digit) => (digit.length === 1 ? String(digitValue(digit)) : digit))
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .replace(/[\u2010-\u2012\u2212]/g, '-');
}

/**
 * The value of a decimal digit of any script. Unicode keeps decimal digits in runs of ten from zero up (The Unicode
 * Standard, 4.6), so its place in the run of digits tells it; the longest run has fifty.
 */
export function digitValue(digit: string): number {
  let code = digit.codePointAt(0) ?? 0;
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  let before = 0;
  while (before < 50 && /\p{Nd}/u.test(String.fromCodePoint(--code))) before++;
  return before % 10;
}
