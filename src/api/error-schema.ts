import { z } from 'zod';

/** OpenAI's `ErrorResponse`; all four keys are required by its specification. */
export const errorSchema = z
  .object({
    error: z.object({
      message: z.string().describe('What is wrong, in a sentence.'),
      type: z.enum(['invalid_request_error', 'server_error']).describe('Whose fault it is, roughly.'),
      param: z.string().nullable().describe('The field or parameter at fault.'),
      code: z
        .string()
        .nullable()
        .describe('What is wrong, for programs: `invalid_value`, `model_not_found` …'),
    }),
  })
  .meta({ id: 'ErrorResponse', description: 'Every failure has this shape.' });
