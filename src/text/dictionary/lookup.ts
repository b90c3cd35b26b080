import { type Branch, type Candidate, exactText, stepKey } from './compile.ts';
import type { DictionaryEntry } from './entry.ts';
import { exactToken, foldCase, isApart, type Tokens } from './tokens.ts';

/** What is to be said, and how: a language tag such as `en-us`, a voice's name. */
export interface DictionaryContext {
  language: string;
  voice?: string;
}

/** A word or phrase of the dictionary in a text, at the UTF-16 units `[from, to)`. */
export interface Found {
  from: number;
  to: number;
  index: number;
  entry: DictionaryEntry;
}

export function isMeant({ language, voice }: DictionaryEntry, context: DictionaryContext): boolean {
  if (voice !== undefined && voice.toLowerCase() !== context.voice?.toLowerCase()) return false;
  if (language === undefined) return true;
  const [wanted, given] = [language.toLowerCase(), context.language.toLowerCase()];
  return given === wanted || given.startsWith(`${wanted}-`);
}

/** Finds the longest word or phrase that begins with a token; of equally long ones the earliest entry. */
export type Lookup = (token: number) => Found | undefined;

/**
 * Makes a lookup in one text. In English the `'s` of `Siobhan's` is a word by itself, so that `Siobhan` is found
 * there, too. A lookup reads no more tokens than the longest phrase has.
 */
export function createLookup(root: Branch, tokens: Tokens, context: DictionaryContext): Lookup {
  const folded: string[] = [];
  const isEnglish = /^en(?:-|$)/i.test(context.language);
  const fold = (i: number) => (folded[i] ??= foldCase(exactToken(tokens, i)));

  return (first) => {
    let found: Found | undefined;
    const note = (branch: Branch | undefined, last: number, cut: number) => {
      const candidate = branch?.candidates.find((it) => suits(it, first, last, cut));
      if (candidate) {
        const [from, to] = [tokens.from[first] ?? 0, (tokens.to[last] ?? 0) - cut];
        found = { from, to, index: candidate.index, entry: candidate.entry };
      }
    };
    let branch: Branch | undefined = root;
    for (let i = first; i < tokens.from.length; i++) {
      const token = fold(i);
      const apart = i > first && isApart(tokens, i);
      if (isEnglish && token.endsWith("'s")) note(branch.next.get(stepKey(token.slice(0, -2), apart)), i, 2);
      branch = branch.next.get(stepKey(token, apart));
      if (!branch) break;
      note(branch, i, 0);
    }
    return found;
  };

  /** `cut` units of the last token are not of the match. An `'s` cannot be left without its word. */
  function suits({ entry, exact }: Candidate, first: number, last: number, cut: number): boolean {
    if (!isMeant(entry, context) || (cut > 0 && entry.skip)) return false;
    if (exact === undefined) return true;
    const written = exactText(tokens, first, last + 1);
    return exact === (cut > 0 ? written.slice(0, -cut) : written);
  }
}
