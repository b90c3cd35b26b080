#!/usr/bin/env node
// Writes an ONNX file of Kokoro-82M's shape: the same inputs, outputs and operators, and with `--size full` the
// same layers and cost, with seeded random weights. What it says is noise of the right length, never a voice.
//
//   node tools/make-kokoro.mjs --out FILE [--size full|tiny|shallow] [--dtype fp32|q8|w8] [--durations] [--seed 1]
//                              [--names long|short] [--wrap-phase] [--ffa LEVELS] [--trim-pads FRAMES]
//
//   --dtype      fp32; q8: dynamic quantisation, as the hub's model_quantized.onnx; w8: weights stored in
//                bytes, computed in fp32
//   --durations  adds the output of the timestamped export: float32 frames of each token, not yet rounded
//   --wrap-phase keeps the source's phase below one turn: GPUs lose Sin's precision at large arguments
//   --ffa        computes the generator's convolutions by so many levels of the fast FIR algorithm
//   --trim-pads  gives the first and the last token no more than so many frames
//
// Inputs: input_ids int64 [1, n] with n <= 512, style float32 [1, 256], speed float32 [1]. Output: waveform
// float32 [1, samples] at 24 kHz; 600 samples a frame.

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { addBert } from './make-kokoro/bert.mjs';
import { createBlocks } from './make-kokoro/blocks.mjs';
import { SIZES, STYLE } from './make-kokoro/dimensions.mjs';
import { Layers } from './make-kokoro/layers.mjs';
import { addProsody, addText } from './make-kokoro/prosody.mjs';
import { Message, valueInfo } from './make-kokoro/protobuf.mjs';
import { addSource } from './make-kokoro/source.mjs';
import { addDecoder, addGenerator, addInverse } from './make-kokoro/vocoder.mjs';

/** Level of the spectrum that keeps the waveform below 1. */
const LEVELS = { full: -0.35, tiny: -1.3, shallow: -1.3 };

/**
 * Makes the file's bytes. The same options always give the same bytes.
 * @param {{ size?: 'full' | 'tiny' | 'shallow', dtype?: 'fp32' | 'q8' | 'w8', durations?: boolean, seed?: string,
 *   names?: 'long' | 'short', wrapPhase?: boolean, ffa?: number, trimPads?: number }} [options]
 * @returns {Buffer<ArrayBuffer>}
 */
export function makeKokoro(options = {}) {
  return Buffer.concat(buildKokoro(options).parts);
}

/** The same in parts, with the number of parameters: a full model in fp32 weighs 326 MB. */
export function buildKokoro(options = {}) {
  const { size = 'tiny', dtype = 'fp32', seed = '1', durations = false } = options;
  const { wrapPhase = false, ffa = 0, trimPads = 0, names = size === 'full' ? 'long' : 'short' } = options;
  const sizes = SIZES[size];
  if (!sizes || !['fp32', 'q8', 'w8'].includes(dtype)) throw new Error(`No such model: ${size} ${dtype}.`);
  const g = new Layers({ dtype, seed, names });
  const timbre = g.slice('/decoder', 'style', 0, STYLE, 1);
  const prosody = g.slice('/encoder', 'style', STYLE, 2 * STYLE, 1);
  const blocks = createBlocks(g, { timbre, prosody, dilations: sizes.dilations, ffa });
  const bert = addBert(g, sizes);
  const speech = addProsody(g, { bert, sizes, prosody, blocks, trimPads });
  const text = addText(g, { alignment: speech.alignment, sizes });
  const features = addDecoder(g, { ...speech, text, sizes, blocks });
  const source = addSource(g, speech.pitch, { wrapPhase });
  const spectrum = addGenerator(g, { features, source, sizes, blocks, ffa, level: LEVELS[size] });
  g.output(addInverse(g, spectrum), 'waveform');
  if (durations) g.output(speech.durations, 'durations');
  return { parts: serialise(g, durations).parts, parameters: g.parameters };
}

function serialise(g, durations) {
  const graph = new Message();
  for (const node of g.nodes) graph.message(1, node);
  graph.string(2, 'main_graph');
  for (const constant of g.constants.values()) graph.message(5, constant);
  graph.message(11, valueInfo('input_ids', 'int64', [1, 'sequence_length']));
  graph.message(11, valueInfo('style', 'float', [1, 256]));
  graph.message(11, valueInfo('speed', 'float', [1]));
  graph.message(12, valueInfo('waveform', 'float', [1, 'num_samples']));
  if (durations) graph.message(12, valueInfo('durations', 'float', [1, 'sequence_length']));
  const model = new Message().int(1, 9).string(2, 'make-kokoro').message(7, graph);
  model.message(8, new Message().string(1, '').int(2, 20));
  if (g.isQuantised) model.message(8, new Message().string(1, 'com.microsoft').int(2, 1));
  return model;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const string = { type: 'string' };
  const flag = { type: 'boolean', default: false };
  const { values } = parseArgs({
    options: {
      out: string,
      size: { ...string, default: 'full' },
      dtype: { ...string, default: 'fp32' },
      seed: { ...string, default: '1' },
      names: string,
      ffa: { ...string, default: '0' },
      'trim-pads': { ...string, default: '0' },
      'wrap-phase': flag,
      durations: flag,
    },
  });
  if (!values.out)
    throw new Error('Usage: node tools/make-kokoro.mjs --out FILE [options]; they are told in it.');
  const numbers = { ffa: Number(values.ffa), trimPads: Number(values['trim-pads']) };
  const { parts, parameters } = buildKokoro({ ...values, ...numbers, wrapPhase: values['wrap-phase'] });
  writeFileSync(values.out, '');
  for (const part of parts) writeFileSync(values.out, part, { flag: 'a' });
  console.log(`${values.out}: ${parameters} parameters`);
}
