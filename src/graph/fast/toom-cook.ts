/**
 * Toom-Cook's way to a short convolution, in the form that Winograd gave it (S. Winograd, Arithmetic Complexity of
 * Computations, 1980): `outputs` neighbouring results of a filter with `taps` taps from n = outputs + taps - 1
 * products instead of outputs * taps. With x the n samples that the results look at and h the taps,
 *
 *   y = combine * ((filter * h) . (window * x))      ( . element by element)
 *
 * Matrices are row by row: `window` [n, n], `filter` [n, taps], `combine` [outputs, n].
 */
export interface ShortConvolution {
  outputs: number;
  taps: number;
  products: number;
  window: Float64Array;
  filter: Float64Array;
  combine: Float64Array;
}

/**
 * Points at which the polynomials are evaluated, beside 0 and infinity: each with both signs, the last one with one
 * where an odd number is wanted. By number of products; found by a random search for the least amplification of
 * rounding errors, which is, in dB: 13, 18, 20, 25, 27, 32.
 */
const POINTS: Record<number, readonly number[]> = {
  7: [1, 2, 0.5],
  9: [0.44, 0.86, 1.38, 3.37],
  10: [0.42, 0.8, 1.24, 2.4],
  11: [0.25, 0.61, 0.93, 1.38, 2.66],
  12: [0.36, 0.69, 1, 1.46, 2.8],
  13: [0.53, 0.8, 1.1, 1.58, 3.06, 0.21],
};

/** The matrices for so many results and taps; throws where no points are known for them. */
export function shortConvolution(outputs: number, taps: number): ShortConvolution {
  const products = outputs + taps - 1;
  const points = evaluationPoints(products);
  const inverse = invert(evaluate(points, products), products);
  const window = transpose(inverse, products, products);
  const filter = evaluate(points, taps);
  const combine = transpose(evaluate(points, outputs), products, outputs);
  balance({ outputs, taps, products, window, filter, combine });
  return { outputs, taps, products, window, filter, combine };
}

function evaluationPoints(products: number): number[] {
  const pairs = POINTS[products];
  if (!pairs) throw new Error(`No points are known for ${products} products.`);
  return [0, ...pairs.flatMap((point) => [point, -point])].slice(0, products - 1);
}

/** Powers of the points, then the row of infinity, which takes the highest coefficient: [points + 1, columns]. */
function evaluate(points: readonly number[], columns: number): Float64Array {
  const rows = points.map((point) => Array.from({ length: columns }, (_, power) => point ** power));
  const infinity = Array.from({ length: columns }, (_, power) => (power === columns - 1 ? 1 : 0));
  return Float64Array.from([...rows, infinity].flat());
}

/** Brings the rows of `window` and the columns of `combine` near length 1 by powers of two, which round nothing. */
function balance({ outputs, taps, products, window, filter, combine }: ShortConvolution): void {
  for (let product = 0; product < products; product++) {
    const row = window.subarray(product * products, (product + 1) * products);
    const column = Array.from({ length: outputs }, (_, i) => combine[i * products + product] ?? 0);
    const [before, after] = [nearestPower(1 / Math.hypot(...row)), nearestPower(1 / Math.hypot(...column))];
    for (let i = 0; i < products; i++) row[i] = (row[i] ?? 0) * before;
    for (let i = 0; i < outputs; i++) combine[i * products + product] = (column[i] ?? 0) * after;
    for (let i = product * taps; i < (product + 1) * taps; i++)
      filter[i] = (filter[i] ?? 0) / (before * after);
  }
}

function nearestPower(value: number): number {
  return 2 ** Math.round(Math.log2(value));
}

/** A matrix [rows, columns] as [columns, rows]. */
export function transpose(matrix: Float64Array, rows: number, columns: number): Float64Array {
  const turned = new Float64Array(matrix.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      turned[column * rows + row] = matrix[row * columns + column] ?? 0;
    }
  }
  return turned;
}

/** By Gauss and Jordan, with pivots: [size, size]. */
function invert(matrix: Float64Array, size: number): Float64Array {
  const width = 2 * size;
  const rows = Array.from({ length: size }, (_, i) => {
    const row = new Float64Array(width);
    row.set(matrix.subarray(i * size, (i + 1) * size));
    row[size + i] = 1;
    return row;
  });
  for (let i = 0; i < size; i++) {
    const best = rows.slice(i).reduce((a, b) => (Math.abs(b[i] ?? 0) > Math.abs(a[i] ?? 0) ? b : a));
    rows.splice(rows.indexOf(best), 1);
    rows.splice(i, 0, best);
    const pivot = best[i] ?? 0;
    for (let k = 0; k < width; k++) best[k] = (best[k] ?? 0) / pivot;
    for (const row of rows) {
      const factor = row === best ? 0 : (row[i] ?? 0);
      if (factor) for (let k = 0; k < width; k++) row[k] = (row[k] ?? 0) - factor * (best[k] ?? 0);
    }
  }
  return Float64Array.from(rows.flatMap((row) => [...row.subarray(size)]));
}
