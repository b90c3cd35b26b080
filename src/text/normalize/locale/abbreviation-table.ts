import type { Abbreviation } from './locale.ts';

/** Abbreviations from a table of patterns' sources and what they stand for. */
export function abbreviations(table: Readonly<Record<string, string>>): Abbreviation[] {
  return Object.entries(table).map(([pattern, spoken]) => ({ pattern, spoken }));
}
