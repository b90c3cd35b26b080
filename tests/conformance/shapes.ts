import { z } from 'zod';

/**
 * The answers of OpenAI's API as its specification has them (openai-openapi 2.3.0), written by hand and strict: a key
 * that is not there is an error, unless it is one of our documented additions, which are named here.
 */
const unixSeconds = z.int().min(1_000_000_000).max(9_999_999_999);

export const errorShape = z.strictObject({
  error: z.strictObject({
    message: z.string().min(1),
    type: z.string().min(1),
    param: z.string().nullable(),
    code: z.string().nullable(),
  }),
});

export const modelShape = z.strictObject({
  id: z.string().min(1),
  object: z.literal('model'),
  created: unixSeconds,
  owned_by: z.string(),
  lector: z.object({ state: z.string() }).optional(),
});

export const oneModelShape = modelShape.extend({ voices: z.array(z.unknown()) });

export const modelListShape = z.strictObject({ object: z.literal('list'), data: z.array(modelShape) });

/** Not OpenAI's: what its clients read of a list of voices. */
export const voiceShape = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  label: z.string().min(1),
  value: z.string().min(1),
  language: z.string().min(2),
  gender: z.string(),
  model: z.string(),
  available: z.boolean(),
});

export const voiceListShape = z.strictObject({
  object: z.literal('list'),
  voices: z.array(voiceShape).min(1),
  data: z.array(voiceShape).min(1),
});

const deltaShape = z.strictObject({
  type: z.literal('speech.audio.delta'),
  audio: z.base64(),
  // Ours: what is heard in this delta, and when.
  segment: z.int().optional(),
  start: z.int().optional(),
  end: z.int().optional(),
  start_time: z.number().optional(),
  words: z.array(z.unknown()).optional(),
});

export const doneShape = z.strictObject({
  type: z.literal('speech.audio.done'),
  usage: z
    .strictObject({
      input_tokens: z.int().positive(),
      output_tokens: z.int().positive(),
      total_tokens: z.int().positive(),
    })
    .refine((usage) => usage.input_tokens + usage.output_tokens === usage.total_tokens, 'is not the sum'),
  // Ours.
  duration: z.number().positive(),
});

export const speechEventsShape = z.tuple([deltaShape], z.union([deltaShape, doneShape]));

export const voiceCreatedShape = z.strictObject({
  object: z.literal('audio.voice'),
  id: z.string().min(1),
  name: z.string().min(1),
  created_at: unixSeconds,
  // Ours, of a saved mix.
  mix: z.string().optional(),
});

export const consentShape = z.strictObject({
  object: z.literal('audio.voice_consent'),
  id: z.string().startsWith('cons_'),
  name: z.string().min(1),
  language: z.string().min(2),
  created_at: unixSeconds,
});

export const consentListShape = z.strictObject({
  object: z.literal('list'),
  data: z.array(consentShape),
  first_id: z.string().nullable(),
  last_id: z.string().nullable(),
  has_more: z.boolean(),
});

export function deletedShape(object: string) {
  return z.strictObject({ id: z.string().min(1), object: z.literal(object), deleted: z.literal(true) });
}
