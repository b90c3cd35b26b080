import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Keepsakes } from '../models/family.ts';
import type { WeightFile } from '../models/registry/weights.ts';
import type { WeightStore } from './weight-store.ts';

/** The repository whose model something was computed for. */
export type KeepsakeOwner = Pick<WeightFile, 'repo' | 'commit'>;

/** Where a host keeps what was computed for models; it goes with the model. */
export interface KeepsakePlace {
  of(owner: KeepsakeOwner): Keepsakes;
  remove(owner: KeepsakeOwner): Promise<void>;
}

/** A key may be any text; this is its name, in hex. */
export function nameOfKey(key: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(key)));
}

const FOLDER = 'keepsakes/';

/** Among the weights of a store that takes files by their name alone, as IndexedDB's does. */
export function createKeepsakes(store: WeightStore): KeepsakePlace {
  function fileOf({ repo, commit }: KeepsakeOwner, key: string, bytes = 0): WeightFile {
    const name = nameOfKey(key);
    return { repo, commit, path: `${FOLDER}${name}`, bytes, sha256: `${commit}-${name}` };
  }

  return {
    of: (owner) => ({
      async get(key) {
        const { published, storedBytes } = await store.stat(fileOf(owner, key));
        return published ? store.read(fileOf(owner, key, storedBytes)) : undefined;
      },
      async put(key, bytes) {
        const file = fileOf(owner, key, bytes.length);
        await store.remove(file); // what another visit has left unfinished
        await store.append(file, 0, bytes);
        await store.publish(file);
      },
    }),
    async remove({ repo, commit }) {
      for (const { file } of await store.list()) {
        const isOurs = file.repo === repo && file.commit === commit && file.path.startsWith(FOLDER);
        if (isOurs) await store.remove(file);
      }
    },
  };
}
