import { expect, test } from 'vitest';
import { makeRandom } from '../../../tests/fixtures/signal.ts';
import { alignTokens, firstFrames, medianFilter } from './align.ts';

/** What transformers.js has inside of it. */
const theirs = (await import(
  /* @vite-ignore */ new URL(
    '../../../node_modules/@huggingface/transformers/src/utils/maths.js',
    import.meta.url,
  ).href
)) as {
  dynamic_time_warping(matrix: number[][]): [tokens: number[], frames: number[]];
  medianFilter(values: Float64Array, width: number): Float64Array;
};

test('the cheapest way and the median filter are those of transformers.js', () => {
  const random = makeRandom(3);
  for (const [rows, columns] of [
    [1, 5],
    [4, 30],
    [12, 90],
    [9, 9],
  ] as const) {
    const matrix = Array.from({ length: rows }, () =>
      Float64Array.from({ length: columns }, () => random() - 0.5),
    );
    const [tokens, frames] = theirs.dynamic_time_warping(matrix.map((row) => [...row]));
    const wanted = Array.from({ length: rows }, (_, row) => frames[tokens.indexOf(row)]);
    expect(firstFrames(matrix, columns)).toEqual(wanted);
    expect(medianFilter(matrix[0]!, 5)).toEqual(theirs.medianFilter(matrix[0]!, 5));
  }
});

test('each token begins where its head begins to look at it', () => {
  const starts = [0, 0, 10, 25, 40, 60];
  const data = Float32Array.from({ length: 6 * 80 }, (_, i) => {
    const [row, frame] = [Math.floor(i / 80), i % 80];
    return frame >= starts[row]! && frame < (starts[row + 1] ?? 80) ? 0.9 : 0.01;
  });
  const heads = [{ data, rows: 6, columns: 80 }];
  const frames = alignTokens(heads, { first: 1, last: 5, frames: 80, medianWidth: 7 });
  expect(frames).toEqual(starts.slice(1));
});
