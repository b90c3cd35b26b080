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

/**
 * Leaves the fewest tokens that together are as likely as `share`; the likeliest one always. Of a large vocabulary only the
 * few are sorted that may stay: all that are less likely than a part of what may go, by the number of tokens, go together.
 */
export function keepNucleus(scores: Float32Array, share: number): void {
  if (share >= 1) return;
  const best = indexOfMost(scores);
  const { weights, total } = weigh(scores);
  const spare = (1 - share) * total;
  const least = spare / scores.length;
  let below = 0;
  const candidates: number[] = [];
  for (const [token, weight] of weights.entries()) {
    if (weight > least || token === best) candidates.push(token);
    else {
      below += weight;
      scores[token] = Number.NEGATIVE_INFINITY;
    }
  }
  candidates.sort((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0));
  for (const token of candidates.slice(0, -1)) {
    below += weights[token] ?? 0;
    if (below > spare) return;
    scores[token] = Number.NEGATIVE_INFINITY;
  }
}

/** Draws a token by its likelihood; `at` is in [0, 1). Throws an Error when no score is a number. */
export function draw(scores: Float32Array, at: number): number {
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

/** The likeliest token. Throws an Error when no score is a number. */
export function indexOfMost(scores: Float32Array): number {
  let best = 0;
  for (let i = 1; i < scores.length; i++) if ((scores[i] ?? 0) > (scores[best] ?? 0)) best = i;
  if (!Number.isFinite(scores[best])) throw new Error('The language model gave no numbers.');
  return best;
}

function drop(scores: Float32Array, unlikely: (score: number) => boolean): void {
  for (let i = 0; i < scores.length; i++) if (unlikely(scores[i] ?? 0)) scores[i] = Number.NEGATIVE_INFINITY;
}

/** Softmax, but for its division. */
function weigh(scores: Float32Array): { weights: Float64Array; total: number } {
  const most = scores[indexOfMost(scores)] ?? 0;
  const weights = new Float64Array(scores.length);
  let total = 0;
  for (let i = 0; i < scores.length; i++) total += weights[i] = Math.exp((scores[i] ?? 0) - most);
  return { weights, total };
}
