import { z } from 'zod';

/** The parts of KittenTTS's `config.json` that are used here. */
const configSchema = z.object({
  name: z.string().optional(),
  type: z.enum(['ONNX1', 'ONNX2'], 'must be "ONNX1" or "ONNX2"'),
  model_file: z.string().min(1),
  voices: z.string().min(1),
  /** How much faster than asked for a voice is to speak, by its name in the file of voices. */
  speed_priors: z.record(z.string(), z.number().positive()).default({}),
  /** People's names for voices, each to its name in the file of voices. */
  voice_aliases: z.record(z.string(), z.string()).default({}),
});

export type KittenConfig = z.infer<typeof configSchema>;

/** Reads `config.json`. Throws an Error that names the field and what is wrong with it. */
export function readKittenConfig(json: string): KittenConfig {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (error) {
    throw new Error("'config.json' is not JSON.", { cause: error });
  }
  const config = configSchema.safeParse(parsed);
  if (config.success) return config.data;
  const [issue] = config.error.issues;
  throw new Error(`'config.json' is not KittenTTS's: ${issue?.path.join('.')}: ${issue?.message}.`);
}
