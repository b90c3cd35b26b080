import { ApiError } from '../error.ts';

/** What is told of a name that another voice has. Not 409, which OpenAI's clients repeat. */
export function nameTaken(name: string): ApiError {
  return new ApiError(400, `Invalid 'name': there is a voice '${name}' already. Choose another name.`, {
    param: 'name',
    code: 'invalid_value',
  });
}
