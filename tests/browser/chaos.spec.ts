import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { startNeuralHub } from '../fixtures/neural-hub.ts';
import { startRelayProcess } from '../fixtures/relay-process.ts';
import { Random } from './chaos-random.ts';
import { ChaosStreams } from './chaos-streams.ts';
import { ChaosTabs } from './chaos-tabs.ts';
import { expect, openApp, openPlainPage, test } from './lector-page.ts';

/** Another seed does other things, in another order; the long run is `LECTOR_CHAOS_MINUTES=5`. */
const SEED = Number(process.env['LECTOR_CHAOS_SEED'] ?? 20);
const MINUTES = Number(process.env['LECTOR_CHAOS_MINUTES'] ?? 0.4);

/** How many streams run at once. */
const AT_THE_PAGE = 3;
const AT_THE_RELAY = 2;

test('whatever happens to tabs and service worker, every stream is what it is undisturbed, to the byte', async ({
  context,
}) => {
  test.setTimeout(MINUTES * 60_000 + 240_000);
  const neural = await startNeuralHub();
  const relay = await startRelayProcess({ registry: neural.registry });
  try {
    const tabs = new ChaosTabs(context, relay.url);
    // Whoever listens is no tab of the app, and the service worker shares its process: neither is killed.
    const starter = await openApp(context, relay.url);
    const page = await openPlainPage(context, relay.url);
    await tabs.open();
    await starter.close();
    await tabs.open();
    await tabs.open();
    await getKokoro(page, relay.url);
    const serviceWorkerDeaths = await countServiceWorkerDeaths(context, page);
    const streams = new ChaosStreams({ page, relayUrl: relay.url, serviceWorkerDeaths });
    await streams.prepare();
    expect(streams.tally.faults).toEqual([]);

    const seeds = new Random(SEED);
    const newRandom = () => new Random(Math.floor(seeds.next() * 2 ** 32));
    const random = newRandom();
    const running = [
      ...Array.from({ length: AT_THE_PAGE }, () => streams.keepRunning('page', newRandom())),
      ...Array.from({ length: AT_THE_RELAY }, () => streams.keepRunning('relay', newRandom())),
    ];
    const diary: string[] = [];
    const started = performance.now();
    while (performance.now() - started < MINUTES * 60_000) {
      await pause(random.between(500, 2500));
      streams.markDisturbed();
      const deed = random.isBelow(0.15)
        ? `drop ${await streams.dropOne(random)}`
        : await tabs.disturb(random, page);
      diary.push(`${((performance.now() - started) / 1000).toFixed(1)} s: ${deed}`);
    }
    await streams.end();
    await Promise.all(running);
    await tabs.calmDown();

    const { faults, ...tally } = streams.tally;
    console.log(
      `chaos, seed ${SEED}: ${JSON.stringify(tally)} ${JSON.stringify(Object.fromEntries(tabs.deeds))}`,
    );
    expect(faults, diary.join('\n')).toEqual([]);
    expect(tally.disturbed, 'streams that came whole although something happened').toBeGreaterThan(5);
  } finally {
    await relay.stop();
    await neural.hub.close();
  }
});

/** Puts the tiny Kokoro onto both: the browser's store, and the relay's folder. */
async function getKokoro(page: Page, url: string): Promise<void> {
  const path = '/v1/models/kokoro/download';
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
  await page.evaluate(async ([where, how]) => (await fetch(where, how)).text(), [path, init] as const);
  await (await fetch(`${url}${path}`, init)).text();
}

/** Counts how often a service worker of the page's browser has ended, as the browser tells it. */
async function countServiceWorkerDeaths(context: BrowserContext, page: Page): Promise<() => number> {
  const session = await context.newCDPSession(page);
  let deaths = 0;
  const status = new Map<string, string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) {
      if (runningStatus === 'stopped' && status.get(versionId) !== 'stopped') deaths++;
      status.set(versionId, runningStatus);
    }
  });
  await session.send('ServiceWorker.enable');
  return () => deaths;
}
