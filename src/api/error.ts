import { type EngineErrorCode, isEngineError } from '../engine/error.ts';

export interface ApiErrorDetails {
  /** The request field at fault. */
  param?: string | null;
  /** OpenAI's code, or our own where OpenAI has none. */
  code?: string | null;
  /** Seconds after which a retry makes sense; only with 409, 429 and 503. */
  retryAfter?: number;
  cause?: unknown;
}

/** A failure that the client is told in OpenAI's error shape. Thrown anywhere in the endpoint, caught once. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly details: ApiErrorDetails;

  constructor(status: number, message: string, details: ApiErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.status = status;
    this.details = details;
  }
}

/** The body of OpenAI's `ErrorResponse`; all four keys are required by its specification. */
export function errorBody(error: ApiError): { error: Record<string, string | null> } {
  const { param = null, code = null } = error.details;
  const type = error.status >= 500 ? 'server_error' : 'invalid_request_error';
  return { error: { message: error.message, type, param, code } };
}

export function errorResponse(error: ApiError): Response {
  const headers = new Headers({ 'content-type': 'application/json' });
  if (error.details.retryAfter) headers.set('retry-after', String(error.details.retryAfter));
  // OpenAI's clients repeat these unless told not to.
  else if (error.status >= 500 || REPEATED.includes(error.status)) headers.set('x-should-retry', 'false');
  return new Response(JSON.stringify(errorBody(error)), { status: error.status, headers });
}

const REPEATED = [408, 409, 429];

/** What the client is told of any failure; one that nobody foresaw is a 500 and keeps its message. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (isEngineError(error)) {
    const { status, param, retryAfter: usual } = ENGINE_ERRORS[error.code];
    const retryAfter = error.retryAfter ?? usual;
    return new ApiError(status, error.message, {
      code: error.code,
      ...(param && { param }),
      ...(retryAfter && { retryAfter }),
      cause: error,
    });
  }
  const message = error instanceof Error ? error.message : String(error);
  return new ApiError(500, `Lector failed: ${message}`, { cause: error });
}

type Answer = { status: number; param?: string; retryAfter?: number };

/** 5xx with `retryAfter` only where a retry can help: clients repeat those by themselves. */
const ENGINE_ERRORS: Record<EngineErrorCode, Answer> = {
  invalid_input: { status: 400, param: 'input' },
  invalid_markup: { status: 400, param: 'input' },
  invalid_reference: { status: 400, param: 'voice' },
  invalid_dictionary: { status: 400, param: 'dictionary' },
  invalid_clean: { status: 400, param: 'clean' },
  invalid_plugins: { status: 400, param: 'plugins' },
  invalid_messages: { status: 400, param: 'messages' },
  context_length_exceeded: { status: 400, param: 'messages' },
  plugin_failed: { status: 500, param: 'plugins' },
  model_not_found: { status: 404, param: 'model' },
  voice_not_found: { status: 400, param: 'voice' },
  model_not_downloaded: { status: 404, param: 'model' },
  model_loading: { status: 503, param: 'model', retryAfter: 10 },
  model_in_use: { status: 409, param: 'model', retryAfter: 5 },
  model_failed: { status: 500 },
  encoder_failed: { status: 500, param: 'response_format' },
  download_failed: { status: 502 },
  hub_failed: { status: 502, param: 'repo' },
  repo_not_found: { status: 404, param: 'repo' },
  model_unfit: { status: 422, param: 'repo' },
  model_exists: { status: 409, param: 'repo' },
  quota_exceeded: { status: 507 },
  no_engine: { status: 503, retryAfter: 2 },
  engine_lost: { status: 503, retryAfter: 1 },
  overloaded: { status: 503, retryAfter: 5 },
  unsupported: { status: 400 },
};
