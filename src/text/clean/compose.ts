import type { Edit } from '../spans/mapped-text.ts';
import { editMatches } from './edits.ts';

/** More marks than any writing system puts on one letter: only stacked for show ("Zalgo"). */
const STACKED = /(?<=\p{M}{8})\p{M}+/gu;

/** Takes away marks that are stacked on one letter beyond all use; they would also make composing slow. */
export function editStackedMarks(text: string): Edit[] {
  return editMatches(text, STACKED, () => '');
}

/** A character with its marks (Hangul vowels and finals too), or one that may be written in another way. */
const CLUSTER = /[^\p{M}\u1160-\u11FF]?[\p{M}\u1160-\u11FF]+|[\u0080-\u{10FFFF}]/gu;

/** Composes letters and their marks (Unicode's NFC), cluster by cluster, so that each keeps its place. */
export function editComposition(text: string): Edit[] {
  if (text.normalize('NFC') === text) return [];
  return editMatches(text, CLUSTER, ([cluster]) => cluster.normalize('NFC'));
}

/**
 * Letters that are written as one sign or in a fancy alphabet: ligatures, full-width letters and digits,
 * half-width katakana with its voicing mark, mathematical alphabets.
 */
const DISGUISED = new RegExp(
  [
    '[\\uFB00-\\uFB06\\uFB13-\\uFB17\\u0132\\u0133]',
    '[\\uFF10-\\uFF19\\uFF21-\\uFF3A\\uFF41-\\uFF5A]',
    '[\\uFF66-\\uFF9D][\\uFF9E\\uFF9F]?',
    '[\\u{1D400}-\\u{1D7FF}\\u2102\\u210A-\\u2113\\u2115\\u2119-\\u211D\\u2124\\u2128\\u212C\\u212D\\u212F-\\u2131\\u2133\\u2134]',
  ].join('|'),
  'gu',
);

/** Writes ligatures and fancy letters as the letters that they are: ﬁ -> fi, Ａ -> A, 𝐁 -> B. */
export function editLetters(text: string): Edit[] {
  return editMatches(text, DISGUISED, ([letters]) => letters.normalize('NFKC'));
}
