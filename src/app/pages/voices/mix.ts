/** A voice of a mix and how much there is of it, 0 to 100. */
export interface MixTerm {
  id: string;
  weight: number;
}

/** A mix as requests name it, such as `af_heart(60)+am_adam(40)`; `null` with fewer than two voices in it. */
export function writeMix(terms: readonly MixTerm[]): string | null {
  const weights = new Map<string, number>();
  for (const { id, weight } of terms) weights.set(id, (weights.get(id) ?? 0) + weight);
  const heard = [...weights].filter(([, weight]) => weight > 0);
  return heard.length < 2 ? null : heard.map(([id, weight]) => `${id}(${weight})`).join('+');
}

/** What weights are of their sum, in whole percents that are 100 together; all 0 where the sum is. */
export function sharesOf(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum <= 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (100 * weight) / sum);
  const shares = exact.map(Math.floor);
  const rest = 100 - shares.reduce((total, share) => total + share, 0);
  const byRest = exact.map((_, index) => index).sort((a, b) => ((exact[b] ?? 0) % 1) - ((exact[a] ?? 0) % 1));
  for (const index of byRest.slice(0, rest)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
