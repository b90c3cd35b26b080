import { applyEdits, type Edit, type MappedText } from './mapped-text.ts';

/** The text with every run of white space as one space, and none at its ends. */
export function collapseSpaces(mapped: MappedText): MappedText {
  const edits: Edit[] = [];
  for (const { index: from, 0: run } of mapped.text.matchAll(/\s+/g)) {
    const to = from + run.length;
    const text = from === 0 || to === mapped.text.length ? '' : ' ';
    if (run !== text) edits.push({ from, to, text });
  }
  return applyEdits(mapped, edits);
}

/** Two texts with a space between them; the space lies behind the first one's end. */
export function joinWithSpace(first: MappedText, second: MappedText): MappedText {
  const at = first.text.length;
  const starts = new Uint32Array(at + 1 + second.text.length);
  const ends = new Uint32Array(starts.length);
  const end = first.ends[at - 1] ?? 0;
  for (const [target, one, two] of [
    [starts, first.starts, second.starts],
    [ends, first.ends, second.ends],
  ] as const) {
    target.set(one);
    target[at] = end;
    target.set(two, at + 1);
  }
  return { text: `${first.text} ${second.text}`, starts, ends };
}

/** The paragraphs of a text: what lies between blank lines, form feeds and paragraph separators. None is blank. */
export function* findParagraphs(text: string): Generator<{ from: number; to: number }> {
  let from = -1;
  let last = 0;
  for (const { index, 0: run } of text.matchAll(/\S+/g)) {
    if (from >= 0 && endsParagraph(text, last, index)) {
      yield { from, to: last };
      from = -1;
    }
    if (from < 0) from = index;
    last = index + run.length;
  }
  if (from >= 0) yield { from, to: last };
}

/** Whether the white space from `start` to `end` holds a blank line or an explicit break. */
function endsParagraph(text: string, start: number, end: number): boolean {
  let lines = 0;
  for (let i = start; i < end; i++) {
    const character = text[i];
    if (character === '\f' || character === '\u2029') return true;
    if (character === '\n' || (character === '\r' && text[i + 1] !== '\n')) lines++;
  }
  return lines > 1;
}
