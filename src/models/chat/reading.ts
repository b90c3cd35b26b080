import { feedInts, wants } from '../onnx/feed.ts';
import { takeNumbers } from '../onnx/half.ts';
import type { OnnxSession, OnnxValue } from '../onnx/session.ts';
import { type CacheShape, PAST, PRESENT } from './caches.ts';

/**
 * One run of a language model through a conversation: tokens go in, scores of the next one come out, and what was read stays in
 * caches, on the GPU where there is one. To be disposed of.
 */
export class Reading {
  readonly #session: OnnxSession;
  readonly #cacheOutputs: readonly string[];
  #caches: Record<string, OnnxValue>;
  #length = 0;

  constructor(session: OnnxSession, shapes: readonly CacheShape[]) {
    this.#session = session;
    this.#cacheOutputs = shapes.map(({ name }) => name.replace(PAST, PRESENT));
    this.#caches = Object.fromEntries(
      shapes.map(({ name, type, heads, width }) => {
        const dims = [1, heads, 0, width];
        const empty =
          type === 'float16'
            ? session.value(type, new Uint16Array(0), dims)
            : session.value(type, new Float32Array(0), dims);
        return [name, empty];
      }),
    );
  }

  /** Reads on. What comes next is asked by `next` alone: the scores of many tokens at once would fill the memory. */
  async read(tokens: readonly number[]): Promise<void> {
    await this.#run(tokens, this.#cacheOutputs);
  }

  /** Reads one more token, and gives each token's score of being the next. */
  async next(token: number): Promise<Float32Array<ArrayBuffer>> {
    return takeNumbers(await this.#run([token], ['logits', ...this.#cacheOutputs]), 'logits');
  }

  async #run(tokens: readonly number[], wanted: readonly string[]): Promise<OnnxValue | undefined> {
    const session = this.#session;
    const total = this.#length + tokens.length;
    const fed: Record<string, OnnxValue> = {
      input_ids: feedInts(session, tokens, [1, tokens.length]),
      attention_mask: feedInts(session, new Uint8Array(total).fill(1), [1, total]),
    };
    if (wants(session, 'position_ids')) {
      const positions = tokens.map((_, i) => this.#length + i);
      fed['position_ids'] = feedInts(session, positions, [1, tokens.length]);
    }
    if (wants(session, 'num_logits_to_keep')) fed['num_logits_to_keep'] = feedInts(session, [1], []);
    let outputs: Record<string, OnnxValue>;
    try {
      outputs = await session.run({ ...fed, ...this.#caches }, wanted);
    } finally {
      for (const value of Object.values(fed)) value.dispose();
    }
    const { logits, ...present } = outputs;
    this.dispose();
    for (const [name, value] of Object.entries(present)) this.#caches[name.replace(PRESENT, PAST)] = value;
    this.#length = total;
    return logits;
  }

  dispose(): void {
    for (const value of Object.values(this.#caches)) value.dispose();
    this.#caches = {};
  }
}
