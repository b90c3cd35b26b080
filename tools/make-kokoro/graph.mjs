import { quantise, randomNumbers } from './numbers.mjs';
import { attribute, Message, TYPES, tensor } from './protobuf.mjs';

/** Smaller weights are stored as they are, whatever the dtype. */
const SMALLEST_STORED_AS_BYTES = 256;

/**
 * An ONNX graph under construction. `options`: `seed` of the weights; `dtype` fp32, q8 or w8; `names` long
 * (as the exporter of PyTorch writes them, `/scope/Type_1`) or short.
 */
export class Graph {
  constructor(options) {
    this.options = options;
    this.nodes = [];
    this.constants = new Map();
    this.parameters = 0;
    this.nameCounts = new Map();
    this.nextName = 0;
    this.unpacked = new Map();
  }

  /** Adds a node and gives the name of its output, or of its outputs where there are several. */
  op(scope, type, inputs, attributes = {}, { outputs = 1, domain = '' } = {}) {
    const name = this.nodeName(scope, type);
    const names = Array.from({ length: outputs }, (_, i) => this.outputName(name, i));
    const node = new Message();
    for (const input of inputs) node.string(1, input ?? '');
    for (const output of names) node.string(2, output);
    node.string(3, name).string(4, type);
    for (const [key, value] of Object.entries(attributes)) node.message(5, attribute(key, value));
    if (domain) node.string(7, domain);
    this.nodes.push(node);
    return outputs === 1 ? names[0] : names;
  }

  nodeName(scope, type) {
    if (this.options.names === 'short') return `n${(this.nextName++).toString(36)}`;
    const key = `${scope}/${type}`;
    const count = this.nameCounts.get(key) ?? 0;
    this.nameCounts.set(key, count + 1);
    return count ? `${key}_${count}` : key;
  }

  outputName(name, i) {
    if (this.options.names !== 'short') return `${name}_output_${i}`;
    return i ? `${name}.${i}` : `${name}_`;
  }

  /** Gives a value the name of an output of the whole graph. */
  output(from, name) {
    this.nodes.push(
      new Message().string(1, from).string(2, name).string(3, `out_${name}`).string(4, 'Identity'),
    );
  }

  constant(name, type, shape, values) {
    if (!this.constants.has(name)) this.constants.set(name, tensor(name, type, shape, values));
    return name;
  }

  ints(...values) {
    const name = `i_${values.join('_').replaceAll('-', 'm')}`;
    return this.constant(name, 'int64', [values.length], BigInt64Array.from(values, BigInt));
  }

  int(value) {
    return this.constant(
      `s_${String(value).replace('-', 'm')}`,
      'int64',
      [],
      BigInt64Array.of(BigInt(value)),
    );
  }

  float(value) {
    return this.constant(`f_${value}`, 'float', [], Float32Array.of(value));
  }

  fill(size, value) {
    return this.constant(`fill_${value}_${size}`, 'float', [size], new Float32Array(size).fill(value));
  }

  /** Seeded values of a weight: uniform, with the given standard deviation and mean. */
  random(name, shape, deviation, mean = 0) {
    const next = randomNumbers(this.options.seed + name);
    const limit = deviation * Math.sqrt(3);
    const values = Float32Array.from({ length: product(shape) }, () => mean + limit * next());
    // The source's phase jumps by a whole turn where its imaginary part is near 0. With random weights on it,
    // two backends that differ in the last bit would give different sound, so these weights are damped.
    if (/noise_convs\.\d\.weight$/.test(name)) {
      const [, channels, taps] = shape;
      for (let i = 0; i < values.length; i++) {
        if (Math.floor(i / taps) % channels >= channels / 2) values[i] *= 0.003;
      }
    }
    return values;
  }

  /** A float weight, random unless given; as dtype `w8` it is stored in bytes and unpacked by the graph. */
  weight(name, shape, { deviation = 0, mean = 0, values } = {}) {
    if (this.constants.has(name)) return this.unpacked.get(name) ?? name;
    const numbers = values ?? this.random(name, shape, deviation, mean);
    this.parameters += numbers.length;
    if (this.options.dtype !== 'w8' || numbers.length < SMALLEST_STORED_AS_BYTES) {
      return this.constant(name, 'float', shape, numbers);
    }
    const { bytes, scale, zero } = quantise(numbers);
    this.constant(name, 'uint8', shape, bytes);
    const scaleName = this.constant(`${name}_s`, 'float', [], Float32Array.of(scale));
    const zeroName = this.constant(`${name}_z`, 'uint8', [], Uint8Array.of(zero));
    const unpacked = this.op('/w', 'DequantizeLinear', [name, scaleName, zeroName]);
    this.unpacked.set(name, unpacked);
    return unpacked;
  }

  /** A weight for dynamic quantisation: names of its bytes, scale and zero point (one per direction of an LSTM). */
  weightBytes(name, shape, deviation, { directions } = {}) {
    const stored = `${name}_quantized`;
    if (!this.constants.has(stored)) {
      const { bytes, scale, zero } = quantise(this.random(name, shape, deviation));
      this.parameters += bytes.length;
      const scaleShape = directions ? [directions] : [];
      this.constant(stored, 'uint8', shape, bytes);
      this.constant(`${name}_scale`, 'float', scaleShape, new Float32Array(directions ?? 1).fill(scale));
      this.constant(`${name}_zero_point`, 'uint8', scaleShape, new Uint8Array(directions ?? 1).fill(zero));
    }
    return [stored, `${name}_scale`, `${name}_zero_point`];
  }

  leaky(scope, x, alpha) {
    return this.op(scope, 'LeakyRelu', [x], { alpha: { float: alpha } });
  }

  transpose(scope, x, ...perm) {
    return this.op(scope, 'Transpose', [x], { perm });
  }

  slice(scope, x, start, end, axis) {
    const places = [this.ints(start), this.ints(end), this.ints(axis), this.ints(1)];
    return this.op(scope, 'Slice', [x, ...places]);
  }

  cast(scope, x, type) {
    return this.op(scope, 'Cast', [x], { to: TYPES[type] });
  }

  /** Resizes the last of three axes. */
  resize(scope, x, factor, mode) {
    const scale = this.constant(`scale_${factor}`, 'float', [3], Float32Array.of(1, 1, factor));
    const attributes =
      mode === 'nearest'
        ? { mode, coordinate_transformation_mode: 'asymmetric', nearest_mode: 'floor' }
        : { mode, coordinate_transformation_mode: 'half_pixel' };
    return this.op(scope, 'Resize', [x, '', scale], attributes);
  }
}

function product(shape) {
  return shape.reduce((all, size) => all * size, 1);
}
