import type { Span } from './span.ts';

/**
 * The sentences of a text, without the white space around them, in order. Lines that are only wrapped (long,
 * and followed by another line) are joined; short lines, as in verse and lists, stand alone. What the platform
 * takes for an end after “Mrs.”, after an initial or before “she said” is joined again.
 */
export function splitSentences(text: string, locale?: string): Span[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  const sentences: Span[] = [];
  for (const block of splitBlocks(text)) {
    // One space for each line break keeps all offsets, and the platform sees one line.
    const line = text.slice(block.start, block.end).replaceAll('\n', ' ');
    let open = { start: block.start, end: block.start };
    for (const { segment, index } of segmenter.segment(line)) {
      const before = line.slice(open.start - block.start, index);
      if (!goesOn(before, segment)) {
        push(open);
        open = { start: open.end, end: open.end };
      }
      open.end = block.start + index + segment.length;
    }
    push(open);
  }
  return sentences;

  function push({ start, end }: Span): void {
    const spoken = text.slice(start, end);
    const trimmed = spoken.trim();
    if (trimmed === '') return;
    const from = start + spoken.indexOf(trimmed);
    sentences.push({ start: from, end: from + trimmed.length });
  }
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

const ABBREVIATION =
  /(?:^|[\s("“‘'[])(?:Mr|Mrs|Ms|Mme|Mlle|Messrs|Dr|Prof|St|Ste|Rev|Hon|Capt|Col|Gen|Lt|Sgt|Jr|Sr|vs|cf|e\.g|i\.e|Hr|Fr|z\.B|bzw|Sra|Srta|Sig|Dott|p|pp|vol|No|[A-Z])\.\s+$/;

/** True where the platform saw an end and there is none: after an abbreviation, and in “Oh!” she said. */
function goesOn(before: string, after: string): boolean {
  if (/^\p{Ll}/u.test(after)) return true;
  return ABBREVIATION.test(before) && !/\bI\.\s+$/.test(before);
}
