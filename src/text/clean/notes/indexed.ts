/** Names that programs give to what they index and that are hardly words of a sentence with a reference behind. */
const INDEXED = new Set(
  `args argv arr array arrays buf buffer cols df dict idx img mat matrix mem nums obj params ptr str tensor tmp tuple
  val vals vec vector xs ys`.split(/\s+/),
);

/**
 * Whether what ends directly before a `[` is something that a program or a formula indexes: a single letter, an
 * identifier (`user_names`, `itemList`, `a1`, `obj.items`) or one of the usual names; not a word or a number.
 */
export function isIndexed(before: string): boolean {
  const name = /[\p{L}\p{M}\p{N}_.$’'-]+$/u.exec(before)?.[0];
  if (name === undefined) return !/[.,;:!?…)\]}”"’'»%。，、！？）」』]$/u.test(before);
  const word = /[\p{L}\p{M}\p{N}_$]+$/u.exec(name)?.[0];
  if (word === undefined) return false;
  const isUnspaced =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]$/u.test(word);
  if (isUnspaced || /^\p{N}+$/u.test(word)) return false;
  if (/\p{L}\.\p{L}/u.test(name) || /[\p{N}_$]/u.test(word) || /\p{Ll}\p{Lu}/u.test(word)) return true;
  return word.length < 2 || INDEXED.has(word);
}
