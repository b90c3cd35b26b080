import type { Mark } from '../model.ts';
import type { Line } from './lines.ts';

export interface Joined {
  text: string;
  marks: Mark[];
}

const EAST_ASIAN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}，。、！？；：「」『』（）]/u;

/** The words of lines, as they stand whole on one; they tell whether a divided word has a hyphen of its own. */
export function collectWords(lines: readonly Line[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of lines) {
    for (const [word] of text.matchAll(
      /[\p{L}\p{N}]+(?:[-\u2010][\p{L}\p{N}]+)*(?![\p{L}\p{N}\u2010-]|$)/gu,
    )) {
      words.add(word.toLowerCase().replaceAll('\u2010', '-'));
    }
  }
  return words;
}

/** Joins lines to running text: divided words become whole, and scripts without spaces get none. */
export function joinLines(lines: readonly Line[], words: ReadonlySet<string>): Joined {
  let text = '';
  const marks: Mark[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before) text = isBroken(before, line) ? `${text}\n` : openEnd(text, line.text, words);
    for (const mark of line.marks) {
      marks.push({ ...mark, start: mark.start + text.length, end: mark.end + text.length });
    }
    text += line.text;
  }
  return { text, marks };
}

/** Whether a line ends where the next word would have fitted: verse, addresses and lists are broken on purpose. */
function isBroken(before: Line, line: Line): boolean {
  if (before.flow !== line.flow || /[-\u2010\u00ad]$/.test(before.text)) return false;
  const [word = ''] = line.text.split(' ', 1);
  const width = (line.x1 - line.x0) / Math.max(1, line.text.length);
  return (
    before.x1 + (word.length + 1) * width < before.right - (before.right - before.left) * 0.1 - before.size
  );
}

/** Joins two texts as `joinLines` does. */
export function joinTexts(first: Joined, second: Joined, words: ReadonlySet<string>): Joined {
  const start = openEnd(first.text, second.text, words);
  const moved = second.marks.map((mark) => ({
    ...mark,
    start: mark.start + start.length,
    end: mark.end + start.length,
  }));
  return { text: start + second.text, marks: [...first.marks, ...moved] };
}

/** The text before a line, as it has to be for the line to follow. */
function openEnd(text: string, next: string, words: ReadonlySet<string>): string {
  const [, start] = /([\p{L}\p{N}-]*\p{L})[-\u2010\u00ad]$/u.exec(text.slice(-80)) ?? [];
  const [end] = /^\p{L}+/u.exec(next) ?? [];
  if (start !== undefined && end !== undefined) {
    return keepsHyphen(start, end, { words, isSoft: text.endsWith('\u00ad') }) ? text : text.slice(0, -1);
  }
  if (/[–—/]$/.test(text) && !/\s[–—]$/.test(text)) return text;
  return EAST_ASIAN.test(text.at(-1) ?? '') && EAST_ASIAN.test(next[0] ?? '') ? text : `${text} `;
}

function keepsHyphen(
  start: string,
  end: string,
  { words, isSoft }: { words: ReadonlySet<string>; isSoft: boolean },
): boolean {
  if (isSoft) return false;
  if (words.has(`${start}-${end}`.toLowerCase())) return true;
  // `Jean-Paul`, `non-EU`: no word goes on with a capital letter.
  return !/^\p{Ll}/u.test(end);
}
