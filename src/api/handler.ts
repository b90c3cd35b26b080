import { Hono } from 'hono';
import { allowedMethods } from './allowed-methods.ts';
import { ApiError, errorResponse, toApiError } from './error.ts';
import type { ApiOptions } from './options.ts';
import { requestId } from './request-id.ts';
import type { Route } from './route.ts';
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
  // A slash at the end of a path is taken: base addresses are often written with one.
  const app = new Hono<{ Bindings: { client: string } }>({ strict: false });
  app.onError(fail);
  app.notFound((context) => {
    const { method, path } = context.req;
    return errorResponse(new ApiError(404, `Invalid URL (${method} ${path})`, { code: 'unknown_url' }));
  });
  for (const route of ROUTES) {
    app.on(route.method, route.path, (context) =>
      answer(route, context.req.raw, {
        path: context.req.param(),
        options: { ...hosted, client: context.env.client },
      }),
    );
  }
  for (const [path, methods] of allowedMethods(ROUTES)) app.all(path, () => wrongMethod(path, methods));

  return async (request, client = '') => {
    const response = await app.fetch(request, { client });
    response.headers.set('x-request-id', requestId(request));
    return response;
  };

  function fail(error: unknown): Response {
    const told = toApiError(error);
    if (told.status >= 500) options.onFailure?.(error);
    return errorResponse(told);
  }

  /** Hono catches errors alone; what a signal was aborted with may be anything. */
  async function answer(
    route: Route,
    request: Request,
    call: Pick<Parameters<Route['answer']>[0], 'path' | 'options'>,
  ): Promise<Response> {
    try {
      await options.ownModels?.refresh();
      return await route.answer({ ...call, request, routes: ROUTES });
    } catch (error) {
      return fail(error);
    }
  }
}

function wrongMethod(path: string, methods: string): Response {
  const response = errorResponse(
    new ApiError(405, `${path} answers ${methods} only.`, { code: 'method_not_allowed' }),
  );
  response.headers.set('allow', methods);
  return response;
}
