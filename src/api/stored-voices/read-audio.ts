import { ApiError } from '../error.ts';
import { AUDIO_TYPES, claimedType, detectType } from './audio-type.ts';

/** As OpenAI has it: 10 MiB. */
export const MAX_AUDIO_BYTES = 10 * 1024 * 1024;

export interface Audio {
  bytes: Uint8Array<ArrayBuffer>;
  /** What is stored beside the bytes. */
  facts: { type: string; byteLength: number; sha256: string };
}

/** Reads an uploaded recording. Throws an `ApiError` for one that is too large, or not the audio that it is said to be. */
export async function readAudio(file: File, param: string): Promise<Audio> {
  if (file.size > MAX_AUDIO_BYTES) {
    throw new ApiError(413, `Invalid '${param}': the file is over the limit of 10 MiB.`, {
      param,
      code: 'request_too_large',
    });
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const claimed = claimedType(file.type);
  const found = detectType(bytes);
  if (!claimed || !found || (claimed !== 'unknown' && claimed !== found)) {
    throw new ApiError(400, `Invalid '${param}': ${describe({ file, claimed, found })}`, {
      param,
      code: 'invalid_value',
    });
  }
  return { bytes, facts: { type: found, byteLength: bytes.length, sha256: await hash(bytes) } };
}

/** In hex. */
export async function hash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

interface Finding {
  file: File;
  claimed: string | undefined;
  found: string | undefined;
}

function describe({ file, claimed, found }: Finding): string {
  if (file.size === 0) return 'the file is empty.';
  if (!claimed) return `the type '${file.type}' is not taken. Types here: ${AUDIO_TYPES.join(', ')}.`;
  if (!found) return `the file is no audio of a type that is taken: ${AUDIO_TYPES.join(', ')}.`;
  return `the file is said to be ${claimed} and begins like ${found}.`;
}
