import { draw, indexOfMost, keepLikely, keepNucleus, keepTop, penalise } from '../sampling/scores.ts';
import { SPEECH_TOKENS, STOP_SPEECH } from './tokens.ts';

/** How the next token is drawn. Steps that change nothing are left out: 0 for `topK` and `minP`, 1 for the others. */
export interface Sampling {
  /** 0 takes the likeliest token always. */
  temperature: number;
  topK: number;
  topP: number;
  minP: number;
  repetitionPenalty: number;
  /** Turbo weighs repetitions after all other steps, the original before them (T3.inference_turbo and T3.inference). */
  penaltyLast: boolean;
}

export interface Choice {
  /** The tokens so far, which are penalised. */
  history: readonly number[];
  sampling: Sampling;
  /** Whether speech may end here. */
  mayStop: boolean;
  /** Uniform in [0, 1). */
  random: () => number;
}

/**
 * Draws the next speech token, or the one that ends speech, as Transformers' logits processors do it; changes `scores`,
 * one for each token. What is neither sound nor the end is never drawn.
 */
export function chooseToken(scores: Float32Array, { history, sampling, mayStop, random }: Choice): number {
  const { temperature, topK, topP, minP, repetitionPenalty, penaltyLast } = sampling;
  scores.fill(Number.NEGATIVE_INFINITY, SPEECH_TOKENS, STOP_SPEECH);
  scores.fill(Number.NEGATIVE_INFINITY, mayStop ? STOP_SPEECH + 1 : STOP_SPEECH);
  if (!penaltyLast) penalise(scores, history, repetitionPenalty);
  if (temperature === 0) {
    if (penaltyLast) penalise(scores, history, repetitionPenalty);
    return indexOfMost(scores);
  }
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) / temperature;
  if (topK > 0) keepTop(scores, topK);
  if (minP > 0) keepLikely(scores, minP);
  if (topP < 1) keepNucleus(scores, topP);
  if (penaltyLast) penalise(scores, history, repetitionPenalty);
  return draw(scores, random());
}

/** The scores that guidance makes of those with the text and without: `with + weight * (with - without)` (T3.inference). */
export function guide(scores: Float32Array, unguided: Float32Array, weight: number): void {
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] ?? 0;
    scores[i] = score + weight * (score - (unguided[i] ?? 0));
  }
}
