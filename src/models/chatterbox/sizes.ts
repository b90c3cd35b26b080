import type { CacheSizes } from './language-model.ts';

/** Positions of text that all exports have (`max_text_tokens` in T3Config). */
const TEXT_POSITIONS = 2048;

export interface ModelSizes extends CacheSizes {
  /** Tokens of text that the model can read at once. */
  longestPrompt: number;
}

/**
 * What the language model's part of a `config.json` says about its sizes, under the names of Llama or of GPT-2. The multilingual
 * export has no such file. Throws an Error for one that is no JSON.
 */
export function readSizes(config: Uint8Array | undefined): ModelSizes {
  const text = parse(config);
  const number = (...names: string[]) =>
    names.map((name) => text[name]).find((value) => typeof value === 'number');
  const queries = number('num_attention_heads', 'n_head');
  const hidden = number('hidden_size', 'n_embd');
  return {
    heads: number('num_key_value_heads') ?? queries,
    width: number('head_dim') ?? (hidden && queries && hidden / queries),
    longestPrompt: Math.min(
      TEXT_POSITIONS,
      number('max_position_embeddings', 'n_positions') ?? TEXT_POSITIONS,
    ),
  };
}

function parse(config: Uint8Array | undefined): Record<string, unknown> {
  if (!config) return {};
  try {
    const { text_config: text } = JSON.parse(new TextDecoder().decode(config)) as { text_config?: unknown };
    return typeof text === 'object' && text !== null ? { ...text } : {};
  } catch (error) {
    throw new Error("The file 'config.json' is cut short or is no JSON.", { cause: error });
  }
}
