// Writes models of KittenTTS's graph contract (StyleTTS 2 by KittenML): the same inputs, outputs and free sizes. What they
// say is noise, never a voice.

import { ModelBuilder } from './model-builder.mjs';
import { placesOf } from './spread.mjs';

const SYMBOLS = 178;
const STYLE = 256;
const CHANNELS = 8;
/** Samples that a frame becomes. */
const FRAME = 600;

/**
 * The bytes of a KittenTTS graph: `input_ids` int64 [1, n], `style` float32 [1, 256], `speed` float32 [1]; `waveform` float32
 * [samples], and with `durations` `duration` int64 [n], whose sum times 600 is the number of samples.
 * @param {{ durations?: boolean, seed?: string }} [options]
 * @returns {Buffer<ArrayBuffer>}
 */
export function makeKitten({ durations = true, seed = 'kitten' } = {}) {
  const g = new ModelBuilder({ seed });
  const ids = g.op('Squeeze', [g.input('input_ids', 'int64', [1, 'sequence_length']), g.ints(0)]);
  const style = g.input('style', 'float', [1, STYLE]);
  const speed = g.input('speed', 'float', [1]);

  const lengths = g.op('Div', [g.op('Gather', [g.weight([SYMBOLS], 1, 4), ids]), speed]);
  const widths = g.op('Max', [g.op('Round', [lengths]), g.float(1)]); // [n]
  const features = g.op('Gather', [ids, placesOf(g, widths)]);
  const voice = g.op('MatMul', [style, g.weight([STYLE, CHANNELS], 0.2)]);
  const hidden = g.op('Add', [g.op('Gather', [g.weight([SYMBOLS, CHANNELS], 0.5), features]), voice]);
  const sound = g.op('Tanh', [g.op('MatMul', [hidden, g.weight([CHANNELS, FRAME], 0.15)])]);
  g.output(g.op('Reshape', [sound, g.ints(-1)]), 'waveform', 'float', ['num_samples']);
  if (durations) g.output(g.cast(widths, 'int64'), 'duration', 'int64', ['sequence_length']);
  return g.build().graph;
}
