import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { type RelayProcess, startRelayProcess } from '../fixtures/relay-process.ts';

export { expect };

/** A relay that serves the built app on a fresh port, and with it a fresh origin. */
export const test = base.extend<{ relay: RelayProcess }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  relay: async ({}, use) => {
    const relay = await startRelayProcess();
    await use(relay);
    await relay.stop();
  },
  bypassCSP: true, // for what tests put into the page; the worker's and the app's own code live under the policy
});

/** Opens the app and waits until its service worker answers for it. */
export async function openApp(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page;
}

/** A page of the origin that is not the app: its requests are answered, but it does not speak. */
export async function openPlainPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}/LICENSES.md`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page;
}

export interface Speech {
  status: number;
  headers: Record<string, string>;
  bytes: Uint8Array<ArrayBuffer>;
  /** When each piece came, in ms from the request. */
  times: number[];
}

/** Posts to the page's own `/v1/audio/speech` and reads the body piece by piece. */
export async function speakIn(page: Page, body: object): Promise<Speech> {
  const result = await page.evaluate(async (json) => {
    const started = performance.now();
    const response = await fetch('/v1/audio/speech', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: json,
    });
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    const times: number[] = [];
    for (const reader = response.body?.getReader(); reader; ) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
      times.push(performance.now() - started);
    }
    const url = await new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.readAsDataURL(new Blob(pieces));
    });
    return { status: response.status, headers: Object.fromEntries(response.headers), times, url };
  }, JSON.stringify(body));
  const { url, ...rest } = result;
  return { ...rest, bytes: new Uint8Array(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')) };
}
