import { FFT, HOP, UP_KERNELS, UP_RATES } from './dimensions.mjs';
import { hann } from './source.mjs';

const ROOT = '/decoder/decoder';
const BINS = FFT / 2 + 1;
/** Lengths after the two upsamplings, in blocks for `t` frames. */
const LENGTHS = [
  { t: 20, c: 0 },
  { t: 120, c: 1 },
];

/** The decoder: text, pitch and energy become features [1, upsampled, 2 * frames]. */
export function addDecoder(g, { text, pitch, energy, sizes, blocks }) {
  const { hidden, decoder, residual, upsampled } = sizes;
  const pitchValues = g.isQuantised ? undefined : Float32Array.of(0.002, 0.003, 0.002);
  const halve = { stride: 2, pad: 1 };
  const pitchOptions = { ...halve, values: pitchValues, deviation: 0.003 };
  const f0 = g.conv(`${ROOT}/F0_conv`, 'decoder.F0_conv', pitch, [1, 1, 3], pitchOptions);
  const n = g.conv(`${ROOT}/N_conv`, 'decoder.N_conv', energy, [1, 1, 3], halve);
  let x = g.op(ROOT, 'Concat', [text, f0, n], { axis: 1 });
  x = blocks.styledBlock(`${ROOT}/encode`, 'decoder.encode', x, [hidden + 2, decoder]);
  const kept = g.conv(`${ROOT}/asr_res/asr_res.0`, 'decoder.asr_res.0', text, [hidden, residual, 1]);
  for (let i = 0; i < 4; i++) {
    const isLast = i === 3;
    x = g.op(ROOT, 'Concat', [x, kept, f0, n], { axis: 1 });
    const shape = [decoder + residual + 2, isLast ? upsampled : decoder];
    x = blocks.styledBlock(`${ROOT}/decode.${i}`, `decoder.decode.${i}`, x, shape, { upsample: isLast });
  }
  return x;
}

/** The generator: features and source become a spectrum [1, 22, blocks]. */
export function addGenerator(g, { features, source, sizes, blocks, ffa, level }) {
  const root = `${ROOT}/generator`;
  const name = 'decoder.generator';
  const { upsampled, kernels } = sizes;
  const channels = [upsampled / 2, upsampled / 4];
  const { fastFir } = blocks;
  let x = features;
  for (const [i, length] of LENGTHS.entries()) {
    const size = channels[i];
    x = g.leaky(root, x, 0.1);
    const sourceOptions =
      i === 0 ? { stride: UP_RATES[1], pad: (UP_RATES[1] + 1) >> 1, deviation: 0.05 } : { deviation: 0.15 };
    const sourceShape = [FFT + 2, size, i === 0 ? UP_RATES[1] * 2 : 1];
    let voice = g.conv(
      `${root}/noise_convs.${i}`,
      `${name}.noise_convs.${i}`,
      source,
      sourceShape,
      sourceOptions,
    );
    voice = fastFir.permute(voice, ffa);
    const voiceOptions = { channels: size, taps: kernels.at(i ? -1 : 1) ?? 3, length };
    voice = blocks.vocoderBlock(`${root}/noise_res.${i}`, `${name}.noise_res.${i}`, voice, voiceOptions);
    const up = { stride: UP_RATES[i], pad: (UP_KERNELS[i] - UP_RATES[i]) / 2 };
    const upShape = [i ? channels[0] : upsampled, size, UP_KERNELS[i]];
    x = g.convTranspose(`${root}/ups.${i}`, `${name}.ups.${i}`, x, upShape, up);
    if (i === 1)
      x = g.op(`${root}/reflection_pad`, 'Pad', [x, g.ints(0, 0, 1, 0, 0, 0)], { mode: 'reflect' });
    x = g.op(root, 'Add', [fastFir.permute(x, ffa), voice]);
    const parts = kernels.map((taps, k) => {
      const block = `resblocks.${i * kernels.length + k}`;
      return blocks.vocoderBlock(`${root}/${block}`, `${name}.${block}`, x, { channels: size, taps, length });
    });
    const sum = parts.reduce((whole, part) => g.op(root, 'Add', [whole, part]));
    x = fastFir.unpermute(g.op(root, 'Div', [sum, g.float(kernels.length)]), length, ffa);
  }
  // Less treble than bass, at a level that keeps the waveform below 1.
  const biasValues = new Float32Array(FFT + 2);
  for (let bin = 0; bin < BINS; bin++) biasValues[bin] = level - 0.12 * bin;
  const deviation = 0.35 / Math.sqrt(channels[1] * 7);
  const shape = [channels[1], FFT + 2, 7];
  return g.conv(`${root}/conv_post`, `${name}.conv_post`, g.leaky(root, x, 0.01), shape, {
    deviation,
    biasValues,
  });
}

