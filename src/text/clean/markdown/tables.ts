import type { Edit, SourceSpan } from '../../spans/mapped-text.ts';
import { removal } from '../edits.ts';
import { type Line, skipBlanks, trimBlanks } from './line.ts';

/** The cells of a row, trimmed: what lies between bars that no backslash escapes (GFM 4.10). */
export function readCells(text: string, { at, to }: Line): SourceSpan[] {
  const cells: SourceSpan[] = [];
  const end = trimBlanks(text, at, to);
  const last = text[end - 1] === '|' && text[end - 2] !== '\\' && end - 1 > at ? end - 1 : end;
  let from = text[at] === '|' ? at + 1 : at;
  for (let i = from; i <= last; i++) {
    if (i < last && (text[i] !== '|' || text[i - 1] === '\\')) continue;
    const start = skipBlanks(text, from, i);
    cells.push({ start, end: trimBlanks(text, start, i) });
    from = i + 1;
  }
  return cells;
}

/** Whether a table starts: a row, and below it one of dashes with as many cells. */
export function isTableHead(text: string, head: Line, below: Line | undefined): boolean {
  if (!below || !hasBar(text, head) || !hasBar(text, below)) return false;
  for (let i = below.at; i < below.to; i++) if (!'|-: \t'.includes(text[i] ?? '')) return false;
  const dashes = readCells(text, below);
  const isRow = dashes.every(({ start, end }) => /^:?-+:?$/.test(text.slice(start, end)));
  return isRow && dashes.length === readCells(text, head).length;
}

export function hasBar(text: string, { at, to }: Line): boolean {
  return text.slice(at, to).includes('|');
}

/** Whether a line only draws: `|---|:-:|`, `+----+----+`, `├──┼──┤`. */
export function isFrame(text: string, { at, to }: Line): boolean {
  let strokes = 0;
  for (let i = at; i < to; i++) {
    const char = text[i] ?? '';
    if (/[-=─━═]/.test(char)) strokes++;
    else if (!/[|+: \t│║┃├┤┬┴┼┌┐└┘╔╗╚╝╠╣╦╩╬]/.test(char)) return false;
  }
  return strokes > 2;
}

/** Whether a line is a row although no table was announced: it starts and ends with a bar and a space. */
export function isLooseRow(text: string, { at, to }: Line): boolean {
  const end = trimBlanks(text, at, to);
  return (
    end - at > 4 && text[at] === '|' && text[at + 1] === ' ' && text[end - 1] === '|' && text[end - 2] === ' '
  );
}

/** A row as the list of its cells that hold something: edits between the first and the last of them. */
export function readRow(text: string, line: Line): { from: number; to: number; edits: Edit[] } | undefined {
  const cells = readCells(text, line).filter(({ start, end }) => end > start);
  const [first, last] = [cells[0], cells.at(-1)];
  if (!first || !last) return undefined;
  const edits = cells.slice(1).map(({ start }, i) => {
    const from = cells[i]?.end ?? start;
    return { from, to: start, text: /[.,;:!?…]/.test(text[from - 1] ?? '') ? ' ' : ', ' };
  });
  return { from: first.start, to: last.end, edits: withEscapedBars(text, first.start, last.end, edits) };
}

/** Adds what makes `\|` a plain bar: in a table it is one, also inside code. */
function withEscapedBars(text: string, from: number, to: number, edits: Edit[]): Edit[] {
  const bars = [...text.slice(from, to).matchAll(/\\\|/g)].map(({ index }) =>
    removal(from + index, from + index + 1),
  );
  return bars.length === 0 ? edits : [...edits, ...bars].sort((a, b) => a.from - b.from);
}
