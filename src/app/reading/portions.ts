import type { Sentence } from './section-sentences.ts';
import type { Span } from './span.ts';

/** What is asked for in one request: a stretch of a section's text, in one language. */
export interface Portion extends Span {
  language?: string;
}

/** OpenAI's own limit for one input, and a few minutes of speech. */
const MAX_LENGTH = 4000;

/**
 * How long portions become, in characters, from the first one on: the first is a single sentence, so that sound starts
 * at once; later ones are about three minutes, so that a new voice takes over soon and a lost stream costs little.
 */
const LENGTHS = [0, 300, 1000, 2500];

/**
 * Cuts sentences from `from` on into portions that are asked for one after another. Cuts where the language changes, at
 * the end of a block where one lies in the second half, else of a sentence; only a sentence over the limit is cut at a
 * space.
 */
export function* cutPortions(
  text: string,
  sentences: Iterable<Sentence>,
  from: number,
  { lengths = LENGTHS, maxLength = MAX_LENGTH } = {},
): Generator<Portion> {
  let open: (Portion & { block: number }) | undefined;
  let count = 0;
  const close = ({ start, end, language }: Portion): Portion => {
    count += 1;
    return { start, end, ...(language && { language }) };
  };
  for (const { end, block, language, ...sentence } of sentences) {
    let start = Math.max(sentence.start, from);
    const wanted = lengths[Math.min(count, lengths.length - 1)] ?? maxLength;
    if (open) {
      const isFull = end - open.start > wanted;
      const isHalf = block !== open.block && open.end - open.start > wanted / 2;
      if (isFull || isHalf || language !== open.language) {
        yield close(open);
        open = undefined;
      }
    }
    while (end - start > maxLength) {
      const cut = cutAtSpace(text, start, maxLength);
      yield close({ start, end: cut, ...(language && { language }) });
      start = cut;
    }
    open = { start: open?.start ?? start, end, block, ...(language && { language }) };
  }
  if (open) yield close(open);
}

function cutAtSpace(text: string, start: number, maxLength: number): number {
  const space = text.slice(start, start + maxLength).search(/\s\S*$/);
  if (space > 0) return start + space;
  // A cut between the halves of a surrogate pair would make two broken characters.
  const last = text.charCodeAt(start + maxLength - 1);
  return start + maxLength - (last >= 0xd800 && last < 0xdc00 ? 1 : 0);
}
