/** How a user wants something said: a word, a phrase, or whatever a regular expression finds. */
export interface DictionaryEntry {
  match: string;
  /** A `word` has no white space in it; a `phrase` may, of any kind and length; a `regex` has RE2's syntax. */
  kind: 'word' | 'phrase' | 'regex';
  /** Case does not matter unless this is set. */
  caseSensitive?: boolean;
  /** Only in this language: a tag (`en-us`), or the base of one (`en`). */
  language?: string;
  /** Only with this voice. */
  voice?: string;
  /** Read in place of the match. In a regular expression's, `$1` is its first group, `$&` the match, `$$` a dollar sign. */
  replacement?: string;
  /** Said in place of the match: the model's phonemes or IPA, as written. */
  phonemes?: string;
  /** The match is not read at all. An entry has exactly one of `replacement`, `phonemes` and `skip`. */
  skip?: boolean;
}

/** The fields of an entry, in the order in which files give them. */
export const FIELDS = [
  'match',
  'kind',
  'caseSensitive',
  'language',
  'voice',
  'replacement',
  'phonemes',
  'skip',
] as const satisfies (keyof DictionaryEntry)[];

export type Field = (typeof FIELDS)[number];

export const KINDS: readonly string[] = ['word', 'phrase', 'regex'] satisfies DictionaryEntry['kind'][];

/** Far above what anybody enters, far below what would take long. Lengths in UTF-16 units. */
export const LIMITS = {
  entries: 20_000,
  regexes: 200,
  text: { match: 200, language: 35, voice: 200, replacement: 1000, phonemes: 500 },
};

/** A dictionary that cannot be used. */
export class DictionaryError extends Error {
  override readonly name = 'DictionaryError';
  /** Which entry is at fault, from 0; -1 when it is the dictionary as a whole. */
  readonly entry: number;

  /** `place` says where the fault is, in words; left out, it is the entry's number, from 1. */
  constructor(fault: string, entry = -1, place = entry < 0 ? '' : `entry ${entry + 1}: `) {
    super(`Failed to read the dictionary: ${place}${fault}`);
    this.entry = entry;
  }
}
