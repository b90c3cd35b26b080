/** Whether a UTF-16 unit belongs to a letter, a digit or an accent. Symbols such as `½` and `²` count as digits. */
export function isWordUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII_WORD[code] === 1;
  return NON_ASCII_WORD.test(symbolAt(text, at));
}

export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || (code < 128 ? code > 8 && code < 14 : SPACE.test(text[at] ?? ''));
}

/** `'` as typewriters and typesetters write it; an opening single quotation mark may be meant for one. */
export function isApostrophe(text: string, at: number): boolean {
  return APOSTROPHES.includes(text[at] ?? ' ');
}

/** A hyphen that may join a compound. */
export function isHyphen(text: string, at: number): boolean {
  return HYPHENS.includes(text[at] ?? ' ');
}

/** A word as lexicons write it: compatibility forms made plain, straight apostrophes and plain hyphens. */
export function plainSpelling(word: string): string {
  if (!NON_ASCII.test(word)) return word;
  return word
    .normalize('NFKC')
    .replace(/[’‘ʼ＇]/g, "'")
    .replace(/[‐‑]/g, '-');
}

/** The symbol that a unit is, or is half of; a lone half is itself. */
export function symbolAt(text: string, at: number): string {
  const isSecondHalf = isLowSurrogate(text.charCodeAt(at)) && isHighSurrogate(text.charCodeAt(at - 1));
  return String.fromCodePoint(text.codePointAt(isSecondHalf ? at - 1 : at) ?? 0);
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}

const APOSTROPHES = "'’‘ʼ＇";
const HYPHENS = '-‐‑';
const NON_ASCII = /[^\0-\x7f]/;
const ASCII_WORD = Uint8Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
);
const NON_ASCII_WORD = /^[\p{L}\p{M}\p{N}]$/u;
const SPACE = /^\s$/;
