import type { SourceSpan } from '../../spans/mapped-text.ts';

/** A code span; its content is `[start + ticks, end - ticks)`. */
export interface CodeSpan extends SourceSpan {
  ticks: number;
}

/**
 * Finds the code spans of a text in order: a run of backticks up to the next run of the same length in the same
 * block (CommonMark 6.1). Linear: the next run of each length is known beforehand.
 */
export function findCodeSpans(text: string): CodeSpan[] {
  if (!text.includes('`')) return [];
  const runs = [...text.matchAll(/`+/g)].map(({ 0: run, index }) => ({ at: index, ticks: run.length }));
  const following = followingOfSameLength(runs.map(({ ticks }) => ticks));
  const spans: CodeSpan[] = [];
  let blankLine = -1;
  for (let i = 0; i < runs.length; i++) {
    const { at, ticks } = runs[i] ?? { at: 0, ticks: 0 };
    // An escaped backtick opens nothing.
    if (text[at - 1] === '\\' && text[at - 2] !== '\\') continue;
    const close = following[i];
    const closer = close === undefined ? undefined : runs[close];
    if (close === undefined || !closer) continue;
    if (blankLine < at) blankLine = findBlankLine(text, at);
    if (closer.at > blankLine) continue;
    spans.push({ start: at, end: closer.at + ticks, ticks });
    i = close;
  }
  return spans;
}

function followingOfSameLength(lengths: readonly number[]): (number | undefined)[] {
  const last = new Map<number, number>();
  const following: (number | undefined)[] = new Array(lengths.length);
  for (let i = lengths.length - 1; i >= 0; i--) {
    const length = lengths[i] ?? 0;
    following[i] = last.get(length);
    last.set(length, i);
  }
  return following;
}

/** The place of the next line end that a line without any text follows; the text's length when there is none. */
function findBlankLine(text: string, from: number): number {
  const blank = /\n[ \t]*(?=\n)/g;
  blank.lastIndex = from;
  return blank.exec(text)?.index ?? text.length;
}
