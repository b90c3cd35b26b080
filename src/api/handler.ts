import { allowedMethods } from './allowed-methods.ts';
import { ApiError, errorResponse, toApiError } from './error.ts';
import { matchPath } from './match-path.ts';
import type { ApiOptions } from './options.ts';
import { requestId } from './request-id.ts';
import type { CallOptions } from './route.ts';
import { ROUTES } from './routes.ts';
import { createTimings } from './timings.ts';

/** Answers one request; `client` is whoever sent it, as far as the host can tell clients apart. */
export type ApiHandler = (request: Request, client?: string) => Promise<Response>;

/**
 * The endpoint: OpenAI's speech API as one function of Web standards. A service worker, a tab and the relay
 * serve the same one; they differ in the engine that they pass in. It never throws and never rejects.
 */
export function createHandler(options: ApiOptions): ApiHandler {
  const hosted = { timings: createTimings(), ...options };
  return async (request, client = '') => {
    let response: Response;
    try {
      response = await answer(request, { ...hosted, client });
    } catch (error) {
      const told = toApiError(error);
      if (told.status >= 500) options.onFailure?.(error);
      response = errorResponse(told);
    }
    if (request.method === 'HEAD') response = await withoutBody(response);
    response.headers.set('x-request-id', requestId(request));
    return response;
  };
}

/** By the first entry of the table that the request fits. */
async function answer(request: Request, options: CallOptions): Promise<Response> {
  await options.ownModels?.refresh();
  const { pathname } = new URL(request.url);
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  for (const route of ROUTES) {
    const path = route.method === method ? matchPath(route.path, pathname) : undefined;
    if (path) return route.answer({ request, options, path, routes: ROUTES });
  }
  for (const [path, methods] of allowedMethods(ROUTES)) {
    if (matchPath(path, pathname)) return wrongMethod(path, methods);
  }
  throw new ApiError(404, `Invalid URL (${request.method} ${pathname})`, { code: 'unknown_url' });
}

function wrongMethod(path: string, methods: string): Response {
  const response = errorResponse(
    new ApiError(405, `${path} answers ${methods} only.`, { code: 'method_not_allowed' }),
  );
  response.headers.set('allow', methods);
  return response;
}

/** What HEAD asks for; nobody makes the rest of a body that nobody reads. */
async function withoutBody(response: Response): Promise<Response> {
  await response.body?.cancel();
  return new Response(null, response);
}
