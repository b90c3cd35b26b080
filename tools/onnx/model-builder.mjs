// Writes ONNX files of any graph, for models of the same contract as real ones with small random weights.

import { randomNumbers } from '../make-kokoro/numbers.mjs';
import { attribute, Message, TYPES, valueInfo } from '../make-kokoro/protobuf.mjs';

/** Typed arrays of the element types. float16 is given as its bits. */
const ARRAYS = {
  float: Float32Array,
  float16: Uint16Array,
  int64: BigInt64Array,
  int32: Int32Array,
  uint8: Uint8Array,
  int8: Int8Array,
  bool: Uint8Array,
};

/**
 * An ONNX graph under construction. Values are known by their names. The same calls give the same bytes.
 *
 *   const g = new ModelBuilder({ seed: 'a' });
 *   const x = g.input('x', 'float', [1, 'n', 8]);
 *   g.output(g.op('MatMul', [x, g.weight([8, 4])]), 'y', 'float', [1, 'n', 4]);
 *   const { graph, data } = g.build({ external: 'model.onnx_data' });
 */
export class ModelBuilder {
  /** @param {{ seed?: string, opset?: number, contrib?: boolean }} [options] */
  constructor({ seed = '1', opset = 20, contrib = false } = {}) {
    this.seed = seed;
    this.opset = opset;
    this.contrib = contrib;
    this.inputs = [];
    this.outputs = [];
    this.nodes = [];
    /** @type {{ name: string, type: string, shape: number[], bytes: Buffer }[]} */
    this.tensors = [];
    this.next = 0;
  }

  /** An input of the whole graph; a string in the shape is a free dimension. Gives its name. */
  input(name, type, shape) {
    this.inputs.push(valueInfo(name, type, shape));
    return name;
  }

  /** Makes a value an output of the whole graph, under a name. */
  output(from, name, type, shape) {
    this.nodes.push(
      new Message().string(1, from).string(2, name).string(3, `out_${name}`).string(4, 'Identity'),
    );
    this.outputs.push(valueInfo(name, type, shape));
  }

  /**
   * Adds a node and gives the name of its output, or a list where there are several. An input may be left out by
   * `undefined`. Attributes: whole numbers, lists of them, strings, `{ float: 0.1 }`, or a `Message` of a tensor.
   */
  op(type, inputs, attributes = {}, { outputs = 1, domain = '' } = {}) {
    const id = (this.next++).toString(36);
    const names = Array.from({ length: outputs }, (_, i) => `v${id}_${i}`);
    const node = new Message();
    for (const input of inputs) node.string(1, input ?? '');
    for (const output of names) node.string(2, output);
    node.string(3, `n${id}`).string(4, type);
    for (const [key, value] of Object.entries(attributes)) node.message(5, attribute(key, value));
    if (domain) node.string(7, domain);
    this.nodes.push(node);
    return outputs === 1 ? names[0] : names;
  }

  /**
   * A value that is computed in one of two ways, as merged decoders do: `yes` and `no` add their nodes when called, and
   * give the name of what they made. They see all values from before.
   */
  branch(condition, yes, no) {
    const name = `v${(this.next++).toString(36)}_0`;
    const node = new Message().string(1, condition).string(2, name).string(3, `if_${name}`).string(4, 'If');
    for (const [key, make] of [
      ['then_branch', yes],
      ['else_branch', no],
    ]) {
      const { nodes } = this;
      this.nodes = [];
      const made = `b${(this.next++).toString(36)}`;
      const last = make();
      this.nodes.push(
        new Message().string(1, last).string(2, made).string(3, `out_${made}`).string(4, 'Identity'),
      );
      const graph = new Message();
      for (const part of this.nodes) graph.message(1, part);
      graph.string(2, key).message(12, new Message().string(1, made));
      this.nodes = nodes;
      node.message(5, new Message().string(1, key).message(6, graph).int(20, 5));
    }
    this.nodes.push(node);
    return name;
  }

  /** A constant of the given numbers, row by row. */
  constant(type, shape, values) {
    const name = `c${(this.next++).toString(36)}`;
    const Numbers = ARRAYS[type];
    const numbers = type === 'int64' ? BigInt64Array.from(values, BigInt) : Numbers.from(values);
    const bytes = Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
    this.tensors.push({ name, type, shape, bytes });
    return name;
  }

  ints(...values) {
    return this.constant('int64', [values.length], values);
  }

  int(value) {
    return this.constant('int64', [], [value]);
  }

  float(value) {
    return this.constant('float', [], [value]);
  }

  /** Seeded random weights, uniform, of the given standard deviation and mean. */
  weight(shape, deviation = 0.1, mean = 0) {
    const next = randomNumbers(`${this.seed}/${this.next}`);
    const limit = deviation * Math.sqrt(3);
    const length = shape.reduce((all, size) => all * size, 1);
    return this.constant(
      'float',
      shape,
      Array.from({ length }, () => mean + limit * next()),
    );
  }

  cast(x, type) {
    return this.op('Cast', [x], { to: TYPES[type] });
  }

  /**
   * The file. With `external`, the name of the file in which tensors of 64 bytes and more lie; its content is `data`.
   * @param {{ external?: string }} [options]
   * @returns {{ graph: Buffer<ArrayBuffer>, data?: Buffer<ArrayBuffer> }}
   */
  build({ external } = {}) {
    const pieces = [];
    let offset = 0;
    const graph = new Message();
    for (const node of this.nodes) graph.message(1, node);
    graph.string(2, 'main_graph');
    for (const { name, type, shape, bytes } of this.tensors) {
      const message = new Message();
      for (const size of shape) message.int(1, size);
      message.int(2, TYPES[type]).string(8, name);
      if (external && bytes.length >= 64) {
        const places = { location: external, offset, length: bytes.length };
        for (const [key, value] of Object.entries(places)) {
          message.message(13, new Message().string(1, key).string(2, String(value)));
        }
        message.int(14, 1); // EXTERNAL
        pieces.push(bytes);
        offset += bytes.length;
      } else message.bytes(9, bytes);
      graph.message(5, message);
    }
    for (const input of this.inputs) graph.message(11, input);
    for (const output of this.outputs) graph.message(12, output);
    const model = new Message().int(1, 9).string(2, 'lector-fixtures').message(7, graph);
    model.message(8, new Message().string(1, '').int(2, this.opset));
    if (this.contrib) model.message(8, new Message().string(1, 'com.microsoft').int(2, 1));
    return { graph: Buffer.concat(model.parts), ...(external && { data: Buffer.concat(pieces) }) };
  }
}
