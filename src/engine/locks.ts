/** The part of the Web Locks API that engines and consumers use; Node 20 has none, so a host passes it in. */
export interface Locks {
  request<T>(
    name: string,
    options: { mode?: 'exclusive' | 'shared'; signal?: AbortSignal },
    held: () => Promise<T>,
  ): Promise<T>;
  query(): Promise<{ held?: { name?: string; clientId?: string }[] }>;
}

/** Held by the one tab of an origin that owns the engine's worker. */
export const LEADER_LOCK = 'lector-leader';

/** The tab that leads now, by the name that the browser gives to holders of locks; none in between. */
export async function findLeader(locks: Pick<Locks, 'query'>): Promise<string | undefined> {
  const { held = [] } = await locks.query();
  return held.find(({ name }) => name === LEADER_LOCK)?.clientId;
}

/** Takes a lock and holds it as long as this thread lives; resolves once it is held. */
export function holdForLife(locks: Locks, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    locks
      .request(name, {}, () => {
        resolve();
        return new Promise<never>(() => {
          // Only the thread's end lets go.
        });
      })
      .catch(reject);
  });
}

/**
 * Calls `onFree` when the holder of a lock lets go or dies: of all ways tried, the only one by which a
 * consumer learns that a worker or a tab has gone (measured in Chromium; a port's `close` does not arrive).
 */
export function watchLock(
  locks: Pick<Locks, 'request'>,
  name: string,
  { onFree, signal }: { onFree: () => void; signal: AbortSignal },
): void {
  if (signal.aborted) return;
  locks
    .request(name, { mode: 'shared', signal }, async () => onFree())
    .catch((error: unknown) => {
      // An abort is the normal end: the operation finished before its engine did.
      if (!signal.aborted) throw error;
    });
}
