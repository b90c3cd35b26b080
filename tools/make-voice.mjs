#!/usr/bin/env node
// Writes a voice file of Kokoro's shape, float32 [510, 1, 256] little-endian, with seeded random values. Like real
// ones, neighbouring rows are almost the same and far ones are not. No real voice.
//
//   node tools/make-voice.mjs --out FILE [--seed 1]

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { randomNumbers } from './make-kokoro/numbers.mjs';

const ROWS = 510;
const COLUMNS = 256;

/**
 * Makes the file's bytes. The same seed always gives the same bytes.
 * @param {string} [seed]
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function makeVoice(seed = '1') {
  const next = randomNumbers(`voice ${seed}`);
  const bytes = new Uint8Array(ROWS * COLUMNS * 4);
  const view = new DataView(bytes.buffer);
  for (let column = 0; column < COLUMNS; column++) {
    const [from, to] = [0.4 * next(), 0.4 * next()];
    for (let row = 0; row < ROWS; row++) {
      view.setFloat32((row * COLUMNS + column) * 4, from + ((to - from) * row) / (ROWS - 1), true);
    }
  }
  return bytes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const string = { type: 'string' };
  const { values } = parseArgs({ options: { out: string, seed: string } });
  if (!values.out) throw new Error('Usage: node tools/make-voice.mjs --out FILE [--seed 1]');
  writeFileSync(values.out, makeVoice(values.seed));
}
