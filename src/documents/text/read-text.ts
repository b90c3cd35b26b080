import { readBytes } from '../bytes.ts';
import { assemble } from '../draft/assemble.ts';
import { splitAtHeadings } from '../draft/split.ts';
import type { ReadDocument } from '../model.ts';
import { decodeText } from './decode.ts';
import { textToDrafts } from './paragraphs.ts';

/** Reads a plain text file in any encoding: paragraphs are made whole, and what looks like a chapter's name is one. */
export async function readText(file: Blob): Promise<ReadDocument> {
  const text = decodeText(await readBytes(file, 'text'));
  const { sections, contents } = assemble(splitAtHeadings(textToDrafts(text)));
  return { format: 'text', title: '', authors: [], contents, sections, images: new Map(), notes: [] };
}
