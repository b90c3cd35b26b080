import { applyDictionary } from '../dictionary/apply.ts';
import type { Mark } from '../markup/marks.ts';
import { normalizeSentence } from '../normalize/normalize.ts';
import type { GivenPhonemes } from '../phonemes/run.ts';
import { applyEdits, type Edit, type MappedText, type SourceSpan, sourceSpan } from '../spans/mapped-text.ts';
import { collapseSpaces } from '../spans/spaces.ts';
import type { TextOptions } from './options.ts';
import { editSayAs, type SayAsMark } from './say-as.ts';
import { unitAt } from './stretches.ts';

/** Phonemes that are set for a stretch of the source text. */
export type PhonemeMark = Extract<Mark, { kind: 'phonemes' }>;

/** The marks that a sentence needs, each list in order. */
export interface SentenceMarks {
  phonemes: readonly PhonemeMark[];
  sayAs: readonly SayAsMark[];
}

/** A sentence as it is said, and the phonemes that were set for some of its units. */
export interface SaidSentence {
  text: MappedText;
  given: GivenPhonemes[];
}

/**
 * What is said for a sentence as it is written: the user's dictionary first, then numbers, dates and
 * abbreviations as words, then `editSaid`. `marks` are phonemes set by the markup, in order.
 */
export function sayWritten(
  written: MappedText,
  language: string,
  { dictionary, voice, normalize = true, editSaid = [], marks }: TextOptions & { marks: SentenceMarks },
): SaidSentence {
  const set: (SourceSpan & { phonemes: string })[] = marksIn(written, marks.phonemes);
  let text = applyEdits(written, editSayAs(written, language, marksIn(written, marks.sayAs)));
  if (dictionary) {
    const found = applyDictionary(text.text, dictionary, { language, ...(voice !== undefined && { voice }) });
    for (const { from, to, phonemes } of found.phonemes)
      set.push({ ...sourceSpan(text, from, to), phonemes });
    text = withoutStrayMarks(applyEdits(text, found.edits), found.edits.length > 0);
  }
  // What has its phonemes needs no words, and must keep its place.
  const isFree = ({ from, to }: Edit) => !set.some((mark) => overlaps(mark, sourceSpan(text, from, to)));
  if (normalize) text = applyEdits(text, normalizeSentence(text.text, language).filter(isFree));
  for (const edit of editSaid) text = applyEdits(text, edit(text.text, language).filter(isFree));
  text = collapseSpaces(text);
  const given = set.map(({ start, end, phonemes }) => ({
    from: unitAt(text, start),
    to: unitAt(text, end),
    phonemes,
  }));
  return { text, given: given.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from) };
}

/** Where the dictionary left a word out, its commas may be left over: at the beginning, or two in a row. */
function withoutStrayMarks(text: MappedText, wasEdited: boolean): MappedText {
  if (!wasEdited) return text;
  const edits = Array.from(text.text.matchAll(/^\s*[,;:]\s*|(?<=[,;:])\s*,/g), ({ index, 0: marks }) => {
    return { from: index, to: index + marks.length, text: '' };
  });
  return applyEdits(text, edits);
}

/** The marks that touch a text. They are in order and do not overlap, so the first is looked up by halving. */
function marksIn<M extends SourceSpan>({ starts, ends }: MappedText, marks: readonly M[]): M[] {
  const [start, end] = [starts[0] ?? 0, ends.at(-1) ?? 0];
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found: M[] = [];
  for (let i = low; (marks[i]?.start ?? end) < end; i++) found.push(marks[i] as M);
  return found;
}

function overlaps(one: SourceSpan, other: SourceSpan): boolean {
  return one.start < other.end && other.start < one.end;
}
