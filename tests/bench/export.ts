import type { Page } from '@playwright/test';
import { prose } from '../fixtures/prose.ts';
import { startRelayProcess } from '../fixtures/relay-process.ts';
import { renderersMb } from './resident.ts';
import { launchChromium, openApp } from './speak.ts';
import type { Table } from './table.ts';

const HOURS = 10;
const CHAPTERS = 40;
/** Of the built-in voice at its usual pace. */
const WORDS_PER_HOUR = 9800;
const LOOK_MS = 5000;

/** What making a long audiobook holds in memory, page, workers and service worker together: flat, if all goes to the disk. */
export async function* measureExport({
  seconds = HOURS * 3600,
}: {
  seconds?: number;
}): AsyncGenerator<Table> {
  const relay = await startRelayProcess();
  const browser = await launchChromium();
  try {
    const page = await openApp(browser, relay.url);
    const before = await renderersMb(browser);
    await putJob(page, Math.round((seconds / 3600 / CHAPTERS) * WORDS_PER_HOUR));
    await page.reload();
    const rows = [];
    let peak = 0;
    const began = performance.now();
    for (let next = 0; ; ) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      const { status, reached, trouble } = await readJob(page);
      const now = await renderersMb(browser);
      peak = Math.max(peak, now);
      const hours = (reached?.seconds ?? 0) / 3600;
      const isEnd = status === 'done' || status === 'failed' || status === 'paused';
      if (trouble) throw new Error(`The export stands still: ${trouble.message}`);
      if (hours < next && !isEnd) continue;
      next = hours + seconds / 3600 / 10;
      const megabytes = (reached?.bytes ?? 0) / 1e6;
      rows.push({
        'hours of sound': hours,
        'MB of files': megabytes,
        'MB of memory': now,
        'most until then': peak,
      });
      if (isEnd) break;
    }
    const minutes = (performance.now() - began) / 60_000;
    yield {
      title: `Making an M4B with word times: ${before.toFixed(0)} MB before; done after ${minutes.toFixed(1)} minutes`,
      rows,
    };
  } finally {
    await browser.close();
    await relay.stop();
  }
}

interface Progress {
  status: string;
  reached?: { seconds: number; bytes: number };
  trouble?: { message: string };
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
    const { status, checkpoint, trouble } = asking.result;
    return { status, reached: checkpoint?.reached, trouble };
  })()`);
}
