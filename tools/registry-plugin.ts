import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { parseRegistry } from '../src/models/registry.ts';

/** A Vite plugin that stops the build, or the dev server's start, when `models.json` has a mistake. */
export function validateRegistry(path: string | URL = new URL('../models.json', import.meta.url)): Plugin {
  return {
    name: 'validate-registry',
    async buildStart() {
      parseRegistry(JSON.parse(await readFile(path, 'utf8')));
    },
  };
}
