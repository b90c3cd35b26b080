import type { Edit, SourceSpan } from '../../spans/mapped-text.ts';
import { removal } from '../edits.ts';
import { findUrls } from '../urls.ts';
import { type CodeSpan, findCodeSpans } from './code-spans.ts';
import { labelOf } from './definitions.ts';
import { type Delimiter, pairDelimiters, readDelimiter } from './emphasis.ts';
import { LONGEST_LABEL, readDestination } from './links.ts';

export interface InlineOptions {
  dropCode: boolean;
  labels: ReadonlySet<string>;
}

/** A `[` or `![` that may open a link or a picture. */
interface Bracket {
  from: number;
  /** Behind the bracket. */
  to: number;
  /** How many delimiters came before it. */
  delimiters: number;
  /** Whether brackets are inside, so that it is no label. */
  holdsBrackets: boolean;
}

const SPECIAL = /[\\*_~[\]<]/g;
const AUTOLINK = /<(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]{1,64}@[^\s<>@]{1,255})>/iy;
const FOOTNOTE_MARK = /\[\^([^\]\s[]{1,80})\]/y;
/** Any mark of ASCII but the backslash: `\\\\server` keeps both. */
const ESCAPABLE = /[!-/:-@[\]-`{-~]/;
const DELIMITER_RUN = /\*+|_+|~+/y;

/**
 * Finds what is markup inside one block of Markdown: emphasis, links, pictures, code spans, escapes, autolinks
 * and footnote marks. Gives edits of the block, in order. Addresses and code are left as they are.
 */
export function editInline(block: string, { dropCode, labels }: InlineOptions): Edit[] {
  const codes = findCodeSpans(block);
  const literal: SourceSpan[] = mergeSpans(codes, findUrls(block));
  const edits = codes.flatMap((code) => editCode(block, code, dropCode));
  const delimiters: Delimiter[] = [];
  const brackets: Bracket[] = [];
  let skipped = 0;
  for (let at = 0; ; ) {
    SPECIAL.lastIndex = at;
    const match = SPECIAL.exec(block);
    if (!match) break;
    const from = match.index;
    while ((literal[skipped]?.end ?? block.length) <= from) skipped++;
    const span = literal[skipped];
    if (span && span.start <= from) {
      at = span.end;
      continue;
    }
    at = from + 1;
    const char = match[0];
    if (char === '\\') {
      if (isEscape(block, from)) edits.push(removal(from, at));
      at++;
    } else if (char === '<') {
      const link = matchAt(AUTOLINK, block, from);
      if (!link) continue;
      at = from + link[0].length;
      edits.push(removal(from, from + 1), removal(at - 1, at));
    } else if (char === '[') {
      const mark = matchAt(FOOTNOTE_MARK, block, from);
      if (mark && (labels.has(`^${labelOf(mark[1] ?? '')}`) || /^\d+$/.test(mark[1] ?? ''))) {
        at = from + mark[0].length;
        edits.push(removal(from, at));
        continue;
      }
      const isPicture = block[from - 1] === '!' && block[from - 2] !== '\\';
      brackets.push({
        from: isPicture ? from - 1 : from,
        to: at,
        delimiters: delimiters.length,
        holdsBrackets: false,
      });
    } else if (char === ']') {
      const bracket = brackets.pop();
      if (!bracket) continue;
      const end = linkEnd(block, bracket, at, labels);
      const outer = brackets.at(-1);
      if (outer) outer.holdsBrackets = true;
      if (end === undefined) continue;
      pairDelimiters(delimiters.splice(bracket.delimiters), edits);
      edits.push(removal(bracket.from, bracket.to), removal(from, end));
      at = end;
      // The destination may have looked like an address that goes on behind it.
      while ((literal[skipped]?.start ?? end) < end) skipped++;
    } else {
      at = from + (matchAt(DELIMITER_RUN, block, from)?.[0].length ?? 1);
      if (char !== '~' || at - from === 2) delimiters.push(readDelimiter(block, from, at));
    }
  }
  pairDelimiters(delimiters, edits);
  return inOrder(edits);
}

/** Sorts edits, and leaves out those inside others: a code span in the destination of a link goes with it. */
function inOrder(edits: Edit[]): Edit[] {
  let read = 0;
  return edits
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter((edit) => {
      if (edit.from < read) return false;
      read = edit.to;
      return true;
    });
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Whether the backslash is markup: before a mark or a line's end, but not in `C:\Users\_x` or `\\server\$x`. */
function isEscape(block: string, at: number): boolean {
  const next = block[at + 1] ?? '';
  if (next === '\n') return true;
  return (
    ESCAPABLE.test(next) && !/(?:^|\s)(?:[A-Za-z]:|\\\\)\S*$/.test(block.slice(Math.max(0, at - 80), at))
  );
}

function editCode(block: string, { start, end, ticks }: CodeSpan, drop: boolean): Edit[] {
  if (drop) return [removal(start, end)];
  const [from, to] = [start + ticks, end - ticks];
  // One space on each side only keeps backticks apart.
  const isPadded = to - from > 2 && block[from] === ' ' && block[to - 1] === ' ';
  return [removal(start, isPadded ? from + 1 : from), removal(isPadded ? to - 1 : to, end)];
}

/** The end of the link or picture whose text ends with the `]` before `at`; `undefined` when it is none. */
function linkEnd(
  block: string,
  { from, to, holdsBrackets }: Bracket,
  at: number,
  labels: ReadonlySet<string>,
): number | undefined {
  const destination = readDestination(block, at);
  // `f[i](x)` is no link.
  if (destination && (destination.isAddress || !/[\p{L}\p{N}_]/u.test(block[from - 1] ?? '')))
    return destination.end;
  if (labels.size === 0) return undefined;
  if (block[at] === '[') {
    const end = block.indexOf(']', at);
    const label = end < 0 || end - at > LONGEST_LABEL ? undefined : block.slice(at + 1, end);
    if (label?.trim() && labels.has(labelOf(label))) return end + 1;
  }
  if (holdsBrackets || at - to > LONGEST_LABEL || !labels.has(labelOf(block.slice(to, at - 1))))
    return undefined;
  return block.startsWith('[]', at) ? at + 2 : at;
}

/** The spans of both lists in order; where two overlap, the one that starts first. */
function mergeSpans(a: readonly SourceSpan[], b: readonly SourceSpan[]): SourceSpan[] {
  const merged: SourceSpan[] = [];
  for (const span of [...a, ...b].sort((x, y) => x.start - y.start)) {
    if (span.start >= (merged.at(-1)?.end ?? 0)) merged.push(span);
  }
  return merged;
}
