import { BARE_ATTRIBUTES } from './elements.ts';

/** A tag at its place in a text. */
export interface Tag {
  name: string;
  closing: boolean;
  /** Written `<name/>`. */
  selfClosing: boolean;
  /** Whether at least one attribute has a value. */
  hasValues: boolean;
  end: number;
  /** Place of the value of `alt`, without its quotes. */
  alt?: { from: number; to: number };
}

const NAME = /<(\/?)([a-z][a-z0-9]*(?:[-:][a-z0-9]+)*)(?=[\s/>])/iy;
const ATTRIBUTE = /[ \t\n]*(?:([a-z_:@][\w:.@-]*)|(\/?>))/iy;
const EQUALS = /[ \t\n]*=[ \t\n]*/y;
const UNQUOTED = /[^\s"'`=<>]+/y;

/** Matches a sticky pattern at a place. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * A value may hold `<` no further than this from the tag's start. So a malformed tag is left at the next `<`, or
 * soon behind it, and a text full of them is still read in linear time.
 */
const REACH = 512;

/**
 * Reads the tag that starts with the `<` at `at`, as CommonMark 6.6 defines tags, but strict about attributes
 * without a value.
 */
export function readTag(text: string, at: number): Tag | undefined {
  const opening = matchAt(NAME, text, at);
  if (!opening) return undefined;
  const tag: Tag = {
    name: (opening[2] ?? '').toLowerCase(),
    closing: opening[1] === '/',
    selfClosing: false,
    hasValues: false,
    end: 0,
  };
  let read = at + opening[0].length;
  for (;;) {
    const next = matchAt(ATTRIBUTE, text, read);
    if (!next) return undefined;
    const end = read + next[0].length;
    if (next[2] !== undefined) return { ...tag, selfClosing: next[2] === '/>', end };
    // An attribute must be parted from what is before it.
    if (next[1] === next[0]) return undefined;
    const value = readValue(text, end, at + REACH);
    if (value === 'none') {
      if (!BARE_ATTRIBUTES.has((next[1] ?? '').toLowerCase())) return undefined;
      read = end;
    } else if (value === 'malformed') {
      return undefined;
    } else {
      tag.hasValues = true;
      if (next[1]?.toLowerCase() === 'alt') tag.alt = { from: value.from, to: value.to };
      read = value.end;
    }
  }
}

interface Value {
  from: number;
  to: number;
  /** Behind the closing quote. */
  end: number;
}

/** The value behind an attribute's name. One that holds `<` must end before `reach`. */
function readValue(text: string, at: number, reach: number): Value | 'none' | 'malformed' {
  const equals = matchAt(EQUALS, text, at);
  if (!equals) return 'none';
  const from = at + equals[0].length;
  const quote = text[from];
  if (quote === '"' || quote === "'") {
    const to = text.indexOf(quote, from + 1);
    if (to < 0) return 'malformed';
    const nextTag = text.indexOf('<', from);
    return to > reach && nextTag >= 0 && nextTag < to ? 'malformed' : { from: from + 1, to, end: to + 1 };
  }
  const bare = matchAt(UNQUOTED, text, from);
  if (!bare) return 'malformed';
  const to = from + bare[0].length;
  return { from, to, end: to };
}
