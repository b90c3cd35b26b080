import { Database } from '../../../src/storage/db.ts';
import { downloadFile } from '../../../src/storage/download.ts';
import { IdbWeightStore } from '../../../src/storage/idb-weight-store.ts';

/** A worker, as a second tab would have: downloads a file when told, then tells how it ended. */
addEventListener('message', async ({ data }: MessageEvent) => {
  const store = new IdbWeightStore(new Database({ name: data.database }));
  const seen = new Set<number>();
  const onProgress = ({ storedBytes }: { storedBytes: number }) => void seen.add(storedBytes);
  try {
    await downloadFile(data.file, { store, host: data.host, rangeBytes: 300_000, onProgress });
    postMessage({ seen: [...seen] });
  } catch (error) {
    postMessage({ error: String(error) });
  }
});
