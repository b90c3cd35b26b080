import { connectLibrary } from '../../../storage/library/database.ts';
import { beginPending, endPending } from '../../../storage/library/pending.ts';
import type { PendingItem } from '../../../storage/library/records.ts';
import type { Trouble } from '../../client/trouble.ts';
import { t } from '../../messages/messages.ts';

/** Two tabs must not open the same share. */
const LOCK = 'lector-pending';
/** A file that ends the page while it is read is tried once more, and then put away. */
const MAX_ATTEMPTS = 2;

export interface PendingTaker {
  /** Opens what was shared; has told of whatever failed by the time it resolves. */
  open: (files: File[], words: { text: string; url: string; title: string }) => Promise<void>;
  refuse: (trouble: Trouble) => void;
}

/** Opens what was shared with the app and waits, the oldest first. */
export async function drainPending({ open, refuse }: PendingTaker): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const connection = connectLibrary();
    try {
      for (let next = await beginPending(connection); next; next = await beginPending(connection)) {
        const { key, item } = next;
        if (item.attempts > MAX_ATTEMPTS) refuse(gaveUp(item));
        else await open(filesOf(item), item);
        await endPending(connection, key);
      }
    } finally {
      await connection.close();
    }
  });
}

function filesOf({ files }: PendingItem): File[] {
  return files.map(({ name, type, bytes }) => new File([bytes], name, { type }));
}

function gaveUp({ files, title, url }: PendingItem): Trouble {
  const name = files[0]?.name || title || url || t.incoming.pasted;
  return { message: t.incoming.gaveUp(name), advice: t.incoming.gaveUpAdvice };
}
