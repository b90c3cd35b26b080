import type { z } from 'zod';
import { ApiError } from './error.ts';

/** Checks the parameters of a path or a query. Throws an `ApiError` that names the one at fault. */
export function readParameters<Values>(schema: z.ZodType<Values> | undefined, found: unknown): Values {
  if (!schema) return {} as Values; // a route that describes none is given none
  const result = schema.safeParse(found);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const param = issue?.path.map(String).join('.') || null;
  throw new ApiError(400, `Invalid '${param}': ${issue?.message ?? 'is not what was expected'}.`, {
    param,
    code: 'invalid_value',
  });
}
