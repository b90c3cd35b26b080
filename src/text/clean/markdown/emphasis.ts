import type { Edit } from '../../spans/mapped-text.ts';
import { removal } from '../edits.ts';
import { type CharacterKind, kindAt, kindBefore } from './character-kinds.ts';

/** A run of `*`, `_` or `~~` that may open or close emphasis; `[from, to)` is what is not yet used of it. */
export interface Delimiter {
  char: string;
  from: number;
  to: number;
  length: number;
  canOpen: boolean;
  canClose: boolean;
}

/** Reads the run of delimiters from `from` to `to` (CommonMark 6.2, left- and right-flanking). */
export function readDelimiter(text: string, from: number, to: number): Delimiter {
  const char = text[from] ?? '';
  const [before, after] = [kindBefore(text, from), kindAt(text, to)];
  const run = { char, from, to, length: to - from };
  if (isMath(text, from, to, before, after)) return { ...run, canOpen: false, canClose: false };
  const opens = after !== 'space' && (after !== 'mark' || isBoundary(before));
  const closes = before !== 'space' && (before !== 'mark' || isBoundary(after));
  if (char !== '_') return { ...run, canOpen: opens, canClose: closes };
  return {
    ...run,
    canOpen: opens && (!closes || before === 'mark'),
    canClose: closes && (!opens || after === 'mark'),
  };
}

/** In scripts without spaces between words emphasis starts and ends anywhere. */
function isBoundary(kind: CharacterKind): boolean {
  return kind === 'space' || kind === 'mark' || kind === 'unspaced';
}

/** `2*3*4`, `a*b*c`, `f(x)*g(x)*h`: stars (and tildes) between factors, where Markdown would see emphasis. */
function isMath(
  text: string,
  from: number,
  to: number,
  before: CharacterKind,
  after: CharacterKind,
): boolean {
  const length = to - from;
  if (text[from] === '_' || after === 'space' || after === 'unspaced') return false;
  if (after === 'mark' && text[to] !== '(' && text[to] !== '[') return false;
  if (before === 'mark') return length === 1 && (text[from - 1] === ')' || text[from - 1] === ']');
  if (before !== 'letter' && before !== 'digit') return false;
  const digits = (before === 'digit' ? 1 : 0) + (after === 'digit' ? 1 : 0);
  return digits >= length || (isAlone(kindBefore(text, from - 1)) && isAlone(kindAt(text, to + 1)));
}

/** Whether a letter with such a neighbour is a symbol by itself. */
function isAlone(neighbour: CharacterKind): boolean {
  return neighbour !== 'letter' && neighbour !== 'digit';
}

/** Three characters, whether the run may open too, and its length modulo three. */
const KINDS = 18;

/**
 * Pairs the delimiters of a stretch of text (in order) and adds to `edits`, not in order, what removes the paired
 * ones. CommonMark's algorithm ("process emphasis") with a stack of open runs; for each kind of closing run it
 * remembers below which height no partner is, which keeps it linear.
 */
export function pairDelimiters(delimiters: readonly Delimiter[], edits: Edit[]): void {
  const stack: Delimiter[] = [];
  const bottoms: number[] = new Array(KINDS).fill(0);
  for (const closer of delimiters) {
    const kind = '*_~'.indexOf(closer.char) * 6 + (closer.canOpen ? 3 : 0) + (closer.length % 3);
    while (closer.canClose && closer.to > closer.from) {
      const height = findOpener(stack, closer, bottoms[kind] ?? 0);
      const opener = stack[height];
      if (!opener) {
        bottoms[kind] = stack.length;
        break;
      }
      const used = closer.char === '~' || (size(opener) > 1 && size(closer) > 1) ? 2 : 1;
      edits.push(removal(opener.to - used, opener.to), removal(closer.from, closer.from + used));
      opener.to -= used;
      closer.from += used;
      stack.length = size(opener) > 0 ? height + 1 : height;
      for (let i = 0; i < KINDS; i++) bottoms[i] = Math.min(bottoms[i] ?? 0, stack.length);
    }
    if (closer.canOpen && size(closer) > 0) stack.push(closer);
  }
}

function size({ from, to }: Delimiter): number {
  return to - from;
}

function findOpener(stack: readonly Delimiter[], closer: Delimiter, bottom: number): number {
  for (let i = stack.length - 1; i >= bottom; i--) {
    const opener = stack[i] as Delimiter;
    if (opener.char !== closer.char) continue;
    if (closer.char === '~' && size(opener) !== 2) continue;
    // Rule 9 of CommonMark: **a*b** must not pair two with one.
    const mayBeBoth = opener.canClose || closer.canOpen;
    const oddSum = (opener.length + closer.length) % 3 === 0;
    if (mayBeBoth && oddSum && !(opener.length % 3 === 0 && closer.length % 3 === 0)) continue;
    return i;
  }
  return -1;
}
