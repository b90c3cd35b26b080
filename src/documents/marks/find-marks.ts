import type { Block, Mark, MarkKind } from '../model.ts';
import { isCitation } from './citation.ts';

/** `https://…`, `www.…` and `doi:10.…`, with the punctuation of the sentence after it. */
const URL_PATTERN = /\b(?:https?:\/\/|ftp:\/\/|www\.|doi:\s?10\.)[^\s<>"“”«»]+/gi;

/** `[12]`, `[3, 5–7]`. */
const NUMBERED = /\[\d{1,4}(?:\s?[,;–—-]\s?\d{1,4}){0,40}\]/g;

/** What stands in round brackets, short enough to be looked at. */
const BRACKETED = /\(([^()]{4,200})\)/g;

/** The marks of a block, with the addresses and citations that are written out in its text, in order. */
export function findMarks({ kind, text, marks }: Pick<Block, 'kind' | 'text' | 'marks'>): Mark[] {
  if (kind === 'code') return marks;
  const found = [
    ...[...text.matchAll(URL_PATTERN)].map(({ index, 0: url }) => markOf('url', index, trimUrl(url))),
    ...[...text.matchAll(NUMBERED)].map(({ index, 0: sign }) => markOf('citation', index, sign)),
    ...[...text.matchAll(BRACKETED)].flatMap(({ index, 0: whole, 1: inside = '' }) =>
      isCitation(inside) ? [markOf('citation', index, whole)] : [],
    ),
  ];
  const taken = marks.filter((mark) => mark.kind === 'note-reference' || mark.kind === 'code');
  const fresh = found.filter(({ start, end }) => !taken.some((mark) => start < mark.end && mark.start < end));
  if (fresh.length === 0) return marks;
  return [...marks, ...fresh].sort((a, b) => a.start - b.start || b.end - a.end);
}

function markOf(kind: MarkKind, start: number, text: string): Mark {
  return { kind, start, end: start + text.length };
}

function trimUrl(url: string): string {
  const bare = url.replace(/[.,;:!?'’…]+$/, '');
  return bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1).replace(/[.,;:!?]+$/, '') : bare;
}
