import { durationTable, MAX_DURATION, STYLE, TEXT_KERNEL, TOKENS } from './dimensions.mjs';

/**
 * The prosody predictor: how long each token lasts, and pitch and energy over time. Gives `durations` before
 * they are rounded [1, tokens], the `alignment` of tokens with frames [1, tokens, frames], `pitch` and `energy`
 * at twice the frame rate [1, 1, 2 * frames].
 */
export function addProsody(g, { bert, sizes, prosody, blocks, trimPads }) {
  const scope = '/encoder';
  const encoded = addDurationEncoder(g, { bert, sizes, prosody });
  const width = sizes.hidden + STYLE;
  const x = g.lstm(`${scope}/predictor/lstm`, 'predictor.lstm', encoded, [width, sizes.hidden / 2]);
  const durations = addDurations(g, x, sizes);
  const frames = addRounding(g, durations, { count: bert.count, trimPads });
  const alignment = addAlignment(g, frames);
  const spread = g.op(scope, 'MatMul', [g.transpose(scope, encoded, 1, 2, 0), alignment]);
  const input = g.transpose(`${scope}/shared`, spread, 2, 0, 1);
  const shared = g.lstm(`${scope}/shared`, 'predictor.shared', input, [width, sizes.hidden / 2]);
  const pitch = addCurve(g, 'F0', shared, { hidden: sizes.hidden, blocks, mean: 160, deviation: 2 });
  const energy = addCurve(g, 'N', shared, { hidden: sizes.hidden, blocks, mean: 0, deviation: 0.5 });
  return { durations, alignment, pitch, energy };
}

/** Three pairs of an LSTM and a norm that the style sets: [tokens, 1, hidden + style]. */
function addDurationEncoder(g, { bert, sizes, prosody }) {
  const { hidden, layers } = sizes;
  const scope = '/encoder/predictor/text_encoder';
  const projected = g.linear('/encoder/bert_encoder', 'bert_encoder', bert.hidden, [sizes.bert, hidden]);
  const row = g.op(scope, 'Unsqueeze', [prosody, g.ints(0)]);
  const rows = g.op(scope, 'Concat', [bert.count, g.ints(1), g.ints(1)], { axis: 0 });
  const style = g.op(scope, 'Expand', [row, rows]);
  let x = g.op(scope, 'Concat', [g.transpose(scope, projected, 1, 0, 2), style], { axis: 2 });
  for (let i = 0; i < layers; i++) {
    const [lstm, norm] = [`lstms.${2 * i}`, `lstms.${2 * i + 1}`];
    x = g.lstm(`${scope}/${lstm}`, `predictor.text_encoder.${lstm}`, x, [hidden + STYLE, hidden / 2]);
    const [own, name] = [`${scope}/${norm}`, `predictor.text_encoder.${norm}`];
    const both = g.linear(`${own}/fc`, `${name}.fc`, prosody, [STYLE, 2 * hidden], {
      deviation: 0.1,
      gemm: true,
    });
    const lifted = g.op(own, 'Unsqueeze', [both, g.ints(1)]);
    const [gamma, beta] = g.op(own, 'Split', [lifted], { axis: 2, num_outputs: 2 }, { outputs: 2 });
    x = g.layerNorm(own, name, x, hidden, { affine: false });
    const scale = g.op(own, 'Add', [gamma, g.float(1)]);
    x = g.op(own, 'Add', [g.op(own, 'Mul', [scale, x]), beta]);
    x = g.op(scope, 'Concat', [x, style], { axis: 2 });
  }
  return x;
}

/**
 * Sigmoids that add up, as in the real model, whose random part is tiny on purpose, and a table by token: so
 * no value lies near a half, and every backend rounds it the same way. Divided by the speed.
 */
function addDurations(g, x, { hidden, isHasty }) {
  const scope = '/encoder';
  const small = { deviation: 0.0005, biasMean: -3.89, biasDeviation: 0.001 };
  const name = 'predictor/duration_proj';
  const raw = g.linear(`${scope}/${name}`, name.replace('/', '.'), x, [hidden, MAX_DURATION], small);
  const parts = g.transpose(scope, g.op(scope, 'Sigmoid', [raw]), 1, 0, 2);
  const sum = g.op(scope, 'ReduceSum', [parts, g.ints(-1)], { keepdims: 0 });
  const values = durationTable(isHasty).map((frames) => frames - 1 + 0.02);
  const table = g.constant('predictor.duration_table', 'float', [TOKENS], values);
  const whole = g.op(scope, 'Add', [sum, g.op(scope, 'Gather', [table, 'input_ids'])]);
  return g.op(scope, 'Div', [whole, 'speed']);
}

