import type { ReadDocument, Section } from '../../documents/model.ts';
import { sectionText } from '../../documents/skipping.ts';
import type { StoredDocument } from '../../storage/library/records.ts';
import { countWords } from '../reading/listening-time.ts';

/** How many places of a document are looked at to estimate its words, and how much of each, in characters. */
const SAMPLES = 5;
const SAMPLE_LENGTH = 4000;

/** What the library keeps of a document apart from its text and images. */
export async function describeDocument(document: ReadDocument, now: number): Promise<StoredDocument> {
  const { title, authors, language, format, cover, contents, sections, images, notes } = document;
  const lengths = sections.map((section) => sectionText(section).text.length);
  const characters = lengths.reduce((sum, length) => sum + length, 0);
  return {
    id: await identify(document),
    title,
    authors,
    ...(language !== undefined && { language }),
    format,
    ...(cover !== undefined && images.has(cover) && { cover }),
    contents,
    sections: sections.map((section, index) => ({ title: section.title, characters: lengths[index] ?? 0 })),
    images: [...images.keys()],
    characters,
    words: estimateWords(sections, characters),
    notes,
    addedAt: now,
  };
}

/**
 * An id made from all that a document contains, so that a file that is opened twice is one document. SHA-256 of the
 * sections' own digests, in hexadecimal: 32 digits are enough.
 */
async function identify({ title, authors, format, sections, images }: ReadDocument): Promise<string> {
  const parts: string[] = [JSON.stringify([format, title, authors])];
  // One after the other: between two, the page can draw a frame.
  for (const section of sections) parts.push(await digest(encode(JSON.stringify(section))));
  for (const [key, { bytes }] of images) parts.push(key, await digest(bytes));
  return (await digest(encode(parts.join('\n')))).slice(0, 32);
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function estimateWords(sections: readonly Section[], characters: number): number {
  const filled = sections.filter(({ blocks }) => blocks.some(({ text }) => text !== ''));
  const step = Math.max(1, Math.floor(filled.length / SAMPLES));
  const samples = filled
    .filter((_, index) => index % step === 0)
    .slice(0, SAMPLES)
    .map((section) => sectionText(section).text.slice(0, SAMPLE_LENGTH));
  const length = samples.reduce((sum, sample) => sum + sample.length, 0);
  const words = samples.reduce((sum, sample) => sum + countWords(sample), 0);
  return length === 0 ? 0 : Math.round((words / length) * characters);
}
