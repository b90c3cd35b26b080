import type { Section } from '../../documents/model.ts';

/** A text that is in no library, as a section: a block for each paragraph. */
export function textSection(text: string): Section {
  const blocks = text
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ kind: 'paragraph' as const, text: paragraph, marks: [] }));
  return { title: '', blocks };
}
