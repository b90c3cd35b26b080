import { STYLE } from './dimensions.mjs';
import { FastFir } from './fast-fir.mjs';

/**
 * Blocks of which the prosody predictor and the vocoder are made. `timbre` and `prosody` are the halves of the
 * style row; `dilations` are those of the vocoder's blocks; `ffa` is the number of levels of the fast FIR algorithm (0: plain convolutions).
 */
export function createBlocks(g, { timbre, prosody, dilations, ffa }) {
  const fastFir = new FastFir(g);
  return { styledNorm, styledBlock, vocoderBlock, fastFir };

  /** (1 + gamma(style)) * InstanceNorm(x) + beta(style) */
  function styledNorm(scope, name, x, channels) {
    const style = scope.startsWith('/encoder') ? prosody : timbre;
    const both = g.linear(`${scope}/fc`, `${name}.fc`, style, [STYLE, 2 * channels], {
      deviation: 0.12,
      gemm: true,
    });
    const column = g.op(scope, 'Unsqueeze', [both, g.ints(-1)]);
    const [gamma, beta] = g.op(scope, 'Split', [column], { axis: 1, num_outputs: 2 }, { outputs: 2 });
    const scale = g.weight(`${name}.norm.weight`, [channels], { deviation: 0.02, mean: 1 });
    const bias = g.weight(`${name}.norm.bias`, [channels], { deviation: 0.02 });
    const epsilon = { epsilon: { float: 1e-5 } };
    const norm = g.op(`${scope}/norm`, 'InstanceNormalization', [x, scale, bias], epsilon);
    const scaled = g.op(scope, 'Mul', [g.op(scope, 'Add', [gamma, g.float(1)]), norm]);
    return g.op(scope, 'Add', [scaled, beta]);
  }

  /** Residual block of the curves and of the decoder; `upsample` doubles the length. */
  function styledBlock(scope, name, x, [inputs, outputs], { upsample = false } = {}) {
    let y = g.leaky(`${scope}/actv`, styledNorm(`${scope}/norm1`, `${name}.norm1`, x, inputs), 0.2);
    if (upsample) {
      const options = { stride: 2, pad: 1, outputPadding: 1, group: inputs };
      y = g.convTranspose(`${scope}/pool`, `${name}.pool`, y, [inputs, inputs, 3], options);
    }
    y = g.conv(`${scope}/conv1`, `${name}.conv1`, y, [inputs, outputs, 3], {
      deviation: 1.2 / Math.sqrt(inputs * 3),
    });
    y = g.leaky(`${scope}/actv`, styledNorm(`${scope}/norm2`, `${name}.norm2`, y, outputs), 0.2);
    y = g.conv(`${scope}/conv2`, `${name}.conv2`, y, [outputs, outputs, 3], {
      deviation: 1.2 / Math.sqrt(outputs * 3),
    });
    let shortcut = upsample ? g.resize(`${scope}/upsample`, x, 2, 'nearest') : x;
    if (inputs !== outputs) {
      shortcut = g.conv(`${scope}/conv1x1`, `${name}.conv1x1`, shortcut, [inputs, outputs, 1], {
        hasBias: false,
      });
    }
    return g.op(scope, 'Div', [g.op(scope, 'Add', [y, shortcut]), g.float(Math.SQRT2)]);
  }

  /** Residual block of the generator: pairs of convolutions, with periodic activations. */
  function vocoderBlock(scope, name, x, { channels, taps, length }) {
    let sum = x;
    for (const [i, dilation] of dilations.entries()) {
      let y = styledNorm(`${scope}/adain1.${i}`, `${name}.adain1.${i}`, sum, channels);
      y = snake(scope, `${name}.alpha1.${i}`, y, channels);
      y = longConv(`${scope}/convs1.${i}`, `${name}.convs1.${i}`, y, { channels, taps, dilation, length });
      y = styledNorm(`${scope}/adain2.${i}`, `${name}.adain2.${i}`, y, channels);
      y = snake(scope, `${name}.alpha2.${i}`, y, channels);
      y = longConv(`${scope}/convs2.${i}`, `${name}.convs2.${i}`, y, { channels, taps, dilation: 1, length });
      sum = g.op(scope, 'Add', [y, sum]);
    }
    return sum;
  }

  /** x + sin(a x)^2 / a */
  function snake(scope, name, x, channels) {
    const a = g.random(name, [channels], 0.2, 1.1);
    const alpha = g.weight(name, [1, channels, 1], { values: a });
    const inverse = g.weight(`${name}_inv`, [1, channels, 1], { values: a.map((value) => 1 / value) });
    const sine = g.op(scope, 'Sin', [g.op(scope, 'Mul', [alpha, x])]);
    const square = g.op(scope, 'Pow', [sine, g.float(2)]);
    return g.op(scope, 'Add', [x, g.op(scope, 'Mul', [inverse, square])]);
  }

  function longConv(scope, name, x, { channels, taps, dilation, length }) {
    const deviation = 0.7 / Math.sqrt(channels * taps);
    const shape = [channels, channels, taps];
    if (!ffa) return g.conv(scope, name, x, shape, { dilation, deviation });
    const values = g.random(`${name}.weight`, shape, deviation);
    const left = ((taps - 1) / 2) * dilation;
    const kernel = { values, name: `${name}.weight`, shape, dilation };
    const y = fastFir.join(fastFir.conv(fastFir.split(x, length, ffa), kernel, left, length));
    const bias = g.weight(`${name}.bias`, [channels], { deviation: 0.01 });
    return g.op(scope, 'Add', [y, g.op(scope, 'Unsqueeze', [bias, g.ints(1)])]);
  }
}
