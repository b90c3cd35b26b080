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

/** Makes tokens that were there less likely (Keskar et al. 2019): divides what is above zero, multiplies what is below. */
export function penalise(scores: Float32Array, history: readonly number[], penalty: number): void {
  if (penalty === 1) return;
  for (const token of new Set(history)) {
    const score = scores[token];
    if (score !== undefined) scores[token] = score < 0 ? score * penalty : score / penalty;
  }
}

/** Leaves the `count` likeliest tokens, and those as likely as the last of them. */
export function keepTop(scores: Float32Array, count: number): void {
  if (count >= scores.length) return;
  const least = Float32Array.from(scores).sort().at(-count) ?? 0;
  drop(scores, (score) => score < least);
}

/** Leaves the tokens that are at least `share` as likely as the likeliest one. */
export function keepLikely(scores: Float32Array, share: number): void {
  const least = (scores[indexOfMost(scores)] ?? 0) + Math.log(share);
  drop(scores, (score) => score < least);
}

/** Leaves the fewest tokens that together are as likely as `share`; the likeliest one always. */
export function keepNucleus(scores: Float32Array, share: number): void {
  const order = Uint32Array.from(scores, (_, i) => i).sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  const { weights, total } = weigh(scores);
  let below = 0;
  for (const token of order.subarray(0, -1)) {
    below += (weights[token] ?? 0) / total;
    if (below > 1 - share) return;
    scores[token] = Number.NEGATIVE_INFINITY;
  }
}

/** The scores that guidance makes of those with the text and without: `with + weight * (with - without)` (T3.inference). */
export function guide(scores: Float32Array, unguided: Float32Array, weight: number): void {
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] ?? 0;
    scores[i] = score + weight * (score - (unguided[i] ?? 0));
  }
}

function drop(scores: Float32Array, unlikely: (score: number) => boolean): void {
  for (let i = 0; i < scores.length; i++) if (unlikely(scores[i] ?? 0)) scores[i] = Number.NEGATIVE_INFINITY;
}

function draw(scores: Float32Array, at: number): number {
  const { weights, total } = weigh(scores);
  let rest = at * total;
  let last = -1;
  for (let token = 0; token < weights.length; token++) {
    const weight = weights[token] ?? 0;
    if (weight === 0) continue;
    last = token;
    rest -= weight;
    if (rest < 0) return token;
  }
  return last;
}

/** Softmax, but for its division. */
function weigh(scores: Float32Array): { weights: Float64Array; total: number } {
  const most = scores[indexOfMost(scores)] ?? 0;
  const weights = new Float64Array(scores.length);
  let total = 0;
  for (let i = 0; i < scores.length; i++) total += weights[i] = Math.exp((scores[i] ?? 0) - most);
  return { weights, total };
}

function indexOfMost(scores: Float32Array): number {
  let best = 0;
  for (let i = 1; i < scores.length; i++) if ((scores[i] ?? 0) > (scores[best] ?? 0)) best = i;
  if (!Number.isFinite(scores[best])) throw new Error('The language model gave no numbers.');
  return best;
}
