import { ModelBuilder } from '../onnx/model-builder.mjs';
import { HIDDEN, SAYS, SPEECH_TOKENS } from './sizes.mjs';

/** Samples that the encoder hears: 10 s. */
const MOST = 240_000;

/** `speech_encoder`: 50 frames of 80 bands, 25 tokens and 2.5 positions for the language model a second, and one speaker. */
export function makeEncoder() {
  const g = new ModelBuilder({ seed: 'chatterbox-encoder' });
  const all = g.input('audio_values', 'float', ['batch_size', 'num_samples']);
  const audio = g.op('Unsqueeze', [g.op('Slice', [all, g.ints(0), g.ints(MOST), g.ints(1)]), g.ints(1)]);
  const bands = g.op('Tanh', [g.op('Conv', [audio, g.weight([80, 1, 480], 0.2)], { strides: [480] })]);
  const frames = g.op('Transpose', [bands], { perm: [0, 2, 1] });
  g.output(frames, 'speaker_features', 'float', ['batch_size', 'feature_dim', 80]);

  const pooled = g.op('AveragePool', [bands], { kernel_shape: [20], strides: [20] });
  const heard = g.op('MatMul', [
    g.op('Transpose', [pooled], { perm: [0, 2, 1] }),
    g.weight([80, HIDDEN], 0.5),
  ]);
  const features = g.op('Mul', [heard, g.constant('float', [HIDDEN], SAYS)]);
  g.output(features, 'audio_features', 'float', ['batch_size', 'sequence_length', HIDDEN]);

  const speaker = g.op('MatMul', [
    g.op('ReduceMean', [bands, g.ints(2)], { keepdims: 0 }),
    g.weight([80, 192], 0.5),
  ]);
  g.output(speaker, 'speaker_embeddings', 'float', ['batch_size', 192]);

  const levels = g.op('Abs', [g.op('Conv', [audio, g.weight([1, 1, 960], 0.2)], { strides: [960] })]);
  const numbers = g.cast(g.op('Mul', [levels, g.float(1000)]), 'int64');
  const tokens = g.op('Squeeze', [g.op('Mod', [numbers, g.int(SPEECH_TOKENS)]), g.ints(1)]);
  g.output(tokens, 'audio_tokens', 'int64', ['batch_size', 'audio_sequence_length']);
  return g;
}
