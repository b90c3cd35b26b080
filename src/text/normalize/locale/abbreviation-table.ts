import type { Abbreviation } from './locale.ts';

/** Abbreviations from a table of patterns' sources and what they stand for. */
export function abbreviations(table: Readonly<Record<string, string>>): Abbreviation[] {
  return Object.entries(table).map(([pattern, spoken]) => ({ pattern, spoken }));
}

/**
 * Abbreviations that something always follows (`Tel.`, `pág.`), so that their dot is no full stop even where a sentence
 * was cut behind it.
 */
export function leading(table: Readonly<Record<string, string>>): Abbreviation[] {
  return abbreviations(table).map((entry) => ({ ...entry, leads: true }));
}
