import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { parseRegistry } from '../src/models/registry.ts';

/**
 * A Vite plugin that stops the build, or the dev server's start, when `models.json` has a mistake, and puts it
 * beside the built app: it is read at start, so that a host can change it without a build.
 */
export function validateRegistry(path: string | URL = new URL('../models.json', import.meta.url)): Plugin {
  return {
    name: 'validate-registry',
    async buildStart() {
      parseRegistry(JSON.parse(await readFile(path, 'utf8')));
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'models.json', source: await readFile(path) });
    },
  };
}
