/** Sample rates that AAC can name, in the order of their numbers (ISO/IEC 14496-3, table 1.18). */
const RATES = [96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350];
const HEADER_BYTES = 7;

/**
 * Gives one AAC-LC mono packet with its ADTS header (ISO/IEC 13818-7, 6.2), without checksum.
 * Throws a `RangeError` for a rate that ADTS can't name.
 */
export function adtsFrame(packet: Uint8Array, sampleRate: number): Uint8Array<ArrayBuffer> {
  const rate = RATES.indexOf(sampleRate);
  if (rate < 0) throw new RangeError(`AAC can't encode ${sampleRate} Hz`);
  const length = HEADER_BYTES + packet.length;
  const frame = new Uint8Array(length);
  frame[0] = 0xff;
  frame[1] = 0xf1; // sync word, MPEG-4, no checksum
  frame[2] = (1 << 6) | (rate << 2); // low complexity; channel count 1 continues in the next byte
  frame[3] = (1 << 6) | (length >> 11);
  frame[4] = (length >> 3) & 0xff;
  frame[5] = ((length & 7) << 5) | 0x1f; // buffer fullness: not said
  frame[6] = 0xfc;
  frame.set(packet, HEADER_BYTES);
  return frame;
}
