import { Graph } from './graph.mjs';

/**
 * Layers with weights. As dtype `q8` they take the shape that onnxruntime's dynamic quantisation gives them:
 * the input is quantised at run time, once for all its consumers, and the product scaled back.
 */
export class Layers extends Graph {
  quantisedInputs = new Map();

  quantiseInput(scope, x) {
    if (!this.quantisedInputs.has(x)) {
      this.quantisedInputs.set(x, this.op(scope, 'DynamicQuantizeLinear', [x], {}, { outputs: 3 }));
    }
    return this.quantisedInputs.get(x);
  }

  /** An integer operator on a quantised input, scaled back to float. */
  quantised(scope, type, { x, name, shape, deviation, attributes = {} }) {
    const [input, inputScale, inputZero] = this.quantiseInput(scope, x);
    const [weight, weightScale, weightZero] = this.weightBytes(`${name}.weight`, shape, deviation);
    const product = this.op(scope, type, [input, weight, inputZero, weightZero], attributes);
    const float = this.cast(scope, product, 'float');
    return this.op(scope, 'Mul', [float, this.op(scope, 'Mul', [inputScale, weightScale])]);
  }

  get isQuantised() {
    return this.options.dtype === 'q8';
  }

  linear(
    scope,
    name,
    x,
    [inputs, outputs],
    { deviation, biasMean = 0, biasDeviation = 0.02, gemm = false } = {},
  ) {
    const spread = deviation ?? 1 / Math.sqrt(inputs);
    const bias = this.weight(`${name}.bias`, [outputs], { deviation: biasDeviation, mean: biasMean });
    if (this.isQuantised) {
      const parts = { x, name, shape: [inputs, outputs], deviation: spread };
      return this.op(scope, 'Add', [this.quantised(scope, 'MatMulInteger', parts), bias]);
    }
    if (gemm) {
      const weight = this.weight(`${name}.weight`, [outputs, inputs], { deviation: spread });
      return this.op(scope, 'Gemm', [x, weight, bias], { transB: 1 });
    }
    const weight = this.weight(`${name}.weight`, [inputs, outputs], { deviation: spread });
    return this.op(scope, 'Add', [bias, this.op(scope, 'MatMul', [x, weight])]);
  }

  conv(scope, name, x, [inputs, outputs, taps], options = {}) {
    const { stride = 1, dilation = 1, hasBias = true, values, biasValues } = options;
    const pad = options.pad ?? Math.floor((taps * dilation - dilation) / 2);
    const deviation = options.deviation ?? 1 / Math.sqrt(inputs * taps);
    const sizes = {
      dilations: [dilation],
      group: 1,
      kernel_shape: [taps],
      pads: [pad, pad],
      strides: [stride],
    };
    const bias = hasBias && this.weight(`${name}.bias`, [outputs], { deviation: 0.01, values: biasValues });
    const shape = [outputs, inputs, taps];
    if (!this.isQuantised) {
      const weight = this.weight(`${name}.weight`, shape, { deviation, values });
      return this.op(scope, 'Conv', bias ? [x, weight, bias] : [x, weight], sizes);
    }
    const y = this.quantised(scope, 'ConvInteger', { x, name, shape, deviation, attributes: sizes });
    if (!bias) return y;
    return this.op(scope, 'Add', [y, this.op(scope, 'Reshape', [bias, this.ints(1, -1, 1)])]);
  }

  convTranspose(scope, name, x, [inputs, outputs, taps], options) {
    const { stride, pad, outputPadding = 0, group = 1, hasBias = true, values } = options;
    const deviation = 1 / Math.sqrt(((inputs / group) * taps) / stride);
    const weight = this.weight(`${name}.weight`, [inputs, outputs / group, taps], { deviation, values });
    const sizes = { dilations: [1], group, kernel_shape: [taps], pads: [pad, pad], strides: [stride] };
    if (outputPadding) sizes.output_padding = [outputPadding];
    const bias = hasBias ? [this.weight(`${name}.bias`, [outputs], { deviation: 0.01 })] : [];
    return this.op(scope, 'ConvTranspose', [x, weight, ...bias], sizes);
  }

  /** Both directions; [length, 1, inputs] becomes [length, 1, 2 * hidden]. */
  lstm(scope, name, x, [inputs, hidden]) {
    const deviation = 0.5 / Math.sqrt(hidden);
    const bias = this.weight(`${name}.bias`, [2, 8 * hidden], { deviation: 0.02 });
    const sizes = { direction: 'bidirectional', hidden_size: hidden };
    let y;
    if (this.isQuantised) {
      // The quantised operator wants its weights transposed.
      const directions = { directions: 2 };
      const [w, wScale, wZero] = this.weightBytes(
        `${name}.W`,
        [2, inputs, 4 * hidden],
        deviation,
        directions,
      );
      const [r, rScale, rZero] = this.weightBytes(
        `${name}.R`,
        [2, hidden, 4 * hidden],
        deviation,
        directions,
      );
      const tensors = [x, w, r, bias, '', '', '', '', wScale, wZero, rScale, rZero];
      y = this.op(scope, 'DynamicQuantizeLSTM', tensors, sizes, { domain: 'com.microsoft' });
    } else {
      const w = this.weight(`${name}.W`, [2, 4 * hidden, inputs], { deviation });
      const r = this.weight(`${name}.R`, [2, 4 * hidden, hidden], { deviation });
      y = this.op(scope, 'LSTM', [x, w, r, bias], sizes);
    }
    return this.op(scope, 'Reshape', [this.transpose(scope, y, 0, 2, 1, 3), this.ints(0, 0, -1)]);
  }

  embed(scope, name, ids, [rows, columns], deviation) {
    if (!this.isQuantised) {
      return this.op(scope, 'Gather', [this.weight(`${name}.weight`, [rows, columns], { deviation }), ids]);
    }
    const [weight, scale, zero] = this.weightBytes(`${name}.weight`, [rows, columns], deviation);
    return this.op(scope, 'DequantizeLinear', [this.op(scope, 'Gather', [weight, ids]), scale, zero]);
  }

  layerNorm(scope, name, x, size, { affine = true, epsilon = 1e-5 } = {}) {
    const gamma = affine
      ? this.weight(`${name}.gamma`, [size], { deviation: 0.02, mean: 1 })
      : this.fill(size, 1);
    const beta = affine ? this.weight(`${name}.beta`, [size], { deviation: 0.02 }) : this.fill(size, 0);
    return this.op(scope, 'LayerNormalization', [x, gamma, beta], { axis: -1, epsilon: { float: epsilon } });
  }
}
