import { execFileSync } from 'node:child_process';
import type { Browser } from '@playwright/test';

/** Resident memory of processes, in MB. */
export function residentMb(pids: number[]): number {
  const output = execFileSync('ps', ['-o', 'rss=', '-p', pids.join()], { encoding: 'utf8' });
  const kilobytes = output.trim().split(/\s+/).map(Number);
  return kilobytes.reduce((sum, value) => sum + value, 0) / 1024;
}

/** Of a browser with one page: the page, its workers and its service worker live in renderers. */
export async function renderersMb(browser: Browser): Promise<number> {
  return residentMb(await rendererPids(browser));
}

export async function rendererPids(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** The most that `read` gives while `work` is done, asked ten times a second. */
export async function peakWhile<T>(work: Promise<T>, read: () => Promise<number>): Promise<number> {
  let peak = await read();
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    peak = Math.max(peak, await read());
  }
  await done;
  return peak;
}
