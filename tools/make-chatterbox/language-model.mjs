import { ModelBuilder } from '../onnx/model-builder.mjs';
import { HEAD_WIDTH, HEADS, HIDDEN, LAYERS, SAYS, STOP_SPEECH } from './sizes.mjs';

/** Speech tokens for each token of text, after which the model ends. */
const PER_TEXT_TOKEN = 1.5;
const SURE = 5000;

/**
 * `language_model`: a transformer whose first head counts, by uniform attention to what its caches hold, so that a wrong cache
 * is a wrong end; the other heads see positions, so that a wrong position is another token.
 */
export function makeLanguageModel({ turbo, caches, single }) {
  const g = new ModelBuilder({ seed: `chatterbox-language-model-${turbo}` });
  const rows = single ? 1 : 'batch_size';
  const tokens = turbo ? 6563 : 8194;
  let x = g.input('inputs_embeds', 'float', [rows, 'sequence_length', HIDDEN]);
  const mask = g.input('attention_mask', 'int64', [rows, 'total_sequence_length']);
  const positions = turbo
    ? g.input('position_ids', 'int64', [rows, 'sequence_length'])
    : countPositions(g, { x, mask });
  const phases = g.op('Unsqueeze', [g.cast(positions, 'float'), g.ints(1, 3)]);
  let counted;
  const attend = addAttention(g, { mask, phases, rows, caches, turbo });
  for (let layer = 0; layer < LAYERS; layer++) {
    const { heads, joined } = attend(x, layer);
    counted ??= heads;
    const said = g.op('Mul', [
      g.op('Tanh', [g.op('MatMul', [joined, g.weight([HIDDEN, HIDDEN], 0.6)])]),
      says(g),
    ]);
    x = g.op('Add', [x, said]);
  }
  const scores = g.op('MatMul', [g.op('Mul', [x, says(g)]), g.weight([HIDDEN, tokens], 0.6)]);
  g.output(steer(g, scores, { counted, positions, tokens }), 'logits', 'float', [
    rows,
    'sequence_length',
    tokens,
  ]);
  return g;
}

function says(g) {
  return g.constant('float', [HIDDEN], SAYS);
}

function sizeOf(g, x, axis) {
  return g.op('Gather', [g.op('Shape', [x]), g.int(axis)]);
}

function range(g, size) {
  return g.op('Range', [g.int(0), size, g.int(1)]);
}

/** The original takes positions from the mask, as GroupQueryAttention does. */
function countPositions(g, { x, mask }) {
  const length = sizeOf(g, x, 1);
  const total = g.op('ReduceSum', [mask, g.ints(1)]);
  return g.op('Add', [g.op('Sub', [total, length]), range(g, length)]);
}

function addAttention(g, { mask, phases, rows, caches, turbo }) {
  // Turbo's graph leaves the sizes to the config.
  const shape = (length) => [rows, turbo ? 'heads' : HEADS, length, turbo ? 'width' : HEAD_WIDTH];
  const split = (x) => {
    return g.op('Transpose', [g.op('Reshape', [x, g.ints(0, 0, HEADS, HEAD_WIDTH)])], { perm: [0, 2, 1, 3] });
  };
  const remember = (now, layer, which) => {
    const name = `past_key_values.${layer}.${which}`;
    const past = g.input(name, caches, shape('past_sequence_length'));
    const all = g.op('Concat', [caches === 'float' ? past : g.cast(past, 'float'), now], { axis: 2 });
    const kept = caches === 'float' ? all : g.cast(all, caches);
    g.output(kept, `present.${layer}.${which}`, caches, shape('total_sequence_length'));
    return all;
  };
  return (x, layer) => {
    const query = split(g.op('MatMul', [x, projection(g, layer, 0)]));
    const turned = g.op('Sin', [g.op('Mul', [phases, g.weight([HEAD_WIDTH], 0.7)])]);
    const key = remember(
      g.op('Add', [split(g.op('MatMul', [x, g.weight([HIDDEN, HIDDEN], 0.5)])), turned]),
      layer,
      'key',
    );
    const value = remember(split(g.op('MatMul', [x, projection(g, layer, 1)])), layer, 'value');
    const products = g.op('MatMul', [query, g.op('Transpose', [key], { perm: [0, 1, 3, 2] })]);
    const seen = g.op('Add', [products, hide(g, { x, key, mask })]);
    const heads = g.op('MatMul', [g.op('Softmax', [seen], { axis: -1 }), value]);
    const joined = g.op('Reshape', [
      g.op('Transpose', [heads], { perm: [0, 2, 1, 3] }),
      g.ints(0, 0, HIDDEN),
    ]);
    return { heads, joined };
  };
}

/** Weights of queries, or of values where `same` is 1; the first head of the first layer asks for nothing, and gives what counts. */
function projection(g, layer, same) {
  const weights = g.weight([HIDDEN, HIDDEN], 0.5);
  if (layer > 0) return weights;
  const own = Array.from({ length: HIDDEN * HIDDEN }, (_, i) => (i % HIDDEN < HEAD_WIDTH ? 0 : 1));
  const counts = own.map((kept, i) => (kept === 0 && Math.floor(i / HIDDEN) === i % HIDDEN ? same : 0));
  return g.op('Add', [
    g.op('Mul', [weights, g.constant('float', [HIDDEN, HIDDEN], own)]),
    g.constant('float', [HIDDEN, HIDDEN], counts),
  ]);
}

/** -1e9 for what comes later, and for what the mask leaves out. */
function hide(g, { x, key, mask }) {
  const [length, total] = [sizeOf(g, x, 1), sizeOf(g, key, 2)];
  const rows = g.op('Unsqueeze', [g.op('Add', [range(g, length), g.op('Sub', [total, length])]), g.ints(1)]);
  const later = g.op('Greater', [range(g, total), rows]);
  const left = g.op('Unsqueeze', [g.op('Equal', [mask, g.int(0)]), g.ints(1, 2)]);
  return g.op('Where', [g.op('Or', [later, left]), g.float(-1e9), g.float(0)]);
}

/** Ends speech after so many tokens, and says the same three over and over where the text wants that. */
function steer(g, scores, { counted, positions, tokens }) {
  const counter = (index) => {
    const first = g.op('Slice', [counted, g.ints(0, index), g.ints(1, index + 1), g.ints(1, 3)]);
    return g.op('Squeeze', [first, g.ints(1)]);
  };
  const stop = Array.from({ length: tokens }, (_, i) => (i === STOP_SPEECH ? SURE : 0));
  const spare = g.op('Sub', [counter(1), g.op('Mul', [counter(0), g.float(PER_TEXT_TOKEN)])]);
  const ending = g.op('Mul', [spare, g.constant('float', [tokens], stop)]);
  const turn = g.op('Unsqueeze', [g.op('Add', [g.op('Mod', [positions, g.int(3)]), g.int(100)]), g.ints(2)]);
  const next = g.cast(g.op('Equal', [range(g, g.int(tokens)), turn]), 'float');
  const looping = g.op('Mul', [g.op('Mul', [counter(2), g.float(1e6)]), next]);
  return g.op('Add', [g.op('Add', [scores, ending]), looping]);
}
