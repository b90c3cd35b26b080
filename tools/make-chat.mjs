#!/usr/bin/env node
// Writes a small language model of the kind that chat runs on: the graph of an export for transformers.js (grouped caches,
// position ids, maybe half floats and weights in a file beside it), a tokenizer of bytes with a template of conversations,
// and its configuration. It says back what the last message says, token by token, and ends.
//
//   node tools/make-chat.mjs --out FOLDER [--caches float|float16] [--keeps] [--context TOKENS]
//
//   --caches   the type of the caches; the file is called `_q4f16` when they are halves
//   --keeps    the graph can be told to give the last scores alone
//   --context  the most tokens that it reads; 1024 when left out

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeEchoingModel } from './make-chat/graph.mjs';
import { CHAT_TEMPLATE, makeConfigs, makeTokenizer } from './make-chat/tokenizer.mjs';

/**
 * All files of a model by their paths. The same options always give the same bytes.
 * @param {{ caches?: 'float' | 'float16', keeps?: boolean, context?: number }} [options]
 * @returns {Map<string, Uint8Array<ArrayBuffer>>}
 */
export function makeChat({ caches = 'float', keeps = false, context = 1024 } = {}) {
  const files = new Map();
  const add = (path, json) => files.set(path, new TextEncoder().encode(JSON.stringify(json)));
  const name = caches === 'float16' ? 'model_q4f16' : 'model_q4';
  const { graph, data } = makeEchoingModel({ caches, keeps }).build({ external: `${name}.onnx_data` });
  files.set(`onnx/${name}.onnx`, new Uint8Array(graph));
  files.set(`onnx/${name}.onnx_data`, new Uint8Array(data));
  const { config, generation } = makeConfigs(context);
  add('config.json', config);
  add('generation_config.json', generation);
  add('tokenizer.json', makeTokenizer());
  add('tokenizer_config.json', {
    bos_token: null,
    eos_token: '<|im_end|>',
    pad_token: '<|endoftext|>',
    chat_template: CHAT_TEMPLATE,
    tokenizer_class: 'Qwen2Tokenizer',
  });
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      caches: { type: 'string', default: 'float' },
      keeps: { type: 'boolean', default: false },
      context: { type: 'string', default: '1024' },
    },
  });
  if (!values.out)
    throw new Error('Usage: node tools/make-chat.mjs --out FOLDER [options]; they are told in it.');
  for (const [path, bytes] of makeChat({ ...values, context: Number(values.context) })) {
    mkdirSync(dirname(join(values.out, path)), { recursive: true });
    writeFileSync(join(values.out, path), bytes);
    console.log(`${path}: ${bytes.length} bytes`);
  }
}
