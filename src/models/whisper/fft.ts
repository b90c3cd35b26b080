/** A discrete Fourier transform of one length; see `createFft`. */
export interface Fft {
  /** Transforms in place. */
  transform(real: Float64Array, imaginary: Float64Array): void;
}

/** A transform of a length whose prime factors are small, such as 400: 2⁴ · 5². */
export function createFft(length: number): Fft {
  const cosines = Float64Array.from({ length }, (_, i) => Math.cos((2 * Math.PI * i) / length));
  const sines = Float64Array.from({ length }, (_, i) => -Math.sin((2 * Math.PI * i) / length));
  const scratch = [new Float64Array(length), new Float64Array(length)] as const;
  /** One value of each part. */
  const real = new Float64Array(length);
  const imaginary = new Float64Array(length);

  return {
    transform(values, imaginaries) {
      scratch[0].set(values);
      scratch[1].set(imaginaries);
      step({ size: length, stride: 1, from: 0, to: 0 }, scratch, [values, imaginaries]);
    },
  };

  /** Cooley and Tukey's step: the transforms of each `factor`-th value, joined. */
  function step({ size, stride, from, to }: Step, source: Complex, target: Complex): void {
    if (size === 1) {
      target[0][to] = source[0][from]!;
      target[1][to] = source[1][from]!;
      return;
    }
    const factor = smallestFactor(size);
    const part = size / factor;
    for (let i = 0; i < factor; i++) {
      step(
        { size: part, stride: stride * factor, from: from + i * stride, to: to + i * part },
        source,
        target,
      );
    }
    for (let k = 0; k < part; k++) {
      for (let i = 0; i < factor; i++) {
        real[i] = target[0][to + i * part + k]!;
        imaginary[i] = target[1][to + i * part + k]!;
      }
      for (let j = 0; j < factor; j++) {
        let [sumReal, sumImaginary] = [0, 0];
        for (let i = 0; i < factor; i++) {
          const turn = (stride * i * (k + j * part)) % length;
          sumReal += real[i]! * cosines[turn]! - imaginary[i]! * sines[turn]!;
          sumImaginary += real[i]! * sines[turn]! + imaginary[i]! * cosines[turn]!;
        }
        target[0][to + j * part + k] = sumReal;
        target[1][to + j * part + k] = sumImaginary;
      }
    }
  }
}

type Complex = readonly [Float64Array, Float64Array];

interface Step {
  size: number;
  stride: number;
  from: number;
  to: number;
}

function smallestFactor(size: number): number {
  for (let factor = 2; factor * factor <= size; factor++) if (size % factor === 0) return factor;
  return size;
}
