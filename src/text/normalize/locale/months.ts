import type { Locale } from './locale.ts';

const namesByTag = new Map<string, string[]>();
const numbersByTag = new Map<string, Map<string, number>>();

/** The twelve months' names, from CLDR. */
export function monthNames({ tag }: Pick<Locale, 'tag'>): string[] {
  return remember(namesByTag, tag, () => namesOf(tag, 'long'));
}

/** The number, from 1, of each month by its name or short name, lower-case and without a dot. */
export function monthNumbers(locale: Pick<Locale, 'tag' | 'dates'>): Map<string, number> {
  return remember(numbersByTag, locale.tag, () => {
    const numbers = new Map(Object.entries(locale.dates.monthAliases));
    for (const style of ['short', 'long'] as const) {
      namesOf(locale.tag, style).forEach((name, index) => {
        numbers.set(name.toLowerCase().replace(/[.॰]$/, ''), index + 1);
      });
    }
    return numbers;
  });
}

function namesOf(tag: string, style: 'long' | 'short'): string[] {
  const format = new Intl.DateTimeFormat(tag, { month: style, timeZone: 'UTC', calendar: 'gregory' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2021, month, 15)));
}

function remember<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
