import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const FILE_NAME = 'lector.config.json';

export interface ConfigFile {
  path: string;
  content: Record<string, unknown>;
}

export interface FindOptions {
  /** A file that must be there; otherwise it is looked for. */
  path: string | undefined;
  env: NodeJS.ProcessEnv;
  folder: string;
}

/**
 * Reads `lector.config.json`: the one that is named, else of the folder, else of the user's configuration folder.
 * Throws an Error when the named one is not there, or one is no JSON object.
 */
export function readConfigFile({ path, env, folder }: FindOptions): ConfigFile | undefined {
  if (path) return parse(resolve(folder, path), readFileSync(resolve(folder, path), 'utf8'));
  const userFolder =
    (process.platform === 'win32' ? env['APPDATA'] : env['XDG_CONFIG_HOME']) || join(homedir(), '.config');
  for (const place of [join(folder, FILE_NAME), join(userFolder, 'lector', FILE_NAME)]) {
    const content = readIfThere(place);
    if (content !== undefined) return parse(place, content);
  }
  return undefined;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function parse(path: string, text: string): ConfigFile {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} is no JSON: ${(error as Error).message}`, { cause: error });
  }
  const object = z.record(z.string(), z.unknown()).safeParse(content);
  if (!object.success) throw new Error(`${path} must be a JSON object.`);
  return { path, content: object.data };
}
