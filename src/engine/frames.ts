/**
 * Messages of many ports over one socket. A frame is: uint32 stream id, uint32 byte length of the head, the
 * head (JSON, padded with spaces to four bytes), then the samples or bytes of the message's one typed array,
 * if it has one. Little-endian throughout.
 */
export interface Frame {
  stream: number;
  message: unknown;
}

type Payload = Float32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** Where a typed array stood in the message: JSON can't hold it. */
type Mark = { $array: 'float32' | 'uint8' };

/** Writes a message as one frame. At most one typed array may be in it. */
export function encodeFrame({ stream, message }: Frame): Uint8Array<ArrayBuffer> {
  let payload: Payload | undefined;
  const json = JSON.stringify(message, (_key, value) => {
    if (!(value instanceof Float32Array || value instanceof Uint8Array)) return value;
    payload = value as Payload;
    return { $array: value instanceof Float32Array ? 'float32' : 'uint8' } satisfies Mark;
  });
  const head = new TextEncoder().encode(json);
  const headLength = Math.ceil(head.byteLength / 4) * 4;
  const frame = new Uint8Array(8 + headLength + (payload?.byteLength ?? 0)).fill(0x20, 8, 8 + headLength);
  const view = new DataView(frame.buffer);
  view.setUint32(0, stream, true);
  view.setUint32(4, headLength, true);
  frame.set(head, 8);
  if (payload)
    frame.set(new Uint8Array(payload.buffer, payload.byteOffset, payload.byteLength), 8 + headLength);
  return frame;
}

/** Reads a frame; throws a `SyntaxError` for bytes that are none. */
export function decodeFrame(bytes: ArrayBuffer): Frame {
  if (bytes.byteLength < 8) throw new SyntaxError('A frame is at least 8 bytes long.');
  const view = new DataView(bytes);
  const headLength = view.getUint32(4, true);
  if (8 + headLength > bytes.byteLength) throw new SyntaxError("A frame's head is longer than the frame.");
  const payloadLength = bytes.byteLength - 8 - headLength;
  const head = new TextDecoder().decode(new Uint8Array(bytes, 8, headLength));
  const message = JSON.parse(head, (_key, value: Partial<Mark> | null) => {
    if (value?.$array === 'float32') {
      if (payloadLength % 4 !== 0) throw new SyntaxError("A frame's samples are cut off.");
      return new Float32Array(bytes.slice(8 + headLength));
    }
    if (value?.$array === 'uint8') return new Uint8Array(bytes.slice(8 + headLength));
    return value;
  });
  return { stream: view.getUint32(0, true), message };
}
