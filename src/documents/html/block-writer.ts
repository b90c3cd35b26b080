import type { Draft } from '../draft/draft.ts';
import type { Block, Mark, MarkKind } from '../model.ts';

/** What a block is, beside its text. */
export type BlockForm = Pick<Block, 'kind' | 'level' | 'numbered' | 'language'>;

/** Puts blocks together from a stream of text, marks and breaks; white space becomes what a browser shows. */
export interface BlockWriter {
  /** Adds text; the block that it opens has the form that `formNow` gives. `verbatim` text keeps its white space. */
  write(text: string, verbatim?: boolean): void;
  lineBreak(): void;
  openMark(kind: MarkKind, href?: string): void;
  closeMark(): void;
  /** Remembers a place by its key; it belongs to the block that follows or is open. */
  anchor(key: string): void;
  /** Ends the open block, if it has any text. */
  flush(): void;
  /** Ends the open block and adds one that is complete. */
  add(form: BlockForm, rest: { text: string; image?: string }): void;
  /** What was written into the open block so far. */
  readonly text: string;
  finish(): Draft[];
}

export function createBlockWriter(formNow: () => BlockForm): BlockWriter {
  const drafts: Draft[] = [];
  let text = '';
  let form: BlockForm | null = null;
  let isVerbatim = false;
  let marks: Mark[] = [];
  let open: { kind: MarkKind; start: number; href?: string }[] = [];
  let anchors: string[] = [];

  return {
    get text() {
      return text;
    },
    write(added, verbatim = false) {
      const clean = added.replaceAll(/[\u00ad\ufeff\0]/g, '');
      const piece = verbatim ? clean : clean.replaceAll(/[ \t\n\r\f]+/g, ' ');
      const fits = !verbatim && /(?:^|[ \n])$/.test(text) ? piece.replace(/^ /, '') : piece;
      if (!fits) return;
      form ??= formNow();
      isVerbatim ||= verbatim;
      text += fits;
    },
    lineBreak() {
      if (form) text = `${text.replace(/ +$/, '')}\n`;
    },
    openMark(kind, href) {
      open.push({ kind, start: text.length, ...(href !== undefined && { href }) });
    },
    closeMark() {
      const mark = open.pop();
      if (mark) marks.push({ ...mark, end: text.length });
    },
    anchor(key) {
      anchors.push(key);
    },
    flush,
    add(complete, rest) {
      flush();
      drafts.push({ ...complete, ...rest, marks: [], anchors });
      anchors = [];
    },
    finish() {
      flush();
      const last = drafts.at(-1);
      if (anchors.length > 0) drafts.push({ kind: last?.kind ?? 'paragraph', text: '', marks: [], anchors });
      return drafts;
    },
  };

  function flush(): void {
    const whole = isVerbatim ? text.replace(/^(?:[ \t]*\n)+/, '') : text.replace(/^\s+/, '');
    const cut = text.length - whole.length;
    const kept = whole.trimEnd();
    if (form && kept) {
      const all = [...marks, ...open.map((mark) => ({ ...mark, end: text.length }))];
      const fitting = all.flatMap((mark) => fitMark(kept, cut, mark));
      fitting.sort((a, b) => a.start - b.start || b.end - a.end);
      drafts.push({ ...form, text: kept, marks: fitting, anchors });
      anchors = [];
    }
    text = '';
    form = null;
    isVerbatim = false;
    marks = [];
    open = open.map((mark) => ({ ...mark, start: 0 }));
  }
}

/** A mark moved by what was cut before the text, without white space at its ends; none if nothing is left. */
function fitMark(text: string, cut: number, mark: Mark): Mark[] {
  let start = Math.max(0, mark.start - cut);
  let end = Math.min(text.length, mark.end - cut);
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return start < end ? [{ ...mark, start, end }] : [];
}
