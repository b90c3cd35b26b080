/** A stretch of the source text: UTF-16 offsets, `end` exclusive. */
export interface SourceSpan {
  start: number;
  end: number;
}

/**
 * A text that came from the source text, and for each of its UTF-16 units the span of the source that the unit
 * came from. Spans are in order: neither `starts` nor `ends` ever decreases. A unit that was written in place of
 * others (the `t` of `twenty` for `20`) has the span of all that it stands for.
 */
export interface MappedText {
  text: string;
  starts: Uint32Array<ArrayBuffer>;
  ends: Uint32Array<ArrayBuffer>;
}

/** Puts `text` in the place of the units `[from, to)` of a text. An empty `text` removes them. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** The source text as it is: each unit is its own span. */
export function mapSource(source: string): MappedText {
  const starts = new Uint32Array(source.length);
  const ends = new Uint32Array(source.length);
  for (let i = 0; i < source.length; i++) {
    starts[i] = i;
    ends[i] = i + 1;
  }
  return { text: source, starts, ends };
}

/**
 * Applies edits, which must be in order and must not overlap (two at one place, with nothing between them, are
 * taken in the order given). What an edit writes gets the source span of what it replaces; what it inserts
 * (`from === to`) gets the empty span behind its left neighbour. Linear in the length of text and edits.
 * Throws a RangeError for edits out of order or out of the text.
 */
export function applyEdits(mapped: MappedText, edits: readonly Edit[]): MappedText {
  if (edits.length === 0) return mapped;
  const { starts, ends } = mapped;
  const length = edits.reduce(
    (sum, { from, to, text }) => sum + text.length - (to - from),
    mapped.text.length,
  );
  const result = { starts: new Uint32Array(length), ends: new Uint32Array(length) };
  let text = '';
  let read = 0;
  const keepUntil = (to: number) => {
    result.starts.set(starts.subarray(read, to), text.length);
    result.ends.set(ends.subarray(read, to), text.length);
    text += mapped.text.slice(read, to);
    read = to;
  };
  for (const edit of edits) {
    if (edit.from < read || edit.to < edit.from || edit.to > mapped.text.length) {
      throw new RangeError(`Failed to edit a text: the edit of ${edit.from} to ${edit.to} is out of order.`);
    }
    keepUntil(edit.from);
    const { start, end } = sourceSpan(mapped, edit.from, edit.to);
    result.starts.fill(start, text.length, text.length + edit.text.length);
    result.ends.fill(end, text.length, text.length + edit.text.length);
    text += edit.text;
    read = edit.to;
  }
  keepUntil(mapped.text.length);
  return { text, ...result };
}

/** The part `[from, to)` of a text. */
export function sliceMapped({ text, starts, ends }: MappedText, from: number, to: number): MappedText {
  return { text: text.slice(from, to), starts: starts.slice(from, to), ends: ends.slice(from, to) };
}

/** The span of the source that the units `[from, to)` came from; when there are none, empty, behind the left neighbour. */
export function sourceSpan({ starts, ends }: Omit<MappedText, 'text'>, from: number, to: number): SourceSpan {
  if (to > from) return { start: starts[from] ?? 0, end: ends[to - 1] ?? 0 };
  const end = from > 0 ? (ends[from - 1] ?? 0) : (starts[0] ?? 0);
  // Among units that stand for the same piece of source, that piece.
  return { start: Math.min(end, starts[from] ?? end), end };
}
