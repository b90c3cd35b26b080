import { isApostrophe, isHyphen, isSpace, symbolAt } from './characters.ts';
import type { Quotes } from './quotes.ts';

/** The marks that Kokoro knows, each with those of other scripts and styles that are read as it. */
const SAME: [mark: string, written: string][] = [
  ['.', '.。｡．।॥'],
  [',', ',，、､،'],
  [';', ';；؛'],
  [':', ':：'],
  ['!', '!！'],
  ['?', '?？؟'],
  ['—', '—–―⸺⸻'],
  ['…', '…⋯'],
  ['“', '“«„‟‹「『《〈'],
  ['”', '”»›」』》〉'],
  ['(', '([{（［【〔'],
  [')', ')]}）］】〕'],
  ...[...'%&+@'].map((symbol): [string, string] => [symbol, symbol]),
];

const MARKS = new Map(SAME.flatMap(([mark, written]) => [...written].map((from) => [from, mark])));

/**
 * Reads the mark at a place that is neither in a word nor given. `text` is the mark as Kokoro knows it, a symbol
 * that is spoken, or empty where there is nothing to hear; it goes up to `to`. Marks that repeat are one.
 */
export function readMark(
  text: string,
  at: number,
  limit: number,
  isFirst: boolean,
  quotes: Quotes,
): { text: string; to: number } {
  if (text[at] === '"' || text[at] === '＂') return { text: quotes.readDouble(at), to: at + 1 };
  if (isApostrophe(text, at)) return { text: quotes.readSingle(at), to: at + 1 };
  if (isHyphen(text, at)) return readHyphens(text, at, limit, isFirst);
  const symbol = symbolAt(text, at);
  const mark = MARKS.get(symbol);
  if (mark === undefined) return { text: '', to: Math.min(at + symbol.length, limit) };
  if (!REPEATED.test(mark)) return { text: mark, to: at + 1 };
  let to = at + 1;
  while (to < limit && MARKS.get(text[to] ?? '') === mark) to++;
  return { text: repeat(mark, to - at), to };
}

const REPEATED = /[.,;:!?—…]/;
const MOST_SHOUTS = 3;

function repeat(mark: string, count: number): string {
  if (mark === '.') return count > 1 ? '…' : '.';
  return mark === '!' || mark === '?' ? mark.repeat(Math.min(count, MOST_SHOUTS)) : mark;
}

/** A dash, if there are several or one stands alone between words; otherwise what is left of a compound. */
function readHyphens(
  text: string,
  at: number,
  limit: number,
  isFirst: boolean,
): { text: string; to: number } {
  let to = at + 1;
  while (to < limit && isHyphen(text, to)) to++;
  const isAlone = isSpace(text, at - 1) && to < text.length && isSpace(text, to);
  return { text: !isFirst && (isAlone || to - at > 1) ? '—' : '', to };
}

/** Whether a mark leans on what stands before it, with no space between. */
export function isClosing(mark: string): boolean {
  return CLOSING.test(mark);
}

/** Whether what follows a mark leans on it. */
export function isOpening(mark: string): boolean {
  return mark === '(' || mark === '“';
}

const CLOSING = /^[.,;:!?…)”]/;
