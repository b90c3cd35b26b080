import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type CrowdReport, openLongAnswers, runCrowd } from '../fixtures/crowd.ts';
import { startRelayProcess } from '../fixtures/relay-process.ts';
import { peakWhile, rendererPids, residentMb } from './resident.ts';
import { launchChromium, openApp } from './speak.ts';
import { median } from './stats.ts';
import type { Table } from './table.ts';

const CLIENTS = 200;
/** How many long answers are hung up at once to see how soon their work ends. */
const LISTENERS = 20;

/** Two hundred clients at once, a third of them hanging up: first in the relay's own process, then through a tab. */
export async function* measureLoad({ seconds = 120 }: { seconds?: number }): AsyncGenerator<Table> {
  const relay = await startRelayProcess();
  const browser = await launchChromium();
  try {
    const relayPid = relay.process.pid ?? 0;
    const rows = [await load('relay', { url: relay.url, seconds, pids: [relayPid] })];
    await openApp(browser, relay.url);
    await untilTabSpeaks(relay.url);
    const pids = [relayPid, ...(await rendererPids(browser))];
    rows.push(await load('tab', { url: relay.url, seconds, pids }));
    yield {
      title: `${CLIENTS} clients for ${seconds} s, a third of them hanging up; built-in voice, pcm`,
      rows,
    };
  } finally {
    await browser.close();
    await relay.stop();
  }
}

interface Place {
  url: string;
  seconds: number;
  /** The processes that do the work. */
  pids: number[];
}

async function load(where: string, { url, seconds, pids }: Place): Promise<Table['rows'][number]> {
  await runCrowd({ url, clients: 10, seconds: 3 });
  const before = residentMb(pids);
  let report: CrowdReport | undefined;
  const run = runCrowd({ url, clients: CLIENTS, seconds }).then((result) => {
    report = result;
  });
  const peak = await peakWhile(run, async () => residentMb(pids));
  if (!report) throw new Error('Nobody has reported.');
  const { finished, firstMs, faults, left, refused } = report;
  if (faults.length > 0) console.warn([...new Set(faults)].slice(0, 5).join('\n'));
  const stops = [];
  for (let i = 0; i < 5; i++) stops.push(await timeToStop(url, pids));
  const sorted = firstMs.toSorted((a, b) => a - b);
  return {
    where,
    'answers whole': sum(finished),
    'hung up': left,
    'told to come again': refused,
    faults: faults.length,
    'a client: fewest': Math.min(...finished),
    median: median(finished),
    most: Math.max(...finished),
    'first byte ms': median(firstMs),
    'p99 ms': sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN,
    'MB before': before,
    'peak MB': peak,
    'MB after': residentMb(pids),
    'rests after ms': median(stops),
    'at most': Math.max(...stops),
  };
}

/**
 * From hanging up to the moment after which the processors rest, in steps of 100 ms: less than a fifth of one is used
 * in the next step.
 */
async function timeToStop(url: string, pids: number[]): Promise<number> {
  const hangUp = await openLongAnswers(url, LISTENERS);
  await pause(500);
  hangUp();
  const started = performance.now();
  while (true) {
    const [at, used] = [performance.now(), processorMs(pids)];
    await pause(100);
    if (processorMs(pids) - used < 20) return at - started;
  }
}

/** Processor time so far, in ms (fields 14 and 15 of /proc/PID/stat, in hundredths of a second). */
function processorMs(pids: number[]): number {
  return sum(
    pids.map((pid) => {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) * 10;
    }),
  );
}

async function untilTabSpeaks(url: string): Promise<void> {
  for (let i = 0; i < 100; i++) {
    const status = (await (await fetch(`${url}/relay/status`)).json()) as { tab: boolean };
    if (status.tab) return;
    await pause(100);
  }
  throw new Error('No tab has connected.');
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
