import { timingSafeEqual } from 'node:crypto';
import { ANSWER_HEADERS } from '../src/api/answer-headers.ts';
import { ApiError, errorResponse } from '../src/api/error.ts';
import { needsKey } from '../src/api/route-paths.ts';

export interface GuardOptions {
  port: number;
  /** Host names under which the relay may be called besides the loopback ones. */
  allowedHosts: string[];
  /** Origins of web pages that may call besides those on this machine. */
  allowedOrigins: string[];
  /** When set, the API and `/metrics` want it as a Bearer token, or as ElevenLabs' clients send theirs. */
  apiKey?: string | undefined;
}

/** Counts what everybody does, so it is not for everybody. */
export const METRICS_PATH = '/metrics';

const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/** Headers that OpenAI's clients send from a page, each of which a preflight must name (openai-node core). */
const ALLOWED_HEADERS = [
  ...['authorization', 'content-type', 'accept', 'user-agent', 'cache-control', 'x-requested-with'],
  'xi-api-key',
  ...['openai-organization', 'openai-project', 'openai-beta'],
  ...['lang', 'package-version', 'os', 'arch', 'runtime', 'runtime-version', 'async', 'retry-count'].map(
    stainless,
  ),
  ...['timeout', 'helper-method', 'poll-helper', 'custom-poll-interval'].map(stainless),
].join(', ');

const EXPOSED_HEADERS = Object.keys(ANSWER_HEADERS).join(', ');

/**
 * Keeps strangers out of a server on localhost. A web page can reach it in three ways: by name (DNS rebinding,
 * stopped by the Host check), across origins (stopped by the Origin check on every method), and by requests
 * that carry no Origin (stopped by `Sec-Fetch-Site`). Programs send none of these headers and pass.
 * Gives an error answer, or `undefined` when the request may pass.
 */
export function refuse(request: Request, options: GuardOptions): Response | undefined {
  const host = request.headers.get('host') ?? '';
  if (!isHostAllowed(host, options)) {
    return deny(
      `This host name is not served here. Use http://localhost:${options.port}, or allow it with --allow-host.`,
    );
  }
  const origin = request.headers.get('origin');
  const isOwn = isSame(origin ?? '', `http://${host}`) || isSame(origin ?? '', `https://${host}`);
  if (origin !== null && !isOwn && !isOriginAllowed(origin, options)) {
    return deny(`Pages of ${origin} may not use this relay. Allow them with --allow-origin ${origin}.`);
  }
  if (origin === null && request.headers.get('sec-fetch-site') === 'cross-site') {
    return isNavigation(request) ? undefined : deny('Requests from other sites are refused.');
  }
  return undefined;
}

/** Gives an error answer when a key is set and a request to the API does not bring it; lists need none. */
export function refuseKey(request: Request, { apiKey }: GuardOptions): Response | undefined {
  if (!apiKey || request.method === 'OPTIONS') return undefined;
  if (!needsKey(request) && new URL(request.url).pathname !== METRICS_PATH) return undefined;
  const bearer = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const given = bearer ?? request.headers.get('xi-api-key') ?? '';
  if (equalInConstantTime(given, apiKey)) return undefined;
  const message = 'Incorrect API key provided. Send the key that the relay was started with.';
  const response = errorResponse(new ApiError(401, message, { code: 'invalid_api_key' }));
  response.headers.set('www-authenticate', 'Bearer');
  return response;
}

/** Answers a preflight; `undefined` for any other request. Call only for requests that passed `refuse`. */
export function answerPreflight(request: Request): Response | undefined {
  if (request.method !== 'OPTIONS') return undefined;
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': 'GET, POST, DELETE, OPTIONS',
      'access-control-allow-headers': ALLOWED_HEADERS,
      'access-control-max-age': '600',
    },
  });
}

/** Lets the page that asked read the answer; it has passed `refuse`. No cookies are involved, so no credentials. */
export function addCors(request: Request, headers: Headers): void {
  const origin = request.headers.get('origin');
  if (!origin) return;
  headers.set('access-control-allow-origin', origin);
  headers.set('access-control-expose-headers', EXPOSED_HEADERS);
}

/** Whether a page of this origin may call: one on this machine, or one that the user named. */
function isOriginAllowed(origin: string, { allowedOrigins }: GuardOptions): boolean {
  if (allowedOrigins.some((allowed) => isSame(allowed.replace(/\/$/, ''), origin))) return true;
  // Only of the web: the host of `app://localhost` is no machine, but a name that any program may choose.
  return (
    /^https?:/i.test(origin) && URL.canParse(origin) && LOOPBACK_HOSTS.includes(new URL(origin).hostname)
  );
}

/**
 * Whether this server is meant by a Host header: a loopback name, or a name that the user gave, with any port where they
 * gave none. It is the name that DNS rebinding can't choose; the port may be another one on a container's outside.
 */
export function isHostAllowed(host: string, { allowedHosts }: Pick<GuardOptions, 'allowedHosts'>): boolean {
  const name = host.replace(/:\d+$/, '');
  if (allowedHosts.some((allowed) => isSame(allowed, host) || isSame(allowed, name))) return true;
  return LOOPBACK_HOSTS.some((own) => isSame(own, name));
}

/** Names of hosts and origins are the same in any case. */
function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/**
 * A person who follows a link from another site opens the app, and nothing happens before they act. In a frame
 * of another site they would not know what they click, so a frame is no such thing.
 */
function isNavigation({ method, headers }: Request): boolean {
  return (
    method === 'GET' &&
    headers.get('sec-fetch-mode') === 'navigate' &&
    headers.get('sec-fetch-dest') === 'document'
  );
}

/** Whether a key is the wanted one; how long it takes tells nothing about it. */
export function equalInConstantTime(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  // Comparing with itself when the lengths differ keeps the time the same.
  return timingSafeEqual(a.length === b.length ? a : b, b) && a.length === b.length;
}

function deny(message: string): Response {
  return errorResponse(new ApiError(403, message, { code: 'forbidden' }));
}

function stainless(name: string): string {
  return `x-stainless-${name}`;
}
