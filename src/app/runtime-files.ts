import type { CodecAsset } from '../audio/encoder.ts';
import { fetchBytes } from '../runtime/fetch-bytes.ts';
import { RUNTIME_FOLDERS } from '../runtime/files.ts';

/** Fetches a codec's binary from our own origin. Rejects when it can't be had. */
export function fetchCodecAsset(name: CodecAsset): Promise<Uint8Array<ArrayBuffer>> {
  return fetchBytes(`${RUNTIME_FOLDERS.codecs}/${name}`);
}
