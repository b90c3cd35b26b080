/**
 * A word said letter by letter: single capitals with spaces between, which the phoneme stage reads by their
 * names. Other signs are dropped.
 */
export function spellLetters(word: string): string {
  return (word.toUpperCase().match(/\p{L}\p{M}*/gu) ?? []).join(' ');
}

/** Spells the capitals of an acronym and keeps its plural or possessive ending on the last: `D V Ds`, `D V D's`. */
export function spellAcronym(stem: string, ending = ''): string {
  return spellLetters(stem) + ending;
}

/** Whether a lower-case reader would sound the word rather than spell it: it has a vowel, or `y` for one. */
export function hasVowel(word: string): boolean {
  return /[aeiouyà-æè-ïò-öù-ÿœ]/iu.test(word);
}
