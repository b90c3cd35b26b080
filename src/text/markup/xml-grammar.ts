import { MarkupError } from './marks.ts';

/** NameStartChar and NameChar of XML 1.0, fifth edition, productions 4 and 4a. */
const NAME_START =
  ':A-Z_a-z\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F' +
  '\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const NAME = new RegExp(`[${NAME_START}][${NAME_START}.0-9\\xB7\\u0300-\\u036F\\u203F\\u2040-]*`, 'uy');

/** What production 2 (Char) leaves out; `\p{Cs}` is half of a surrogate pair. */
const FORBIDDEN = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

const REFERENCE = /&(?:#(?<decimal>\d{1,16})|#x(?<hex>[\dA-Fa-f]{1,16})|(?<name>[A-Za-z][\w.-]{0,31}));/y;

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** A sticky pattern at a place: what it matches there. */
export function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source) ?? undefined;
}

/** The name of an element, an attribute or an instruction that begins at `at`; '' when none does. */
export function nameAt(source: string, at: number): string {
  return matchAt(NAME, source, at)?.[0] ?? '';
}

/** Throws a MarkupError for the first character that no XML document may hold. */
export function checkCharacters(source: string): void {
  const match = FORBIDDEN.exec(source);
  if (!match) return;
  const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  throw new MarkupError(`the character U+${code} is not allowed in XML`, source, match.index);
}

/** The reference that begins at `at`, such as `&amp;` or `&#233;`: its end and the character it stands for. */
export function referenceAt(source: string, at: number): { end: number; text: string } {
  const match = matchAt(REFERENCE, source, at);
  if (!match) throw new MarkupError('an ampersand that begins no entity is written &amp;', source, at);
  const { decimal, hex, name } = match.groups ?? {};
  const end = at + match[0].length;
  if (name !== undefined) {
    const text = ENTITIES.get(name);
    if (text !== undefined) return { end, text };
    const known = 'only &amp; &lt; &gt; &quot; &apos; and numbers such as &#160; are';
    throw new MarkupError(`the entity &${name}; is not known; ${known}`, source, at);
  }
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  const text = code <= 0x10ffff ? String.fromCodePoint(code) : '\0';
  if (FORBIDDEN.test(text)) throw new MarkupError(`${match[0]} is no character of XML`, source, at);
  return { end, text };
}
