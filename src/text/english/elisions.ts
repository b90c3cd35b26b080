/** Words that are often written without their first sounds, and that the lexicons don't have so. */
const ELIDED = new Set([
  "'ave",
  "'bout",
  "'cos",
  "'cuz",
  "'ello",
  "'ere",
  "'im",
  "'nuff",
  "'round",
  "'til",
  "'till",
]);

/** Whether an apostrophe before a word belongs to it: `'round`. */
export function isElided(word: string): boolean {
  return ELIDED.has(word.toLowerCase());
}
