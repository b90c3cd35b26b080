import type { Edit } from '../spans/mapped-text.ts';
import { editMatches } from './edits.ts';

/** Characters that end a line, beside `\n`; U+2029 ends a paragraph. */
const LINE_ENDS = '\\r\\n?|[\\v\\f\\u0085\\u2028\\u2029]';
const SPACES = '[\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]';
/**
 * Controls (but for tab and line feed), zero-width and bidirectional controls, the byte order mark, fillers,
 * interlinear and replacement characters, private use (icon fonts, bullets of PDFs), lone surrogates and
 * non-characters. Soft hyphens are not here: at a line's end they still say that the word goes on.
 */
const UNSPOKEN =
  '[\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F\\u034F\\u061C\\u115F\\u180E\\u200B\\u200E\\u200F' +
  '\\u202A-\\u202E\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFD\\p{Co}\\p{Cs}\\p{Noncharacter_Code_Point}]';

const UNUSUAL = new RegExp(`${LINE_ENDS}|(${SPACES})|(${UNSPOKEN})`, 'gu');

/** One kind of line end, one kind of space, and nothing that has no sound and no shape. */
export function editCharacters(text: string): Edit[] {
  return editMatches(text, UNUSUAL, ([written, space, unspoken]) => {
    if (unspoken !== undefined) return '';
    if (space !== undefined) return ' ';
    return written === '\u2029' ? '\n\n' : '\n';
  });
}

/** The scripts in which a joiner or a non-joiner between letters changes the word (Unicode 23.2). */
const JOINING = [
  'Arabic',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
  'Kannada',
]
  .concat(['Malayalam', 'Sinhala', 'Mongolian', 'Khmer', 'Tibetan', 'Syriac'])
  .map((script) => `\\p{Script=${script}}`)
  .join('');

const JOINERS = new RegExp(
  // Between parts of an emoji that was left in place the joiner stays too.
  `(?<![${JOINING}\\p{Extended_Pictographic}\\p{Emoji_Modifier}])[\\u200C\\u200D]+` +
    '|[\\u200C\\u200D](?=[\\u200C\\u200D\\s]|$)|[\\uFE00-\\uFE0F\\u20E3\\u{E0000}-\\u{E007F}\\u{E0100}-\\u{E01EF}]+',
  'gu',
);

/** Removes joiners that join nothing, and the marks that choose a character's look; run it when emoji are done. */
export function editJoiners(text: string): Edit[] {
  return editMatches(text, JOINERS, () => '');
}
