import type { Keepsakes } from '../models/family.ts';
import type { WeightFile } from '../models/registry/weights.ts';
import type { WeightStore } from './weight-store.ts';

const KEY = /^[a-z0-9._-]+$/;
const FOLDER = 'keepsakes/';

/** What was computed for a model lies beside its weights, and goes with them. Keys are lower-case letters, digits, `._-`. */
export function createKeepsakes(
  store: WeightStore,
  { repo, commit }: Pick<WeightFile, 'repo' | 'commit'>,
): Keepsakes {
  function fileOf(key: string, bytes = 0): WeightFile {
    if (!KEY.test(key)) throw new Error(`'${key}' is no key of a keepsake.`);
    const path = `${FOLDER}${key}`;
    return { repo, commit, path, bytes, sha256: `${commit}-${key}` };
  }

  return {
    async get(key) {
      const { published, storedBytes } = await store.stat(fileOf(key));
      return published ? store.read(fileOf(key, storedBytes)) : undefined;
    },
    async put(key, bytes) {
      const file = fileOf(key, bytes.length);
      await store.remove(file); // what another visit has left unfinished
      await store.append(file, 0, bytes);
      await store.publish(file);
    },
  };
}

/** Removes all that was computed for a model. */
export async function removeKeepsakes(
  store: WeightStore,
  { repo, commit }: Pick<WeightFile, 'repo' | 'commit'>,
): Promise<void> {
  for (const { file } of await store.list()) {
    const isOurs = file.repo === repo && file.commit === commit && file.path.startsWith(FOLDER);
    if (isOurs) await store.remove(file);
  }
}
