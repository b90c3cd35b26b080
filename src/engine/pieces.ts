/** The subprotocol of a web socket whose frames travel in pieces; without it they are sent whole, as of old. */
export const PIECES_PROTOCOL = 'lector.pieces';

/** Before the relay's key, in base64url: the subprotocol by which a page brings it. */
export const KEY_PROTOCOL = 'lector.key.';

/** Small enough that a short message never waits long behind it, even on a slow network. */
const PIECE_BYTES = 64 * 1024;
/** How much may be on its way; more than a slow network holds anyway, less than any buffer that hurts. */
const WINDOW_BYTES = 256 * 1024;
/** The longest frame that is put together: minutes of sound. */
const LONGEST_FRAME = 64 * 1024 * 1024;

/**
 * Sends the frames of many lines in pieces of 64 kB, the lines in turns, and at most 256 kB ahead of what the
 * other side says it has read (`acknowledged`). Word of that comes as a message, since a hidden tab's timers rest.
 * A piece is: uint32 stream id, uint32 bytes of its frame that are still to come, then bytes of the frame.
 */
export class PieceSender {
  readonly #send: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** What each line has still to send, whose turn it is first. */
  readonly #waiting = new Map<number, Uint8Array<ArrayBuffer>[]>();
  #onItsWay = 0;

  constructor(send: (bytes: Uint8Array<ArrayBuffer>) => void) {
    this.#send = send;
  }

  send(stream: number, frame: Uint8Array<ArrayBuffer>): void {
    const frames = this.#waiting.get(stream);
    if (frames) frames.push(frame);
    else this.#waiting.set(stream, [frame]);
    this.#pump();
  }

  /** The other side has read so many bytes. */
  acknowledged(bytes: number): void {
    this.#onItsWay = Math.max(0, this.#onItsWay - bytes);
    this.#pump();
  }

  /** Sends nothing more of a line. */
  drop(stream: number): void {
    this.#waiting.delete(stream);
  }

  #pump(): void {
    for (const [stream, frames] of this.#waiting) {
      if (this.#onItsWay >= WINDOW_BYTES) return;
      const frame = frames[0];
      this.#waiting.delete(stream);
      if (!frame) continue;
      const now = frame.subarray(0, PIECE_BYTES);
      const rest = frame.subarray(PIECE_BYTES);
      if (rest.length > 0) frames[0] = rest;
      else frames.shift();
      // The line goes behind the others; the loop comes to it again.
      if (frames.length > 0) this.#waiting.set(stream, frames);
      this.#sendPiece(stream, now, rest.length);
    }
  }

  #sendPiece(stream: number, bytes: Uint8Array<ArrayBuffer>, remaining: number): void {
    const piece = encodePiece(stream, bytes, remaining);
    this.#onItsWay += piece.length;
    this.#send(piece);
  }
}

/** Puts the pieces of each line together again. */
export class PieceReader {
  readonly #partial = new Map<number, { bytes: Uint8Array<ArrayBuffer>; length: number }>();

  /** Gives a frame with its last piece, `undefined` before; throws a `SyntaxError` for bytes that are no piece. */
  read(piece: ArrayBuffer): ArrayBuffer | undefined {
    const stream = streamOf(piece);
    const remaining = new DataView(piece).getUint32(4, true);
    const bytes = new Uint8Array(piece, 8);
    const partial = this.#partial.get(stream) ?? begin(bytes.length + remaining);
    if (partial.length + bytes.length + remaining !== partial.bytes.length) {
      throw new SyntaxError('The pieces of a frame do not fit together.');
    }
    partial.bytes.set(bytes, partial.length);
    partial.length += bytes.length;
    if (remaining > 0) this.#partial.set(stream, partial);
    else this.#partial.delete(stream);
    return remaining > 0 ? undefined : partial.bytes.buffer;
  }

  /** The other side sends nothing more of that frame. */
  drop(stream: number): void {
    this.#partial.delete(stream);
  }
}

/** The line that a piece belongs to. Throws a `SyntaxError` when it is too short to be one. */
export function streamOf(piece: ArrayBuffer): number {
  if (piece.byteLength < 8) throw new SyntaxError('A piece is at least 8 bytes long.');
  return new DataView(piece).getUint32(0, true);
}

/** A frame in a single piece of stream 0. */
export function wholePiece(frame: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return encodePiece(0, frame, 0);
}

function encodePiece(
  stream: number,
  bytes: Uint8Array<ArrayBuffer>,
  remaining: number,
): Uint8Array<ArrayBuffer> {
  const piece = new Uint8Array(8 + bytes.length);
  const view = new DataView(piece.buffer);
  view.setUint32(0, stream, true);
  view.setUint32(4, remaining, true);
  piece.set(bytes, 8);
  return piece;
}

function begin(length: number): { bytes: Uint8Array<ArrayBuffer>; length: number } {
  if (length > LONGEST_FRAME) throw new SyntaxError('A frame is too long.');
  return { bytes: new Uint8Array(length), length: 0 };
}
