import { z } from 'zod';
import { isEngineError } from '../../engine/error.ts';
import type { StoredVoice } from '../../storage/voice-store.ts';
import { isJson, readJson } from '../body.ts';
import { ApiError } from '../error.ts';
import type { ApiOptions } from '../options.ts';
import { parseWith } from '../parse-with.ts';
import { audioField, consentField, nameField } from './fields.ts';
import { inSeconds, newId } from './ids.ts';
import { isKnownVoice } from './mix.ts';
import { nameTaken } from './name-taken.ts';
import { readAudio } from './read-audio.ts';
import { readForm } from './read-form.ts';
import { mixField, saveMix } from './save-mix.ts';

/** OpenAI's `CreateVoiceRequest`. */
export const voiceFormSchema = z.object({ name: nameField, audio_sample: audioField, consent: consentField });

/** Lector's own: a name for a mix of voices. */
export const voiceMixSchema = z.object({ name: nameField, mix: mixField });

/** `POST /v1/audio/voices`: stores a recorded voice from a form, as OpenAI has it, or a mix from JSON. */
export async function answerCreateVoice(request: Request, options: ApiOptions): Promise<Response> {
  const voice = isJson(request) ? await createMix(request, options) : await createRecording(request, options);
  return Response.json(describeVoice(voice));
}

/** OpenAI's `audio.voice`, and what a mix is made of. */
export function describeVoice(voice: StoredVoice): object {
  return {
    object: 'audio.voice',
    id: voice.id,
    name: voice.name,
    created_at: inSeconds(voice.createdAt),
    ...(voice.kind === 'mix' && { mix: voice.mix }),
  };
}

async function createMix(request: Request, options: ApiOptions): Promise<StoredVoice> {
  return saveMix(parseWith(voiceMixSchema, await readJson(request)), { ...options, param: 'mix' });
}

async function createRecording(
  request: Request,
  { registry, voices, engine }: ApiOptions,
): Promise<StoredVoice> {
  const form = await readForm(request, { schema: voiceFormSchema, file: 'audio_sample' });
  if (isKnownVoice(registry, form.name)) throw nameTaken(form.name);
  const { bytes, facts } = await readAudio(form.audio_sample, 'audio_sample');
  await checkRecording(engine, bytes);
  const voice = {
    kind: 'recording' as const,
    id: newId('voice'),
    name: form.name,
    createdAt: Date.now(),
    consent: form.consent,
    ...facts,
  };
  const outcome = await voices.addRecording(voice, bytes);
  if (outcome === 'name-taken') throw nameTaken(form.name);
  if (outcome === 'no-consent') {
    const message = `Invalid 'consent': there is no consent '${form.consent}'. Send one to POST /v1/audio/voice_consents.`;
    throw new ApiError(400, message, { param: 'consent', code: 'consent_not_found' });
  }
  return voice;
}

/**
 * Tells at once why a voice can't be cloned. Where no engine is there to listen, or it can't have its decoder without a
 * network, that is told when the voice is to speak.
 */
async function checkRecording(engine: ApiOptions['engine'], bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    await engine.checkReference(bytes);
  } catch (error) {
    if (!isEngineError(error)) throw error;
    if (error.code === 'no_engine' || error.code === 'encoder_failed') return;
    if (error.code !== 'invalid_reference') throw error;
    throw new ApiError(400, error.message, { param: 'audio_sample', code: 'invalid_value', cause: error });
  }
}
