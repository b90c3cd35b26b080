import type { z } from 'zod';
import { ApiError } from './error.ts';

/** What a schema makes of a body. Throws an `ApiError` that names the first field which it refuses. */
export function parseWith<Fields>(schema: z.ZodType<Fields>, json: unknown): Fields {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  throw invalidField(json, result.error.issues[0]);
}

function invalidField(json: unknown, issue: z.core.$ZodIssue | undefined): ApiError {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return new ApiError(400, 'The body must be a JSON object.', { code: 'invalid_json' });
  }
  const param = issue?.path.map(String).join('.') || null;
  const reason = issue?.message ?? 'is not what was expected';
  const isMissing = param !== null && valueAt(json, issue?.path ?? []) === undefined;
  // OpenAI's words, which clients look for.
  const message = reason.startsWith('you must')
    ? reason
    : isMissing
      ? `Missing required parameter: '${param}'.`
      : `Invalid '${param}': ${reason}.`;
  return new ApiError(400, message, {
    param,
    code: isMissing ? 'missing_required_parameter' : codeOf(issue),
  });
}

function valueAt(json: object, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    json,
  );
}

function codeOf(issue: z.core.$ZodIssue | undefined): string {
  return issue?.code === 'too_big' && issue.origin === 'string' ? 'string_above_max_length' : 'invalid_value';
}
