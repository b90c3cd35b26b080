/** A size for people in a language: `112 MB`, `0.5 MB`, `3.2 GB`, `0.6 kB`. */
export function formatBytesIn(language: string, bytes: number): string {
  const { unit, size } = UNITS.find(({ from }) => bytes >= from) ?? { unit: 'kilobyte', size: 1e3 };
  const value = bytes / size;
  const maximumFractionDigits = value < 10 ? 1 : 0;
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits }).format(value);
}

// Half a megabyte is told in megabytes, so that sizes are easy to compare.
const UNITS = [
  { unit: 'gigabyte', size: 1e9, from: 1e9 },
  { unit: 'megabyte', size: 1e6, from: 1e5 },
];
