import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../../package.json' with { type: 'json' };
import type { PluginSetting } from '../../src/engine/plugins.ts';
import type { Registry } from '../../src/models/registry/schema.ts';
import { parseRegistry } from '../../src/models/registry.ts';
import { REGISTRY_FILE } from '../../src/runtime/files.ts';
import { readPluginSettings } from '../../src/speech/plugins/read-settings.ts';
import type { VoiceStore } from '../../src/storage/voice-store.ts';
import { createThreadEngine, type ThreadEngine } from '../thread-engine.ts';
import { createVoiceFolder } from '../voice-folder.ts';

export { version };

/** The built app lies beside the built relay. */
export const appFolder = fileURLToPath(new URL('../app', import.meta.url));

/** `LECTOR_MODELS_DIR`, else a folder where this system keeps what can be fetched again. */
export const modelsFolder =
  process.env['LECTOR_MODELS_DIR'] ??
  join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'lector', 'models');

/** The voices that are stored on this machine; they can not be fetched again. */
export function createVoiceStore(): VoiceStore {
  return createVoiceFolder(join(modelsFolder, 'voices'));
}

/** `LECTOR_REGISTRY`, else the one beside the app. */
export const registryFile = process.env['LECTOR_REGISTRY'] ?? join(appFolder, REGISTRY_FILE);

/**
 * The plugins that are set up here: `LECTOR_PLUGINS`, names and files parted by commas, or a JSON list. Files are taken from
 * the folder in which the program was started. Throws an Error that says which entry is wrong.
 */
export function readPlugins(text = process.env['LECTOR_PLUGINS'] ?? ''): PluginSetting[] {
  const list: unknown = text.trimStart().startsWith('[')
    ? JSON.parse(text)
    : text.split(',').flatMap((part) => part.trim() || []);
  const settings = readPluginSettings(list);
  return settings.map((setting) =>
    setting.module ? { ...setting, module: resolve(setting.module) } : setting,
  );
}

/** Throws an Error that names the entry at fault. */
export function readRegistry(): Registry {
  return parseRegistry(JSON.parse(readFileSync(registryFile, 'utf8')));
}

/** The engine of this machine; close it, or its thread keeps the process alive. */
export function createOwnEngine(registry: Registry, maxQueue?: number): ThreadEngine {
  return createThreadEngine({
    appFolder,
    modelsFolder,
    registry,
    maxQueue,
    plugins: readPlugins(),
    keepAliveSeconds: readNumber('LECTOR_KEEP_ALIVE'),
    stepMs: readNumber('LECTOR_STEP_MS'),
  });
}

function readNumber(name: string): number | undefined {
  const text = process.env[name];
  if (!text) return undefined;
  const value = Number(text);
  if (value >= 0) return value;
  throw new Error(`${name} must be a number that is not below 0, not '${text}'.`);
}
