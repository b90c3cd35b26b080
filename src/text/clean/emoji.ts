import type { Edit } from '../spans/mapped-text.ts';

/** Gives the name of an emoji, written as in the text, or `undefined` when there is none. */
export type EmojiName = (emoji: string) => string | undefined;

/**
 * Signs that are emoji only when a variation selector says so: dashes, arrows, genders, suits, shapes, chess.
 * ©, ® and ™ are not among them: they are read as what they mean, however they look.
 */
const SIGNS =
  '\\u203C\\u2049\\u2139\\u2194-\\u2199\\u21A9\\u21AA\\u24C2\\u25AA\\u25AB\\u25B6\\u25C0\\u25FB\\u25FC';
const MORE_SIGNS =
  '\\u2640\\u2642\\u265F\\u2660\\u2663\\u2665\\u2666\\u2934\\u2935\\u2B05-\\u2B07\\u3030\\u303D\\u3297\\u3299';
/** Pictures that no selector is needed for, also in older fonts: ☀ ❤ ✔. */
const PICTURE = `(?=\\p{Emoji})(?![${SIGNS}${MORE_SIGNS}©®™#*\\d])\\p{Extended_Pictographic}\\uFE0F?`;
const ELEMENT = `(?:${PICTURE}|[${SIGNS}${MORE_SIGNS}]\\uFE0F|\\p{Emoji_Modifier_Base})\\p{Emoji_Modifier}?[\\u{E0020}-\\u{E007F}]*`;
const EMOJI = `(?:[\\u{1F1E6}-\\u{1F1FF}]{2}|[\\d#*]\\uFE0F?\\u20E3|${ELEMENT}(?:\\u200D${ELEMENT}|\\u200D[${SIGNS}${MORE_SIGNS}])*|[\\u{1F1E6}-\\u{1F1FF}\\p{Emoji_Modifier}])`;

const ONE = new RegExp(EMOJI, 'gu');
const SEVERAL = new RegExp(`${EMOJI}(?: ?${EMOJI})*`, 'gu');
const CLOSING = /[.,!?;:)\]}…”’"']/;

/**
 * Drops emoji, or speaks their names (`name` given): flags, keycaps, skin tones and joined ones count as one.
 * The same one several times in a row is named once. Digits, `#`, `*`, ©, ® and ™ are no emoji.
 */
export function editEmoji(text: string, name?: EmojiName): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: run, index } of text.matchAll(SEVERAL)) {
    const end = index + run.length;
    const named = name ? nameAll(run, index, name) : [];
    if (named.length === 0) {
      // "Great 👍!": the space goes too. "yes👍no": a space comes.
      const movesUp = text[index - 1] === ' ' && CLOSING.test(text[end] ?? '');
      const isBetween = /\S/.test(text[index - 1] ?? ' ') && /[\p{L}\p{N}]/u.test(text[end] ?? ' ');
      edits.push({ from: movesUp ? index - 1 : index, to: end, text: isBetween ? ' ' : '' });
    } else {
      for (const edit of spaced(text, index, end, named)) edits.push(edit);
    }
  }
  return edits;
}

function nameAll(run: string, at: number, name: EmojiName): Edit[] {
  const named: Edit[] = [];
  let last = '';
  for (const { 0: emoji, index } of run.matchAll(ONE)) {
    const to = at + index + emoji.length;
    const before = named.at(-1);
    const text = name(emoji);
    if (before && (text === undefined || emoji === last)) before.to = to;
    else if (text !== undefined) named.push({ from: at + index, to, text });
    last = emoji;
  }
  return named;
}

/** The names as a list, apart from the words around it. */
function spaced(text: string, from: number, end: number, named: Edit[]): Edit[] {
  const edits: Edit[] = [];
  let read = from;
  named.forEach((edit, i) => {
    const gap = i > 0 ? ', ' : /[\s(“"]/.test(text[from - 1] ?? ' ') ? '' : ' ';
    edits.push({ from: read, to: edit.from, text: gap }, edit);
    read = edit.to;
  });
  const isApart = /\s/.test(text[end] ?? ' ') || CLOSING.test(text[end] ?? '');
  edits.push({ from: read, to: end, text: isApart ? '' : ' ' });
  return edits;
}
