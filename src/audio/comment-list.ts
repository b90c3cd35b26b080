import { joinBytes } from './bytes.ts';

/** The comment list of Vorbis, which FLAC and Ogg Opus share: the writer's name, then `NAME=value` each (RFC 7845, 5.2). */
export function commentList(comments: readonly string[]): Uint8Array<ArrayBuffer> {
  return joinBytes([withLength('Lector'), littleEndian(comments.length), ...comments.map(withLength)]);
}

/** A single remark as a list of comments; empty without one. */
export function commentsOf(comment: string | undefined): string[] {
  return comment === undefined ? [] : [`COMMENT=${comment}`];
}

function withLength(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  return joinBytes([littleEndian(bytes.length), bytes]);
}

function littleEndian(number: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, number, true);
  return bytes;
}
