import type { Block, Mark, Section } from '../model.ts';

/** No note is longer than this; a sign that leads to more leads to a chapter. */
const LONGEST = 4000;

/** Makes footnotes of the blocks that the signs of notes lead to. */
export function markFootnotes(sections: readonly Section[]): void {
  for (const [section, { blocks }] of sections.entries()) {
    for (const [block, { marks }] of blocks.entries()) {
      for (const { kind, target } of marks) {
        if (kind !== 'note-reference' || !target) continue;
        // The sign in front of the note itself leads back to the text, and looks the same.
        if (isBefore(target, { section, block })) continue;
        const note = sections[target.section]?.blocks[target.block];
        if (note && isNote(note)) note.kind = 'footnote';
      }
    }
  }
  for (const { blocks } of sections) {
    for (const note of blocks) if (note.kind === 'footnote') leadBack(note);
  }
}

type Place = NonNullable<Mark['target']>;

function isBefore(a: Place, b: Place): boolean {
  return a.section < b.section || (a.section === b.section && a.block <= b.block);
}

function isNote({ kind, text }: Block): boolean {
  return (kind === 'paragraph' || kind === 'item' || kind === 'quote') && text.length < LONGEST;
}

/** The number before a note is a link back, and no sign of another note. */
function leadBack(note: Block): void {
  const first = note.marks.find(({ kind }) => kind === 'note-reference');
  if (first && first.start === 0) first.kind = 'link';
}
