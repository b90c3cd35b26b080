import { fetchRegistry } from '../../../models/fetch-registry.ts';
import { Database } from '../../../storage/db.ts';
import { IdbWeightStore } from '../../../storage/idb-weight-store.ts';
import { t } from '../../messages/messages.ts';
import { type Measured, type SpaceUse, sortUse } from './space-use.ts';

/** Counts all that Lector keeps on this device. Rejects when something of it can't be read. */
export async function measureSpace(signal: AbortSignal): Promise<SpaceUse> {
  const database = new Database();
  try {
    const [weights, registry, measured] = await Promise.all([
      new IdbWeightStore(database).list(),
      fetchRegistry(),
      measureInWorker(signal),
    ]);
    const lexicons = new Set(registry.lexicons.flatMap(({ gold, silver }) => [gold.sha256, silver.sha256]));
    const settings = Object.entries(localStorage).flat().join('').length * 2;
    return sortUse(measured, {
      weights,
      isLexicon: ({ file }) => lexicons.has(file.sha256),
      settings,
    });
  } finally {
    await database.close();
  }
}

function measureInWorker(signal: AbortSignal): Promise<Measured> {
  const worker = new Worker(new URL('./measure-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Measured>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Error(message || t.storage.notCounted)));
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<{ measured: Measured } | { problem: string }>) =>
        'measured' in data ? resolve(data.measured) : reject(new Error(data.problem)),
    );
  }).finally(() => worker.terminate());
}
