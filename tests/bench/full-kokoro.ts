import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { makeKokoro } from '../../tools/make-kokoro.mjs';
import { toolsVersion } from '../fixtures/models.ts';

export type Dtype = 'fp32' | 'q8';

/** Too large to lie in the repository, too slow to be made each time. */
const FOLDER = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'lector-bench');

/** The path of a model with Kokoro's layers and cost, made if it isn't there (326 MB in fp32, 92 MB in q8). */
export function fullKokoroFile(dtype: Dtype): string {
  const path = join(FOLDER, `kokoro-full-${dtype}-${toolsVersion()}.onnx`);
  if (existsSync(path)) return path;
  console.log(`Making a model of Kokoro's size (${dtype}); this takes a minute, once.`);
  mkdirSync(FOLDER, { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, makeKokoro({ size: 'full', dtype, durations: true }));
  renameSync(unfinished, path);
  return path;
}
