import type { Section } from '../../documents/model.ts';

/** A text that was typed or pasted, as a section: its paragraphs as they stand. */
export function textSection(text: string): Section {
  const paragraphs = text
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  return {
    title: '',
    blocks: paragraphs.map((paragraph) => ({ kind: 'paragraph', text: paragraph, marks: [] })),
  };
}
