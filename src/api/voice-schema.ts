import { z } from 'zod';

/**
 * One voice in every client's dialect. `name` can be asked for as well, because some clients send it back as the voice
 * (OpenReader): it equals `id`, or is the name that a stored voice was given.
 */
export const voiceSchema = z
  .object({
    id: z.string().describe('What a request names as its `voice`.'),
    name: z.string().describe('The same as `id`, or the name of a stored voice; it may be sent instead.'),
    voice_id: z.string().describe("The same as `id`, as ElevenLabs' clients read it."),
    object: z.literal('voice'),
    label: z.string().describe('A name for people.'),
    value: z.string().describe('The same as `id`.'),
    language: z.string().describe('A tag such as `en-us`.'),
    gender: z.enum(['female', 'male', 'neutral']),
    grade: z.string().optional().describe("The makers' own mark, from A to F."),
    model: z.string().describe('The model that it belongs to.'),
    kind: z.literal('test tone').optional().describe('There when it only sounds tones.'),
    available: z.boolean().describe('Whether it can speak now.'),
    created_at: z.int().optional().describe('Of a stored voice: seconds since 1970.'),
    mix: z.string().optional().describe('Of a saved mix: what it is made of.'),
  })
  .meta({ id: 'Voice' });

export const voiceListSchema = z
  .object({ object: z.literal('list'), voices: z.array(voiceSchema), data: z.array(voiceSchema) })
  .meta({ id: 'VoiceList', description: '`voices` and `data` are the same list, for different clients.' });

const names = z.array(z.string().describe('A voice id.'));

/** The shapes that the query switches to, for clients that read nothing else. */
export const voiceAnswerSchema = z.union([
  voiceListSchema,
  z.object({ voices: names }).describe('With `legacy=true`.'),
  z.array(voiceSchema).describe('With `format=list`.'),
  names.describe('With both.'),
]);

export const stylesSchema = z.object({ styles: names });

const flag = z.enum(['true', 'false', '1', '0', ''], 'must be "true" or "false"').optional();

export const voicesQuery = z.object({
  all: flag.describe(
    '`true`: also voices that can not speak now, such as those of a model that was not downloaded.',
  ),
  legacy: flag.describe('`true`: ids instead of objects, as older clients of Kokoro-FastAPI want them.'),
  format: z
    .enum(['list', 'object'], 'must be "list" or "object"')
    .optional()
    .describe('`list`: a bare array, without an object around it.'),
  model: z
    .string()
    .optional()
    .describe('Only the voices of this model; a name such as `tts-1` stands for several.'),
});
