const NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Matches a month's name or its abbreviation, without a point; to be used with the flag `i`. */
export const MONTH = `(?:${NAMES.join('|')}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)`;

/** Month by its number from 1. */
export function monthName(month: number): string | undefined {
  return NAMES[month - 1];
}

/**
 * The month in full; a name written in full stays as it is written. `undefined` for what is more likely the
 * word `may`, `march` or `mar` when it stands in small letters.
 */
export function readMonth(written: string, surely = false): string | undefined {
  if (!surely && /^(?:may|mar|march)$/.test(written)) return undefined;
  const key = written.slice(0, 3).toLowerCase();
  const full = NAMES.find((name) => name.toLowerCase().startsWith(key));
  return full?.toLowerCase() === written.toLowerCase() ? written : full;
}
