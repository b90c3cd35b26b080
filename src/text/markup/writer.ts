import { applyEdits, type Edit, type MappedText, mapSource } from '../spans/mapped-text.ts';

/** What a tag that is taken out leaves between the words around it. */
export type Gap = 'none' | 'space' | 'paragraph';

/** Takes markup out of a source text. Calls are in the order of the source and together cover all of it. */
export interface MarkupWriter {
  /** The source's own units. */
  keep(from: number, to: number): void;
  /** The same without the indentation of lines, which would mean something in a text that is no XML. */
  keepUnindented(from: number, to: number): void;
  /** `text` in place of what is written. */
  replace(from: number, to: number, text: string): void;
  /** `text` in place of what is written, parted by a space from what comes before. */
  replaceApart(from: number, to: number, text: string): void;
  /** Nothing in place of what is written, but for what parts the words on both sides. */
  drop(from: number, to: number, gap?: Gap): void;
  /** `sentence` becomes a paragraph break unless the text so far ends as sentences do. */
  endSentence(from: number, to: number): void;
  finish(): MappedText;
}

const GAP_TEXT: Record<Gap, string> = { none: '', space: ' ', paragraph: '\n\n' };

/** Marks that end a sentence, and the quotes and brackets that may follow them. */
const ENDS_SENTENCE = /[.!?…。！？।؟][\p{Pe}\p{Pf}"']*$/u;

/** Marks that stand close to the word before them: a space would part them from it. */
const CLINGS = /^[\p{Pe}\p{Pf}.,;:!?…、。，！？]/u;

/** What opens a quote or a bracket stands close to the word after it. */
const OPENS = /[\s\p{Ps}\p{Pi}]$/u;

/** How much of the text so far is looked at. */
const TAIL = 8;

export function createMarkupWriter(source: string): MarkupWriter {
  const edits: Edit[] = [];
  /** The last units of the text so far, and the last that are not white space. */
  let [tail, words] = ['', ''];
  /** A gap asked for since the last word; made when another word follows. */
  let pending: { edit: Edit; gap: Gap } | undefined;

  const note = (piece: string) => {
    const next = piece.trimStart();
    if (next !== '' && pending) {
      const { edit, gap } = pending;
      const parted = OPENS.test(tail) || next.length < piece.length || CLINGS.test(next);
      if (gap === 'paragraph' || !parted) edit.text = GAP_TEXT[gap];
      pending = undefined;
    }
    tail = (tail + piece).slice(-TAIL);
    if (next !== '') words = (words + piece.trimEnd()).slice(-TAIL);
  };
  const drop = (from: number, to: number, gap: Gap = 'none') => {
    const edit = { from, to, text: '' };
    edits.push(edit);
    // Before the first word there is nothing to part it from.
    if (gap === 'none' || words === '') return;
    if (pending === undefined || pending.gap === 'space') pending = { edit, gap };
  };
  const keep = (from: number, to: number) => {
    if (to > from) note(source.slice(from, to));
  };
  const startsLine = () => tail === '' || tail.endsWith('\n') || pending?.gap === 'paragraph';
  const replace = (from: number, to: number, text: string) => {
    edits.push({ from, to, text });
    note(text);
  };
  return {
    drop,
    replace,
    replaceApart: (from, to, text) => replace(from, to, tail === '' || OPENS.test(tail) ? text : ` ${text}`),
    keep,
    keepUnindented(from, to) {
      let read = from;
      for (const { index, 0: found } of source.slice(from, to).matchAll(/(?:^|\n)[ \t]+/g)) {
        const begin = from + index + (found.startsWith('\n') ? 1 : 0);
        keep(read, begin);
        read = begin;
        if (!startsLine()) continue;
        read = from + index + found.length;
        drop(begin, read);
      }
      keep(read, to);
    },
    endSentence: (from, to) => drop(from, to, ENDS_SENTENCE.test(words) ? 'space' : 'paragraph'),
    finish: () => applyEdits(mapSource(source), edits),
  };
}
