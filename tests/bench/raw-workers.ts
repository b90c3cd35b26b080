import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker as Thread } from 'node:worker_threads';
import type { Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import type { RawRun, RawWork } from './raw.ts';
import type { RawThreadData } from './raw-node.ts';
import type { Timing } from './stats.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Loads a bare runtime in a thread of this process. End it with `close`. */
export async function startRawThread(work: RawWork): Promise<{ run: RawRun; close(): Promise<unknown> }> {
  // In the repository, so that packages are found from there.
  const file = `${ROOT}test-results/raw-node.mjs`;
  mkdirSync(`${ROOT}test-results`, { recursive: true });
  writeFileSync(file, await bundle('raw-node.ts', { forNode: true }));
  const workerData: RawThreadData = { work, appFolder: `${ROOT}dist/app` };
  const thread = new Thread(pathToFileURL(file), { workerData });
  const run = () =>
    new Promise<Timing>((resolve, reject) => {
      thread.once('error', reject);
      thread.once('message', (timing: Timing) => {
        thread.off('error', reject);
        resolve(timing);
      });
      thread.postMessage('run');
    });
  return { run, close: () => thread.terminate() };
}

/** What a page has and Node lacks. */
interface PageWorker {
  onmessage: (event: { data: unknown }) => void;
  onerror: (event: { message: string }) => void;
  postMessage(message: unknown): void;
}
declare const Worker: new (url: string, options: { type: 'module' }) => PageWorker;
type Scope = { rawWorkers?: PageWorker[] };

/** Loads a bare runtime in a dedicated worker of the page, beside the engine's own. */
export async function startRawWorker(page: Page, work: RawWork): Promise<RawRun> {
  const code = await bundle('raw-page.ts', { forNode: false });
  const origin = new URL(page.url()).origin;
  const index = await page.evaluate(
    ({ code, start }) =>
      new Promise<number>((resolve, reject) => {
        const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
        const worker = new Worker(url, { type: 'module' });
        const scope = globalThis as Scope;
        scope.rawWorkers ??= [];
        const index = scope.rawWorkers.push(worker) - 1;
        worker.onmessage = () => resolve(index);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(start);
      }),
    { code, start: { work, origin } },
  );
  return () =>
    page.evaluate(
      (index) =>
        new Promise<Timing>((resolve, reject) => {
          const worker = (globalThis as Scope).rawWorkers?.[index];
          if (!worker) return reject(new Error('The raw worker has gone.'));
          worker.onmessage = ({ data }) => resolve(data as Timing);
          worker.onerror = ({ message }) => reject(new Error(message));
          worker.postMessage('run');
        }),
      index,
    );
}

async function bundle(entry: string, { forNode }: { forNode: boolean }): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    // A worker from a blob has no address that others could be relative to; all addresses are given to it.
    ...(!forNode && { define: { 'import.meta.url': '"http://localhost/"' } }),
    build: {
      ssr: forNode,
      write: false,
      target: forNode ? 'node20' : 'es2023',
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input: `${ROOT}tests/bench/${entry}`,
        output: { format: 'es', codeSplitting: false },
      },
    },
  });
  const { output } = result as Rolldown.RolldownOutput;
  const chunk = output.find((file) => file.type === 'chunk');
  if (!chunk) throw new Error(`Nothing came of ${entry}.`);
  return chunk.code;
}
