/** A size for people, in the interface's language: `112 MB`, `0.5 MB`, `3.2 GB`, `0.6 kB`. */
export function formatBytes(bytes: number, language = pageLanguage()): string {
  const { unit, size } = UNITS.find(({ from }) => bytes >= from) ?? { unit: 'kilobyte', size: 1e3 };
  const value = bytes / size;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}

/** A number for people, in the interface's language. */
export function formatNumber(value: number, digits: number, language = pageLanguage()): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
}

/** A moment for people, from ISO 8601. */
export function formatMoment(iso: string, language = pageLanguage()): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}

// Half a megabyte is told in megabytes, so that sizes are easy to compare.
const UNITS = [
  { unit: 'gigabyte', size: 1e9, from: 1e9 },
  { unit: 'megabyte', size: 1e6, from: 1e5 },
];

function pageLanguage(): string {
  return document.documentElement.lang || 'en';
}
