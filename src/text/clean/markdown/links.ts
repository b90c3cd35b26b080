/** The longest label of a link reference (CommonMark 4.7). */
export const LONGEST_LABEL = 999;

/** Brackets nested deeper than this make no destination (as in CommonMark's reference implementation). */
const DEEPEST = 32;

const BLANKS = /[ \t]*\n?[ \t]*/y;
const POINTED = /<(?:[^<>\n\\]|\\.){0,2000}>/y;
const TITLE = /"(?:[^"\\]|\\[\s\S]){0,999}"|'(?:[^'\\]|\\[\s\S]){0,999}'|\((?:[^()\\]|\\[\s\S]){0,999}\)/y;

/**
 * The end of `(destination "title")` that starts at `at` (CommonMark 6.3), and whether what is in it looks like
 * an address; `undefined` when there is none.
 */
export function readDestination(text: string, at: number): { end: number; isAddress: boolean } | undefined {
  if (text[at] !== '(') return undefined;
  const from = matchEnd(BLANKS, text, at + 1) ?? at + 1;
  const to = matchEnd(POINTED, text, from) ?? bareEnd(text, from);
  if (to === undefined) return undefined;
  const blanks = matchEnd(BLANKS, text, to) ?? to;
  const title = blanks > to ? matchEnd(TITLE, text, blanks) : undefined;
  const end = title === undefined ? blanks : (matchEnd(BLANKS, text, title) ?? title);
  if (text[end] !== ')') return undefined;
  return {
    end: end + 1,
    isAddress: title !== undefined || to === from || /[/.#?:@<]/.test(text.slice(from, to)),
  };
}

function bareEnd(text: string, from: number): number | undefined {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const char = text[i] ?? '';
    if (char === '\\') i++;
    else if (char === '(' && ++depth > DEEPEST) return undefined;
    else if (char === ')' && --depth < 0) return i;
    else if (char <= ' ') return depth === 0 ? i : undefined;
  }
  return undefined;
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
