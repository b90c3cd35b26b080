import { joinBytes } from '../audio/bytes.ts';
import type { AudioFormat } from '../audio/encoder.ts';
import { withWavSizes } from '../audio/wav.ts';
import { ApiError } from './error.ts';

/** About two hours of speech. */
const MAX_HELD_INPUT = 100_000;
/** Slow speech and pauses make more sound of a text than its length tells. */
const MAX_HELD_BYTES = 512e6;

/** Throws an `ApiError` for a text whose sound would be too much to hold. */
export function checkHeldInput(input: string): void {
  if (input.length <= MAX_HELD_INPUT) return;
  throw tooLong(`a text may have ${MAX_HELD_INPUT} characters then, not ${input.length}`);
}

/**
 * A file as one body with its length, sent when all has been spoken: what fails before that is an error with a status.
 * WAV has its exact sizes. Rejects with the source's error, and with an `ApiError` when it gets too long.
 */
export async function wholeAnswer(
  source: AsyncIterable<Uint8Array<ArrayBuffer>>,
  { format, headers }: { format: AudioFormat; headers: Record<string, string> },
): Promise<Response> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of source) {
    size += piece.byteLength;
    if (size > MAX_HELD_BYTES) throw tooLong(`the sound may have ${MAX_HELD_BYTES / 1e6} MB then`);
    pieces.push(piece);
  }
  const joined = joinBytes(pieces);
  const body = format === 'wav' ? withWavSizes(joined) : joined;
  return new Response(body, { headers: { ...headers, 'content-length': String(size) } });
}

function tooLong(limit: string): ApiError {
  return new ApiError(400, `Invalid 'stream': with false the sound is held whole, and ${limit}.`, {
    param: 'stream',
    code: 'invalid_value',
  });
}
