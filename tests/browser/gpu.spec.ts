import type { Page } from '@playwright/test';
import { pcmToFloat } from '../fixtures/check-speech.ts';
import { measureSnr } from '../fixtures/compare.ts';
import { garbleGpu, type HurtHost, startHurtHost } from '../fixtures/hurt-host.ts';
import { readKokoro } from '../fixtures/models.ts';
import { type NeuralHub, startNeuralHub } from '../fixtures/neural-hub.ts';
import { startRelayProcess } from '../fixtures/relay-process.ts';
import { test as base, expect, speakIn } from './lector-page.ts';

const test = base.extend<{ neural: NeuralHub; hosts: HurtHost[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  neural: async ({}, use) => {
    const neural = await startNeuralHub((dtype) => readKokoro({ size: 'shallow', dtype }));
    await use(neural);
    await neural.hub.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  hosts: async ({}, use) => {
    const hosts: HurtHost[] = [];
    await use(hosts);
    for (const host of hosts) await host.close();
  },
});

/** Parts that are short: a software GPU takes seconds for each second of sound. */
const BODY = {
  model: 'kokoro',
  voice: 'alloy',
  input: 'Yes. [pause:0.1s] No. [pause:0.1s] Maybe.',
  markup: 'tags',
  response_format: 'pcm',
};

test('a GPU that garbles the sound is found out before anybody hears it, and not tried again', async ({
  context,
  neural,
  hosts,
}) => {
  test.setTimeout(200_000);
  const host = await startHurtHost({ registry: neural.registry, prelude: garbleGpu(true) });
  hosts.push(host);
  const page = await openWithGpu(await context.newPage(), host.url);
  const spoken = await speakIn(page, BODY);
  expect(spoken.headers['x-device']).toBe('wasm');
  const [webgpu, wasm] = await verdicts(page);
  expect(webgpu).toMatchObject({ device: 'webgpu', passed: false, why: expect.stringContaining('hisses') });
  expect(wasm).toMatchObject({ device: 'wasm', passed: true });
  await expectNoGpuAfterReload(page, spoken.bytes);
});

test('a GPU speaks as native code does; once it garbles in mid-stream the processor speaks the rest, also later', async ({
  context,
  neural,
  hosts,
}) => {
  test.setTimeout(400_000);
  const host = await startHurtHost({ registry: neural.registry, prelude: garbleGpu(false) });
  hosts.push(host);
  const page = await openWithGpu(await context.newPage(), host.url);
  expect(neural.hub.bytesServed(neural.graphs.q8)).toBe(0);
  await expectLikeNative(page, neural);
  const log: string[] = [];
  page.on('console', (message) => log.push(message.text()));
  const spoken = await page.evaluate(async (json) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch('/v1/audio/speech', { method: 'POST', headers, body: json });
    const pieces: number[] = [];
    for (const reader = response.body!.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      if (pieces.length === 0) new BroadcastChannel('hurt').postMessage('garble');
      pieces.push(...value);
    }
    return { device: response.headers.get('x-device'), pieces };
  }, JSON.stringify(BODY));
  expect(spoken.device).toBe('webgpu');
  expect(log.filter((line) => line.includes('hisses')).length).toBeGreaterThan(0);
  const [webgpu] = await verdicts(page);
  expect(webgpu).toMatchObject({
    device: 'webgpu',
    passed: false,
    why: expect.stringContaining('After it had passed'),
  });
  await expectNoGpuAfterReload(page, Uint8Array.from(spoken.pieces));
});

async function openWithGpu(page: Page, url: string): Promise<Page> {
  await page.goto(url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.evaluate(() => localStorage.setItem('lector-device', 'webgpu'));
  await page.reload();
  const answer = await page.evaluate(async () =>
    (await fetch('/v1/models/kokoro/download', { method: 'POST' })).text(),
  );
  expect(answer).toContain('model.download.done');
  return page;
}

/** What the page says on its GPU is what a relay says in native code. */
async function expectLikeNative(page: Page, { registry }: NeuralHub): Promise<void> {
  const body = { ...BODY, input: 'Yes.' };
  const spoken = await speakIn(page, body);
  expect(spoken.headers['x-device']).toBe('webgpu');
  const relay = await startRelayProcess({ registry });
  try {
    const got = await fetch(`${relay.url}/v1/models/kokoro/download`, { method: 'POST' });
    expect(await got.text()).toContain('model.download.done');
    const answer = await fetch(`${relay.url}/v1/audio/speech`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(answer.headers.get('x-device')).toBe('native');
    const native = pcmToFloat(new Uint8Array(await answer.arrayBuffer()));
    const web = pcmToFloat(spoken.bytes);
    expect(web.length).toBe(native.length);
    expect(measureSnr(native, web)).toBeGreaterThan(30);
  } finally {
    await relay.stop();
  }
}

/** The next start speaks the same, in WASM, and leaves the GPU alone. */
async function expectNoGpuAfterReload(page: Page, before: Uint8Array<ArrayBuffer>): Promise<void> {
  await page.reload();
  await page.evaluate(() => {
    const state = globalThis as { taken?: number };
    state.taken = 0;
    new BroadcastChannel('hurt').onmessage = ({ data }) => {
      if (data === 'device') state.taken = (state.taken ?? 0) + 1;
    };
  });
  const again = await speakIn(page, BODY);
  expect(again.headers['x-device']).toBe('wasm');
  expect(await page.evaluate(() => (globalThis as { taken?: number }).taken)).toBe(0);
  const [heard, wanted] = [pcmToFloat(before), pcmToFloat(again.bytes)];
  expect(heard.length).toBe(wanted.length);
  expect(measureSnr(wanted, heard)).toBeGreaterThan(25);
}

interface Verdict {
  device: string;
  passed: boolean;
  why: string;
}

/** As they are stored, the GPU's first. */
function verdicts(page: Page): Promise<Verdict[]> {
  return page.evaluate(
    () =>
      new Promise<Verdict[]>((resolve, reject) => {
        const opening = indexedDB.open('lector-verdicts');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('verdicts').objectStore('verdicts').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result.sort((a: Verdict, b: Verdict) => (a.device > b.device ? -1 : 1)));
          };
        };
      }),
  );
}