/** Whole frames, at least one; at most `trimPads` for the first and the last token, if that is not 0. */
function addRounding(g, durations, { count, trimPads }) {
  const scope = '/encoder';
  let frames = g.op(scope, 'Clip', [g.op(scope, 'Round', [durations]), g.float(1)]);
  if (trimPads) {
    const between = g.op(scope, 'Concat', [g.ints(1), g.op(scope, 'Sub', [count, g.ints(2)])], { axis: 0 });
    const open = g.op(scope, 'Expand', [g.float(1e4), between]);
    const pad = g.constant('trim_pads', 'float', [1, 1], Float32Array.of(trimPads));
    frames = g.op(scope, 'Min', [frames, g.op(scope, 'Concat', [pad, open, pad], { axis: 1 })]);
  }
  return g.cast(scope, frames, 'int64');
}

/** Token i is 1 on the frames from the sum of the durations before it to the sum with its own. */
function addAlignment(g, frames) {
  const scope = '/encoder';
  const ends = g.op(scope, 'CumSum', [frames, g.int(1)]);
  const scalar = g.constant('empty_shape', 'int64', [0], new BigInt64Array(0));
  const sum = g.op(scope, 'ReduceSum', [frames, g.ints(1)], { keepdims: 0 });
  const total = g.op(scope, 'Reshape', [sum, scalar]);
  const range = g.op(scope, 'Range', [g.int(0), total, g.int(1)]);
  const places = g.op(scope, 'Unsqueeze', [range, g.ints(0, 1)]);
  const end = g.op(scope, 'Unsqueeze', [ends, g.ints(-1)]);
  const start = g.op(scope, 'Unsqueeze', [g.op(scope, 'Sub', [ends, frames]), g.ints(-1)]);
  const inside = [g.op(scope, 'GreaterOrEqual', [places, start]), g.op(scope, 'Less', [places, end])];
  return g.cast(scope, g.op(scope, 'And', inside), 'float');
}

function addCurve(g, kind, shared, { hidden, blocks, mean, deviation }) {
  const scope = '/encoder';
  const block = (i, x, shape, options) =>
    blocks.styledBlock(`${scope}/${kind}.${i}`, `predictor.${kind}.${i}`, x, shape, options);
  let x = g.transpose(scope, shared, 1, 2, 0);
  x = block(0, x, [hidden, hidden]);
  x = block(1, x, [hidden, hidden / 2], { upsample: true });
  x = block(2, x, [hidden / 2, hidden / 2]);
  const options = { deviation: deviation / Math.sqrt(hidden / 2), biasValues: Float32Array.of(mean) };
  return g.conv(`${scope}/${kind}_proj`, `predictor.${kind}_proj`, x, [hidden / 2, 1, 1], options);
}

/** The text encoder, spread over the frames: [1, hidden, frames]. */
export function addText(g, { alignment, sizes: { hidden, layers } }) {
  const root = '/encoder/text_encoder';
  const ids = ['input_ids', [TOKENS, hidden], 1];
  let x = g.embed(`${root}/embedding`, 'text_encoder.embedding', ...ids);
  x = g.transpose(root, x, 0, 2, 1);
  for (let i = 0; i < layers; i++) {
    const layer = `${root}/cnn.${i}/cnn.${i}`;
    x = g.conv(`${layer}.0`, `text_encoder.cnn.${i}.0`, x, [hidden, hidden, TEXT_KERNEL]);
    const turned = g.transpose(`${layer}.1`, x, 0, 2, 1);
    const normed = g.layerNorm(`${layer}.1`, `text_encoder.cnn.${i}.1`, turned, hidden);
    x = g.leaky(`${layer}.2`, g.transpose(`${layer}.1`, normed, 0, 2, 1), 0.2);
  }
  const turned = g.transpose(root, x, 2, 0, 1);
  x = g.lstm(`${root}/lstm`, 'text_encoder.lstm', turned, [hidden, hidden / 2]);
  return g.op('/encoder', 'MatMul', [g.transpose(root, x, 1, 2, 0), alignment]);
}
