import type { CodecAsset } from '../audio/encoder.ts';
import { RUNTIME_FOLDERS } from '../runtime/files.ts';

/** Fetches a codec's binary from our own origin. Rejects when it can't be had. */
export async function fetchCodecAsset(name: CodecAsset): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(`${RUNTIME_FOLDERS.codecs}/${name}`);
  if (!response.ok) throw new Error(`Failed to load ${name}: the server answered ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}
