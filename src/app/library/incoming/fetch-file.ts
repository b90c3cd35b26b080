import { TroubleError } from '../../client/trouble.ts';
import { t } from '../../messages/messages.ts';

/** More than any book; what is longer would fill the memory before it could be refused. */
const MAX_BYTES = 200_000_000;

/** The only address of a text, or `null` if it is more or less than one. */
export function soleAddress(text: string): string | null {
  const words = text.trim();
  return /^https?:\/\/\S+$/i.test(words) && URL.canParse(words) ? words : null;
}

/**
 * Fetches a web address as a file. A browser lets a page read only its own site, and those that allow it by CORS: any other
 * rejects with a `TroubleError` that says what to do instead.
 */
export async function fetchFile(address: string, signal: AbortSignal): Promise<File> {
  const url = parseAddress(address);
  const response = await request(url, signal);
  if (!response.ok) {
    const { answered, answeredAdvice } = t.incoming;
    throw new TroubleError(answered(url.host, String(response.status)), answeredAdvice);
  }
  const type = response.headers.get('content-type')?.split(';', 1)[0]?.trim() ?? '';
  return new File(await readBody(response, url), nameOf(url), { type });
}

function parseAddress(address: string): URL {
  const url = URL.canParse(address, location.href) ? new URL(address, location.href) : null;
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new TroubleError(t.incoming.noAddress, t.incoming.noAddressAdvice);
}

async function request(url: URL, signal: AbortSignal): Promise<Response> {
  try {
    // A link from anywhere can bring an address here: nothing of the reader's goes with the question.
    return await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', signal });
  } catch (error) {
    signal.throwIfAborted();
    const { noNetwork, noNetworkAdvice, notShared, notSharedAdvice } = t.incoming;
    throw navigator.onLine
      ? new TroubleError(notShared(url.host), notSharedAdvice, { cause: error })
      : new TroubleError(noNetwork(url.host), noNetworkAdvice, { cause: error });
  }
}

async function readBody(response: Response, { host }: URL): Promise<BlobPart[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (const reader = response.body?.getReader(); reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
    if (length <= MAX_BYTES) continue;
    await reader.cancel();
    throw new TroubleError(t.incoming.tooLarge(host), t.incoming.tooLargeAdvice);
  }
  return parts;
}

/** The last part of the path, or the site where that says nothing. */
function nameOf({ pathname, hostname }: URL): string {
  const last = pathname.split('/').findLast((part) => part !== '') ?? '';
  try {
    return decodeURIComponent(last) || hostname;
  } catch {
    return last; // not escaped as UTF-8: shown as it stands in the address
  }
}
