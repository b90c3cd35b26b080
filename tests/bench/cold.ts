import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { startRelayProcess } from '../fixtures/relay-process.ts';
import { launchChromium } from './speak.ts';
import { median } from './stats.ts';
import type { Table } from './table.ts';

const ROUNDS = 5;
const SLOWER = 4;
const APP = fileURLToPath(new URL('../../dist/app', import.meta.url));

/** Runs in the page before anything else: when the engine's worker is there, and when the first sound starts. */
const WATCH = `
  const marks = (globalThis.benchMarks = {});
  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (...when) {
    marks.sound ??= performance.now();
    return start.apply(this, when);
  };
  globalThis.Worker = class extends Worker {
    constructor(...options) {
      super(...options);
      this.addEventListener('message', ({ data }) => {
        if (data?.type === 'ready') marks.ready ??= performance.now();
      });
    }
  };
`;

/** The first visit of a browser that knows nothing of Lector: from the navigation to the first sound. */
export async function* measureCold(): AsyncGenerator<Table> {
  const relay = await startRelayProcess();
  try {
    const rows = [];
    let files: string[] = [];
    for (const slower of [1, SLOWER]) {
      const visits: Visit[] = [];
      for (let round = 0; round < ROUNDS; round++) visits.push(await visit(relay.url, slower));
      const of = (mark: keyof Omit<Visit, 'files'>) => median(visits.map((one) => one[mark]));
      rows.push({
        what: slower === 1 ? 'as it is' : `the page's own thread ${slower} times slower`,
        'first paint ms': of('paint'),
        'Play clicked ms': of('clicked'),
        'engine ready ms': of('ready'),
        'first sound ms': of('sound'),
      });
      files = visits[0]?.files ?? [];
    }
    yield { title: `First visit, built-in voice, Play clicked as soon as it is there`, rows };
    yield { title: 'What the first visit loads, and keeps for offline', rows: [weigh(files)] };
  } finally {
    await relay.stop();
  }
}

interface Visit {
  paint: number;
  clicked: number;
  ready: number;
  sound: number;
  /** The paths of all that is kept. */
  files: string[];
}

/** A browser of its own, so that nothing is warm but the system's file cache. */
async function visit(url: string, slower: number): Promise<Visit> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ bypassCSP: true });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.addInitScript(WATCH);
    await page.goto(url, { waitUntil: 'commit' });
    await page.getByRole('button', { name: 'Play', exact: true }).first().click();
    const clicked = await page.evaluate('performance.now()');
    await page.waitForFunction('globalThis.benchMarks.sound && globalThis.benchMarks.ready');
    const marks = await page.evaluate(
      `({ ...benchMarks, paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime })`,
    );
    return { ...(marks as Visit), clicked: Number(clicked), files: await keptFiles(page) };
  } finally {
    await browser.close();
  }
}

async function keptFiles(page: Page): Promise<string[]> {
  const paths = await page.evaluate(`(async () => {
    await navigator.serviceWorker.ready;
    const requests = [];
    for (const name of await caches.keys()) requests.push(...(await (await caches.open(name)).keys()));
    return requests.map(({ url }) => new URL(url).pathname);
  })()`);
  return [...new Set(paths as string[])];
}

function weigh(paths: string[]) {
  const files = paths.map((path) => readFileSync(APP + path));
  const sum = (sizes: number[]) => sizes.reduce((all, size) => all + size, 0) / 1e6;
  return {
    files: files.length,
    MB: sum(files.map(({ length }) => length)),
    'MB, gzip': sum(files.map((file) => gzipSync(file).length)),
  };
}
