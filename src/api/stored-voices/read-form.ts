import type { z } from 'zod';
import { readBytes } from '../body.ts';
import { ApiError } from '../error.ts';
import { parseWith } from '../parse-with.ts';
import { MAX_AUDIO_BYTES } from './read-audio.ts';

/** Room for the other fields and what lies between them. */
const OTHER_BYTES = 256 * 1024;

interface FormOptions<Fields> {
  schema: z.ZodType<Fields>;
  /** The field that holds the file. */
  file: string;
  /** The largest file; 10 MiB when left out. */
  maxFileBytes?: number;
  /** Fields that may come several times, also under their name with `[]`, as OpenAI's clients write lists. */
  lists?: readonly string[];
}

/**
 * Reads and checks a `multipart/form-data` body, at most as large as its file may be and a bit more. Throws an `ApiError`
 * that names the field at fault.
 *
 * Pages of other sites may post such a body without asking. Hosts keep them out: the relay by their `Origin`, the
 * service worker by the navigation that it is there.
 */
export async function readForm<Fields>(
  request: Request,
  { schema, file, maxFileBytes = MAX_AUDIO_BYTES, lists = [] }: FormOptions<Fields>,
): Promise<Fields> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type)) {
    throw new ApiError(415, "The body must be a form: 'Content-Type: multipart/form-data; boundary=…'.", {
      code: 'unsupported_content_type',
    });
  }
  const bytes = await readBytes(request, { maxBytes: maxFileBytes + OTHER_BYTES, param: file });
  const form = await parseForm(bytes, type);
  const fields: Record<string, unknown> = Object.fromEntries(form.entries());
  for (const name of lists) {
    const values = [...form.getAll(name), ...form.getAll(`${name}[]`)];
    if (values.length > 0) fields[name] = values;
  }
  return parseWith(schema, fields);
}

async function parseForm(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch (error) {
    throw new ApiError(400, `We could not read the form of your request: ${(error as Error).message}`, {
      code: 'invalid_form',
      cause: error,
    });
  }
}
