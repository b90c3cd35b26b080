import { isBlank, type Line } from './line.ts';

/** Longer ones are taken for text. */
const MOST_LINES = 60;

/**
 * How many lines a page's data take, `---`, `title: …`, `---`, at the very start of a text; 0 when there are none.
 */
export function frontMatterEnd(text: string, lines: readonly Line[]): number {
  const content = (line: Line | undefined) => (line ? text.slice(line.from, line.to).trimEnd() : undefined);
  if (content(lines[0]) !== '---') return 0;
  for (let i = 1; i < Math.min(lines.length, MOST_LINES); i++) {
    const written = content(lines[i]) ?? '';
    if (written === '---' && i > 1) return i + 1;
    if (!isBlank(lines[i]) && !/^(?:[\w-]{1,40}:(?:\s|$)|\s|- |#)/.test(written)) return 0;
  }
  return 0;
}
