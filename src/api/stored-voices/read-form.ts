import type { z } from 'zod';
import { readBytes } from '../body.ts';
import { ApiError } from '../error.ts';
import { parseWith } from '../parse-with.ts';
import { MAX_AUDIO_BYTES } from './read-audio.ts';

/** One recording, and room for the other fields and what lies between them. */
const MAX_FORM_BYTES = MAX_AUDIO_BYTES + 256 * 1024;

interface FormOptions<Fields> {
  schema: z.ZodType<Fields>;
  /** The field that holds the file. */
  file: string;
}

/**
 * Reads and checks a `multipart/form-data` body, at most 10 MiB and a bit of it. Throws an `ApiError` that names the
 * field at fault.
 *
 * Pages of other sites may post such a body without asking. Hosts keep them out: the relay by their `Origin`, the
 * service worker by the navigation that it is there.
 */
export async function readForm<Fields>(
  request: Request,
  { schema, file }: FormOptions<Fields>,
): Promise<Fields> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type)) {
    throw new ApiError(415, "The body must be a form: 'Content-Type: multipart/form-data; boundary=…'.", {
      code: 'unsupported_content_type',
    });
  }
  const bytes = await readBytes(request, { maxBytes: MAX_FORM_BYTES, param: file });
  return parseWith(schema, await parseForm(bytes, type));
}

async function parseForm(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Record<string, unknown>> {
  try {
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
    return Object.fromEntries(form.entries());
  } catch (error) {
    throw new ApiError(400, `We could not read the form of your request: ${(error as Error).message}`, {
      code: 'invalid_form',
      cause: error,
    });
  }
}
