import { ApiError, toApiError } from './error.ts';

/** Our name of a field, and what a dialect calls it. */
export type FieldNames = Record<string, string>;

/**
 * The request for speech that another dialect's request means: the same client, so that it stops when that one goes,
 * with another body.
 */
export function asSpeech(request: Request, body: object): Request {
  return new Request(new URL('/v1/audio/speech', request.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: request.signal,
  });
}

/** Runs a task, and tells its errors in the dialect's names for fields. */
export async function askInDialect<T>(names: FieldNames, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    const { status, message, details } = toApiError(error);
    const { param } = details;
    const named = param ? names[param] : undefined;
    if (!param || !named) throw error;
    throw new ApiError(status, message.replace(`'${param}'`, `'${named}'`), {
      ...details,
      param: named,
      cause: error,
    });
  }
}
