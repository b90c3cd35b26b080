import type { Edit } from '../../spans/mapped-text.ts';
import { findUsedLabels, readFootnote, readReference } from './definitions.ts';
import { type Fence, findFences } from './fences.ts';
import { frontMatterEnd } from './front-matter.ts';
import { isBlank, type Line, readLines, trimBlanks } from './line.ts';
import { looksLikeCode } from './looks.ts';
import {
  isBareBullet,
  isRule,
  isStrayFence,
  isUnderline,
  readHeading,
  readMarker,
  skipNested,
} from './markers.ts';
import { hasBar, isFrame, isLooseRow, isTableHead, readRow } from './tables.ts';

/** A line, or the part of it that is text. Pieces that continue one another make a block. */
export interface Piece {
  from: number;
  to: number;
  /** Whether it belongs to the same block as the piece before it. */
  continues: boolean;
  isCode: boolean;
  /** What is to be changed inside it. */
  edits?: Edit[];
}

export interface Blocks {
  pieces: Piece[];
  /** Labels of link references and, with a `^` before them, of footnotes. */
  labels: Set<string>;
}

/** What is being read when a line comes. */
interface State {
  pieces: Piece[];
  labels: Set<string>;
  /** Labels that links refer to. */
  used: ReadonlySet<string>;
  /** Quote depth of the paragraph that the next line may continue; -1 when there is none. */
  paragraph: number;
  /** Whether the last thing read belongs to a list, so that indented lines do too. */
  inList: boolean;
}

/**
 * Finds the blocks of a Markdown text, as CommonMark does, but with a reader's doubts: what may be plain text
 * (indented paragraphs, a lone `- 5 degrees`, a line of tildes) stays text.
 */
export function findBlocks(text: string, { dropCode }: { dropCode: boolean }): Blocks {
  const lines = readLines(text);
  const fences = new Map(findFences(text).map((fence) => [fence.from, fence]));
  const state: State = {
    pieces: [],
    labels: new Set(),
    used: findUsedLabels(text),
    paragraph: -1,
    inList: false,
  };
  let proseEnd = -1;
  for (let i = frontMatterEnd(text, lines); i < lines.length; ) {
    const line = lines[i] as Line;
    const fence = fences.get(line.from);
    if (fence?.isProse) {
      state.paragraph = -1;
      proseEnd = fence.bodyTo;
      i++;
    } else if (line.from === proseEnd) {
      state.paragraph = -1;
      i++;
    } else if (fence) {
      i = readFence(state, lines, i, fence, dropCode);
    } else {
      i = readLine(state, text, lines, i, dropCode);
    }
  }
  return { pieces: state.pieces, labels: state.labels };
}

/** Reads one line or, of a table or of indented code, several; gives the index of the next. */
function readLine(state: State, text: string, lines: readonly Line[], i: number, dropCode: boolean): number {
  const line = lines[i] as Line;
  if (isBlank(line)) {
    state.paragraph = -1;
    return i + 1;
  }
  const open = state.paragraph >= 0;
  if (
    (open && isUnderline(text, line)) ||
    isRule(text, line) ||
    isFrame(text, line) ||
    isStrayFence(text, line)
  ) {
    state.paragraph = -1;
    state.inList = false;
    return i + 1;
  }
  if (line.indent >= 4 && !open && !state.inList) {
    const end = indentedEnd(lines, i);
    if (looksLikeCode(text.slice(line.from, lines[end - 1]?.to))) {
      if (!dropCode) addCode(state, lines.slice(i, end));
      return end;
    }
  }
  const reference = open ? undefined : readReference(text, line, state.used);
  if (reference) {
    state.labels.add(reference.label);
    let next = i + 1;
    while (next < lines.length && (lines[next]?.from ?? 0) < reference.end) next++;
    return next;
  }
  if (state.inList && isBareBullet(text, line)) {
    state.paragraph = -1;
    return i + 1;
  }
  const marker = readMarker(text, lines, i);
  if (marker && (!open || state.inList || marker.interrupts)) {
    state.inList = true;
    readText(state, text, line, skipNested(text, marker.at, line.to), true);
    return i + 1;
  }
  if (isTableHead(text, line, lines[i + 1]) || isLooseRow(text, line))
    return readTable(state, text, lines, i);
  if (line.indent === 0 && !open) state.inList = false;
  readText(state, text, line, line.at, !open || line.depth > state.paragraph);
  return i + 1;
}

/** Reads a line of text from `at` on: a heading, a definition, or a line of a paragraph. */
function readText(state: State, text: string, line: Line, at: number, starts: boolean): void {
  const heading = line.indent < 4 ? readHeading(text, at, line.to) : undefined;
  if (heading) {
    add(state, { ...heading, continues: false, isCode: false });
    state.paragraph = -1;
    return;
  }
  const footnote = readFootnote(text, line);
  if (footnote) state.labels.add(footnote.label);
  const from = footnote?.at ?? at;
  add(state, { from, to: trimBlanks(text, from, line.to), continues: !starts && !footnote, isCode: false });
  state.paragraph = starts ? line.depth : Math.max(line.depth, state.paragraph);
}

/** Where the indented lines that start at `i` end: each stretch without empty lines is judged by itself. */
function indentedEnd(lines: readonly Line[], i: number): number {
  let end = i + 1;
  while (!isBlank(lines[end]) && (lines[end]?.indent ?? 0) >= 4) end++;
  return end;
}

function readTable(state: State, text: string, lines: readonly Line[], i: number): number {
  let next = i;
  for (; next < lines.length && !isBlank(lines[next]); next++) {
    const line = lines[next] as Line;
    if (next > i && !hasBar(text, line)) break;
    const row = isFrame(text, line) ? undefined : readRow(text, line);
    if (row) add(state, { ...row, continues: false, isCode: false });
  }
  state.paragraph = -1;
  return next;
}

function readFence(state: State, lines: readonly Line[], i: number, fence: Fence, dropCode: boolean): number {
  let end = i + 1;
  while ((lines[end]?.from ?? fence.to) < fence.to) end++;
  if (!dropCode) addCode(state, lines.slice(i + 1, end - 1));
  state.paragraph = -1;
  return end;
}

function addCode(state: State, lines: readonly Line[]): void {
  lines
    .filter((line) => !isBlank(line))
    .forEach(({ at, to }, i) => {
      add(state, { from: at, to, continues: i > 0, isCode: true });
    });
  state.paragraph = -1;
}

function add(state: State, piece: Piece): void {
  if (piece.to > piece.from) state.pieces.push(piece);
}
