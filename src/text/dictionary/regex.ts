import { RE2JS } from 're2js';

/** What a regular expression finds. Offsets into the text searched; `groups[0]` is the match. */
export interface RegexMatch {
  from: number;
  to: number;
  groups: string[];
}

/** A search through one text: the first match that begins at `from` or later and is not empty. */
export type RegexSearch = (from: number) => RegexMatch | undefined;

export interface CompiledRegex {
  /** How many groups it has. */
  groups: number;
  search(text: string): RegexSearch;
}

/** Throws an error whose message says what is wrong with the pattern. */
export type CompileRegex = (pattern: string, caseSensitive: boolean) => CompiledRegex;

/** In instructions of RE2's machine, about one for each character and each time it is repeated. */
const MAX_PROGRAM = 1000;

/** A text is searched in stretches of so many UTF-16 units. */
const STRETCH = 1024;

/** Steps that a search may need in a stretch at worst: every word, of a pattern with 30 instructions. */
const MAX_STEPS = 3_000_000;

/**
 * Compiles a pattern of RE2's syntax (no lookaround, no backreferences; `\w` and `\b` know ASCII only, `\p{L}`
 * all letters), which needs no more than instructions times units for one search. A search for each match in
 * turn can still be quadratic, when each looks ahead to the end in vain (`a.*b|a`), so
 * - a text longer than 1,024 units is searched in stretches, cut at white space, each a text of its own;
 * - what is left of a stretch is passed over once the searches in it may have taken too many steps.
 * re2js is 45 kB of gzip, so this file is apart from what uses it.
 */
export const compileRegex: CompileRegex = (pattern, caseSensitive) => {
  const regex = RE2JS.compile(pattern, caseSensitive ? 0 : RE2JS.CASE_INSENSITIVE);
  const size = regex.programSize();
  if (size > MAX_PROGRAM) throw new Error('the pattern repeats too much');
  return { groups: regex.groupCount(), search: (text) => createSearch(regex, size, text) };
};

function createSearch(regex: RE2JS, size: number, text: string): RegexSearch {
  let [start, end] = [0, 0];
  let matcher = regex.matcher('');
  let steps = 0;
  return (from) => {
    for (let at = Math.max(from, start); at < text.length; ) {
      if (at >= end) {
        while (end <= at) [start, end] = [end, endOfStretch(text, end)];
        matcher = regex.matcher(text.slice(start, end));
        steps = 0;
      }
      steps += size * (end - at);
      if (steps > MAX_STEPS || !matcher.find(at - start)) {
        at = end;
        continue;
      }
      const [matchFrom, matchTo] = [start + matcher.start(), start + matcher.end()];
      if (matchTo > matchFrom) return { from: matchFrom, to: matchTo, groups: groupsOf(matcher) };
      at = matchTo + 1;
    }
    return undefined;
  };
}

/** Behind the last white space, if there is any in its second half; never inside of a surrogate pair. */
function endOfStretch(text: string, start: number): number {
  const limit = start + STRETCH;
  if (limit >= text.length) return text.length;
  const half = text.slice(start + STRETCH / 2, limit);
  const space = half.search(/\s\S*$/);
  if (space >= 0) return start + STRETCH / 2 + space + 1;
  return /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
}

function groupsOf(matcher: ReturnType<RE2JS['matcher']>): string[] {
  return Array.from({ length: matcher.groupCount() + 1 }, (_, i) => matcher.group(i) ?? '');
}
