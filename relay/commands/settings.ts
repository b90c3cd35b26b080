import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../../package.json' with { type: 'json' };
import type { Log } from '../../src/engine/log.ts';
import type { PluginSetting } from '../../src/engine/plugins.ts';
import { createLiveRegistry, type LiveRegistry } from '../../src/models/own/live-registry.ts';
import { createOwnModels, type OwnModels } from '../../src/models/own/own-models.ts';
import type { Registry } from '../../src/models/registry/schema.ts';
import { parseRegistry } from '../../src/models/registry.ts';
import { REGISTRY_FILE } from '../../src/runtime/files.ts';
import { readPluginSettings } from '../../src/speech/plugins/read-settings.ts';
import type { VoiceStore } from '../../src/storage/voice-store.ts';
import type { Settings } from '../config/schema.ts';
import { settle } from '../config/settle.ts';
import { createOwnModelFile, ownModelsPath } from '../own-model-file.ts';
import { createThreadEngine, type ThreadEngine } from '../thread-engine.ts';
import { createVoiceFolder } from '../voice-folder.ts';
import { withVoicesDir } from '../voices-dir.ts';

export { version };

/** The built app lies beside the built relay. */
export const appFolder = fileURLToPath(new URL('../app', import.meta.url));

/** The settings of commands that take none as flags: from the environment and the file. */
export function readSettings(): Settings {
  return settle({}).settings;
}

/** The voices that are stored on this machine; they can not be fetched again. */
export function createVoiceStore(settings = readSettings(), log?: Log): VoiceStore {
  const store = createVoiceFolder(join(settings.modelsDir, 'voices'), log);
  const { voicesDir } = settings;
  return voicesDir ? withVoicesDir(store, { folder: voicesDir, log: log ?? console }) : store;
}

/** `LECTOR_REGISTRY`, else the one beside the app. */
export const registryFile = process.env['LECTOR_REGISTRY'] ?? join(appFolder, REGISTRY_FILE);

/** The plugins that are set up here. Throws an Error that says which entry is wrong. */
export function readPlugins({ plugins } = readSettings()): PluginSetting[] {
  return readPluginSettings(plugins);
}

/** What ships with Lector. Throws an Error that names the entry at fault. */
function readRegistry(): Registry {
  return parseRegistry(JSON.parse(readFileSync(registryFile, 'utf8')));
}

/** What ships with Lector and what was added on this machine. Rejects with an Error that names the entry at fault. */
export async function openRegistry(settings = readSettings(), log?: Log): Promise<LiveRegistry> {
  const store = createOwnModelFile(ownModelsPath(settings.modelsDir), log);
  const live = createLiveRegistry(readRegistry(), store, log);
  await live.refresh();
  return live;
}

/** The models that were added on this machine, and how more are added. */
export function openOwnModels(live: LiveRegistry, settings = readSettings(), log?: Log): OwnModels {
  return createOwnModels({ live, store: createOwnModelFile(ownModelsPath(settings.modelsDir), log) });
}

/** The engine of this machine; close it, or its thread keeps the process alive. */
export function createOwnEngine(
  { shipped: registry }: Pick<LiveRegistry, 'shipped'>,
  settings = readSettings(),
  log?: Log,
): ThreadEngine {
  const options = {
    appFolder,
    modelsFolder: settings.modelsDir,
    registry,
    maxQueue: settings.maxQueue,
    plugins: readPlugins(settings),
    keepAliveSeconds: settings.keepAlive,
    memoryBytes: settings.memory * 1e9 || undefined,
    stepMs: readNumber('LECTOR_STEP_MS'),
  };
  return createThreadEngine(options, log);
}

function readNumber(name: string): number | undefined {
  const text = process.env[name];
  if (!text) return undefined;
  const value = Number(text);
  if (value >= 0) return value;
  throw new Error(`${name} must be a number that is not below 0, not '${text}'.`);
}
