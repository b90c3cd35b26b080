import type { ReadDocument } from '../../documents/model.ts';
import { t } from '../messages/messages.ts';

const TITLE_LENGTH = 60;

/** A text that was pasted, as a document: its paragraphs, and its first words as the title. */
export function textDocument(text: string, title = titleOf(text)): ReadDocument {
  const paragraphs = text
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  const blocks = paragraphs.map((paragraph) => ({ kind: 'paragraph' as const, text: paragraph, marks: [] }));
  return {
    format: 'text',
    title,
    authors: [],
    contents: [],
    sections: [{ title: '', blocks }],
    images: new Map(),
    notes: [],
  };
}

/** The first words of the first line that has any. */
function titleOf(text: string): string {
  const line = text.trim().split('\n', 1)[0]?.trim() ?? '';
  if (line.length <= TITLE_LENGTH) return line || t.library.untitled;
  const cut = line.slice(0, TITLE_LENGTH);
  const space = cut.lastIndexOf(' ');
  return `${(space > TITLE_LENGTH / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
