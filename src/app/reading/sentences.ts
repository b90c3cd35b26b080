import { splitSentences as splitBlock } from '../../text/sentences/split-sentences.ts';
import type { Span } from './span.ts';

/**
 * The sentences of a text, without the white space around them, in order, as the voice will cut them. Lines that are
 * only wrapped (long, and followed by another line) are joined; short lines, as in verse and lists, stand alone.
 * `locale` is a language tag such as `en-us`.
 */
export function splitSentences(text: string, locale = 'en'): Span[] {
  const sentences: Span[] = [];
  for (const block of splitBlocks(text)) {
    // One space for each line break keeps all offsets.
    const line = text.slice(block.start, block.end).replaceAll('\n', ' ');
    for (const { from, to } of splitBlock(line, locale)) {
      sentences.push({ start: block.start + from, end: block.start + to });
    }
  }
  return sentences;
}

/** A line this long was broken by its width, not by its author. */
const WRAPPED_LENGTH = 50;

/** Runs of lines that belong together. */
function splitBlocks(text: string): Span[] {
  const blocks: Span[] = [];
  let start = 0;
  let lineStart = 0;
  for (const line of text.split('\n')) {
    const end = lineStart + line.length;
    const nextIsBlank = /^\n[^\S\n]*(\n|$)/.test(text.slice(end, end + 200));
    if (line.trim().length < WRAPPED_LENGTH || nextIsBlank || end === text.length) {
      blocks.push({ start, end });
      start = end + 1;
    }
    lineStart = end + 1;
  }
  return blocks;
}
