import { applyEdits, type Edit, type MappedText } from '../../spans/mapped-text.ts';
import { findBlocks, type Piece } from './blocks.ts';
import { editInline } from './inline.ts';

export interface MarkdownOptions {
  dropCodeBlocks: boolean;
  dropInlineCode: boolean;
}

/**
 * Takes the markup of Markdown out of a text. Headings, items, rows and paragraphs become blocks, parted by one
 * empty line; ordered items keep their numbers, pictures their descriptions, links their texts.
 */
export function cleanMarkdown(mapped: MappedText, options: MarkdownOptions): MappedText {
  const { pieces, labels } = findBlocks(mapped.text, { dropCode: options.dropCodeBlocks });
  const edits = editBlocks(pieces, mapped.text.length);
  const plain = applyEdits(mapped, edits);
  const inline: Edit[] = [];
  let moved = 0;
  let next = 0;
  for (let i = 0; i < pieces.length; ) {
    const first = pieces[i] as Piece;
    let last = i;
    while (pieces[last + 1]?.continues) last++;
    const end = pieces[last]?.to ?? first.to;
    for (; (edits[next]?.from ?? Infinity) < first.from; next++) moved += growth(edits[next]);
    const from = first.from + moved;
    for (; (edits[next]?.to ?? Infinity) <= end; next++) moved += growth(edits[next]);
    const to = end + moved;
    if (!first.isCode) {
      const block = editInline(plain.text.slice(from, to), { dropCode: options.dropInlineCode, labels });
      for (const edit of block) inline.push({ from: from + edit.from, to: from + edit.to, text: edit.text });
    }
    i = last + 1;
  }
  return applyEdits(plain, inline);
}

function growth(edit: Edit | undefined): number {
  return edit ? edit.text.length - (edit.to - edit.from) : 0;
}

/** Writes the pieces one after the other, and between them a line feed or, between blocks, an empty line. */
function editBlocks(pieces: readonly Piece[], length: number): Edit[] {
  const edits: Edit[] = [];
  let read = 0;
  pieces.forEach((piece, i) => {
    edits.push({ from: read, to: piece.from, text: i === 0 ? '' : piece.continues ? '\n' : '\n\n' });
    for (const edit of piece.edits ?? []) edits.push(edit);
    read = piece.to;
  });
  edits.push({ from: read, to: length, text: '' });
  return edits;
}
