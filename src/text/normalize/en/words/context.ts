/**
 * What stands around a match. Every look is bounded, so that a rule stays linear however long the sentence is.
 */
const REACH = 80;

/** The next word, when only white space lies between: letters, with inner apostrophes and hyphens. Else empty. */
export function wordAfter(sentence: string, index: number): string {
  return wordsAfter(sentence, index, 1)[0] ?? '';
}

/** The next words, at most `count`, as long as only white space lies between them. */
export function wordsAfter(sentence: string, index: number, count: number): string[] {
  const words: string[] = [];
  const pattern = /\s{0,3}([\p{L}\p{M}][\p{L}\p{M}'’-]{0,39})/uy;
  pattern.lastIndex = index;
  for (let match = pattern.exec(sentence); match && words.length < count; match = pattern.exec(sentence)) {
    words.push(match[1] ?? '');
  }
  return words;
}

/** The word before (letters, digits, inner points and apostrophes; its own final point too), when only white space lies between. */
export function wordBefore(sentence: string, index: number): string {
  return wordsBefore(sentence, index, 1)[0] ?? '';
}

/** The words before, the nearest first, at most `count`, as long as only white space lies between them. */
export function wordsBefore(sentence: string, index: number, count: number): string[] {
  let head = sentence.slice(Math.max(0, index - REACH), index);
  const words: string[] = [];
  while (words.length < count) {
    const match = /([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'’-]{0,39})\s{0,3}$/u.exec(head);
    if (!match) break;
    words.push(match[1] ?? '');
    head = head.slice(0, match.index);
  }
  return words;
}

/** Whether the sentence is over at `index`: nothing but closing marks follows. */
export function isSentenceEnd(sentence: string, index: number): boolean {
  const pattern = /[\s"'”’)\]»]{0,20}$/uy;
  pattern.lastIndex = index;
  return pattern.test(sentence);
}

/** Whether the sentence, or a quotation in it, begins at `index`. */
export function isSentenceStart(sentence: string, index: number): boolean {
  return /(?:^|[.?!:]\s)["'“‘([«]{0,3}$/u.test(sentence.slice(Math.max(0, index - 8), index));
}

/** Words that, in capitals behind an abbreviation's point, show that the point ended a sentence as well. */
const OPENERS = new Set(
  `The He She It They We You I A An This That These Those But And Then There His Her Their My Our In On At When What Who
  All Each Every For From With After Before Since So If As No Not Now One Some Many Most Is Are Was Do Did Can Will How Why
  Where While Although However Yes Its Your Another Both Please Let`.split(/\s+/),
);

/**
 * The full stop to keep when a match that ends in an abbreviation's point is replaced: `.` when that point also
 * ended the sentence, else nothing. `end` is the place behind the point.
 */
export function keptStop(sentence: string, end: number): string {
  if (sentence[end - 1] !== '.') return '';
  if (isSentenceEnd(sentence, end)) return '.';
  return /\s/.test(sentence[end] ?? '') && OPENERS.has(wordAfter(sentence, end).replace(/['’].*$/, ''))
    ? '.'
    : '';
}

export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
