#!/usr/bin/env node
// Writes a small model of Chatterbox's kind: the four graphs of the exports for transformers.js with the same inputs, outputs,
// free dimensions, caches and external data, a tokenizer, a config and a voice. Its weights are random, so what it says is noise.
//
//   node tools/make-chatterbox.mjs --out FOLDER [--kind original|multilingual|turbo|nano] [--caches float|float16] [--single]
//
//   --caches  the type of the language model's caches; its file is called `_q4f16` when they are halves
//   --single  the language model takes one row only
//
// It says about 1.5 tokens for each token of its text and then ends, 1.5 times as many with a guidance of 0.5. With `~` in its
// text it never ends, and with `@` it says the same three tokens over and over.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeDecoder } from './make-chatterbox/decoder.mjs';
import { makeEmbedding } from './make-chatterbox/embedding.mjs';
import { makeEncoder } from './make-chatterbox/encoder.mjs';
import { makeLanguageModel } from './make-chatterbox/language-model.mjs';
import { makeConfig, makeTokenizer } from './make-chatterbox/tokenizer.mjs';
import { makeRecording } from './make-chatterbox/voice.mjs';

const KINDS = ['original', 'multilingual', 'turbo', 'nano'];

/**
 * All files of a model by their paths. The same options always give the same bytes.
 * @param {{ kind?: 'original' | 'multilingual' | 'turbo' | 'nano', caches?: 'float' | 'float16', single?: boolean }} [options]
 * @returns {Map<string, Uint8Array<ArrayBuffer>>}
 */
export function makeChatterbox({ kind = 'original', caches = 'float', single = false } = {}) {
  if (!KINDS.includes(kind)) throw new Error(`There is no Chatterbox '${kind}'.`);
  const turbo = kind === 'turbo' || kind === 'nano';
  const files = new Map();
  const add = (path, text) => files.set(path, new TextEncoder().encode(text));
  const addGraph = (name, make) => {
    const { graph, data } = make.build({ external: `${name}.onnx_data` });
    files.set(`onnx/${name}.onnx`, new Uint8Array(graph));
    files.set(`onnx/${name}.onnx_data`, new Uint8Array(data));
  };
  addGraph('speech_encoder', makeEncoder());
  addGraph('embed_tokens', makeEmbedding({ turbo }));
  addGraph(
    caches === 'float16' ? 'language_model_q4f16' : 'language_model',
    makeLanguageModel({ turbo, caches, single }),
  );
  addGraph('conditional_decoder', makeDecoder());
  add('tokenizer.json', makeTokenizer({ turbo, multilingual: kind === 'multilingual' }));
  // The multilingual export has none (huggingface/transformers.js#1656).
  if (kind !== 'multilingual') add('config.json', makeConfig({ turbo }));
  files.set('default_voice.wav', makeRecording());
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      kind: { type: 'string', default: 'original' },
      caches: { type: 'string', default: 'float' },
      single: { type: 'boolean', default: false },
    },
  });
  if (!values.out)
    throw new Error('Usage: node tools/make-chatterbox.mjs --out FOLDER [options]; they are told in it.');
  for (const [path, bytes] of makeChatterbox(values)) {
    mkdirSync(dirname(join(values.out, path)), { recursive: true });
    writeFileSync(join(values.out, path), bytes);
    console.log(`${path}: ${bytes.length} bytes`);
  }
}
