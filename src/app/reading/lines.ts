import type { Span } from './span.ts';

/** A run of characters on one line: of one sentence, or of none (`sentence` -1). */
export interface Piece {
  /** Where it starts in the text. */
  start: number;
  text: string;
  sentence: number;
}

/**
 * Cuts a text into its lines, and each line at the edges of sentences, so that it can be drawn with the same
 * line breaks as in a text area. Joined by line breaks, the lines are the text.
 */
export function layOutLines(text: string, sentences: readonly Span[]): Piece[][] {
  const lines: Piece[][] = [];
  let next = 0;
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const pieces: Piece[] = [];
    let at = start;
    while (at < end) {
      const sentence = sentences[next];
      if (!sentence || sentence.start >= end) {
        pieces.push({ start: at, text: text.slice(at, end), sentence: -1 });
        break;
      }
      if (sentence.start > at) {
        pieces.push({ start: at, text: text.slice(at, sentence.start), sentence: -1 });
        at = sentence.start;
      }
      const to = Math.min(sentence.end, end);
      if (to > at) pieces.push({ start: at, text: text.slice(at, to), sentence: next });
      at = Math.max(at, to);
      if (sentence.end > end) break;
      next += 1;
    }
    lines.push(pieces);
    start = end + 1;
  }
  return lines;
}
