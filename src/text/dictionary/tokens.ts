/** A text as words and signs. Token `i` is `[from[i], to[i])`, a stretch of UTF-16 units. */
export interface Tokens {
  text: string;
  from: number[];
  to: number[];
}

/** Scripts that part no words: each of their letters is a word by itself. */
const UNPARTED = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{Script_Extensions=${script}}`)
  .join('');

/** Letters (the modifier apostrophe ʼ is one), marks, digits, and the joiners of Arabic and Indian scripts. */
const WORD_PART = `(?:(?![${UNPARTED}])[\\p{L}\\p{M}\\p{N}\\u200C\\u200D])+`;

/** Words, with apostrophes inside; then letters of unparted scripts; then every sign by itself. */
const TOKEN = new RegExp(`${WORD_PART}(?:['’]${WORD_PART})*|[${UNPARTED}]\\p{M}*|\\S`, 'gu');

/** Cuts a text into tokens, which lie between its white space. Linear. */
export function tokenise(text: string): Tokens {
  const [from, to]: [number[], number[]] = [[], []];
  for (const { index, 0: token } of text.matchAll(TOKEN)) {
    from.push(index);
    to.push(index + token.length);
  }
  return { text, from, to };
}

/** Token `i` as it must be written where case matters: however its accents and apostrophes are encoded. */
export function exactToken({ text, from, to }: Tokens, i: number): string {
  return text.slice(from[i], to[i]).normalize('NFC').replace(/[’ʼ]/g, "'");
}

/** Whether white space lies before token `i`. */
export function isApart({ from, to }: Tokens, i: number): boolean {
  return i > 0 && (to[i - 1] ?? 0) < (from[i] ?? 0);
}

/** Makes of an exact token one that is the same for all its cases: `Straße`, `STRASSE`; `ς`, `Σ`. */
export function foldCase(token: string): string {
  return token.toUpperCase().toLowerCase();
}
