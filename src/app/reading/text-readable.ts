import type { Readable, ReadableSection } from './readable.ts';
import type { Span } from './span.ts';

/** A text without a file, such as one that was pasted, as something to be read: one section, all of it spoken. */
export function textReadable(text: string, options: TextOptions): Readable {
  const section = textSection(text, options);
  const { id, title } = options;
  return { id, title, length: 1, load: async () => section };
}

/** The one section of such a text. */
export function textSection(text: string, { title, language }: Omit<TextOptions, 'id'>): ReadableSection {
  return { title, text, spoken: text, blocks: findParagraphs(text), ...(language && { language }) };
}

export interface TextOptions {
  id: string;
  title: string;
  /** A BCP 47 tag, where it is known. */
  language?: string;
}

/** Paragraphs are parted by empty lines. */
function findParagraphs(text: string): Span[] {
  const paragraphs: Span[] = [];
  let start = 0;
  for (const gap of text.matchAll(/\n[^\S\n]*\n\s*/g)) {
    if (gap.index > start) paragraphs.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  if (start < text.length || paragraphs.length === 0) paragraphs.push({ start, end: text.length });
  return paragraphs;
}
