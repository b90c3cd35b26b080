import type { z } from 'zod';
import { readJson } from './body.ts';
import { DEFAULT_MAX_INPUT_LENGTH } from './options.ts';
import { parseWith } from './parse-with.ts';
import type { CallOptions } from './route.ts';
import { parseSpeechBody, type SpeechBody } from './speech-body.ts';
import { withStoredVoice } from './stored-voices/resolve.ts';

/** Reads and checks the body of a request for speech. */
export async function readSpeechBody(request: Request, options: CallOptions): Promise<SpeechBody> {
  return checkSpeech(await readJson(request), options);
}

export interface ExtendedOptions<Own> extends CallOptions {
  /** The fields of the route's own, `stream_format` among them. */
  own: z.ZodType<Own>;
  /** What stands for fields of `/v1/audio/speech` that are left out. */
  defaults?: object;
}

/** The same for a route that takes more than `/v1/audio/speech`. */
export async function readExtendedBody<Own>(
  request: Request,
  { own, defaults, ...options }: ExtendedOptions<Own>,
): Promise<{ fields: Own; body: SpeechBody }> {
  const json = await withStoredVoice(await readJson(request), options);
  const fields = parseWith(own, json);
  return { fields, body: parseBody({ ...defaults, ...(json as object), stream_format: null }, options) };
}

/** Checks a body that is not of this request's alone, such as a turn of a dialogue. */
export async function checkSpeech(json: unknown, options: CallOptions): Promise<SpeechBody> {
  return parseBody(await withStoredVoice(json, options), options);
}

function parseBody(
  json: unknown,
  { registry, client, maxInputLength = DEFAULT_MAX_INPUT_LENGTH }: CallOptions,
): SpeechBody {
  const body = parseSpeechBody(json, registry, maxInputLength);
  return { ...body, request: { ...body.request, client } };
}
