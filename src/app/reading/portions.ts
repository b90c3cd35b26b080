import type { Span } from './span.ts';

/** OpenAI's own limit for one input, and a few minutes of speech. */
const MAX_LENGTH = 4000;

/**
 * Cuts the sentences that end after `from` into stretches that are asked for one after another: browsers may
 * end a stream after five minutes, and a lost one then costs little. Cuts at the end of a paragraph where one
 * lies in the second half, else of a sentence; only a sentence over the limit is cut at a space.
 */
export function* cutPortions(
  text: string,
  sentences: readonly Span[],
  from: number,
  maxLength = MAX_LENGTH,
): Generator<Span> {
  let open: Span | undefined;
  for (const sentence of sentences) {
    if (sentence.end <= from) continue;
    let start = Math.max(sentence.start, from);
    if (open && (sentence.end - open.start > maxLength || endsParagraph(text, open, maxLength))) {
      yield open;
      open = undefined;
    }
    while (sentence.end - start > maxLength) {
      const end = cutAtSpace(text, start, maxLength);
      yield { start, end };
      start = end;
    }
    open = { start: open?.start ?? start, end: sentence.end };
  }
  if (open) yield open;
}

function endsParagraph(text: string, { start, end }: Span, maxLength: number): boolean {
  return end - start > maxLength / 2 && /^\s*\n\s*\n/.test(text.slice(end, end + 20));
}

function cutAtSpace(text: string, start: number, maxLength: number): number {
  const space = text.slice(start, start + maxLength).search(/\s\S*$/);
  if (space > 0) return start + space;
  // A cut between the halves of a surrogate pair would make two broken characters.
  const last = text.charCodeAt(start + maxLength - 1);
  return start + maxLength - (last >= 0xd800 && last < 0xdc00 ? 1 : 0);
}
