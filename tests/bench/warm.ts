import type { Page } from '@playwright/test';
import { startNeuralHub } from '../fixtures/neural-hub.ts';
import { startRelayProcess } from '../fixtures/relay-process.ts';
import { launchChromium, openApp } from './speak.ts';
import { median } from './stats.ts';
import type { Table } from './table.ts';

const ROUNDS = 5;
const LISTEN_MS = 15_000;

/** Runs in the page before anything else: when it can be used, and every task of its own thread over 50 ms. */
const WATCH = `
  const marks = (globalThis.benchMarks = { long: [] });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) marks.long.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver(() => {
    if (document.documentElement.dataset.start === 'done') marks.usable ??= performance.now();
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-start'] });
  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (...when) {
    marks.sound ??= performance.now();
    return start.apply(this, when);
  };
`;

/** A later visit: how soon the shell can be used, and whether the page's own thread is ever kept while it speaks. */
export async function* measureWarm(): AsyncGenerator<Table> {
  const neural = await startNeuralHub();
  const relay = await startRelayProcess({ registry: neural.registry });
  const browser = await launchChromium();
  try {
    const first = await openApp(browser, relay.url);
    const context = first.context();
    await context.addInitScript(WATCH);
    await first.close();
    const visits: Record<'paint' | 'usable' | 'sound', number>[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const page = await context.newPage();
      await page.goto(relay.url, { waitUntil: 'commit' });
      await play(page);
      await page.waitForFunction('globalThis.benchMarks.sound');
      visits.push(
        (await page.evaluate(`({
          sound: benchMarks.sound,
          usable: benchMarks.usable,
          paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
        })`)) as (typeof visits)[number],
      );
      await page.close();
    }
    const of = (mark: 'paint' | 'usable' | 'sound') => median(visits.map((visit) => visit[mark]));
    yield {
      title: 'A later visit, from the service worker’s cache; Play clicked as soon as it is there',
      rows: [{ 'first paint ms': of('paint'), 'usable ms': of('usable'), 'first sound ms': of('sound') }],
    };
    yield {
      title: `Tasks over 50 ms on the page's own thread in ${LISTEN_MS / 1000} s of listening`,
      rows: [await listen(await context.newPage(), relay.url)],
    };
  } finally {
    await browser.close();
    await relay.stop();
    await neural.hub.close();
  }
}

async function play(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Play', exact: true }).first().click();
}

async function listen(page: Page, url: string) {
  await page.goto(url);
  await play(page);
  await page.waitForFunction('globalThis.benchMarks.sound');
  const from = Number(await page.evaluate('performance.now()'));
  await page.waitForTimeout(LISTEN_MS);
  const long = (await page.evaluate('benchMarks.long')) as { startTime: number; duration: number }[];
  const starting = long.filter(({ startTime }) => startTime < from);
  const speaking = long.filter(({ startTime }) => startTime >= from);
  const longest = (tasks: typeof long) => Math.max(0, ...tasks.map(({ duration }) => duration));
  return {
    'while starting': starting.length,
    'longest ms': longest(starting),
    'while speaking': speaking.length,
    'longest of these ms': longest(speaking),
  };
}
