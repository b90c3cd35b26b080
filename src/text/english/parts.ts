/** A part of a word, `[from, to)` in its units: letters, digits, or what joins them. */
export interface Part {
  kind: 'letters' | 'digits' | 'joiner';
  from: number;
  to: number;
}

/**
 * Cuts a word where hyphens and other joiners stand, between letters and digits, and where small letters turn to
 * capitals: `iPhone15-case` has the parts i, Phone, 15, -, case. Apostrophes stay with the letters before them.
 */
export function cutParts(word: string): Part[] {
  const parts: Part[] = [];
  let current: Part | undefined;
  let before: Case = 'other';
  const symbols = word[Symbol.iterator]();
  let from = 0;
  for (const symbol of symbols) {
    const to = from + symbol.length;
    const kind = kindOf(symbol);
    const letterCase = kind === 'letters' ? caseOf(symbol) : 'other';
    const isNew =
      kind !== current?.kind ||
      (letterCase === 'capital' && (before === 'small' || startsWord(word, from, before)));
    if (isNew) parts.push((current = { kind, from, to }));
    else if (current) current.to = to;
    before = letterCase === 'mark' ? before : letterCase;
    from = to;
  }
  return parts;
}

type Case = 'capital' | 'small' | 'mark' | 'other';

function kindOf(symbol: string): Part['kind'] {
  if (symbol >= '0' && symbol <= '9' && symbol.length === 1) return 'digits';
  return symbol === "'" || LETTER.test(symbol) ? 'letters' : 'joiner';
}

function caseOf(symbol: string): Case {
  const lower = symbol.toLowerCase();
  if (symbol !== lower) return 'capital';
  if (symbol !== symbol.toUpperCase()) return 'small';
  return symbol === "'" ? 'other' : 'mark';
}

/** Whether a capital among capitals begins a new word: the M of `JPMorgan`. */
function startsWord(word: string, at: number, before: Case): boolean {
  return before === 'capital' && SMALL.test(word.slice(at + 1, at + 2)) && !PLURAL.test(word.slice(at + 1));
}

const LETTER = /[\p{L}\p{M}\p{No}\p{Nl}]/u;
const SMALL = /\p{Ll}/u;
/** `TVs` is no V after a T. */
const PLURAL = /^s(?![\p{L}])/u;
