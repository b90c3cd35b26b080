import { z } from 'zod';

const ids = z.array(z.int().nonnegative());
const count = z.int().positive();

/** The parts of a voice's `.onnx.json` that are used here, by the names that rhasspy/piper gives them. */
const configSchema = z.object({
  dataset: z.string().optional(),
  audio: z.object({ sample_rate: z.int().min(8000).max(48000), quality: z.string().optional() }),
  espeak: z.object({ voice: z.string().min(1) }),
  language: z
    .object({ code: z.string(), name_english: z.string().optional(), country_english: z.string().optional() })
    .partial()
    .optional(),
  inference: z
    .object({ noise_scale: z.number(), length_scale: z.number().positive(), noise_w: z.number() })
    .partial()
    .default({}),
  phoneme_type: z.enum(['espeak', 'text'], 'must be "espeak" or "text"').default('espeak'),
  phoneme_id_map: z
    .record(z.string(), ids)
    .refine(
      (map) => ['_', '^', '$'].every((mark) => map[mark]?.length),
      'must have ids for "_", "^" and "$"',
    ),
  num_speakers: count.default(1),
  speaker_id_map: z.record(z.string(), z.int().nonnegative()).nullish(),
  vowel_clusters: z.array(z.array(z.string()).min(2)).nullish(),
});

export type PiperConfig = z.infer<typeof configSchema>;

/** Reads the JSON beside a Piper graph. Throws an Error that names the file, the field and what is wrong with it. */
export function readPiperConfig(json: string, path: string): PiperConfig {
  const config = configSchema.safeParse(parse(json, path));
  if (config.success) return config.data;
  const [issue] = config.error.issues;
  throw new Error(
    `'${path}' is not the settings of a Piper voice: ${issue?.path.join('.')}: ${issue?.message}.`,
  );
}

function parse(json: string, path: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Error(`'${path}' is not JSON.`, { cause: error });
  }
}
