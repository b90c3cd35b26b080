import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import models from '../../models.json' with { type: 'json' };
import { version } from '../../package.json' with { type: 'json' };
import { parseRegistry } from '../../src/models/registry.ts';
import { createThreadEngine, type ThreadEngine } from '../thread-engine.ts';

export { version };

/** The built app lies beside the built relay. */
export const appFolder = fileURLToPath(new URL('../app', import.meta.url));

/** `LECTOR_MODELS_DIR`, else a folder where this system keeps what can be fetched again. */
export const modelsFolder =
  process.env['LECTOR_MODELS_DIR'] ??
  join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'lector', 'models');

export const registry = parseRegistry(models);

/** The engine of this machine; close it, or its thread keeps the process alive. */
export function createOwnEngine(): ThreadEngine {
  return createThreadEngine({ appFolder, modelsFolder, hub: process.env['LECTOR_HUB'] });
}
