import { feedFloats, feedInts, wants } from '../onnx/feed.ts';
import { takeNumbers } from '../onnx/half.ts';
import type { ElementType, OnnxSession, OnnxValue } from '../onnx/session.ts';

/** What a cache of the language model looks like: `[rows, heads, length, width]`. */
export interface CacheShape {
  name: string;
  type: ElementType;
  heads: number;
  width: number;
}

/** Sizes of the caches as the model's `config.json` gives them, for graphs that don't say. */
export interface CacheSizes {
  heads?: number | undefined;
  width?: number | undefined;
}

const PAST = 'past_key_values.';
const PRESENT = 'present.';

/** The caches that a `language_model` graph is fed. Throws an Error when neither it nor the config tells their sizes. */
export function cacheShapes({ inputs }: OnnxSession, sizes: CacheSizes): CacheShape[] {
  return inputs.flatMap(({ name, type, shape }) => {
    if (!name.startsWith(PAST)) return [];
    const [, heads, , width] = shape;
    const sized = { heads: sizeOf(heads) ?? sizes.heads, width: sizeOf(width) ?? sizes.width };
    if (!sized.heads || !sized.width)
      throw new Error(`The sizes of '${name}' are neither in the graph nor in config.json.`);
    return { name, type: type === 'float16' ? 'float16' : 'float32', heads: sized.heads, width: sized.width };
  });
}

/** Whether the graph computes several rows at once. */
export function takesRows({ inputs }: OnnxSession): boolean {
  const [rows] = inputs.find(({ name }) => name === 'inputs_embeds')?.shape ?? [];
  return sizeOf(rows) !== 1;
}

function sizeOf(dimension: number | string | undefined): number | undefined {
  return typeof dimension === 'number' && dimension > 0 ? dimension : undefined;
}

/**
 * One run of the language model through a text: embeddings go in, scores of the next token come out, and what was read stays in
 * the caches, on the GPU where there is one. To be disposed of.
 */
export class Reading {
  #caches: Record<string, OnnxValue>;
  #length = 0;
  readonly #session: OnnxSession;
  readonly #rows: number;
  readonly #wanted: readonly string[];

  constructor(session: OnnxSession, shapes: readonly CacheShape[], rows: number) {
    this.#session = session;
    this.#rows = rows;
    this.#wanted = ['logits', ...shapes.map(({ name }) => name.replace(PAST, PRESENT))];
    this.#caches = Object.fromEntries(
      shapes.map(({ name, type, heads, width }) => {
        const none = type === 'float16' ? new Uint16Array(0) : new Float32Array(0);
        return [name, session.value(type, none as never, [rows, heads, 0, width])];
      }),
    );
  }

  /** Reads on: each row's embeddings, all as long, of `width` numbers a position. Gives each row's scores. */
  async read(embeddings: readonly Float32Array[], width: number): Promise<Float32Array<ArrayBuffer>[]> {
    const [session, rows] = [this.#session, this.#rows];
    const data = joinRows(embeddings);
    const count = data.length / rows / width;
    const total = this.#length + count;
    const fed: Record<string, OnnxValue> = {
      inputs_embeds: feedFloats(session, 'inputs_embeds', { data, dims: [rows, count, width] }),
      attention_mask: feedInts(session, new Uint8Array(rows * total).fill(1), [rows, total]),
      ...(wants(session, 'position_ids') && {
        position_ids: feedInts(session, this.#positions(count), [rows, count]),
      }),
      ...(wants(session, 'num_logits_to_keep') && { num_logits_to_keep: feedInts(session, [1], []) }),
    };
    let outputs: Record<string, OnnxValue>;
    try {
      outputs = await session.run({ ...fed, ...this.#caches }, this.#wanted);
    } finally {
      for (const value of Object.values(fed)) value.dispose();
    }
    const { logits, ...caches } = outputs;
    this.dispose();
    for (const [name, value] of Object.entries(caches)) this.#caches[name.replace(PRESENT, PAST)] = value;
    this.#length = total;
    return lastRows(await takeNumbers(logits, 'logits'), rows, logits?.dims.at(-1) ?? 0);
  }

  #positions(count: number): number[] {
    return Array.from({ length: this.#rows * count }, (_, i) => this.#length + (i % count));
  }

  dispose(): void {
    for (const value of Object.values(this.#caches)) value.dispose();
    this.#caches = {};
  }
}

/** The scores of the last position of each row. */
function lastRows(
  logits: Float32Array<ArrayBuffer>,
  rows: number,
  tokens: number,
): Float32Array<ArrayBuffer>[] {
  const size = logits.length / rows;
  return Array.from({ length: rows }, (_, row) => logits.slice((row + 1) * size - tokens, (row + 1) * size));
}

function joinRows(rows: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array(0)] = rows;
  if (rows.length === 1) return first;
  const all = new Float32Array(first.length * rows.length);
  for (const [row, values] of rows.entries()) all.set(values, row * first.length);
  return all;
}
