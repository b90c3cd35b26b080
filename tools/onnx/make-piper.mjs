// Writes models of Piper's graph contract (VITS by rhasspy/piper): the same inputs, outputs and free sizes, and the same
// ways in which noise, length and speaker come in. What they say is noise, never a voice.

import { ModelBuilder } from './model-builder.mjs';
import { placesOf } from './spread.mjs';

const CHANNELS = 8;
/** Samples that a frame becomes. */
const HOP = 256;

/**
 * The bytes of a Piper graph: `input` int64 [1, n], `input_lengths` int64 [1], `scales` float32 [3] (noise, length,
 * noise of the lengths), with several speakers `sid` int64 [1]; `output` float32 [1, 1, 1, samples].
 * @param {{ speakers?: number, symbols?: number, seed?: string }} [options]
 * @returns {Buffer<ArrayBuffer>}
 */
export function makePiper({ speakers = 1, symbols = 256, seed = 'piper' } = {}) {
  const g = new ModelBuilder({ seed, opset: 15 });
  const input = g.input('input', 'int64', ['batch_size', 'phonemes']);
  const lengths = g.input('input_lengths', 'int64', ['batch_size']);
  const scales = g.input('scales', 'float', [3]);
  const scale = (i) => g.op('Gather', [scales, g.int(i)]);
  const ids = g.op('Slice', [input, g.ints(0), lengths, g.ints(1)]);

  // How many frames each id is heard: [1, 1, n].
  const logs = g.op('Unsqueeze', [g.op('Gather', [g.weight([symbols], 0.3, 0.7), ids]), g.ints(1)]);
  const jitter = g.op('Mul', [g.op('Mul', [g.op('RandomNormalLike', [logs]), g.float(0.3)]), scale(2)]);
  const widths = g.op('Mul', [g.op('Exp', [g.op('Add', [logs, jitter])]), scale(1)]);
  const durations = g.op('Ceil', [widths]);

  const places = placesOf(g, g.op('Squeeze', [durations, g.ints(0, 1)]));
  const features = g.op('Gather', [g.op('Squeeze', [ids, g.ints(0)]), places]);
  let hidden = g.op('Gather', [g.weight([symbols, CHANNELS], 0.5), features]); // [frames, channels]
  if (speakers > 1) {
    const sid = g.input('sid', 'int64', ['batch_size']);
    hidden = g.op('Add', [hidden, g.op('Gather', [g.weight([speakers, CHANNELS], 0.5), sid])]);
  }
  const noise = g.op('Mul', [g.op('RandomNormalLike', [hidden]), scale(0)]);
  hidden = g.op('Add', [hidden, g.op('Mul', [noise, g.float(0.2)])]);
  const sound = g.op('Tanh', [g.op('MatMul', [hidden, g.weight([CHANNELS, HOP], 0.15)])]);
  const output = g.op('Reshape', [sound, g.ints(1, 1, 1, -1)]);
  g.output(output, 'output', 'float', ['batch_size', 1, 1, 'time']);
  return g.build().graph;
}
