import { expect, test } from 'vitest';
import { randomNumbers } from '../random.ts';
import { keepLikely, keepNucleus, keepTop, penalise } from '../sampling/scores.ts';
import { chooseToken, guide, type Sampling } from './sampling.ts';
import { START_SPEECH, STOP_SPEECH } from './tokens.ts';

const PLAIN: Sampling = {
  temperature: 1,
  topK: 0,
  topP: 1,
  minP: 0,
  repetitionPenalty: 1,
  penaltyLast: false,
};

function logs(...shares: number[]): Float32Array {
  return Float32Array.from(shares, Math.log);
}

function shares(scores: Float32Array): number[] {
  return Array.from(scores, (score) => Number(Math.exp(score).toFixed(4)));
}

// The numbers of huggingface/transformers, tests/generation/test_logits_process.py.
test('the nucleus is what the reference leaves (test_top_p_dist_warper)', () => {
  const [first, second] = [logs(0.3, 0.1, 0.1, 0.5), logs(0.15, 0.3, 0.3, 0.25)];
  keepNucleus(first, 0.8);
  keepNucleus(second, 0.8);
  expect(shares(first)).toEqual([0.3, 0, 0, 0.5]);
  expect(shares(second)).toEqual([0, 0.3, 0.3, 0.25]);
});

test('what is too unlikely goes as in the reference (test_min_p_dist_warper)', () => {
  const rows = [logs(0.9, 0.0274, 0.047, 0.0274), logs(0.15, 0.3, 0.3, 0.25), logs(0.97, 0.01, 0.01, 0.01)];
  for (const row of rows) keepLikely(row, 0.1);
  expect(rows.map(shares)).toEqual([
    [0.9, 0, 0, 0],
    [0.15, 0.3, 0.3, 0.25],
    [0.97, 0, 0, 0],
  ]);
});

test('the likeliest are left, and ties with the last of them (test_top_k_dist_warper)', () => {
  const ramp = Float32Array.from({ length: 10 }, (_, i) => i);
  keepTop(ramp, 3);
  expect([...ramp]).toEqual([...Array(7).fill(Number.NEGATIVE_INFINITY), 7, 8, 9]);
  const flat = new Float32Array(4).fill(2);
  keepTop(flat, 1);
  expect([...flat]).toEqual([2, 2, 2, 2]);
});

test('repetition is penalised on both sides of zero, once however often (test_repetition_penalty_dist_process)', () => {
  const [first, second] = [new Float32Array(20).fill(0.05), new Float32Array(20).fill(0.05)];
  first[0] = -0.05;
  second[5] = 0.2;
  penalise(first, [0, 1, 0], 2);
  penalise(second, [5, 0], 2);
  expect([first[0], first[1], first[2]]).toEqual([-0.1, 0.025, 0.05].map((value) => expect.closeTo(value)));
  expect([second[0], second[5]]).toEqual([0.025, 0.1].map((value) => expect.closeTo(value)));
});

test('guidance is `cond + cfg * (cond - uncond)` (resemble-ai/chatterbox, T3.inference)', () => {
  const scores = Float32Array.of(1, -2, 0.5);
  guide(scores, Float32Array.of(0.5, -3, 1.5), 0.5);
  expect([...scores]).toEqual([1.25, -1.5, 0]);
});

/** Scores in which a few tokens have a share, and all others none. */
function scoresOf(shares: Record<number, number>): Float32Array {
  const scores = new Float32Array(8194).fill(Number.NEGATIVE_INFINITY);
  for (const [token, share] of Object.entries(shares)) scores[Number(token)] = Math.log(share);
  return scores;
}

test('tokens are drawn as often as they are likely', () => {
  const random = randomNumbers(1);
  const counts = new Map<number, number>();
  for (let i = 0; i < 500; i++) {
    const scores = scoresOf({ 7: 0.1, 40: 0.6, 6000: 0.3 });
    const token = chooseToken(scores, { history: [], sampling: PLAIN, mayStop: true, random });
    counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  expect([...counts.keys()].sort((a, b) => a - b)).toEqual([7, 40, 6000]);
  for (const [token, share] of [
    [7, 0.1],
    [40, 0.6],
    [6000, 0.3],
  ] as const)
    expect((counts.get(token) ?? 0) / 500).toBeCloseTo(share, 1);
});

test('neither the start nor what has no meaning is ever drawn, and the end only where it may be', () => {
  const choose = (mayStop: boolean) => {
    const scores = scoresOf({ [START_SPEECH]: 0.4, [STOP_SPEECH]: 0.3, 7000: 0.2, 12: 0.1 });
    return chooseToken(scores, {
      history: [],
      sampling: { ...PLAIN, temperature: 0 },
      mayStop,
      random: () => 0,
    });
  };
  expect([choose(true), choose(false)]).toEqual([STOP_SPEECH, 12]);
});

test('Turbo weighs repetitions last: what they cost does not change which tokens are left', () => {
  const choose = (penaltyLast: boolean) => {
    const sampling = { ...PLAIN, topK: 1, repetitionPenalty: 10, penaltyLast };
    const scores = new Float32Array(6563);
    scores.set([3, 2], 20);
    return chooseToken(scores, { history: [20], sampling, mayStop: false, random: () => 0.5 });
  };
  expect([choose(true), choose(false)]).toEqual([20, 21]);
});

test('scores that are no numbers are an error, not a token', () => {
  const scores = new Float32Array(8194).fill(Number.NaN);
  const options = { history: [], sampling: PLAIN, mayStop: true, random: () => 0.5 };
  expect(() => chooseToken(scores, options)).toThrow('no numbers');
});
