import { joinBytes } from '../audio/bytes.ts';
import { ApiError } from './error.ts';

/** A JSON escape has 6 bytes, and the longest input 800,000 characters; a recording of 10 MiB has 14 MB in base64. */
const MAX_BODY_BYTES = 20_000_000;
/** A body over this is not read to its end. */
const MAX_DISCARDED_BYTES = 32_000_000;

/**
 * Reads a JSON body. Only `application/json` is taken: a web page may post other types to a server on
 * localhost without asking (`simple requests`), so this also keeps strangers out of the relay.
 */
export async function readJson(request: Request): Promise<unknown> {
  if (!isJson(request)) {
    throw new ApiError(415, "The body must be JSON: send the header 'Content-Type: application/json'.", {
      code: 'unsupported_content_type',
    });
  }
  const text = new TextDecoder().decode(
    await readBytes(request, { maxBytes: MAX_BODY_BYTES, param: 'input' }),
  );
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ApiError(400, `We could not parse the JSON body of your request: ${(error as Error).message}`, {
      code: 'invalid_json',
      cause: error,
    });
  }
}

/** Whether a request says that its body is JSON. */
export function isJson({ headers }: Request): boolean {
  return /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(headers.get('content-type') ?? '');
}

interface BodyLimit {
  maxBytes: number;
  /** The field that makes a body long. */
  param: string;
}

/** Reads a body whole. Throws an `ApiError` 413 for one over the limit, which is never held in memory. */
export async function readBytes(
  request: Request,
  { maxBytes, param }: BodyLimit,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of piecesOf(request)) {
    bytes += piece.byteLength;
    if (bytes > Math.max(maxBytes, MAX_DISCARDED_BYTES)) break;
    // What is over the limit is read and dropped: a client that can't finish sending never sees our answer.
    if (bytes > maxBytes) pieces.length = 0;
    else pieces.push(piece);
  }
  if (bytes <= maxBytes) return joinBytes(pieces);
  throw new ApiError(413, `The body is over the limit of ${maxBytes} bytes.`, {
    param,
    code: 'request_too_large',
  });
}

/** The body piece by piece. Firefox can't stream the body of a request, and gives it whole. */
async function* piecesOf(request: Request): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  if (!reader) {
    yield new Uint8Array(await request.arrayBuffer());
    return;
  }
  try {
    while (true) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
