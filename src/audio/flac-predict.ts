/** A guess of each sample from those before it: 2^-shift times a weighted sum. */
export interface Predictor {
  /** Weights of the previous sample, the one before it …; whole numbers. */
  weights: number[];
  shift: number;
}

/** Bits of a linear predictor's weight; with 8 weights and 16-bit samples all sums stay below 2^31. */
export const WEIGHT_BITS = 12;
const MAX_ORDER = 8;

/** FLAC's predictors without stored weights, by order: polynomials through the last samples (RFC 9639, 9.2.5). */
const FIXED_PREDICTORS: readonly Predictor[] = [
  { weights: [], shift: 0 },
  { weights: [1], shift: 0 },
  { weights: [2, -1], shift: 0 },
  { weights: [3, -3, 1], shift: 0 },
  { weights: [4, -6, 4, -1], shift: 0 },
];

/** Gives the predictor without stored weights that leaves the least, by the sum of what it leaves. */
export function bestFixedPredictor(samples: Int32Array): Predictor {
  const orders = Math.min(FIXED_PREDICTORS.length, samples.length);
  const sums = new Float64Array(orders);
  const differences = new Int32Array(orders); // of each order, at the sample before
  for (let i = 0; i < samples.length; i++) {
    let difference = samples[i]!;
    for (let order = 0; order < orders; order++) {
      if (i >= orders) sums[order]! += Math.abs(difference);
      const next = difference - differences[order]!;
      differences[order] = difference;
      difference = next;
    }
  }
  return FIXED_PREDICTORS[sums.indexOf(Math.min(...sums))]!;
}

/** Gives what is left of each sample after the guess; the first ones, which can't be guessed, stay 0. */
export function residualOf(samples: Int32Array, { weights, shift }: Predictor): Int32Array {
  const order = weights.length;
  const weight = Int32Array.from(weights);
  const residual = new Int32Array(samples.length);
  for (let i = order; i < samples.length; i++) {
    let sum = 0;
    for (let j = 0; j < order; j++) sum += weight[j]! * samples[i - 1 - j]!;
    residual[i] = samples[i]! - (sum >> shift);
  }
  return residual;
}

/**
 * Finds a linear predictor for a block: autocorrelation of the windowed samples, then Levinson and
 * Durbin's recursion, and of all orders the one that promises the fewest bits. Gives `undefined` for
 * blocks where that leads nowhere (too short, silent, or weights too large to write).
 */
export function findLinearPredictor(samples: Int32Array): Predictor | undefined {
  if (samples.length <= MAX_ORDER * 4) return undefined;
  const correlation = correlate(samples);
  if (correlation[0] === 0) return undefined;
  const { weights, errors } = solve(correlation);
  let order = 1;
  for (let candidate = 2; candidate <= MAX_ORDER; candidate++) {
    if (bitsOf(candidate, errors, samples.length) < bitsOf(order, errors, samples.length)) order = candidate;
  }
  return quantise(weights[order]!);
}

function correlate(samples: Int32Array): Float64Array {
  const length = samples.length;
  const windowed = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const x = (2 * i + 1) / length - 1;
    windowed[i] = samples[i]! * (1 - x * x); // Welch's window
  }
  const correlation = new Float64Array(MAX_ORDER + 1);
  for (let lag = 0; lag <= MAX_ORDER; lag++) {
    let sum = 0;
    for (let i = lag; i < length; i++) sum += windowed[i]! * windowed[i - lag]!;
    correlation[lag] = sum;
  }
  return correlation;
}

/** Gives the best weights of every order, and the energy that they leave. */
function solve(correlation: Float64Array): { weights: number[][]; errors: number[] } {
  const weights: number[][] = [[]];
  const errors = [correlation[0]!];
  for (let order = 1; order <= MAX_ORDER; order++) {
    const before = weights[order - 1]!;
    let sum = correlation[order]!;
    before.forEach((weight, j) => {
      sum -= weight * correlation[order - 1 - j]!;
    });
    const reflection = errors[order - 1]! > 0 ? sum / errors[order - 1]! : 0;
    weights.push([...before.map((weight, j) => weight - reflection * before[order - 2 - j]!), reflection]);
    errors.push(errors[order - 1]! * (1 - reflection * reflection));
  }
  return { weights, errors };
}

function bitsOf(order: number, errors: number[], length: number): number {
  const perSample = Math.max(0, Math.log2(Math.max(errors[order]!, 1e-9) / length) / 2);
  return perSample * (length - order) + order * (WEIGHT_BITS + 16);
}

function quantise(weights: number[]): Predictor | undefined {
  const limit = 2 ** (WEIGHT_BITS - 1);
  const largest = Math.max(...weights.map(Math.abs));
  const shift = Math.min(15, Math.floor(Math.log2((limit - 1) / largest)));
  if (!(shift >= 0)) return undefined;
  let carried = 0;
  const whole = weights.map((weight) => {
    const exact = weight * 2 ** shift + carried;
    const rounded = Math.max(-limit, Math.min(limit - 1, Math.round(exact)));
    carried = exact - rounded;
    return rounded;
  });
  return { weights: whole, shift };
}
