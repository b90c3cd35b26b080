import { z } from 'zod';

const count = z.int().positive();

const state = z.object({
  input_name: z.string(),
  output_name: z.string(),
  /** Which part of the network it is of, and what of it: `cache`, `step`, `current_end`. */
  module: z.string(),
  key: z.string(),
  shape: z.array(z.int().nonnegative()),
  dtype: z.enum(['float32', 'float16', 'int64', 'bool']),
  fill: z.enum(['nan', 'zeros', 'ones', 'empty']),
});

const bundle = z.object({
  sample_rate: count,
  frame_rate: z.number().positive(),
  samples_per_frame: count,
  latent_dim: count,
  conditioning_dim: count,
  max_token_per_chunk: count.default(50),
  pad_with_spaces_for_short_inputs: z.boolean().default(false),
  remove_semicolons: z.boolean().default(false),
  model_recommended_frames_after_eos: z.int().nonnegative().nullish(),
  insert_bos_before_voice: z.boolean().default(false),
  tokenizer_file: z.string(),
  bos_before_voice_file: z.string().nullish(),
  flow_lm_state_manifest: z.array(state).min(1),
  mimi_state_manifest: z.array(state).min(1),
});

/** What a bundle of KevinAHM/pocket-tts-onnx says of itself in its `bundle.json`; the names are its own. */
export type Bundle = z.infer<typeof bundle>;
/** A value that a graph takes, and gives back changed for its next run. */
export type StateEntry = z.infer<typeof state>;

/** Reads a `bundle.json`. Throws an Error that says what is wrong with it. */
export function readBundle(bytes: Uint8Array): Bundle {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new Error('bundle.json is no JSON.', { cause: error });
  }
  const read = bundle.safeParse(json);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(`bundle.json does not fit: ${issue?.path.join('.')}: ${issue?.message}.`);
}
