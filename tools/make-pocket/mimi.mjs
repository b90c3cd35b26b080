import { ModelBuilder } from '../onnx/model-builder.mjs';
import { FRAME, LATENT, MIMI_STATES, WIDTH } from './sizes.mjs';

/** `mimi_decoder`: a frame of sound from each latent and the one before it, which comes from its states at first. */
export function makeDecoder() {
  const g = new ModelBuilder({ seed: 'pocket decoder' });
  const latent = g.input('latent', 'float', [1, 'seq_len', LATENT]);
  const types = { float32: 'float', int64: 'int64', bool: 'bool' };
  for (const { input_name: name, dtype, shape } of MIMI_STATES) g.input(name, types[dtype], shape);
  const [first, previous, offset] = MIMI_STATES.map(({ input_name: name }) => name);
  const axis = g.ints(1);
  const before = g.op('Where', [first, g.op('Mul', [previous, g.float(0)]), previous]);
  const all = g.op('Concat', [before, latent], { axis: 1 });
  const late = g.op('Slice', [all, g.ints(0), g.ints(-1), axis]);
  const both = g.op('Concat', [latent, late], { axis: 2 });
  const sound = g.op('Tanh', [g.op('MatMul', [both, g.weight([2 * LATENT, FRAME], 0.05)])]);
  g.output(g.op('Reshape', [sound, g.ints(1, 1, -1)]), 'audio_frame', 'float', [1, 1, 'audio_len']);
  const count = g.op('Slice', [g.op('Shape', [latent]), g.ints(1), g.ints(2)]);
  const states = [
    g.op('And', [first, g.constant('bool', [1], [0])]),
    g.op('Slice', [all, g.ints(-1), g.ints(1 << 30), axis]),
    g.op('Add', [offset, g.op('Mul', [count, g.ints(16)])]),
  ];
  for (const [i, { output_name: name, dtype, shape }] of MIMI_STATES.entries()) {
    g.output(states[i], name, types[dtype], shape);
  }
  return g.build().graph;
}

/** `mimi_encoder`: what the language model reads of each frame of a recording; the first channel, which counts, is 0. */
export function makeEncoder() {
  const g = new ModelBuilder({ seed: 'pocket encoder' });
  const audio = g.input('audio', 'float', [1, 1, 'samples']);
  const frames = g.op('Conv', [audio, g.weight([WIDTH, 1, FRAME], 0.3)], {
    kernel_shape: [FRAME],
    strides: [FRAME],
  });
  const rows = g.op('Transpose', [g.op('Tanh', [frames])], { perm: [0, 2, 1] });
  const keep = g.constant(
    'float',
    [WIDTH],
    Array.from({ length: WIDTH }, (_, i) => Number(i > 0)),
  );
  g.output(g.op('Mul', [rows, keep]), 'embeddings', 'float', [1, 'frames', WIDTH]);
  return g.build().graph;
}
