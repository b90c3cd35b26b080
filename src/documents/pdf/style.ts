import { collectWords } from './join-lines.ts';
import type { Line } from './lines.ts';

/** What is usual in a document, which everything is compared with. */
export interface PdfStyle {
  bodySize: number;
  bodyFont: string;
  /** The share of the text that each font has. */
  fonts: ReadonlyMap<string, number>;
  /** The usual distance of lines, in parts of their size. */
  leading: number;
  /** Whether paragraphs begin with an indent. */
  hasIndents: boolean;
  words: ReadonlySet<string>;
}

export function measureStyle(lines: readonly Line[]): PdfStyle {
  const sizes = weigh(lines, ({ size }) => Math.round(size * 2) / 2);
  const bodySize = sizes[0]?.[0] ?? 10;
  const fonts = weigh(
    lines.filter(({ size }) => Math.abs(size - bodySize) < bodySize * 0.06),
    ({ font }) => font,
  );
  const all = lines.reduce((sum, { text }) => sum + text.length, 0);
  return {
    bodySize,
    bodyFont: fonts[0]?.[0] ?? '',
    fonts: new Map(
      weigh(lines, ({ font }) => font).map(([font, length]) => [font, length / Math.max(1, all)]),
    ),
    leading: usualLeading(lines, bodySize),
    hasIndents: countIndents(lines) > lines.length * 0.03,
    words: collectWords(lines),
  };
}

/** What lines have in common, weighed by their text; the heaviest first. */
function weigh<T>(lines: readonly Line[], keyOf: (line: Line) => T): [T, number][] {
  const weights = new Map<T, number>();
  for (const line of lines) weights.set(keyOf(line), (weights.get(keyOf(line)) ?? 0) + line.text.length);
  return [...weights].sort(([, a], [, b]) => b - a);
}

function usualLeading(lines: readonly Line[], bodySize: number): number {
  const gaps: number[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next?.flow !== line.flow || Math.abs(line.size - bodySize) > bodySize * 0.06) continue;
    const gap = (next.y - line.y) / line.size;
    if (gap > 0.8 && gap < 3) gaps.push(gap);
  }
  gaps.sort((a, b) => a - b);
  // Below the middle: where paragraphs are one line long, most gaps are those between them.
  return gaps[Math.floor(gaps.length * 0.4)] ?? 1.25;
}

function countIndents(lines: readonly Line[]): number {
  return lines.filter((line, index) => {
    const before = lines[index - 1];
    const indent = line.x0 - line.left;
    return (
      before?.flow === line.flow &&
      before.x0 - before.left < line.size * 0.4 &&
      indent > line.size * 0.8 &&
      indent < line.size * 4
    );
  }).length;
}
