/** How a tensor is spread over the steps of a byte: value = (byte - zero) * scale, for all or along one axis. */
export interface Steps {
  /** The axis with a scale and a zero point each; undefined where one pair serves all. */
  axis: number | undefined;
  scale: Float32Array<ArrayBuffer>;
  /** Of the type of the bytes. */
  zero: Uint8Array<ArrayBuffer> | Int8Array<ArrayBuffer>;
}

/** Runs of a row-major tensor that belong to one place of an axis: `outer` times `size` times `inner` elements. */
function layout(dims: readonly number[], axis: number | undefined) {
  if (axis === undefined) return { outer: 1, size: 1, inner: dims.reduce((a, b) => a * b, 1) };
  const inner = dims.slice(axis + 1).reduce((a, b) => a * b, 1);
  const outer = dims.slice(0, axis).reduce((a, b) => a * b, 1);
  return { outer, size: dims[axis] ?? 1, inner };
}

/** The finest steps that hold all values, and zero: ONNX's zero point is a byte itself. */
export function chooseSteps(values: Float32Array, dims: readonly number[], axis?: number): Steps {
  const { outer, size, inner } = layout(dims, axis);
  const scale = new Float32Array(size);
  const zero = new Uint8Array(size);
  for (let place = 0; place < size; place++) {
    let least = 0;
    let most = 0;
    for (let o = 0; o < outer; o++) {
      const from = (o * size + place) * inner;
      for (let i = from; i < from + inner; i++) {
        const value = values[i]!;
        if (value < least) least = value;
        else if (value > most) most = value;
      }
    }
    scale[place] = (most - least) / 255 || 1;
    zero[place] = Math.round(-least / scale[place]!);
  }
  return { axis, scale, zero };
}

/** The bytes of the values on these steps. */
export function quantise(
  values: Float32Array,
  dims: readonly number[],
  { axis, scale, zero }: Steps,
): Uint8Array<ArrayBuffer> {
  const { outer, size, inner } = layout(dims, axis);
  const bytes = new Uint8ClampedArray(values.length);
  for (let o = 0; o < outer; o++) {
    for (let place = 0; place < size; place++) {
      const from = (o * size + place) * inner;
      const [step, offset] = [scale[place]!, zero[place]!];
      // Storing into a clamped array rounds to the nearest byte.
      for (let i = from; i < from + inner; i++) bytes[i] = values[i]! / step + offset;
    }
  }
  return new Uint8Array(bytes.buffer);
}

/** The values of bytes on these steps. */
export function dequantise(
  bytes: Uint8Array | Int8Array,
  dims: readonly number[],
  { axis, scale, zero }: Steps,
): Float32Array<ArrayBuffer> {
  const { outer, size, inner } = layout(dims, axis);
  const values = new Float32Array(bytes.length);
  for (let o = 0; o < outer; o++) {
    for (let place = 0; place < size; place++) {
      const from = (o * size + place) * inner;
      for (let i = from; i < from + inner; i++) values[i] = (bytes[i]! - zero[place]!) * scale[place]!;
    }
  }
  return values;
}

/**
 * Signal to noise of stored weights in dB, as the mean over the places of the output axis: for inputs without
 * structure that is the signal to noise of the layer's output channels. An exact copy gives infinity.
 */
export function signalToNoise(
  values: Float32Array,
  stored: Float32Array,
  { dims, outputAxis }: { dims: readonly number[]; outputAxis: number },
): number {
  const { outer, size, inner } = layout(dims, outputAxis);
  let ratios = 0;
  let places = 0;
  for (let place = 0; place < size; place++) {
    let signal = 0;
    let noise = 0;
    for (let o = 0; o < outer; o++) {
      const from = (o * size + place) * inner;
      for (let i = from; i < from + inner; i++) {
        signal += values[i]! ** 2;
        noise += (stored[i]! - values[i]!) ** 2;
      }
    }
    if (signal === 0) continue;
    ratios += noise / signal;
    places++;
  }
  return places === 0 ? Number.POSITIVE_INFINITY : -10 * Math.log10(ratios / places);
}
