import type { OnnxSession, SessionContract } from '../onnx/session.ts';
import type { ChatConfig } from './config.ts';

const FLOATS = ['float32', 'float16'] as const;
export const PAST = 'past_key_values.';
export const PRESENT = 'present.';

/** What the graph of a language model takes and gives (decoder exports of Optimum and of transformers.js). */
export const LANGUAGE_MODEL: SessionContract = {
  inputs: { input_ids: 'int64', attention_mask: 'int64', [`${PAST}*`]: FLOATS },
  optional: { position_ids: 'int64', num_logits_to_keep: 'int64' },
  outputs: ['logits', `${PRESENT}*`],
};

/** A cache: `[1, heads, length, width]`. */
export interface CacheShape {
  name: string;
  type: 'float32' | 'float16';
  heads: number;
  width: number;
}

/** The caches that the graph is fed. Throws an Error when neither it nor the config tells their sizes. */
export function cacheShapes(
  { inputs }: Pick<OnnxSession, 'inputs'>,
  config: Pick<ChatConfig, 'heads' | 'width'>,
): CacheShape[] {
  return inputs.flatMap(({ name, type, shape }): CacheShape[] => {
    if (!name.startsWith(PAST)) return [];
    const [, ownHeads, , ownWidth] = shape;
    const [heads, width] = [size(ownHeads) ?? config.heads, size(ownWidth) ?? config.width];
    if (!heads || !width)
      throw new Error(`The sizes of '${name}' are neither in the graph nor in config.json.`);
    return [{ name, type: type === 'float16' ? 'float16' : 'float32', heads, width }];
  });
}

/** What caches may take of memory; while a step is computed they are there twice. */
const MOST_CACHE_BYTES = 750e6;

/** How many tokens a conversation may have: as many as the model has learnt to read, and memory holds. */
export function contextLength(
  shapes: readonly CacheShape[],
  { positions }: Pick<ChatConfig, 'positions'>,
): number {
  const bytes = shapes.reduce(
    (sum, { type, heads, width }) => sum + heads * width * (type === 'float16' ? 2 : 4),
    0,
  );
  return Math.min(positions, Math.floor(MOST_CACHE_BYTES / bytes));
}

function size(dimension: number | string | undefined): number | undefined {
  return typeof dimension === 'number' && dimension > 0 ? dimension : undefined;
}
