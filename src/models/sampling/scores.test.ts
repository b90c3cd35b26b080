import { expect, test } from 'vitest';
import { randomNumbers } from '../random.ts';
import { keepNucleus } from './scores.ts';

/** All sorted, and the least likely dropped while what is dropped is within the rest: as Transformers' TopPLogitsWarper. */
function nucleusBySorting(scores: Float32Array, share: number): boolean[] {
  const most = Math.max(...scores);
  const weights = Array.from(scores, (score) => Math.exp(score - most));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const order = weights.map((_, token) => token).sort((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0));
  const kept = weights.map(() => true);
  let below = 0;
  for (const token of order.slice(0, -1)) {
    below += (weights[token] ?? 0) / total;
    if (below > 1 - share) break;
    kept[token] = false;
  }
  return kept;
}

test.each([0.1, 0.5, 0.9, 0.99])('the nucleus of %d is what sorting all tokens gives', (share) => {
  const next = randomNumbers(share * 100);
  for (const spread of [0.5, 4, 30]) {
    const scores = Float32Array.from({ length: 500 }, () => next() * spread);
    const expected = nucleusBySorting(scores, share);
    keepNucleus(scores, share);
    expect(Array.from(scores, Number.isFinite)).toEqual(expected);
  }
});

test('one token always stays, also of many that are as likely', () => {
  const scores = new Float32Array(8);
  keepNucleus(scores, 0);
  expect(scores.filter(Number.isFinite)).toHaveLength(1);
});
