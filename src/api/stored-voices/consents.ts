import { z } from 'zod';
import type { StoredConsent } from '../../storage/voice-store.ts';
import { readJson } from '../body.ts';
import { ApiError } from '../error.ts';
import type { ApiOptions } from '../options.ts';
import { parseWith } from '../parse-with.ts';
import type { Call } from '../route.ts';
import { audioField, languageField, nameField } from './fields.ts';
import { inSeconds, newId } from './ids.ts';
import { readAudio } from './read-audio.ts';
import { readForm } from './read-form.ts';

type Place = Pick<ApiOptions, 'voices'>;

/** OpenAI's `CreateVoiceConsentRequest`. */
export const consentFormSchema = z.object({
  name: nameField,
  recording: audioField,
  language: languageField,
});
/** OpenAI's `UpdateVoiceConsentRequest`. */
export const consentNameSchema = z.object({ name: nameField });

export const consentsQuery = z.object({
  after: z.string().optional().describe('The id of the last consent of the page before.'),
  limit: z.coerce
    .number('must be a whole number from 1 to 100')
    .int('must be a whole number from 1 to 100')
    .min(1, 'must be at least 1')
    .max(100, 'must be at most 100')
    .default(20)
    .describe('How many to give.'),
});

/** `POST /v1/audio/voice_consents`: stores a recording in which a person consents to the use of their voice. */
export async function answerCreateConsent(request: Request, { voices }: Place): Promise<Response> {
  const { name, recording, language } = await readForm(request, {
    schema: consentFormSchema,
    file: 'recording',
  });
  const { bytes, facts } = await readAudio(recording, 'recording');
  const consent = { id: newId('cons'), name, language, createdAt: Date.now(), ...facts };
  await voices.addConsent(consent, bytes);
  return Response.json(describeConsent(consent));
}

/** `GET /v1/audio/voice_consents`: a page of consents, the newest first, so that new ones do not shift the next page. */
export async function answerListConsents({
  query: { after, limit },
  options,
}: Call<unknown, z.infer<typeof consentsQuery>>): Promise<Response> {
  const consents = (await options.voices.listConsents()).reverse();
  const from = after === undefined ? 0 : consents.findIndex(({ id }) => id === after) + 1;
  if (after !== undefined && from === 0) {
    throw new ApiError(400, `Invalid 'after': there is no consent '${after}'.`, {
      param: 'after',
      code: 'invalid_value',
    });
  }
  const page = consents.slice(from, from + limit);
  return Response.json({
    object: 'list',
    data: page.map(describeConsent),
    first_id: page[0]?.id ?? null,
    last_id: page.at(-1)?.id ?? null,
    has_more: from + limit < consents.length,
  });
}

/** `GET /v1/audio/voice_consents/{id}`. */
export async function answerConsent(id: string, { voices }: Place): Promise<Response> {
  const consent = (await voices.listConsents()).find((each) => each.id === id);
  if (!consent) throw consentNotFound(id);
  return Response.json(describeConsent(consent));
}

/** `POST /v1/audio/voice_consents/{id}`: gives a consent another name. */
export async function answerRenameConsent(
  request: Request,
  id: string,
  { voices }: Place,
): Promise<Response> {
  const { name } = parseWith(consentNameSchema, await readJson(request));
  const consent = await voices.renameConsent(id, name);
  if (!consent) throw consentNotFound(id);
  return Response.json(describeConsent(consent));
}

/**
 * `DELETE /v1/audio/voice_consents/{id}`. While a voice hangs on it this is refused: a voice without consent must not
 * be, and removing voices that the request does not name would surprise who sent it.
 */
export async function answerDeleteConsent(id: string, { voices }: Place): Promise<Response> {
  const outcome = await voices.removeConsent(id);
  if (outcome === 'absent') throw consentNotFound(id);
  if (outcome === 'removed') return Response.json({ id, object: 'audio.voice_consent', deleted: true });
  const users = (await voices.listVoices()).filter(
    (voice) => voice.kind === 'recording' && voice.consent === id,
  );
  const names = users.map((voice) => `'${voice.name}' (${voice.id})`).join(', ');
  const message = `The consent '${id}' is needed by ${names || 'a voice'}. Remove what needs it first.`;
  throw new ApiError(409, message, { code: 'consent_in_use' });
}

function describeConsent({ id, name, language, createdAt }: StoredConsent): object {
  return { object: 'audio.voice_consent', id, name, language, created_at: inSeconds(createdAt) };
}

function consentNotFound(id: string): ApiError {
  return new ApiError(404, `The consent '${id}' does not exist.`, { code: 'consent_not_found' });
}
