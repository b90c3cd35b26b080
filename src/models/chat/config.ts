import { z } from 'zod';
import type { ModelFiles } from '../family.ts';
import type { ChatTokenizer } from './tokenizer.ts';

/** What a model's files say of it. */
export interface ChatConfig {
  /** The most tokens that it has learnt to read. */
  positions: number;
  /** Of its caches, where the graph does not say. */
  heads?: number | undefined;
  width?: number | undefined;
  /** The tokens that end an answer. */
  ends: ReadonlySet<number>;
  /** How its makers want tokens drawn. */
  defaults: SamplingDefaults;
}

export interface SamplingDefaults {
  temperature: number;
  topK: number;
  topP: number;
  minP: number;
  repetitionPenalty: number;
}

const count = z.int().positive();
const ids = z.union([z.int(), z.array(z.int())]).nullish();

const geometry = z.object({
  max_position_embeddings: count.nullish(),
  n_positions: count.nullish(),
  num_attention_heads: count.nullish(),
  num_key_value_heads: count.nullish(),
  head_dim: count.nullish(),
  hidden_size: count.nullish(),
  eos_token_id: ids,
});

/** Models that also see have theirs under `text_config`. */
const configSchema = geometry.extend({ text_config: geometry.nullish() });

const generationSchema = z.object({
  eos_token_id: ids,
  do_sample: z.boolean().nullish(),
  temperature: z.number().nonnegative().nullish(),
  top_k: z.int().nonnegative().nullish(),
  top_p: z.number().nonnegative().nullish(),
  min_p: z.number().nonnegative().nullish(),
  repetition_penalty: z.number().positive().nullish(),
});

/**
 * Reads `config.json`, and `generation_config.json` where there is one. Rejects with an Error that says what is missing: also
 * when nothing says how an answer ends.
 */
export async function readConfig(files: ModelFiles, tokenizer: ChatTokenizer): Promise<ChatConfig> {
  const config = await readJson(files, 'config.json', configSchema);
  const generation = files.paths.includes('generation_config.json')
    ? await readJson(files, 'generation_config.json', generationSchema)
    : {};
  const own = config.text_config ?? config;
  const positions = own.max_position_embeddings ?? own.n_positions;
  if (!positions) throw new Error("The file 'config.json' lacks max_position_embeddings.");
  const heads = own.num_key_value_heads ?? own.num_attention_heads ?? undefined;
  const perHead = own.hidden_size && own.num_attention_heads && own.hidden_size / own.num_attention_heads;
  const ends = [generation.eos_token_id, config.eos_token_id, own.eos_token_id, tokenizer.end];
  const known = new Set(ends.flat().filter((id) => typeof id === 'number'));
  if (known.size === 0) throw new Error('Neither the configuration nor the tokenizer says how answers end.');
  return {
    positions,
    heads,
    width: own.head_dim ?? (perHead || undefined),
    ends: known,
    defaults: samplingDefaults(generation),
  };
}

function samplingDefaults(generation: Partial<z.infer<typeof generationSchema>>): SamplingDefaults {
  return {
    temperature: generation.temperature ?? 1,
    topK: generation.top_k ?? 0,
    topP: generation.top_p ?? 1,
    minP: generation.min_p ?? 0,
    repetitionPenalty: generation.repetition_penalty ?? 1,
  };
}

/** A JSON file of a model. Rejects with an Error that names it when it is missing, cut short or of another kind. */
export async function readJson<Fields>(
  files: ModelFiles,
  path: string,
  schema: z.ZodType<Fields>,
): Promise<Fields> {
  if (!files.paths.includes(path)) throw new Error(`The file '${path}' is missing.`);
  const text = new TextDecoder().decode(await files.read(path));
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(`The file '${path}' is cut short or is no JSON.`, { cause: error });
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue?.path.join('.') || 'its content';
  throw new Error(`The file '${path}' is not what was expected: ${where}: ${issue?.message}.`);
}
