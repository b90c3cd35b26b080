import type { GivenPhonemes } from '../phonemes/run.ts';
import { isApostrophe, isHyphen, isWordUnit, plainSpelling } from './characters.ts';
import { readMark } from './marks.ts';
import { makeQuotes } from './quotes.ts';

/** A piece of a text, `[from, to)` in UTF-16 units. White space and symbols that aren't spoken belong to none. */
export interface Token {
  kind: 'word' | 'letters' | 'mark' | 'given';
  from: number;
  to: number;
  /** A word's plain spelling; letters without what parts them; a mark as Kokoro knows it; the text of given phonemes. */
  text: string;
  /** Given phonemes. */
  phonemes?: string;
}

/**
 * Cuts a text into words and marks. A word may have apostrophes, hyphens, `_` and `&` inside, and an apostrophe at an
 * end where `isWord` knows it so (`'tis`, `o'`). Initials with dots (`U.S.`) are letters. Linear in the text.
 */
export function cutTokens(
  text: string,
  given: readonly GivenPhonemes[],
  isWord: (word: string) => boolean,
): Token[] {
  const tokens: Token[] = [];
  const quotes = makeQuotes(text);
  let nextGiven = 0;
  let at = 0;

  const push = (kind: Token['kind'], to: number, value: string) => {
    tokens.push({ kind, from: at, to, text: value });
    at = to;
  };

  while (at < text.length) {
    const set = given[nextGiven];
    if (set && at >= set.from) {
      nextGiven++;
      const to = Math.min(set.to, text.length);
      if (to <= at) continue;
      tokens.push({ kind: 'given', from: at, to, text: text.slice(at, to), phonemes: set.phonemes });
      at = to;
      continue;
    }
    const limit = Math.min(set?.from ?? text.length, text.length);
    if (isWordUnit(text, at)) {
      const initials = findInitials(text, at, limit);
      if (initials) push('letters', initials.to, initials.letters);
      else {
        const to = withTail(text, at, findWordEnd(text, at, limit), limit, quotes.isOpen(), isWord);
        push('word', to, plainSpelling(text.slice(at, to)));
      }
      continue;
    }
    const elided = isApostrophe(text, at) ? findElided(text, at, limit, isWord) : undefined;
    if (elided !== undefined) {
      push('word', elided, plainSpelling(text.slice(at, elided)));
      continue;
    }
    const mark = readMark(text, at, limit, tokens.length === 0, quotes);
    if (mark.text !== '') push(SPOKEN_SYMBOLS.test(mark.text) ? 'word' : 'mark', mark.to, mark.text);
    else at = mark.to;
  }
  return tokens;
}

const SPOKEN_SYMBOLS = /^[%&+@]$/;

function findWordEnd(text: string, from: number, limit: number): number {
  let to = from;
  for (;;) {
    while (to < limit && isWordUnit(text, to)) to++;
    const next = isCompoundApostrophe(text, to) ? to + 2 : to + 1;
    if (next >= limit || !isJoiner(text, to) || !isWordUnit(text, next)) return to;
    to = next;
  }
}

function isJoiner(text: string, at: number): boolean {
  return isApostrophe(text, at) || isHyphen(text, at) || text[at] === '_' || text[at] === '&';
}

/** `'-` or `-'`: `jack-o'-lantern`, `shoot-'em-up`. */
function isCompoundApostrophe(text: string, at: number): boolean {
  return isHyphen(text, at) ? isApostrophe(text, at + 1) : isApostrophe(text, at) && isHyphen(text, at + 1);
}

/**
 * Takes a mark after a word for a part of it: the apostrophe of `dogs'` and `runnin'`, unless it closes a quotation, the
 * hyphen of `non-`, and the dot of `Mr.`.
 */
function withTail(
  text: string,
  from: number,
  to: number,
  limit: number,
  isQuoted: boolean,
  isWord: (word: string) => boolean,
): number {
  const mark = text[to] ?? '';
  if (to >= limit || !TAILS.includes(mark) || (isQuoted && isApostrophe(text, to))) return to;
  const word = text.slice(Math.max(from, to - LONGEST_ELIDED), to);
  if (isHyphen(text, to)) return isWord(`${word}-`) ? to + 1 : to;
  if (mark === '.') return ABBREVIATION.test(text.slice(to - word.length, to + 3)) ? to + 1 : to;
  return S_OR_IN.test(word) || isWord(`${word}'`) ? to + 1 : to;
}

const TAILS = ".-‐‑'’‘ʼ＇";
const S_OR_IN = /(?:s|in)$/i;
/** Titles, and what a small letter shows not to end a sentence. */
const ABBREVIATION = /^(?:(?:Dr|Mrs?|Ms)\.\s\S|vs\.\s\S|(?:etc|Etc|Esq)\.\s[a-z])$/;

/** The end of a word that begins with an apostrophe (`'tis`, `'n'`), if there is one here. */
function findElided(
  text: string,
  from: number,
  limit: number,
  isWord: (word: string) => boolean,
): number | undefined {
  if (from + 1 >= limit || !isWordUnit(text, from + 1)) return undefined;
  const to = findWordEnd(text, from + 1, Math.min(limit, from + LONGEST_ELIDED));
  if (to < limit && isWordUnit(text, to)) return undefined;
  const word = plainSpelling(text.slice(from, to));
  if (to < limit && isApostrophe(text, to) && isWord(`${word}'`)) return to + 1;
  return isWord(word) ? to : undefined;
}

const LONGEST_ELIDED = 24;

/** `U.S.A.` and `p.m.`; the last dot is theirs unless the text ends with it. */
function findInitials(
  text: string,
  from: number,
  limit: number,
): { letters: string; to: number } | undefined {
  if (text[from + 1] !== '.') return undefined;
  INITIALS.lastIndex = from;
  const found = INITIALS.exec(text)?.[0];
  if (found === undefined || from + found.length > limit) return undefined;
  return { letters: found.replaceAll('.', ''), to: from + found.length };
}

const INITIALS = /(?:[A-Za-z]\.)+[A-Za-z](?:\.(?=\s\S)|(?![\p{L}\p{N}]))/uy;
