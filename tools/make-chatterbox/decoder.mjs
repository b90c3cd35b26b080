import { randomNumbers } from '../make-kokoro/numbers.mjs';
import { ModelBuilder } from '../onnx/model-builder.mjs';
import { HIDDEN, SILENCE, SPEECH_TOKENS } from './sizes.mjs';

/** Samples of a speech token: 40 ms. */
const TOKEN_SAMPLES = 960;

/** `conditional_decoder`: each token is a sound of its own, louder or softer by the speaker; the recording's tokens are not heard. */
export function makeDecoder() {
  const g = new ModelBuilder({ seed: 'chatterbox-decoder' });
  const tokens = g.input('speech_tokens', 'int64', ['batch_size', 'num_speech_tokens']);
  const speaker = g.input('speaker_embeddings', 'float', ['batch_size', 192]);
  const frames = g.input('speaker_features', 'float', ['batch_size', 'feature_dim', 80]);
  const length = g.op('Gather', [g.op('Shape', [frames]), g.ints(1)]);
  const recorded = g.op('Div', [length, g.ints(2)]);
  const spoken = g.op('Slice', [tokens, recorded, g.ints(1e9), g.ints(1)]);
  const shapes = g.op('MatMul', [
    g.op('Gather', [soundTable(g), spoken]),
    g.weight([HIDDEN, TOKEN_SAMPLES], 0.5),
  ]);
  const loudness = g.op('Add', [g.op('ReduceMean', [speaker, g.ints(1)]), g.float(1)]);
  const waves = g.op('Mul', [
    g.op('Mul', [g.op('Tanh', [shapes]), g.float(0.2)]),
    g.op('Unsqueeze', [loudness, g.ints(2)]),
  ]);
  const waveform = g.op('Reshape', [waves, g.ints(0, -1)]);
  g.output(waveform, 'waveform', 'float', ['batch_size', 'num_samples']);
  return g;
}

function soundTable(g) {
  const next = randomNumbers(g.seed);
  const values = Array.from({ length: SPEECH_TOKENS * HIDDEN }, (_, i) => {
    const value = next();
    return Math.floor(i / HIDDEN) === SILENCE ? 0 : value;
  });
  return g.constant('float', [SPEECH_TOKENS, HIDDEN], values);
}
