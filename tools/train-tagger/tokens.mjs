/** A sentence's tokens, near enough to those of the program: words with their hyphens and apostrophes, and marks. */
export function tokensOf(sentence) {
  return sentence.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[^\s]/gu) ?? [];
}
