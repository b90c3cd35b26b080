import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../tools/ensure-chromium.mjs';
import { prose } from '../fixtures/prose.ts';
import { startRelayProcess } from '../fixtures/relay-process.ts';
import type { Table } from './table.ts';

const HOURS = 10;
const CHAPTERS = 40;
/** Of the built-in voice at its usual pace. */
const WORDS_PER_HOUR = 9800;
/** How often memory is read before the job is looked at. */
const LOOKS = 10;

/**
 * What making a long audiobook holds in memory, page, workers and service worker together: flat, if all goes to the disk.
 * The browser has a profile on the disk, since a private window's files are in memory; and nobody inspects its network
 * meanwhile, since an inspector keeps the bodies of answers.
 */
export async function* measureExport({
  seconds = HOURS * 3600,
}: {
  seconds?: number;
}): AsyncGenerator<Table> {
  const relay = await startRelayProcess();
  const profile = mkdtempSync(join(tmpdir(), 'lector-profile-'));
  const browser = await startChromium(profile);
  try {
    await visit(browser.url, async (page) => {
      await page.goto(relay.url);
      // Not `waitForFunction`, which the page's own policy forbids.
      while (!(await page.evaluate('navigator.serviceWorker.controller !== null')))
        await page.waitForTimeout(100);
      await putJob(page, Math.round((seconds / 3600 / CHAPTERS) * WORDS_PER_HOUR));
      await page.reload();
    });
    const rows = [];
    const began = performance.now();
    for (let peak = 0, next = 0; ; ) {
      for (let look = 0; look < LOOKS; look++) {
        await new Promise((resolve) => setTimeout(resolve, 500));
        peak = Math.max(peak, privateMb(browser.pid));
      }
      const { status, reached, trouble, files } = await visit(browser.url, readJob);
      if (trouble) throw new Error(`The export stands still: ${trouble.message}`);
      const hours = (reached?.seconds ?? 0) / 3600;
      if (hours < next && status !== 'done') continue;
      next = hours + seconds / 3600 / 10;
      const bytes = files.reduce((sum, file) => sum + file.bytes, 0) || (reached?.bytes ?? 0);
      rows.push({
        minutes: (performance.now() - began) / 60_000,
        'hours of sound': hours,
        'MB of files': bytes / 1e6,
        'MB of memory': privateMb(browser.pid),
        'most until then': peak,
      });
      if (status === 'done') break;
    }
    yield { title: 'Making an M4B with word times: private memory of all renderers', rows };
  } finally {
    await browser.stop();
    await relay.stop();
    // Its helpers write a moment longer.
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  }
}

/** Starts Chromium by itself; whoever wants to look at it connects for a moment. */
async function startChromium(
  profile: string,
): Promise<{ url: string; pid: number; stop: () => Promise<void> }> {
  const flags = ['--headless=new', '--no-sandbox', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const process = spawn(findChromium() ?? chromium.executablePath(), [...flags, 'about:blank'], {
    stdio: 'ignore',
  });
  const port = await new Promise<string>((resolve, reject) => {
    process.once('error', reject);
    const look = setInterval(() => {
      const file = join(profile, 'DevToolsActivePort');
      if (!existsSync(file)) return;
      clearInterval(look);
      resolve(readFileSync(file, 'utf8').split('\n', 1)[0] ?? '');
    }, 100);
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      process.once('exit', () => resolve());
      process.kill();
    });
  return { url: `http://127.0.0.1:${port}`, pid: process.pid ?? 0, stop };
}

/** Connects, does something with the one page, and leaves it alone again. */
async function visit<Result>(url: string, use: (page: Page) => Promise<Result>): Promise<Result> {
  const browser = await chromium.connectOverCDP(url);
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('The browser has no page.');
  const result = await use(page);
  await browser.close();
  return result;
}

/** Memory of the renderers that belongs to nobody else, in MB: what the program's own pages of code take is shared. */
function privateMb(root: number): number {
  const listed = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const processes = listed.split('\n').map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []);
  const family = new Set([root]);
  for (const [, pid, parent] of processes) if (family.has(Number(parent))) family.add(Number(pid));
  let kilobytes = 0;
  for (const [, pid, , args = ''] of processes) {
    if (!family.has(Number(pid)) || !args.includes('--type=renderer')) continue;
    kilobytes += Number(/RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  }
  return kilobytes / 1024;
}

interface Progress {
  status: string;
  reached?: { seconds: number; bytes: number };
  trouble?: { message: string };
  files: { bytes: number }[];
}

const OPEN = `const open = (name) => new Promise((resolve, reject) => {
  const opening = indexedDB.open(name);
  opening.onsuccess = () => resolve(opening.result);
  opening.onerror = () => reject(opening.error);
});`;

async function putJob(page: Page, words: number): Promise<void> {
  const paragraph = prose(150);
  const section = (title: string) => ({
    title,
    blocks: [
      { kind: 'heading', text: title, level: 1, marks: [] },
      ...Array.from({ length: Math.ceil(words / 150) }, () => ({
        kind: 'paragraph',
        text: paragraph,
        marks: [],
      })),
    ],
  });
  const sections = Array.from({ length: CHAPTERS }, (_, i) => section(`Chapter ${i + 1}`));
  const characters = CHAPTERS * Math.ceil(words / 150) * paragraph.length;
  const order = {
    source: { kind: 'document', id: 'bench', skipped: [] },
    title: 'A long book',
    authors: ['Nobody'],
    language: 'en',
    genre: 'Audiobook',
    chapters: sections.map(({ title }, index) => ({ title, section: index, block: 0 })),
    from: { section: 0, offset: 0 },
    to: { section: CHAPTERS - 1, offset: Number.MAX_SAFE_INTEGER },
    characters,
    voices: { usual: { model: 'builtin', voice: 'alloy', speed: 1 }, others: {} },
    format: 'm4b',
    timings: ['vtt', 'json'],
    fileName: 'bench',
  };
  const job = { id: 'bench', createdAt: 0, order, status: 'waiting', files: [], saved: [] };
  await page.evaluate(`(async () => {
    ${OPEN}
    const library = await open('lector-library');
    const sections = library.transaction('sections', 'readwrite');
    for (const [i, section] of ${JSON.stringify(sections)}.entries()) sections.objectStore('sections').put(section, ['bench', i]);
    await new Promise((resolve) => { sections.oncomplete = resolve; });
    library.close();
    const jobs = await open('lector-exports');
    const tx = jobs.transaction('jobs', 'readwrite');
    tx.objectStore('jobs').put(${JSON.stringify(job)});
    await new Promise((resolve) => { tx.oncomplete = resolve; });
    jobs.close();
  })()`);
}

async function readJob(page: Page): Promise<Progress> {
  return page.evaluate<Progress>(`(async () => {
    ${OPEN}
    const jobs = await open('lector-exports');
    const asking = jobs.transaction('jobs').objectStore('jobs').get('bench');
    await new Promise((resolve) => { asking.onsuccess = resolve; });
    jobs.close();
    const { status, checkpoint, trouble, files } = asking.result;
    return { status, reached: checkpoint?.reached, trouble, files };
  })()`);
}
