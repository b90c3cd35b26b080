import { mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A lock that nobody has renewed for so long belongs to a process that is gone. In ms. */
const STALE_MS = 60_000;
const RENEW_MS = 10_000;
const POLL_MS = 200;

/**
 * Runs a task while no other process runs one under the same lock file. The file holds the owner's process
 * id; a lock whose owner has died, or has not renewed it for a minute, is taken over.
 */
export async function withFileLock(
  path: string,
  task: () => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  while (!(await take(path))) {
    if (await isStale(path)) await breakLock(path);
    else await pause(signal);
  }
  const renewal = setInterval(() => void renew(path).catch(() => clearInterval(renewal)), RENEW_MS);
  try {
    await task();
  } finally {
    clearInterval(renewal);
    await rm(path, { force: true });
  }
}

async function take(path: string): Promise<boolean> {
  try {
    const handle = await open(path, 'wx');
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function isStale(path: string): Promise<boolean> {
  const [owner, info] = await Promise.all([readOwner(path), stat(path).catch(ifMissing)]);
  if (!info) return false;
  const age = Date.now() - info.mtimeMs;
  // A lock that was made a moment ago may not have its owner's id yet.
  if (owner === undefined) return age > 5000;
  return age > STALE_MS || !isAlive(owner);
}

/**
 * Removes a stale lock. Two processes may see the same stale lock, and the slower one must not remove the
 * faster one's new lock: so only the one that holds `.break` may, and it looks again before it does.
 */
async function breakLock(path: string): Promise<void> {
  const breaker = `${path}.break`;
  if (!(await take(breaker))) {
    const info = await stat(breaker).catch(ifMissing);
    if (info && Date.now() - info.mtimeMs > STALE_MS) await rm(breaker, { force: true });
    return pause();
  }
  try {
    if (await isStale(path)) await rename(path, `${path}.old`).catch(ifMissing);
    await rm(`${path}.old`, { force: true });
  } finally {
    await rm(breaker, { force: true });
  }
}

async function renew(path: string): Promise<void> {
  const now = new Date();
  await utimes(path, now, now);
}

async function readOwner(path: string): Promise<number | undefined> {
  const text = await readFile(path, 'utf8').catch(ifMissing);
  return text ? Number(text) : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function ifMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}

function pause(signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, POLL_MS);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
