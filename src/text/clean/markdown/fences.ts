import { looksLikeCode, looksLikeProse } from './looks.ts';

/** A fenced code block: from the start of the opening line to the end of the closing one, and what is inside. */
export interface Fence {
  from: number;
  to: number;
  bodyFrom: number;
  bodyTo: number;
  /** Whether people read it: it says that it is text, or it says nothing and is written in words. */
  isProse: boolean;
}

const FENCE_LINE = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})(.*)$/gm;
const PROSE_KINDS = /^(?:te?xt|text\/plain|plain(?:text)?|md|markdown|e?-?mail|letter|quote|poem)$/i;

/** Whether code goes on to the end of a text that was cut off: its fence names a language, and code follows. */
function isCutOff(info: string, rest: string): boolean {
  return /^[\w+#.-]{1,20}$/.test(info) && !PROSE_KINDS.test(info) && looksLikeCode(rest);
}

/**
 * Finds fenced code blocks in order (CommonMark 4.5), also in block quotes and lists. One without an end is one
 * only when code follows to the end of the text: a line of tildes in a novel must not swallow the rest of it.
 */
export function findFences(text: string): Fence[] {
  if (!text.includes('```') && !text.includes('~~~')) return [];
  const lines = [...text.matchAll(FENCE_LINE)].map(({ 0: line, 1: mark = '', 2: info = '', index }) => ({
    from: index,
    to: index + line.length,
    mark,
    info: info.trim(),
  }));
  const fences: Fence[] = [];
  // For each mark the shortest length that has no closing line any more.
  const unclosed = new Map<string, number>();
  for (let i = 0; i < lines.length; i++) {
    const { from, to, mark, info } = lines[i] ?? { from: 0, to: 0, mark: '', info: '' };
    const char = mark[0] ?? '';
    if (mark.length >= (unclosed.get(char) ?? Infinity) || (char === '`' && info.includes('`'))) continue;
    let close = i + 1;
    while (lines[close] && !(lines[close]?.info === '' && lines[close]?.mark.startsWith(mark))) close++;
    const closing = lines[close];
    if (!closing) {
      if (!unclosed.has(char) && isCutOff(info, text.slice(to))) {
        fences.push({
          from,
          to: text.length,
          bodyFrom: Math.min(to + 1, text.length),
          bodyTo: text.length,
          isProse: false,
        });
        break;
      }
      unclosed.set(char, mark.length);
      continue;
    }
    const [bodyFrom, bodyTo] = [Math.min(to + 1, closing.from), closing.from];
    const kind = info.split(/[\s{]/, 1)[0] ?? '';
    const isProse = kind === '' ? looksLikeProse(text.slice(bodyFrom, bodyTo)) : PROSE_KINDS.test(kind);
    fences.push({ from, to: closing.to, bodyFrom, bodyTo, isProse });
    i = close;
  }
  return fences;
}
