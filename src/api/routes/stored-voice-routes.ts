import { z } from 'zod';
import { type Route, route } from '../route.ts';
import { CONTENT_TYPES } from '../speech.ts';
import { AUDIO_TYPES } from '../stored-voices/audio-type.ts';
import { answerCombineVoices, combineSchema } from '../stored-voices/combine-voices.ts';
import {
  answerConsent,
  answerCreateConsent,
  answerDeleteConsent,
  answerListConsents,
  answerRenameConsent,
  consentFormSchema,
  consentNameSchema,
  consentsQuery,
} from '../stored-voices/consents.ts';
import { answerCreateVoice, voiceFormSchema, voiceMixSchema } from '../stored-voices/create-voice.ts';
import { answerDeleteVoice } from '../stored-voices/delete-voice.ts';
import { answerVoiceSample, sampleQuery } from '../stored-voices/sample.ts';

const id = (what: string, example: string) =>
  z.object({
    id: z
      .string()
      .describe(what)
      .meta({ examples: [example] }),
  });

const voiceId = id('An id or a name of a voice.', 'Bedtime');
const consentId = id('The id of a consent.', 'cons_1');

const storedVoiceSchema = z
  .object({
    object: z.literal('audio.voice'),
    id: z.string(),
    name: z.string(),
    created_at: z.int().describe('Seconds since 1970.'),
    mix: z.string().optional().describe('Of a saved mix: what it is made of.'),
  })
  .meta({ id: 'StoredVoice' });

const consentSchema = z
  .object({
    object: z.literal('audio.voice_consent'),
    id: z.string(),
    name: z.string(),
    language: z.string(),
    created_at: z.int().describe('Seconds since 1970.'),
  })
  .meta({ id: 'VoiceConsent' });

const consentsSchema = z.object({
  object: z.literal('list'),
  data: z.array(consentSchema),
  first_id: z.string().nullable(),
  last_id: z.string().nullable(),
  has_more: z.boolean(),
});

const deletedSchema = (object: string) =>
  z.object({ id: z.string(), object: z.literal(object), deleted: z.literal(true) });

const FORM = 'multipart/form-data';
const NOTE =
  'Voices and consents stay on this device. No model here can speak with a recorded voice yet; a saved mix can be spoken ' +
  'with at once.';

const SAMPLE = { audio_sample: '@me.wav' };

/** Voices that are stored on this device, and the consents that recorded ones need. */
export const STORED_VOICE_ROUTES: readonly Route[] = [
  route({
    method: 'POST',
    path: '/v1/audio/voices/combine',
    tag: 'Voices',
    summary: 'Save a mix, as Kokoro-FastAPI does',
    body: {
      schema: combineSchema,
      examples: { plain: { voices: 'af_bella(2)+af_sky(1)', name: 'Bedtime' } },
    },
    answers: { 'application/json': storedVoiceSchema },
    errors: [507],
    answer: ({ request, options }) => answerCombineVoices(request, options),
  }),
  route({
    method: 'POST',
    path: '/v1/audio/voices',
    tag: 'Voices',
    summary: 'Store a voice',
    description: `OpenAI's form keeps a recorded voice; JSON saves a mix of voices under a name. ${NOTE}`,
    body: {
      type: FORM,
      schema: voiceFormSchema,
      examples: { plain: { name: 'Me', ...SAMPLE, consent: 'cons_1' } },
    },
    otherBodies: [
      { schema: voiceMixSchema, examples: { mix: { name: 'Bedtime', mix: 'af_bella(2)+af_sky(1)' } } },
    ],
    answers: { 'application/json': storedVoiceSchema },
    errors: [507],
    answer: ({ request, options }) => answerCreateVoice(request, options),
  }),
  route({
    method: 'DELETE',
    path: '/v1/audio/voices/:id',
    tag: 'Voices',
    summary: 'Remove a stored voice',
    parameters: voiceId,
    answers: { 'application/json': deletedSchema('audio.voice') },
    errors: [400, 404],
    answer: ({ path, options }) => answerDeleteVoice(path.id, options),
  }),
  route({
    method: 'GET',
    path: '/v1/audio/voices/:id/sample',
    tag: 'Voices',
    summary: 'A sentence in a voice',
    description: 'In the voice’s own language. Of a recorded voice it is the recording.',
    parameters: voiceId,
    query: sampleQuery,
    answers: Object.fromEntries(
      [...new Set([...Object.values(CONTENT_TYPES), ...AUDIO_TYPES])].map((type) => [
        type,
        'binary' as const,
      ]),
    ),
    errors: [400, 404, 503],
    answer: answerVoiceSample,
  }),
  route({
    method: 'POST',
    path: '/v1/audio/voice_consents',
    tag: 'Voices',
    summary: 'Store a consent',
    body: {
      type: FORM,
      schema: consentFormSchema,
      examples: { plain: { name: 'Me', recording: '@consent.wav', language: 'en-US' } },
    },
    answers: { 'application/json': consentSchema },
    errors: [507],
    answer: ({ request, options }) => answerCreateConsent(request, options),
  }),
  route({
    method: 'GET',
    path: '/v1/audio/voice_consents',
    tag: 'Voices',
    summary: 'The stored consents',
    query: consentsQuery,
    answers: { 'application/json': consentsSchema },
    answer: answerListConsents,
  }),
  route({
    method: 'GET',
    path: '/v1/audio/voice_consents/:id',
    tag: 'Voices',
    summary: 'One consent',
    parameters: consentId,
    answers: { 'application/json': consentSchema },
    errors: [404],
    answer: ({ path, options }) => answerConsent(path.id, options),
  }),
  route({
    method: 'POST',
    path: '/v1/audio/voice_consents/:id',
    tag: 'Voices',
    summary: 'Rename a consent',
    parameters: consentId,
    body: { schema: consentNameSchema, examples: { plain: { name: 'Me, in spring' } } },
    answers: { 'application/json': consentSchema },
    errors: [404],
    answer: ({ request, path, options }) => answerRenameConsent(request, path.id, options),
  }),
  route({
    method: 'DELETE',
    path: '/v1/audio/voice_consents/:id',
    tag: 'Voices',
    summary: 'Remove a consent',
    description: 'One that a stored voice needs can’t be removed before that voice.',
    parameters: consentId,
    answers: { 'application/json': deletedSchema('audio.voice_consent') },
    errors: [404, 409],
    answer: ({ path, options }) => answerDeleteConsent(path.id, options),
  }),
];
