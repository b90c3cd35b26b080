import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Log } from '../src/engine/log.ts';
import type { VerdictRecord, VerdictStore } from '../src/storage/verdict-store.ts';

/**
 * Keeps verdicts in a JSON file. A file that can't be read holds no verdicts, as then everything is tested anew;
 * one that can't be written is told, and everything is tested at each start.
 */
export function createVerdictFile(path: string, log: Log = console): VerdictStore {
  let turn: Promise<unknown> = Promise.resolve();

  async function list(): Promise<VerdictRecord[]> {
    try {
      const records: unknown = JSON.parse(await readFile(path, 'utf8'));
      return Array.isArray(records) ? records.filter(isRecord) : [];
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') log.warn(`${path} can not be read.`, error);
      return [];
    }
  }

  /** One after the other, and under another name first: a program that ends leaves the old file or the new one. */
  function change(edit: (records: VerdictRecord[]) => VerdictRecord[]): Promise<void> {
    const changed = turn.then(async () => {
      const unfinished = `${path}.${process.pid}`;
      try {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(unfinished, `${JSON.stringify(edit(await list()), null, 2)}\n`);
        await rename(unfinished, path);
      } catch (error) {
        log.warn(`${path} can not be written; what was tested is tested again at the next start.`, error);
      }
    });
    turn = changed;
    return changed;
  }

  return {
    get: async (key) => (await list()).find((record) => record.key === key),
    put: (record) => change((records) => [...records.filter(({ key }) => key !== record.key), record]),
    list,
    remove: (model) => change((records) => records.filter((record) => record.model !== model)),
  };
}

function isRecord(value: unknown): value is VerdictRecord {
  const { key, conditions, model, passed } = (value ?? {}) as Partial<VerdictRecord>;
  return [key, conditions, model].every((text) => typeof text === 'string') && typeof passed === 'boolean';
}
