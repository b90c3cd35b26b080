import { z } from 'zod';

const tokenId = z.int().min(0);

const config = z.looseObject({
  model_type: z.literal('whisper'),
  num_mel_bins: z.int().positive(),
  decoder_layers: z.int().positive(),
  decoder_attention_heads: z.int().positive(),
  d_model: z.int().positive(),
  max_target_positions: z.int().positive().default(448),
  max_source_positions: z.literal(1500).default(1500),
  median_filter_width: z.int().positive().default(7),
});

const generation = z.looseObject({
  decoder_start_token_id: tokenId,
  eos_token_id: z.union([tokenId, z.array(tokenId).min(1)]),
  no_timestamps_token_id: tokenId,
  /** Missing where only English is known. */
  lang_to_id: z.record(z.string(), tokenId).optional(),
  task_to_id: z.record(z.string(), tokenId).optional(),
  suppress_tokens: z.array(z.int()).nullish(),
  begin_suppress_tokens: z.array(z.int()).nullish(),
  max_initial_timestamp_index: z.int().nullish(),
  prev_sot_token_id: tokenId.nullish(),
  /** Pairs of layer and head whose attention follows the sound. */
  alignment_heads: z.array(z.tuple([z.int(), z.int()])).nullish(),
});

export type WhisperShape = z.infer<typeof config>;
export type WhisperGeneration = z.infer<typeof generation>;

/** Reads `config.json`: the sizes of a Whisper. Throws an Error that names what is wrong. */
export function parseShape(json: unknown): WhisperShape {
  return parse(config, json, 'config.json');
}

/** Reads `generation_config.json`: the numbers of special tokens. Throws an Error that names what is wrong. */
export function parseGeneration(json: unknown): WhisperGeneration {
  return parse(generation, json, 'generation_config.json');
}

function parse<T>(schema: z.ZodType<T>, json: unknown, file: string): T {
  const { success, data, error } = schema.safeParse(json);
  if (success) return data;
  const [issue] = error.issues;
  throw new Error(`The file '${file}' is not a Whisper's: ${issue?.path.join('.')} ${issue?.message}`);
}
