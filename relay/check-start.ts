import { constants } from 'node:fs';
import { access, mkdir, readdir } from 'node:fs/promises';
import type { Engine } from '../src/engine/engine.ts';
import type { PluginSetting } from '../src/engine/plugins.ts';
import type { Logger } from './log/logger.ts';

/** Makes the folder of the weights where it is not there. Rejects where nothing can lie in it; warns where nothing can be added. */
export async function checkModelsFolder(folder: string, logger: Pick<Logger, 'warn'>): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.R_OK | constants.X_OK);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    const reason = ['EEXIST', 'ENOTDIR'].includes(code) ? 'A file is in its place.' : `${message}.`;
    throw new Error(`The models folder ${folder} can't be used. ${reason} Name another with --models-dir.`, {
      cause: error,
    });
  }
  try {
    await access(folder, constants.W_OK);
  } catch (error) {
    const effect = 'voices that are in it speak, but none can be downloaded or stored';
    logger.warn(`The models folder ${folder} can't be written: ${effect}. ${(error as Error).message}`);
  }
}

/** Rejects with an Error that names the file and what is wrong, where the module of a plugin that is set up can't be used. */
export async function checkPlugins(own: Engine, settings: readonly PluginSetting[]): Promise<void> {
  if (settings.every(({ module }) => module === undefined)) return;
  const broken = (await own.plugins()).find(
    ({ module, problem }) => module !== undefined && problem !== undefined,
  );
  if (broken) throw new Error(`The plugin in ${broken.module} can't be used. ${broken.problem}`);
}

/** Rejects where the folder of voices is set and can't be read. */
export async function checkVoicesDir(folder: string): Promise<void> {
  if (!folder) return;
  try {
    await readdir(folder);
  } catch (error) {
    throw new Error(`The folder of voices ${folder} can't be read. ${(error as Error).message}`, {
      cause: error,
    });
  }
}
