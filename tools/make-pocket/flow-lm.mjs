import { ModelBuilder } from '../onnx/model-builder.mjs';
import { FLOW_STATES, FRAME_WEIGHT, HEAD, HEADS, LATENT, LAYERS, WIDTH } from './sizes.mjs';

/**
 * `flow_lm_main`: reads a prompt or one latent, and keeps what it has read in caches, at the places from `step` on. What was
 * no number is the beginning. It says that it ends once there were so many frames that they outweigh the tokens of the
 * text: the first channel counts both.
 */
export function makeFlowLm() {
  const g = new ModelBuilder({ seed: 'pocket main' });
  const sequence = g.input('sequence', 'float', [1, 'seq_len', LATENT]);
  const text = g.input('text_embeddings', 'float', [1, 'text_len', WIDTH]);
  const types = { float32: 'float', int64: 'int64' };
  for (const { input_name: name, dtype, shape, fill } of FLOW_STATES) {
    g.input(name, types[dtype], fill === 'empty' ? [`${name}_len`] : shape);
  }
  const start = g.weight([1, 1, LATENT], 0.5);
  const latents = g.op('Where', [g.op('IsNaN', [sequence]), start, sequence]);
  // The first channel of a frame is what it weighs, whatever it holds.
  const frames = g.op('Add', [
    g.op('Mul', [g.op('MatMul', [latents, g.weight([LATENT, WIDTH], 0.6)]), withoutFirst(g)]),
    onlyFirst(g, -FRAME_WEIGHT),
  ]);
  let x = g.op('Concat', [text, frames], { axis: 1 });
  const count = g.op('Slice', [g.op('Shape', [x]), g.ints(1), g.ints(2)]);
  let sum = '';
  for (let layer = 0; layer < LAYERS; layer++) {
    const [cache, end, step] = [`state_${3 * layer}`, `state_${3 * layer + 1}`, `state_${3 * layer + 2}`];
    const heads = g.op('Reshape', [x, g.ints(1, 1, -1, HEADS, HEAD)]);
    const both = g.op('Concat', [heads, heads], { axis: 0 });
    const [to, axis] = [g.op('Add', [step, count]), g.ints(2)];
    const before = g.op('Slice', [cache, g.ints(0), step, axis]);
    const after = g.op('Slice', [cache, to, g.ints(1 << 30), axis]);
    const filled = g.op('Concat', [before, both], { axis: 2 });
    g.output(g.op('Concat', [filled, after], { axis: 2 }), `out_${cache}`, 'float', FLOW_STATES[0].shape);
    g.output(end, `out_${end}`, 'float', [`out_${end}_len`]);
    g.output(to, `out_${step}`, 'int64', [1]);
    const values = g.op('Reshape', [
      g.op('Slice', [filled, g.ints(1), g.ints(2), g.ints(0)]),
      g.ints(1, -1, WIDTH),
    ]);
    if (layer === 0)
      sum = g.op('ReduceSum', [g.op('Slice', [values, g.ints(0), g.ints(1), axis]), g.ints(1)], {
        keepdims: 0,
      });
    const context = g.op('ReduceMean', [values, g.ints(1)], { keepdims: 1 });
    const mixed = g.op('Tanh', [
      g.op('MatMul', [
        g.op('Concat', [x, g.op('Expand', [context, g.op('Shape', [x])])], { axis: 2 }),
        g.weight([2 * WIDTH, WIDTH], 0.5),
      ]),
    ]);
    x = g.op('Add', [x, g.op('Mul', [mixed, withoutFirst(g)])]);
  }
  const last = g.op('Gather', [x, g.int(-1)], { axis: 1 });
  g.output(last, 'conditioning', 'float', [1, WIDTH]);
  g.output(g.op('Sub', [g.float(-4), sum]), 'eos_logit', 'float', [1, 1]);
  return g.build().graph;
}

/** Zero in the first channel, one in all others. */
function withoutFirst(g) {
  return g.constant(
    'float',
    [WIDTH],
    Array.from({ length: WIDTH }, (_, i) => Number(i > 0)),
  );
}

/** A number in the first channel, zero in all others. */
function onlyFirst(g, number) {
  return g.constant(
    'float',
    [WIDTH],
    Array.from({ length: WIDTH }, (_, i) => (i === 0 ? number : 0)),
  );
}

/** `flow_lm_flow`: which way a latent goes from noise, at a time. */
export function makeFlow() {
  const g = new ModelBuilder({ seed: 'pocket flow' });
  const c = g.input('c', 'float', ['batch', WIDTH]);
  const s = g.input('s', 'float', ['batch', 1]);
  const t = g.input('t', 'float', ['batch', 1]);
  const x = g.input('x', 'float', ['batch', LATENT]);
  const all = g.op('Concat', [c, s, t, x], { axis: 1 });
  const hidden = g.op('Tanh', [g.op('MatMul', [all, g.weight([WIDTH + 2 + LATENT, 32], 0.5)])]);
  g.output(g.op('MatMul', [hidden, g.weight([32, LATENT], 0.2)]), 'flow_dir', 'float', ['batch', LATENT]);
  return g.build().graph;
}

/** `text_conditioner`: an embedding for each token, whose first channel is 1. */
export function makeConditioner(size) {
  const g = new ModelBuilder({ seed: 'pocket text' });
  const ids = g.input('token_ids', 'int64', [1, 'text_len']);
  const table = g.op('Add', [
    g.op('Mul', [g.weight([size + 1, WIDTH], 0.7), withoutFirst(g)]),
    onlyFirst(g, 1),
  ]);
  g.output(g.op('Gather', [table, ids], { axis: 0 }), 'embeddings', 'float', [1, 'text_len', WIDTH]);
  return g.build().graph;
}
