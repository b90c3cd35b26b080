import { matchPath } from './match-path.ts';
import { segmentsOf } from './route.ts';
import { ROUTES } from './routes.ts';

/** The first segments of the API's paths: what lies under them is the API's alone, and never a file of the app. */
const ROOTS = new Set(ROUTES.map(({ path }) => segmentsOf(path)[0]).filter((segment) => segment !== ''));

/**
 * Whether a request is for the API; every other one is for the app's files. `/` is both: the app for a browser, and
 * a few words of JSON for a program that asks for that.
 */
export function isApiRequest({ method, url, headers }: Request): boolean {
  const { pathname } = new URL(url);
  if (pathname !== '/') return ROOTS.has(segmentsOf(pathname)[0] ?? '');
  const accept = headers.get('accept') ?? '';
  return isReading(method) && accept.includes('application/json') && !accept.includes('text/html');
}

/** Whether a request is for the API and may be answered only to who has the key, where there is one. */
export function needsKey(request: Request): boolean {
  if (!isApiRequest(request)) return false;
  const { pathname } = new URL(request.url);
  const method = isReading(request.method) ? 'GET' : request.method;
  const route = ROUTES.find((entry) => entry.method === method && matchPath(entry.path, pathname));
  // What is escaped might be read as another path further on.
  return !route?.isOpen || pathname.includes('%');
}

function isReading(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}
