import type { ChatRequest } from '../chat.ts';
import { draw, indexOfMost, keepLikely, keepNucleus, keepTop, penalise } from '../sampling/scores.ts';
import type { SamplingDefaults } from './config.ts';

/** How the next token is drawn. Steps that change nothing are left out: 0 for `topK`, `minP` and what is added, 1 for others. */
export interface ChatSampling extends SamplingDefaults {
  frequencyPenalty: number;
  presencePenalty: number;
}

/** What a request asks for, and where it asks for nothing what the model's makers want. */
export function samplingOf(request: ChatRequest, defaults: SamplingDefaults): ChatSampling {
  return {
    ...defaults,
    temperature: request.temperature ?? defaults.temperature,
    topP: request.topP ?? defaults.topP,
    frequencyPenalty: request.frequencyPenalty ?? 0,
    presencePenalty: request.presencePenalty ?? 0,
  };
}

interface Choice {
  prompt: readonly number[];
  /** The tokens of the answer so far. */
  answer: readonly number[];
  sampling: ChatSampling;
  /** Uniform in [0, 1). */
  random: () => number;
}

/**
 * Draws the next token; changes `scores`, one for each. The order is that of Transformers: penalties, temperature, then what
 * leaves out the unlikely. A temperature of 0 takes the likeliest always.
 */
export function chooseToken(scores: Float32Array, { prompt, answer, sampling, random }: Choice): number {
  if (sampling.repetitionPenalty !== 1) penalise(scores, [...prompt, ...answer], sampling.repetitionPenalty);
  subtractPenalties(scores, answer, sampling);
  const { temperature, topK, minP, topP } = sampling;
  if (temperature === 0) return indexOfMost(scores);
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) / temperature;
  if (topK > 0) keepTop(scores, topK);
  if (minP > 0) keepLikely(scores, minP);
  keepNucleus(scores, topP);
  return draw(scores, random());
}

/**
 * OpenAI's penalties: from a token's score go `presence` if it is in the answer, and `frequency` for each time that it is
 * (https://platform.openai.com/docs/advanced-usage).
 */
function subtractPenalties(
  scores: Float32Array,
  answer: readonly number[],
  { frequencyPenalty, presencePenalty }: ChatSampling,
): void {
  if (frequencyPenalty === 0 && presencePenalty === 0) return;
  const counts = new Map<number, number>();
  for (const token of answer) counts.set(token, (counts.get(token) ?? 0) + 1);
  for (const [token, count] of counts) {
    scores[token] = (scores[token] ?? 0) - presencePenalty - frequencyPenalty * count;
  }
}
