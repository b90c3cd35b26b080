import type { Mark } from '../markup/marks.ts';
import { type MappedText, sliceMapped } from '../spans/mapped-text.ts';
import { findParagraphs } from '../spans/spaces.ts';

/** A paragraph, or the part of one that is spoken in one voice, language and pace. */
export interface Stretch {
  text: MappedText;
  voice?: string;
  language?: string;
  rate?: number;
}

/** Silence that the markup asks for, in seconds, at an offset of the source text. */
export interface Pause {
  pause: number;
  at: number;
}

type Place = { at: number; pauses: Pause[] };

/** The paragraphs of a text, cut where a mark changes how it is spoken, and the pauses between them. */
export function* findStretches(text: MappedText, marks: readonly Mark[]): Generator<Stretch | Pause> {
  const places = placesOf(text, marks);
  const styleAt = sweepStyles(marks);
  for (const [i, place] of places.entries()) {
    yield* place.pauses;
    const part = sliceMapped(text, place.at, places[i + 1]?.at ?? text.text.length);
    const style = styleAt(part.starts[0] ?? 0);
    for (const { from, to } of findParagraphs(part.text))
      yield { text: sliceMapped(part, from, to), ...style };
  }
}

/** Where stretches begin: the units at which a mark begins or ends, in order, with the pauses that lie there. */
function placesOf(text: MappedText, marks: readonly Mark[]): Place[] {
  const places = new Map<number, Place>([[0, { at: 0, pauses: [] }]]);
  const place = (offset: number) => {
    const at = unitAt(text, offset);
    const known = places.get(at) ?? { at, pauses: [] };
    places.set(at, known);
    return known;
  };
  for (const mark of marks) {
    if (mark.kind === 'pause') place(mark.at).pauses.push({ pause: mark.seconds, at: mark.at });
    else if (mark.kind === 'voice' || mark.kind === 'language' || mark.kind === 'rate') {
      place(mark.start);
      place(mark.end);
    }
  }
  return [...places.values()].sort((a, b) => a.at - b.at);
}

type StyleMark = Extract<Mark, { kind: 'voice' | 'language' | 'rate' }>;

/** Tells what holds at offsets of the source that only grow: the innermost voice, language and rate. */
function sweepStyles(marks: readonly Mark[]): (offset: number) => Omit<Stretch, 'text'> {
  const styles = marks.filter(
    (mark): mark is StyleMark => mark.kind === 'voice' || mark.kind === 'language' || mark.kind === 'rate',
  );
  let next = 0;
  let active: StyleMark[] = [];
  return (offset) => {
    for (; next < styles.length && (styles[next]?.start ?? 0) <= offset; next++)
      active.push(styles[next] as StyleMark);
    active = active.filter(({ end }) => end > offset);
    const style: Omit<Stretch, 'text'> = {};
    let pace: number | undefined;
    for (const mark of active) {
      if (mark.kind === 'voice') [style.voice, pace] = [mark.voice, mark.pace];
      else if (mark.kind === 'language') style.language = mark.language;
      else style.rate = mark.factor;
    }
    if (pace !== undefined) style.rate = pace * (style.rate ?? 1);
    return style;
  };
}

/** The first unit that came from the source at `offset` or behind it. */
export function unitAt({ starts }: Pick<MappedText, 'starts'>, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
