import { type Draft, draftBlock } from '../draft/draft.ts';
import { isChapterName } from './chapter-names.ts';

/** Lines that are cut at a column are between these lengths, in characters. */
const NARROWEST = 45;
const WIDEST = 100;

/** The blocks of plain text. Lines that were cut to a width are joined again; those of verse and addresses are kept. */
export function textToDrafts(text: string): Draft[] {
  const paragraphs = splitParagraphs(text);
  const width = wrapWidth(paragraphs);
  return paragraphs.map((lines) => toDraft(lines, width));
}

/** Paragraphs end at empty lines; in a file with none of these, at every line. */
function splitParagraphs(text: string): string[][] {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const paragraphs: string[][] = [];
  let open: string[] = [];
  for (const line of lines) {
    if (line.trim()) open.push(line);
    else if (open.length > 0) {
      paragraphs.push(open);
      open = [];
    }
  }
  if (open.length > 0) paragraphs.push(open);
  const isLineEach = (paragraph: string[]) =>
    paragraph.length > 1 && paragraph.some((line) => line.length > WIDEST * 1.5);
  return paragraphs.flatMap((paragraph) =>
    isLineEach(paragraph) ? paragraph.map((line) => [line]) : [paragraph],
  );
}

/** The column that most lines are cut at, or 0 where they aren't. */
function wrapWidth(paragraphs: readonly string[][]): number {
  const inner = paragraphs.flatMap((lines) => lines.slice(0, -1).map((line) => line.length));
  if (inner.length < 3) return 0;
  inner.sort((a, b) => a - b);
  const longest = inner[Math.floor(inner.length * 0.95)] ?? 0;
  if (longest < NARROWEST || longest > WIDEST) return 0;
  const nearEnd = inner.filter((length) => length > longest * 0.75).length;
  return nearEnd > inner.length / 2 ? longest : 0;
}

function toDraft(lines: readonly string[], width: number): Draft {
  const [first = ''] = lines;
  if (lines.length <= 2 && isChapterName(lines)) {
    return draftBlock('heading', lines.map((line) => line.trim()).join(' '), { level: 1 });
  }
  if (lines.length === 1 && /^\s*(?:[*⁂·•—–-]\s*){1,7}$/.test(first)) return draftBlock('separator', '');
  const text =
    width > 0 && isWrapped(lines, width) ? joinLines(lines) : lines.map((line) => line.trim()).join('\n');
  return draftBlock('paragraph', text);
}

/** Every line but the last is full: the first word of the next would not have fitted. */
function isWrapped(lines: readonly string[], width: number): boolean {
  const full = lines.slice(0, -1).filter((line, index) => {
    const [next = ''] = (lines[index + 1] ?? '').trim().split(' ', 1);
    return line.length + 1 + next.length > width * 0.9;
  });
  return full.length >= (lines.length - 1) * 0.8;
}

/** Words divided at the end of a line stay divided: without a dictionary no one can tell `well-known` from `hyphen-ated`. */
function joinLines(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .join('\n')
    .replaceAll(/(\p{Ll})-\n(?=\p{Ll})/gu, '$1-')
    .replaceAll('\n', ' ');
}