/** The inverse transform as one transposed convolution, then the exporter's correction of the edges: [1, samples]. */
export function addInverse(g, x) {
  const root = `${ROOT}/generator`;
  const scope = `${root}/istft/stft`;
  const magnitude = g.op(root, 'Exp', [g.slice(root, x, 0, BINS, 1)]);
  const phase = g.op(root, 'Sin', [g.slice(root, x, BINS, 2 * BINS, 1)]);
  const parts = ['Cos', 'Sin'].map((type) => {
    return g.op(scope, 'Mul', [magnitude, g.op(scope, type, [phase])]);
  });
  const spectrum = g.op(scope, 'Concat', parts, { axis: 1 });
  const options = { stride: HOP, pad: 0, hasBias: false, values: inverseBasis() };
  const wave = g.convTranspose(scope, 'decoder.generator.istft_basis', spectrum, [2 * BINS, 1, FFT], options);
  const flat = g.op(scope, 'Squeeze', [wave, g.ints(1)]);
  const squares = hann().map((value) => value * value);
  const windowSum = g.constant('istft.window_sum', 'float', [FFT], squares);
  const found = g.op(scope, 'NonZero', [g.op(scope, 'Greater', [windowSum, g.float(0.3)])]);
  const places = g.transpose(scope, found, 1, 0);
  const values = g.op(scope, 'Gather', [flat, places], { axis: 1 });
  const corrected = g.op(scope, 'Div', [values, g.op(scope, 'Gather', [windowSum, places])]);
  const rows = g.op(scope, 'Mul', [places, g.int(0)]);
  const pairs = g.op(scope, 'Concat', [rows, places], { axis: 1 });
  const indices = g.op(scope, 'Unsqueeze', [pairs, g.ints(0)]);
  const updates = g.op(scope, 'Squeeze', [corrected, g.ints(2)]);
  let out = g.op(scope, 'ScatterND', [flat, indices, updates]);
  out = g.op(scope, 'Mul', [g.op(scope, 'Unsqueeze', [out, g.ints(1)]), g.float(4)]);
  out = g.slice(scope, out, FFT / 2, 2 ** 31 - 1, 2);
  out = g.slice(scope, out, 0, -FFT / 2, 2);
  return g.op(scope, 'Reshape', [out, g.ints(1, -1)]);
}

/** Windowed and scaled: by the sum of squared windows at this hop (1.5), and by the factor 4 that follows. */
function inverseBasis() {
  const window = hann();
  const basis = new Float32Array(2 * BINS * FFT);
  for (let bin = 0; bin < BINS; bin++) {
    for (let t = 0; t < FFT; t++) {
      const weight = (window[t] * (bin === 0 || bin === BINS - 1 ? 1 : 2)) / FFT / 1.5 / 4;
      const angle = (2 * Math.PI * bin * t) / FFT;
      basis[bin * FFT + t] = weight * Math.cos(angle);
      basis[(BINS + bin) * FFT + t] = -weight * Math.sin(angle);
    }
  }
  return basis;
}
