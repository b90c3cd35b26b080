import { isBlank, isDigit, type Line, skipBlanks, trimBlanks } from './line.ts';

/** Bullets of Markdown, and those that word processors and PDFs write. */
const BULLETS = '-+*•◦‣▪●○■▸►·';
const ORDINAL = /\d{1,9}[.)](?=[ \t]+\S)/y;
const TASK_BOX = /\[[ xX]\][ \t]+(?=\S)/y;

/**
 * Whether a line holds a thematic break: three or more of one mark and nothing else (CommonMark 4.1),
 * or the `--` before a signature.
 */
export function isRule(text: string, { at, to }: Line): boolean {
  const mark = text[at] ?? ' ';
  if (!'*-_='.includes(mark)) return false;
  let marks = 0;
  for (let i = at; i < to; i++) {
    if (text[i] === mark) marks++;
    else if (text[i] !== ' ' && text[i] !== '\t') return false;
  }
  return marks >= 3 || (marks === 2 && mark === '-');
}

/** Whether a line underlines the heading before it: `===` or `---`, at least two, as a lone `-` may mean anything. */
export function isUnderline(text: string, { at, to, indent }: Line): boolean {
  const mark = text[at];
  if ((mark !== '=' && mark !== '-') || indent > 3) return false;
  const end = trimBlanks(text, at, to);
  for (let i = at; i < end; i++) if (text[i] !== mark) return false;
  return end - at >= 2;
}

/** The content of a heading `## Title ##`, when the text from `at` to `to` is one (CommonMark 4.2). */
export function readHeading(text: string, at: number, to: number): { from: number; to: number } | undefined {
  let from = at;
  while (text[from] === '#' && from - at < 7) from++;
  const level = from - at;
  if (level < 1 || level > 6 || from >= to || (text[from] !== ' ' && text[from] !== '\t')) return undefined;
  from = skipBlanks(text, from, to);
  const end = trimBlanks(text, from, to);
  let closing = end;
  while (closing > from && text[closing - 1] === '#') closing--;
  const isClosed = closing === from || text[closing - 1] === ' ' || text[closing - 1] === '\t';
  const last = isClosed ? trimBlanks(text, from, closing) : end;
  return last > from ? { from, to: last } : undefined;
}

/** What opens a list item. */
export interface Marker {
  kind: 'bullet' | 'ordinal';
  /** Where the item's text starts; an ordinal belongs to it. */
  at: number;
  /** Whether the item may stand in the middle of a paragraph: not what merely looks like one in wrapped prose. */
  interrupts: boolean;
}

/** The list marker of the line at index `i`, when it has one and something behind it (CommonMark 5.2). */
export function readMarker(text: string, lines: readonly Line[], i: number): Marker | undefined {
  const line = lines[i];
  if (!line) return undefined;
  const { at, to } = line;
  const bullet = bulletEnd(text, at, to);
  if (bullet !== undefined) {
    // `- 5 degrees` is a temperature, unless other items say that it is a list.
    if (isDigit(text[bullet]) && !hasSibling(text, lines, i)) return undefined;
    return { kind: 'bullet', at: bullet, interrupts: true };
  }
  ORDINAL.lastIndex = at;
  const ordinal = ORDINAL.exec(text);
  if (!ordinal || ordinal.index + ordinal[0].length >= to) return undefined;
  return { kind: 'ordinal', at, interrupts: ordinal[0] === '1.' || ordinal[0] === '1)' };
}

function bulletEnd(text: string, at: number, to: number): number | undefined {
  if (at + 1 >= to || !BULLETS.includes(text[at] ?? ' ')) return undefined;
  if (text[at + 1] !== ' ' && text[at + 1] !== '\t') return undefined;
  const end = skipBlanks(text, at + 1, to);
  return end < to ? end : undefined;
}

function hasSibling(text: string, lines: readonly Line[], i: number): boolean {
  const mark = text[lines[i]?.at ?? 0];
  return [-1, 1].some((step) => {
    const near = lines[i + step];
    const other = isBlank(near) ? lines[i + 2 * step] : near;
    return (
      other !== undefined && text[other.at] === mark && bulletEnd(text, other.at, other.to) !== undefined
    );
  });
}

/** Whether a line holds a bullet and nothing else. */
export function isBareBullet(text: string, { at, to }: Line): boolean {
  return '-+*'.includes(text[at] ?? ' ') && skipBlanks(text, at + 1, to) === to;
}

/** Where the text of an item starts, behind markers and quotes inside it (`- - a`, `- > a`) and the box of a task. */
export function skipNested(text: string, at: number, to: number): number {
  let start = at;
  for (;;) {
    const next = text[start] === '>' ? skipBlanks(text, start + 1, to) : bulletEnd(text, start, to);
    if (next === undefined || next >= to || isDigit(text[next])) break;
    start = next;
  }
  TASK_BOX.lastIndex = start;
  return TASK_BOX.test(text) ? Math.min(TASK_BOX.lastIndex, to) : start;
}

const FENCE_MARK = /^(?:`{3,}|~{3,})[ \t]*[\w+#.-]{0,20}[ \t]*$/;

/** Whether a line looks like the fence of a code block whose other fence is missing. */
export function isStrayFence(text: string, { at, to }: Line): boolean {
  return (text[at] === '`' || text[at] === '~') && FENCE_MARK.test(text.slice(at, to));
}
