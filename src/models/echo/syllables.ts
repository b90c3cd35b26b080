/** About how many syllables a word has; at least one. Linear in its length. */
export function countSyllables(word: string): number {
  const plain = word.normalize('NFD').toLowerCase();
  // Each character of Chinese and Japanese is a syllable, and so, spoken, is about every digit.
  const single = plain.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{N}]/gu)?.length ?? 0;
  const vowels = plain.replace(/(?<=[a-z]{2})(?<![^aeiouy]l)e\b/g, '').match(/[aeiouy]+/g)?.length ?? 0;
  const others = plain.match(
    /(?![\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\p{L}/gu,
  );
  return Math.max(1, single + vowels + Math.ceil((others?.length ?? 0) / 2));
}
