import type { Page } from '@playwright/test';
import { type Answered, type AskHost, assertStatus, JSON_TYPE } from '../conformance/case.ts';
import { CASES } from '../conformance/cases/all.ts';
import { OFFICIAL_CLIENT } from '../conformance/cases/official-client.ts';
import { startRelayProcess } from '../fixtures/relay-process.ts';
import { openApp, test } from './lector-page.ts';
import { addOpenAiClient } from './openai-client.ts';

let page: Page;
let close: () => Promise<void>;

test.beforeAll(async ({ browser }) => {
  const relay = await startRelayProcess();
  const context = await browser.newContext({ bypassCSP: true });
  page = await openApp(context, relay.url);
  await addOpenAiClient(page);
  // Dictionaries are kept when they are first used.
  for (const language of ['ja', 'zh']) {
    const body = JSON.stringify({ model: 'auto', input: '日本', language });
    const path = '/v1/audio/phonemize';
    assertStatus(await pageHost(page)({ path, headers: JSON_TYPE, body }), 200);
  }
  // From here on there is nobody but the service worker.
  await relay.stop();
  close = () => context.close();
});

test.afterAll(() => close());

for (const { name, run } of CASES) test(name, () => run(pageHost(page)));

for (const { name, run } of OFFICIAL_CLIENT) {
  test(`the official client ${name}`, () =>
    run((act) => page.evaluate(`(${act.toString()})(OpenAI, location.origin + '/v1')`)));
}

/** The service worker, by the `fetch` of a page that it serves. */
function pageHost(from: Page): AskHost {
  return async ({ path, body, method = body === undefined ? 'GET' : 'POST', headers = {} }) => {
    const asked = { path, method, headers, body: body === undefined ? undefined : toBase64(body) };
    const { url, sizes, ...rest } = await from.evaluate(fetchInPage, asked);
    const bytes = new Uint8Array(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
    let end = 0;
    const pieces = sizes.map((size) => bytes.subarray(end, (end += size)));
    return { ...rest, bytes, pieces } satisfies Answered;
  };
}

function toBase64(body: string | Uint8Array): string {
  return Buffer.from(body).toString('base64');
}

interface AskedInPage {
  path: string;
  method: string;
  headers: Record<string, string>;
  /** In base64. */
  body: string | undefined;
}

/** Runs in the page, so it uses nothing from outside. */
async function fetchInPage({ path, method, headers, body }: AskedInPage) {
  const bytes = body === undefined ? null : Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0));
  const response = await fetch(path, { method, headers, body: bytes });
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (const reader = response.body?.getReader(); reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
  }
  const url = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsDataURL(new Blob(pieces));
  });
  const sizes = pieces.map(({ length }) => length);
  return { status: response.status, headers: Object.fromEntries(response.headers), sizes, url };
}
