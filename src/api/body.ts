import { ApiError } from './error.ts';

/** A JSON escape has 6 bytes, and the longest input 800,000 characters; the rest is room for other fields. */
const MAX_BODY_BYTES = 5_000_000;
/** A body over this is not read to its end. */
const MAX_DISCARDED_BYTES = 32_000_000;

/**
 * Reads a JSON body. Only `application/json` is taken: a web page may post other types to a server on
 * localhost without asking (`simple requests`), so this also keeps strangers out of the relay.
 */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type)) {
    throw new ApiError(415, "The body must be JSON: send the header 'Content-Type: application/json'.", {
      code: 'unsupported_content_type',
    });
  }
  const text = await readText(request);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ApiError(400, `We could not parse the JSON body of your request: ${(error as Error).message}`, {
      code: 'invalid_json',
      cause: error,
    });
  }
}

async function readText(request: Request): Promise<string> {
  if (!request.body) return '';
  const decoder = new TextDecoder();
  const reader = request.body.getReader();
  let text = '';
  let bytes = 0;
  while (true) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > MAX_DISCARDED_BYTES) {
      await reader.cancel();
      break;
    }
    // What is over the limit is read and dropped: a client that can't finish sending never sees our answer.
    text = bytes > MAX_BODY_BYTES ? '' : text + decoder.decode(value, { stream: true });
  }
  if (bytes <= MAX_BODY_BYTES) return text + decoder.decode();
  throw new ApiError(413, `The body is over the limit of ${MAX_BODY_BYTES} bytes.`, {
    param: 'input',
    code: 'request_too_large',
  });
}
