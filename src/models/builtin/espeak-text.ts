/** A text as espeak-ng may be given it. */
export interface EspeakText {
  text: string;
  /** For each code point of `text` (espeak's unit of position), the UTF-16 offset in the original text. */
  offsets: Uint32Array;
}

/**
 * Makes a text harmless for espeak-ng without changing what is read. The program always reads SSML tags, XML
 * entities, `[[phonemes]]` and commands that begin with a control character; none of them may come from a text.
 * Lone surrogates become spaces, as UTF-8 can't hold them. Linear in the text's length.
 */
export function toEspeakText(original: string): EspeakText {
  const offsets = new Uint32Array(original.length * 2);
  let text = '';
  let count = 0;
  let at = 0;
  for (const character of original) {
    text += isForbidden(character) ? ' ' : character;
    offsets[count++] = at;
    if (opensCommand(original, at)) {
      text += ' ';
      offsets[count++] = at;
    }
    at += character.length;
  }
  return { text, offsets: offsets.slice(0, count) };
}

function isForbidden(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (
    code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code < 0xe000) || character === '<'
  );
}

/** Whether the character at `at` must not stand directly before its neighbour: `[[`, or `&` of an entity. */
function opensCommand(text: string, at: number): boolean {
  if (text[at] === '[') return text[at + 1] === '[';
  if (text[at] !== '&') return false;
  ENTITY.lastIndex = at;
  return ENTITY.test(text);
}

const ENTITY = /&#?[a-z0-9]{1,32};/iy;
