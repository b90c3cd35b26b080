import { FFT, HARMONICS, HOP, SAMPLE_RATE, UP_RATES } from './dimensions.mjs';

/** Samples for each step of the pitch curve. */
const STEP = UP_RATES[0] * UP_RATES[1] * HOP;
const ROOT = '/decoder/decoder/generator';

/**
 * The harmonic source of the vocoder: sines at multiples of the pitch, as magnitude and phase of a short-time
 * Fourier transform [1, 22, blocks].
 */
export function addSource(g, pitch, { wrapPhase }) {
  const sines = addSines(g, pitch, wrapPhase);
  const scope = `${ROOT}/m_source`;
  const values = Float32Array.from({ length: HARMONICS }, (_, i) => 2.5 / (i + 1));
  const weight = g.constant('m_source.l_linear.weight', 'float', [HARMONICS, 1], values);
  const mixed = g.op(`${scope}/l_linear`, 'MatMul', [sines, weight]);
  const bias = g.constant('m_source.l_linear.bias', 'float', [1], Float32Array.of(0));
  g.parameters += HARMONICS + 1;
  const wave = g.op(`${scope}/l_tanh`, 'Tanh', [g.op(`${scope}/l_linear`, 'Add', [bias, mixed])]);
  return addSpectrum(g, wave);
}

function addSines(g, pitch, wrapPhase) {
  const scope = `${ROOT}/m_source/l_sin_gen`;
  const perSample = g.transpose(ROOT, g.resize(`${ROOT}/f0_upsamp`, pitch, STEP, 'nearest'), 0, 2, 1);
  const multiples = Float32Array.from({ length: HARMONICS }, (_, i) => i + 1);
  const harmonics = g.constant('m_source.harmonics', 'float', [1, 1, HARMONICS], multiples);
  const frequencies = g.op(scope, 'Mul', [perSample, harmonics]);
  const turns = g.op(scope, 'Div', [frequencies, g.float(SAMPLE_RATE)]);
  let phase = g.op(scope, 'Sub', [turns, g.op(scope, 'Floor', [turns])]);
  phase = g.resize(scope, g.transpose(scope, phase, 0, 2, 1), 1 / STEP, 'linear');
  phase = g.transpose(scope, phase, 0, 2, 1);
  phase = g.op(scope, 'Mul', [g.op(scope, 'CumSum', [phase, g.int(1)]), g.float(2 * Math.PI)]);
  phase = g.op(scope, 'Mul', [g.transpose(scope, phase, 0, 2, 1), g.float(STEP)]);
  phase = g.transpose(scope, g.resize(scope, phase, STEP, 'linear'), 0, 2, 1);
  if (wrapPhase) {
    const whole = g.op(scope, 'Floor', [g.op(scope, 'Mul', [phase, g.float(1 / (2 * Math.PI))])]);
    phase = g.op(scope, 'Sub', [phase, g.op(scope, 'Mul', [whole, g.float(2 * Math.PI)])]);
  }
  const sine = g.op(scope, 'Mul', [g.op(scope, 'Sin', [phase]), g.float(0.1)]);
  const voiced = g.cast(scope, g.op(scope, 'Greater', [perSample, g.float(10)]), 'float');
  return g.op(scope, 'Mul', [sine, voiced]);
}

function addSpectrum(g, wave) {
  const flat = g.op(ROOT, 'Squeeze', [g.transpose(ROOT, wave, 0, 2, 1), g.ints(1)]);
  const padded = g.op(ROOT, 'Pad', [flat, g.ints(0, FFT / 2, 0, FFT / 2)], { mode: 'reflect' });
  const signal = g.op(ROOT, 'Unsqueeze', [padded, g.ints(-1)]);
  const window = g.constant('stft.window', 'float', [FFT], hann());
  const stft = g.op(ROOT, 'STFT', [signal, g.int(HOP), window, g.int(FFT)], { onesided: 1 });
  const bins = g.transpose(ROOT, stft, 0, 2, 1, 3);
  const re = g.op(ROOT, 'Gather', [bins, g.int(0)], { axis: 3 });
  const im = g.op(ROOT, 'Gather', [bins, g.int(1)], { axis: 3 });
  const squares = [re, im].map((part) => g.op(ROOT, 'Pow', [part, g.float(2)]));
  const magnitude = g.op(ROOT, 'Sqrt', [g.op(ROOT, 'Add', squares)]);
  // 1e-9 keeps 0 / 0 in leading silence finite; the real graph relies on its noise for that.
  const ratio = g.op(ROOT, 'Div', [im, g.op(ROOT, 'Add', [re, g.float(1e-9)])]);
  const angle = g.op(ROOT, 'Atan', [ratio]);
  const above = g.op(ROOT, 'Greater', [im, g.float(0)]);
  const up = g.op(ROOT, 'Add', [angle, g.float(Math.PI)]);
  const down = g.op(ROOT, 'Sub', [angle, g.float(Math.PI)]);
  const behind = g.op(ROOT, 'Where', [above, up, down]);
  const phase = g.op(ROOT, 'Where', [g.op(ROOT, 'Less', [re, g.float(0)]), behind, angle]);
  return g.op(ROOT, 'Concat', [magnitude, phase], { axis: 1 });
}

/** The window of both transforms. */
export function hann() {
  return Float32Array.from({ length: FFT }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / FFT));
}
