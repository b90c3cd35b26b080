import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type KeepsakeOwner, type KeepsakePlace, nameOfKey } from '../src/storage/keepsakes.ts';

/** Keeps what was computed for models in a folder, a file each, written under another name until it is whole. */
export function createKeepsakeFolder(modelsFolder: string): KeepsakePlace {
  const folderOf = ({ repo, commit }: KeepsakeOwner) =>
    join(modelsFolder, 'keepsakes', nameOfKey(`${repo} ${commit}`).slice(0, 16));

  return {
    of(owner) {
      const folder = folderOf(owner);
      const pathOf = (key: string) => join(folder, nameOfKey(key));
      return {
        async get(key) {
          try {
            return new Uint8Array(await readFile(pathOf(key)));
          } catch (error) {
            if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
            throw error;
          }
        },
        async put(key, bytes) {
          const unfinished = `${pathOf(key)}.${randomUUID()}`;
          await mkdir(folder, { recursive: true, mode: 0o700 });
          await writeFile(unfinished, bytes);
          await rename(unfinished, pathOf(key));
        },
      };
    },
    remove: (owner) => rm(folderOf(owner), { recursive: true, force: true }),
  };
}
