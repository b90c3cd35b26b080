import { prose } from '../fixtures/prose.ts';
import { startRelayProcess } from '../fixtures/relay-process.ts';
import { renderersMb, residentMb } from './resident.ts';
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
          read: async () => renderersMb(browser),
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
