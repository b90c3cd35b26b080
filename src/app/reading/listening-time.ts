/** A narrator's pace at normal speed; both kinds of voice are near it. */
const WORDS_PER_MINUTE = 170;

/** Over this many characters words are counted by their spaces: nobody waits for a count at each key. */
const EXACT_LENGTH = 100_000;

/** How many words a text has; also right in scripts without spaces, up to 100,000 characters. */
export function countWords(text: string): number {
  if (text.length > EXACT_LENGTH) return text.match(/\S+/g)?.length ?? 0;
  let words = 0;
  for (const { isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    if (isWordLike) words += 1;
  }
  return words;
}

/** An estimate of how long a text takes to hear, in seconds. */
export function estimateSeconds(words: number, speed: number): number {
  return (words / WORDS_PER_MINUTE / speed) * 60;
}
