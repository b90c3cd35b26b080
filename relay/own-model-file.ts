import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Log } from '../src/engine/log.ts';
import { type OwnModel, type OwnModelStore, readableModels } from '../src/models/own/own-model.ts';
import { explainFull } from '../src/storage/explain-full.ts';
import { withFileLock } from './folder-lock.ts';

/** Where they are kept, in the folder of the weights. */
export function ownModelsPath(modelsFolder: string): string {
  return join(modelsFolder, 'own-models.json');
}

/**
 * Keeps the models that were added on this machine in a JSON file, which a running relay and commands share: it is read
 * anew when it has changed. Rejects with an Error for a file that is no list of models, rather than to write over it.
 */
export function createOwnModelFile(path: string, log: Log = console): OwnModelStore {
  let known: { stamp: string; models: OwnModel[] } | undefined;

  async function list(): Promise<OwnModel[]> {
    const stamp = await stampOf(path);
    if (known?.stamp === stamp) return known.models;
    const warn = (message: string, error: unknown) => log.warn(message, error);
    const models = stamp === '' ? [] : readableModels(await readList(path), warn);
    known = { stamp, models };
    return models;
  }

  /** What can't be read here is kept: another Lector may have written it. Under another name first, then at once. */
  async function change(edit: (stored: unknown[]) => unknown[] | undefined): Promise<boolean> {
    let changed = false;
    await withFileLock(`${path}.lock`, async () => {
      const stored = (await stampOf(path)) === '' ? [] : await readList(path);
      const edited = edit(stored);
      if (!edited) return;
      const unfinished = `${path}.${process.pid}`;
      await mkdir(dirname(path), { recursive: true });
      await writeFile(unfinished, `${JSON.stringify({ version: 1, models: edited }, null, 2)}\n`);
      await rename(unfinished, path);
      changed = true;
    }).catch((error: unknown) => Promise.reject(explainFull(error, 'the list of models')));
    known = undefined;
    return changed;
  }

  return {
    list,
    async add(model) {
      const isTaken = (stored: unknown[]) => stored.some((other) => idOf(other) === model.entry.id);
      const added = await change((stored) => (isTaken(stored) ? undefined : [...stored, model]));
      return added ? 'added' : 'taken';
    },
    remove: (id) =>
      change((stored) => {
        const left = stored.filter((model) => idOf(model) !== id);
        return left.length < stored.length ? left : undefined;
      }),
  };
}

async function readList(path: string): Promise<unknown[]> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path} can not be read: ${(error as Error).message}`, { cause: error });
  }
  const { models } = (json ?? {}) as { models?: unknown };
  if (!Array.isArray(models)) throw new Error(`${path} is no list of models; correct or remove it.`);
  return models;
}

function idOf(model: unknown): string | undefined {
  return (model as { entry?: { id?: string } } | null)?.entry?.id;
}

/** Changes with the file; empty when there is none. */
async function stampOf(path: string): Promise<string> {
  try {
    const { ino, size, mtimeMs } = await stat(path);
    return `${ino}:${size}:${mtimeMs}`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
