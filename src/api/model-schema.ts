import { z } from 'zod';
import { voiceSchema } from './voice-schema.ts';

const verdictSchema = z.object({
  model: z.string(),
  device: z.string().describe('`webgpu`, `wasm` or `native`.'),
  passed: z.boolean(),
  why: z.string().describe('What was checked, or what is wrong.'),
  rtf: z.number().optional().describe('Seconds of computing for a second of sound.'),
  at: z.string().describe('When it was tested: ISO 8601.'),
});

/** OpenAI's `Model`, and what is known of ours. */
export const modelSchema = z
  .object({
    id: z.string(),
    object: z.literal('model'),
    created: z.int().describe('Unix seconds; the same for all.'),
    owned_by: z.string(),
    lector: z
      .object({
        name: z.string().describe('A name for people.'),
        kind: z
          .enum(['speech', 'test tone', 'transcription', 'chat'])
          .describe(
            'Whether it speaks, sounds tones for tests of clients, writes down what is said, or answers.',
          ),
        licence: z.string().describe('SPDX expression of its licence.'),
        state: z
          .enum(['ready', 'absent', 'partial', 'downloading', 'unknown'])
          .describe('`ready` can be asked now; `unknown` while nobody is there to ask.'),
        loaded: z.boolean().describe('Whether it is in memory.'),
        stored_bytes: z.int().describe('Bytes of its weights on this device.'),
        total_bytes: z.int().nullable().describe('Bytes in all.'),
        derived_bytes: z
          .int()
          .describe(
            'Bytes of what was made of its weights here, so that it speaks faster; beside `stored_bytes`.',
          ),
        device: z
          .string()
          .nullable()
          .describe(
            'Where it runs: `webgpu`, `wasm` or `native`, as `x-device` of its speech says; `script` for test tones.',
          ),
        problem: z.string().nullable().describe("Why it can't be used here."),
        languages: z.array(z.string()).describe('The languages of its voices; empty for other models.'),
        clones: z.boolean().describe('Whether it speaks with recorded voices.'),
        own: z.boolean().describe('Whether it was added on this device.'),
        source: z
          .object({ repo: z.string(), commit: z.string() })
          .nullable()
          .describe('Where its weights come from.'),
        verdicts: z.array(verdictSchema).describe('What self-tests have said of it here.'),
      })
      .optional()
      .describe("Only of Lector's own models; other ids are names that lead to one of them."),
  })
  .meta({ id: 'Model' });

/** A model as answers have it. */
export type ModelObject = z.infer<typeof modelSchema>;

export const modelListSchema = z
  .object({ object: z.literal('list'), data: z.array(modelSchema) })
  .meta({ id: 'ModelList' });

/** Open WebUI reads `models`. */
export const audioModelListSchema = modelListSchema.extend({ models: z.array(modelSchema) });

/** One model also tells its voices, as the interface of speaches reads them. */
export const oneModelSchema = modelSchema.extend({
  voices: z.array(voiceSchema).describe('Its voices, or those of all models that the name stands for.'),
});

export const deletedModelSchema = z.object({
  id: z.string(),
  object: z.literal('model'),
  deleted: z.literal(true),
});

export const unloadedModelSchema = z.object({
  id: z.string(),
  object: z.literal('model'),
  unloaded: z.literal(true),
});

export const downloadEventSchema = z
  .union([
    z.object({
      type: z.literal('model.download.progress'),
      model: z.string(),
      stored_bytes: z.int().describe('Bytes that are on this device.'),
      total_bytes: z.int().describe('Bytes in all.'),
    }),
    z.object({ type: z.literal('model.download.done'), model: z.string() }),
  ])
  .meta({ id: 'ModelDownloadEvent', description: 'One `data:` line. An error ends the stream.' });
