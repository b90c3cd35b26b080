/**
 * Says how a stream differs from an undisturbed run of the same request, '' when it does not. `isPrefix`: it
 * was broken off, so it need not be whole. Ogg streams have random serial numbers, and so other checksums.
 */
export function sameBytes(
  format: string,
  bytes: Uint8Array,
  undisturbed: Uint8Array | undefined,
  { isPrefix = false } = {},
): string {
  if (!undisturbed) return 'there is nothing to compare it with';
  const [heard, whole] = [withoutSerial(format, bytes), withoutSerial(format, undisturbed)];
  if (isPrefix ? heard.length > whole.length : heard.length !== whole.length) {
    return `${format}: ${heard.length} bytes instead of ${whole.length}`;
  }
  // A page that was cut off in its header still has its serial number.
  const length = isPrefix && format === 'opus' ? Math.max(0, heard.lastIndexOf('OggS')) : heard.length;
  if (heard.subarray(0, length).equals(whole.subarray(0, length))) return '';
  const at = heard.subarray(0, length).findIndex((byte, index) => byte !== whole[index]);
  return `${format}: differs from byte ${at} of ${whole.length} on`;
}

/** Two Ogg streams of the same sound differ in their serial number and so in their checksums. */
function withoutSerial(format: string, bytes: Uint8Array): Buffer {
  const copy = Buffer.from(bytes);
  if (format === 'opus') {
    for (let at = copy.indexOf('OggS'); at >= 0; at = copy.indexOf('OggS', at + 4))
      copy.fill(0, at + 14, at + 26);
  }
  return copy;
}
