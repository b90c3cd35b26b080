/** What a character is for the rules of emphasis. `unspaced`: of a script without spaces between words. */
export type CharacterKind = 'space' | 'mark' | 'letter' | 'digit' | 'unspaced' | 'other';

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const ASCII = Array.from({ length: 128 }, (_, code) => find(String.fromCharCode(code)));

function find(character: string): CharacterKind {
  if (/^\s?$/.test(character)) return 'space';
  if (/[\p{P}\p{S}]/u.test(character)) return 'mark';
  if (/\p{Nd}/u.test(character)) return 'digit';
  if (UNSPACED.test(character)) return 'unspaced';
  return /[\p{L}\p{N}]/u.test(character) ? 'letter' : 'other';
}

/** The kind of the character that starts at `at`; the edges of a text count as space. */
export function kindAt(text: string, at: number): CharacterKind {
  const code = at < text.length ? text.codePointAt(at) : undefined;
  if (code === undefined) return 'space';
  return ASCII[code] ?? find(String.fromCodePoint(code));
}

/** The kind of the character that ends before `at`. */
export function kindBefore(text: string, at: number): CharacterKind {
  const unit = at > 0 ? text.charCodeAt(at - 1) : 0x20;
  return ASCII[unit] ?? kindAt(text, unit >= 0xdc00 && unit < 0xe000 && at > 1 ? at - 2 : at - 1);
}
