import type { AnswerHeader } from '../answer-headers.ts';
import { ApiError, errorBody } from '../error.ts';
import { errorSchema } from '../error-schema.ts';
import { headerReferences } from './headers.ts';
import type { Schemas } from './schemas.ts';
import type { Answer } from './types.ts';

/** What each error status means here, with an example of its message and code. */
const ERRORS: Record<
  number,
  { what: string; message: string; code: string; param?: string; headers?: AnswerHeader[] }
> = {
  400: {
    what: 'The request is wrong. `param` names the field, `message` says what it should be.',
    message: "Invalid 'speed': must be between 0.25 and 4.",
    param: 'speed',
    code: 'invalid_value',
  },
  401: {
    what: 'The relay was started with a key, and it was not given or is another one.',
    message: 'Incorrect API key provided. Send the key that the relay was started with.',
    code: 'invalid_api_key',
  },
  403: {
    what: 'The relay does not serve this web page, or does not go by this host name.',
    message: 'Pages of https://example.com may not use this relay.',
    code: 'forbidden',
  },
  404: {
    what: 'There is no such thing, or it has not been downloaded to this device.',
    message: "The model 'nobody' does not exist.",
    param: 'model',
    code: 'model_not_found',
  },
  409: {
    what: 'It is in use: ask again later. Or it is here already.',
    message: "Something is being spoken just now. The model 'kokoro' can be unloaded when that has ended.",
    code: 'model_in_use',
    headers: ['retry-after'],
  },
  413: {
    what: 'The body is too large.',
    message: 'The body is over the limit of 5000000 bytes.',
    code: 'request_too_large',
  },
  415: {
    what: 'The body has another content type than this route takes.',
    message: "The body must be JSON: send the header 'Content-Type: application/json'.",
    code: 'unsupported_content_type',
  },
  422: {
    what: 'What is there can not be used. `message` says what it looks like and what is missing.',
    message: "'someone/model' can't be used. It looks like Kokoro, but onnx/model.onnx is missing.",
    param: 'repo',
    code: 'model_unfit',
  },
  500: {
    what: 'Something failed here; asking again will not help.',
    message: "The model 'kokoro' failed while speaking.",
    code: 'model_failed',
    headers: ['x-should-retry'],
  },
  502: {
    what: 'The hub that models come from did not give what it should.',
    message: 'The weights could not be downloaded.',
    code: 'download_failed',
    headers: ['x-should-retry'],
  },
  503: {
    what: 'Nobody can speak just now, too many wait already, or the voice is still being downloaded. Ask again later.',
    message: 'Too many wait for the voice already: 64.',
    code: 'overloaded',
    headers: ['retry-after'],
  },
  507: {
    what: 'This device has no room for it.',
    message: 'There is not enough room for the weights.',
    code: 'quota_exceeded',
    headers: ['x-should-retry'],
  },
};

/** The answers of failures, by status, as components named `Error400` and so on. */
export function errorAnswers(schemas: Schemas): Record<string, Answer> {
  const schema = schemas.describe(errorSchema);
  return Object.fromEntries(
    Object.entries(ERRORS).map(([status, { what, message, headers, ...details }]) => [
      errorName(Number(status)),
      {
        description: what,
        headers: headerReferences(['x-request-id', ...(headers ?? [])]),
        content: {
          'application/json': {
            schema,
            examples: { error: { value: errorBody(new ApiError(Number(status), message, details)) } },
          },
        },
      },
    ]),
  );
}

export function errorName(status: number): string {
  return `Error${status}`;
}
