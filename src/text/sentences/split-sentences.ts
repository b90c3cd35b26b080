import { isBoundary } from './boundary.ts';
import { findListLines, findListMarkers } from './list-items.ts';

/** A stretch of a text, in UTF-16 offsets, `to` exclusive. */
export interface TextRange {
  from: number;
  to: number;
}

/** Points with spaces between them are an ellipsis; a full stop may come before it. */
const MARKS = /\.(?: \.)+|[.!?…]+|[。！？｡．؟۔।॥]+/gu;
const CLOSING = new Set('"”’\')]}»」』）】》〉*_');

/**
 * Splits one paragraph (its lines may be parted by single line breaks) into sentences, in order and without the
 * white space around them. `language` is a tag such as `en-us`; it decides which abbreviations are known.
 * Every visible character lies in exactly one sentence. Linear; sentences come as they are found.
 *
 * The hard cases are those of the Golden Rules of diasks2/pragmatic_segmenter: abbreviations, initials, quotations,
 * ellipses, lists within a line, missing spaces.
 */
export function* splitSentences(text: string, language: string): Generator<TextRange> {
  const markers = findListMarkers(text);
  const forced = markers.length > 0 ? markers.map(({ from }) => from) : findListLines(text);
  let next = 0;
  let from = 0;
  for (const end of findEnds(text, language, markers)) {
    while (next < forced.length && (forced[next] ?? 0) < end) {
      const at = forced[next++] ?? 0;
      if (at > from) yield* trimmed(text, from, at);
      from = Math.max(from, at);
    }
    yield* trimmed(text, from, end);
    from = end;
  }
}

/** The ends that marks tell, and the text's own. */
function* findEnds(text: string, language: string, markers: readonly TextRange[]): Generator<number> {
  let sentence = 0;
  let marker = 0;
  for (const match of text.matchAll(MARKS)) {
    const { from, to } = withoutFullStop(text, match.index, match[0]);
    while (marker < markers.length && (markers[marker]?.to ?? 0) <= from) marker++;
    if ((markers[marker]?.from ?? Infinity) <= from) {
      sentence = markers[marker]?.from ?? sentence;
      continue;
    }
    let closed = to;
    while (closed < text.length && CLOSING.has(text[closed] ?? '')) closed++;
    if (closed < text.length && !isBoundary({ text, from, to, closed, sentence, language })) continue;
    if (closed === text.length) break;
    yield closed;
    sentence = closed;
  }
  yield text.length;
}

/** In “compounds. . . . The” the first point is a full stop, and the three others begin what follows. */
function withoutFullStop(text: string, index: number, marks: string): TextRange {
  const attached = /[^\s.]/u.test(text[index - 1] ?? ' ');
  const isStop =
    attached &&
    marks === '. . . .' &&
    /^\s+\p{L}/u.test(text.slice(index + marks.length, index + marks.length + 9));
  return { from: index, to: index + (isStop ? 1 : marks.length) };
}

function* trimmed(text: string, from: number, to: number): Generator<TextRange> {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  if (end > start) yield { from: start, to: end };
}
