import type { Edit } from '../spans/mapped-text.ts';
import type { Dictionary, RegexEntry } from './compile.ts';
import { createLookup, type DictionaryContext, type Found, isMeant } from './lookup.ts';
import type { RegexMatch, RegexSearch } from './regex.ts';
import { fillTemplate } from './template.ts';
import { tokenise } from './tokens.ts';

/** What a dictionary says of a text. Offsets are UTF-16 units of the text BEFORE the edits; both lists are in order. */
export interface Applied {
  /** New words, for the entries with a replacement; nothing, for what is to be skipped. */
  edits: Edit[];
  /** How the units `[from, to)` sound. No edit touches them. */
  phonemes: { from: number; to: number; phonemes: string }[];
}

/** A regular expression on its way through a text: the next place where it matches. */
interface Cursor {
  regex: RegexEntry;
  search: RegexSearch;
  match: RegexMatch | undefined;
}

/**
 * Looks a text up from left to right. At each place the longest match counts, of equally long ones the earliest
 * entry; what has matched is not looked at again. Linear in the text's length: each token is looked up once,
 * and for what regular expressions need, see `regex.ts`.
 */
export function applyDictionary(text: string, dictionary: Dictionary, context: DictionaryContext): Applied {
  const applied: Applied = { edits: [], phonemes: [] };
  const tokens = tokenise(text);
  const look = createLookup(dictionary.phrases, tokens, context);
  const cursors = dictionary.regexes
    .filter(({ entry }) => isMeant(entry, context))
    .map((regex): Cursor => {
      const search = regex.regex.search(text);
      return { regex, search, match: search(0) };
    });
  let token = 0;
  let phrase: Found | undefined;
  for (let at = 0; ; ) {
    // A phrase that is found once is kept until something before it has been taken, up to it or across it.
    if (!phrase || phrase.from < at) {
      phrase = undefined;
      for (; token < tokens.from.length && !phrase; token++) {
        if ((tokens.from[token] ?? 0) >= at) phrase = look(token);
      }
    }
    for (const cursor of cursors) {
      if (cursor.match && cursor.match.from < at) cursor.match = cursor.search(at);
    }
    const best = chooseFirst(phrase, cursors);
    if (!best) return applied;
    take(applied, text, best, at);
    at = best.to;
  }
}

/** A match, with the text that its entry's replacement comes to. */
interface Choice extends Found {
  replacement: string | undefined;
}

function chooseFirst(phrase: Found | undefined, cursors: readonly Cursor[]): Choice | undefined {
  let best: Choice | undefined = phrase && { ...phrase, replacement: phrase.entry.replacement };
  for (const { regex, match } of cursors) {
    if (!match || (best && !isBefore({ ...match, index: regex.index }, best))) continue;
    const { index, entry, template } = regex;
    const replacement = template && fillTemplate(template, match.groups);
    best = { index, entry, from: match.from, to: match.to, replacement };
  }
  return best;
}

function isBefore(a: Pick<Found, 'from' | 'to' | 'index'>, b: typeof a): boolean {
  return (a.from - b.from || b.to - a.to || a.index - b.index) < 0;
}

function take(
  { edits, phonemes }: Applied,
  text: string,
  { from, to, entry, replacement }: Choice,
  taken: number,
): void {
  if (entry.phonemes !== undefined) phonemes.push({ from, to, phonemes: entry.phonemes });
  else if (replacement !== undefined) edits.push({ from, to, text: replacement });
  else edits.push({ from: from > taken && leavesSpace(text, from, to) ? from - 1 : from, to, text: '' });
}

/** Whether what is skipped would leave a space too many: two in a row, or one before a comma or at the end. */
function leavesSpace(text: string, from: number, to: number): boolean {
  return text[from - 1] === ' ' && /^(?:$|[\s\p{Pe}\p{Pf}.,;:!?…])/u.test(text.slice(to, to + 2));
}
