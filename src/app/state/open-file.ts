import type { Trouble } from '../client/explain.ts';
import { decodeText } from '../reading/decode-text.ts';

/** More than any novel; a text area becomes slow beyond. */
const MAX_BYTES = 8_000_000;

/** Reads a text file; returns its text, or why it can't be read. */
export async function openTextFile(file: File): Promise<{ text: string } | { trouble: Trouble }> {
  if (file.size > MAX_BYTES) {
    return refuse(`“${file.name}” is larger than 8 MB.`, 'Open it in parts.');
  }
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (text === null) {
    return refuse(
      `“${file.name}” is not a plain text file.`,
      'Lector opens .txt and .md files for now. From other programs, copy the text and paste it here.',
    );
  }
  if (text.trim() === '') return refuse(`“${file.name}” is empty.`, 'Choose another file.');
  return { text };
}

function refuse(message: string, advice: string): { trouble: Trouble } {
  return { trouble: { message, advice } };
}
