/** Sample rates that AAC can name, in the order of their numbers (ISO/IEC 14496-3, table 1.18). */
export const AAC_RATES = [
  96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350,
];
/** Bytes before each packet. */
export const ADTS_HEADER_BYTES = 7;

/**
 * Gives one AAC-LC mono packet with its ADTS header (ISO/IEC 13818-7, 6.2), without checksum.
 * Throws a `RangeError` for a rate that ADTS can't name.
 */
export function adtsFrame(packet: Uint8Array, sampleRate: number): Uint8Array<ArrayBuffer> {
  const rate = AAC_RATES.indexOf(sampleRate);
  if (rate < 0) throw new RangeError(`AAC can't encode ${sampleRate} Hz`);
  const length = ADTS_HEADER_BYTES + packet.length;
  const frame = new Uint8Array(length);
  frame[0] = 0xff;
  frame[1] = 0xf1; // sync word, MPEG-4, no checksum
  frame[2] = (1 << 6) | (rate << 2); // low complexity; channel count 1 continues in the next byte
  frame[3] = (1 << 6) | (length >> 11);
  frame[4] = (length >> 3) & 0xff;
  frame[5] = ((length & 7) << 5) | 0x1f; // buffer fullness: not said
  frame[6] = 0xfc;
  frame.set(packet, ADTS_HEADER_BYTES);
  return frame;
}

/** Cuts whole frames, one behind the other, apart; each with its header. */
export function adtsFrames(stream: Uint8Array): Uint8Array[] {
  const frames: Uint8Array[] = [];
  for (let at = 0; at < stream.length; ) {
    const length = ((stream[at + 3]! & 3) << 11) | (stream[at + 4]! << 3) | (stream[at + 5]! >> 5);
    if (length < ADTS_HEADER_BYTES) throw new RangeError(`There is no AAC frame at byte ${at}`);
    frames.push(stream.subarray(at, at + length));
    at += length;
  }
  return frames;
}
