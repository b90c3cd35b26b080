/**
 * The text of a plain text file: UTF-8, UTF-16 with its mark, or else Windows-1252, which older books come in.
 * Line ends become `\n`. Returns `null` for a file that is no text.
 */
export function decodeText(bytes: Uint8Array<ArrayBuffer>): string | null {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  // No text has a zero in it, and every picture, archive or PDF soon has one.
  if (text.slice(0, 100_000).includes('\0')) return null;
  if (text.startsWith('%PDF-') || text.startsWith('PK\u0003\u0004')) return null;
  return text.replaceAll(/\r\n?/g, '\n');
}

function encodingOf(bytes: Uint8Array<ArrayBuffer>): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    // Not UTF-8: every byte means something in Windows-1252, so this can't fail.
    return 'windows-1252';
  }
}
