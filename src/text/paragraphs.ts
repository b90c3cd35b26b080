/** A stretch of text with its white space collapsed, and where each of its UTF-16 units lies in the source. */
export interface MappedText {
  text: string;
  offsets: Uint32Array<ArrayBuffer>;
}

/**
 * Cuts a text into paragraphs, at blank lines and at form feeds, and collapses every other run of white space
 * to one space. Paragraphs are never empty. Linear in the text's length.
 */
export function* collapseParagraphs(source: string): Generator<MappedText> {
  const offsets = new Uint32Array(source.length);
  let pieces: string[] = [];
  let length = 0;
  for (const { index, 0: run } of source.matchAll(/\S+/g)) {
    if (length > 0) {
      if (endsParagraph(source, (offsets[length - 1] ?? 0) + 1, index)) {
        yield { text: pieces.join(''), offsets: offsets.slice(0, length) };
        pieces = [];
        length = 0;
      } else {
        pieces.push(' ');
        offsets[length++] = index - 1;
      }
    }
    pieces.push(run);
    for (let i = 0; i < run.length; i++) offsets[length++] = index + i;
  }
  if (length > 0) yield { text: pieces.join(''), offsets: offsets.slice(0, length) };
}

/** Whether the white space from `start` to `end` holds a blank line or an explicit break. */
function endsParagraph(source: string, start: number, end: number): boolean {
  let lines = 0;
  for (let i = start; i < end; i++) {
    const character = source[i];
    if (character === '\f' || character === '\u2029') return true;
    if (character === '\n' || (character === '\r' && source[i + 1] !== '\n')) lines++;
  }
  return lines > 1;
}
