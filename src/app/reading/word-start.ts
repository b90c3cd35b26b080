/** Where the word at an offset starts; the offset itself between words. `language` is a BCP 47 tag. */
export function wordStart(text: string, offset: number, language?: string): number {
  const from = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - 200);
  const end = text.indexOf('\n', offset);
  const line = text.slice(from, Math.min(end < 0 ? text.length : end, offset + 200));
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const word = segmenter.segment(line).containing(Math.min(offset - from, line.length - 1));
  return word?.isWordLike ? from + word.index : offset;
}
