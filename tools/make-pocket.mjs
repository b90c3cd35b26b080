#!/usr/bin/env node
// Writes a small model of pocket-tts's kind: a bundle in the layout of KevinAHM/pocket-tts-onnx with the same graphs, inputs,
// outputs, free dimensions and states, a tokenizer and voices. Its weights are random, so what it says is noise.
//
//   node tools/make-pocket.mjs --out FOLDER [--language NAME] [--precision int8|fp32]
//
// Its frames end about two for each token of the text, and some more after that.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeConditioner, makeFlow, makeFlowLm } from './make-pocket/flow-lm.mjs';
import { makeDecoder, makeEncoder } from './make-pocket/mimi.mjs';
import {
  FLOW_STATES,
  FRAME,
  FRAME_RATE,
  LATENT,
  MIMI_STATES,
  SAMPLE_RATE,
  WIDTH,
} from './make-pocket/sizes.mjs';
import { makeTokenizer } from './make-pocket/tokenizer.mjs';
import { makeNpy, makeRecording, makeStoredVoice } from './make-pocket/voices.mjs';

/**
 * All files of a bundle by their paths. The same options always give the same bytes.
 * @param {{ language?: string, precision?: 'int8' | 'fp32', rules?: Record<string, unknown> }} [options] `rules` change `bundle.json`
 * @returns {Map<string, Uint8Array<ArrayBuffer>>}
 */
export function makePocket({ language = 'english_2026-04', precision = 'int8', rules = {} } = {}) {
  const folder = `onnx/${language}/`;
  const files = new Map();
  const add = (path, bytes) => files.set(path, new Uint8Array(bytes));
  const suffix = precision === 'int8' ? '_int8' : '';
  const tokenizer = makeTokenizer();
  const bundle = {
    schema_version: 2,
    bundle_name: language,
    language,
    sample_rate: SAMPLE_RATE,
    frame_rate: FRAME_RATE,
    samples_per_frame: FRAME,
    latent_dim: LATENT,
    conditioning_dim: WIDTH,
    max_token_per_chunk: 50,
    pad_with_spaces_for_short_inputs: false,
    remove_semicolons: false,
    model_recommended_frames_after_eos: null,
    insert_bos_before_voice: true,
    tokenizer_file: 'tokenizer.model',
    bos_before_voice_file: 'bos_before_voice.npy',
    predefined_voices: ['alba', 'jean'],
    flow_lm_state_manifest: FLOW_STATES,
    mimi_state_manifest: MIMI_STATES,
    ...rules,
  };
  add(`${folder}bundle.json`, Buffer.from(JSON.stringify(bundle)));
  add(`${folder}tokenizer.model`, tokenizer.file);
  const start = Array.from({ length: WIDTH }, (_, i) => (i === 0 ? 0 : Math.sin(i)));
  add(`${folder}bos_before_voice.npy`, makeNpy(start, [1, 1, WIDTH]));
  add(`${folder}text_conditioner.onnx`, makeConditioner(tokenizer.size));
  add(`${folder}mimi_encoder.onnx`, makeEncoder());
  add(`${folder}flow_lm_main${suffix}.onnx`, makeFlowLm());
  add(`${folder}flow_lm_flow${suffix}.onnx`, makeFlow());
  add(`${folder}mimi_decoder${suffix}.onnx`, makeDecoder());
  add(`languages/${language}/embeddings/alba.safetensors`, makeStoredVoice('alba'));
  add('reference_sample.wav', makeRecording());
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      language: { type: 'string' },
      precision: { type: 'string', default: 'int8' },
    },
  });
  if (!values.out) throw new Error('Say where to write it: --out FOLDER');
  const { language, precision } = values;
  for (const [path, bytes] of makePocket({ ...(language && { language }), precision })) {
    mkdirSync(dirname(join(values.out, path)), { recursive: true });
    writeFileSync(join(values.out, path), bytes);
  }
}
