import { execFileSync } from 'node:child_process';
import type { Browser } from '@playwright/test';
import { prose } from '../fixtures/prose.ts';
import { startRelayProcess } from '../fixtures/relay-process.ts';
import { launchChromium, openApp, type SpeechBody, speakInPage, speakInRelay } from './speak.ts';
import type { Table } from './table.ts';

const AFTER = [1, 10, 100];
const WORDS = 30;

/** Memory that processes hold after some requests: flat, if nothing is left behind by a request. */
export async function* measureMemory(): AsyncGenerator<Table> {
  const relay = await startRelayProcess();
  const browser = await launchChromium();
  try {
    const page = await openApp(browser, relay.url);
    const rows = [];
    for (const format of ['pcm', 'mp3']) {
      const body = { model: 'builtin', voice: 'alloy', input: prose(WORDS), response_format: format };
      rows.push(
        await watch(`relay, ${format}`, body, {
          speak: (body) => speakInRelay(relay.url, body),
          read: async () => residentMb([relay.process.pid ?? 0]),
        }),
      );
      rows.push(
        await watch(`page, its worker and service worker, ${format}`, body, {
          speak: (body) => speakInPage(page, body),
          read: async () => residentMb(await rendererPids(browser)),
        }),
      );
    }
    yield { title: `Resident memory in MB after requests of ${WORDS} words, built-in voice`, rows };
  } finally {
    await browser.close();
    await relay.stop();
  }
}

interface Watched {
  speak: (body: SpeechBody) => Promise<unknown>;
  read: () => Promise<number>;
}

async function watch(what: string, body: SpeechBody, { speak, read }: Watched) {
  const row: Record<string, string | number> = { what };
  for (let requests = 1; requests <= Math.max(...AFTER); requests++) {
    await speak(body);
    if (AFTER.includes(requests)) row[`after ${requests}`] = await read();
  }
  return row;
}

/** The page, its workers and its service worker live in renderers; there are no other pages in this browser. */
async function rendererPids(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

function residentMb(pids: number[]): number {
  const output = execFileSync('ps', ['-o', 'rss=', '-p', pids.join()], { encoding: 'utf8' });
  const kilobytes = output.trim().split(/\s+/).map(Number);
  return kilobytes.reduce((sum, value) => sum + value, 0) / 1024;
}
