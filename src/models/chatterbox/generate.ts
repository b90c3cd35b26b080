import { nextTask } from '../next-task.ts';
import type { OnnxSession } from '../onnx/session.ts';
import { randomNumbers } from '../random.ts';
import type { Embedder, PromptEmbeddings } from './embedder.ts';
import type { Manner } from './kind.ts';
import { type CacheShape, Reading, takesRows } from './language-model.ts';
import { findLoop } from './limits.ts';
import { chooseToken, guide } from './sampling.ts';
import { START_SPEECH, STOP_SPEECH } from './tokens.ts';

export interface GenerateOptions extends Manner {
  session: OnnxSession;
  caches: readonly CacheShape[];
  embedder: Embedder;
  /** What the model reads before the prompt: the voice, position after position. */
  voice: Float32Array;
  ids: readonly number[];
  /** Whether the start token counts as repeated from the beginning to the end; Turbo forgets it after the first step. */
  startCounts: boolean;
  /** Tokens at most. */
  limit: number;
  seed: number;
  signal: AbortSignal;
}

/** Speech tokens, and why there are no more of them: the model's own end, the limit, or a loop that was cut off. */
export interface Generated {
  tokens: number[];
  ended: 'stop' | 'limit' | 'loop';
}

/**
 * Samples the speech tokens of a prompt. The same options give the same tokens. Rejects with the signal's reason within one step
 * after it was aborted.
 */
export async function generate(options: GenerateOptions): Promise<Generated> {
  const { embedder, ids, limit, signal, sampling, guidance, exaggeration } = options;
  const random = randomNumbers(options.seed);
  const prompt = await embedder.prompt(ids, exaggeration);
  const prompts = guidance > 0 ? [prompt, await embedder.withoutText(prompt, ids)] : [prompt];
  const readings = openReadings(options, { rows: prompts.length, width: prompt.width });
  const tokens: number[] = [];
  try {
    let scores = await readings.read(prompts.map((row) => withVoice(options.voice, row)));
    for (;;) {
      await nextTask();
      signal.throwIfAborted();
      const [guided = new Float32Array(0), unguided] = scores;
      if (unguided) guide(guided, unguided, guidance);
      const history = options.startCounts || tokens.length === 0 ? [START_SPEECH, ...tokens] : tokens;
      const token = chooseToken(guided, { history, sampling, mayStop: tokens.length > 0, random });
      if (token === STOP_SPEECH) return { tokens, ended: 'stop' };
      tokens.push(token);
      const kept = findLoop(tokens);
      if (kept !== undefined) return { tokens: tokens.slice(0, kept), ended: 'loop' };
      if (tokens.length >= limit) return { tokens, ended: 'limit' };
      const embedding = await embedder.token(token, tokens.length);
      scores = await readings.read(prompts.map(() => embedding));
    }
  } finally {
    readings.dispose();
  }
}

function withVoice(voice: Float32Array, { data }: PromptEmbeddings): Float32Array {
  const joined = new Float32Array(voice.length + data.length);
  joined.set(voice);
  joined.set(data, voice.length);
  return joined;
}

/** Reads rows at once where the graph can, which costs little more than one; else one by one, each with caches of its own. */
function openReadings(
  { session, caches }: GenerateOptions,
  { rows, width }: { rows: number; width: number },
): { read(embeddings: Float32Array[]): Promise<Float32Array[]>; dispose(): void } {
  const together = rows === 1 || takesRows(session);
  const readings = Array.from(
    { length: together ? 1 : rows },
    () => new Reading(session, caches, together ? rows : 1),
  );
  return {
    async read(embeddings) {
      const scores: Float32Array[] = [];
      for (const [row, reading] of readings.entries()) {
        const read = together ? embeddings : embeddings.slice(row, row + 1);
        scores.push(...(await reading.read(read, width)));
      }
      return scores;
    },
    dispose() {
      for (const reading of readings) reading.dispose();
    },
  };
}
