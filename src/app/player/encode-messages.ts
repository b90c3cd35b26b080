/** Sound to be encoded: 16 bit samples, little endian, that are heard from the sample `at` on. */
export interface EncodeOrder {
  id: number;
  pcm: Uint8Array<ArrayBuffer>;
  at: number;
}

export interface EncodeResult {
  id: number;
  fragment: Uint8Array<ArrayBuffer>;
}
