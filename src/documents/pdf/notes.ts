import { type Draft, draftBlock } from '../draft/draft.ts';
import { joinLines } from './join-lines.ts';
import type { Line } from './lines.ts';
import type { PdfStyle } from './style.ts';

/** Notes are smaller than the text, in parts of its size. */
const SMALLER = 0.94;

const SIGN = /^(\d{1,3}|[*∗†‡§¶]{1,4}|[a-z](?=\s))[.)]?\s*(?=\S)/;

/** Parts the lines of a flow into its text and the footnotes at its end. */
export function splitNotes(
  lines: readonly Line[],
  { bodySize, height }: { bodySize: number; height: number },
): { body: Line[]; notes: Line[] } {
  let start = lines.length;
  while (start > 0 && isSmall(lines[start - 1], bodySize)) start -= 1;
  // Small text may be a table or a caption; notes begin with a sign, and lie in the lower part of the page.
  while (start < lines.length && !isNoteStart(lines[start], height)) start += 1;
  return { body: lines.slice(0, start), notes: lines.slice(start) };
}

function isSmall(line: Line | undefined, bodySize: number): boolean {
  return line !== undefined && line.size < bodySize * SMALLER;
}

function isNoteStart(line: Line | undefined, height: number): boolean {
  if (!line || line.y < height * 0.35) return false;
  return SIGN.test(line.text) && (hasRaisedSign(line) || /^(?:\d|[*∗†‡§¶])/.test(line.text));
}

function hasRaisedSign({ marks }: Line): boolean {
  return marks[0]?.kind === 'superscript' && marks[0].start === 0;
}

/** The footnotes of a page, each with the anchor that its sign leads to. */
export function makeNotes(lines: readonly Line[], { words }: PdfStyle): Draft[] {
  const notes: Line[][] = [];
  let last = 0;
  for (const line of lines) {
    const [, sign = ''] = SIGN.exec(line.text) ?? [];
    const number = Number(sign);
    // A line may begin with a year or a page: numbers of notes go up one by one.
    const isNext =
      sign !== '' && (hasRaisedSign(line) || Number.isNaN(number) || last === 0 || number === last + 1);
    if (isNext || notes.length === 0) notes.push([line]);
    else notes.at(-1)?.push(line);
    if (isNext && !Number.isNaN(number)) last = number;
  }
  return notes.map((note) => {
    const { text, marks } = joinLines(note, words);
    const [, sign] = SIGN.exec(text) ?? [];
    const page = note[0]?.page ?? 1;
    return draftBlock('footnote', text, {
      marks,
      page,
      anchors: sign === undefined ? [] : [noteKey(page, sign)],
    });
  });
}

/** The key of a note's place. */
export function noteKey(page: number, sign: string): string {
  return `note ${page} ${sign}`;
}
