import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { pcmToFloat } from '../fixtures/check-speech.ts';
import { compareAudio } from '../fixtures/compare.ts';
import { decodeWithFfmpeg } from '../fixtures/ffmpeg.ts';
import { startNeuralHub } from '../fixtures/neural-hub.ts';
import { startRelayProcess } from '../fixtures/relay-process.ts';
import { expect, speakIn, test } from './lector-page.ts';

const TEXT =
  'The first sentence is here. A second sentence follows it, somewhat longer. And a third one ends it.';

test('Play marks sentence and word as they are spoken; Pause holds, and the text can be edited again', async ({
  page,
  relay,
}) => {
  await page.goto(relay.url);
  await page.getByRole('textbox').fill(TEXT);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  const marked = await followMarks(page, 5000);
  expect(marked.words.length).toBeGreaterThan(5);
  expect(TEXT).toContain(marked.words[0]);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible();
  const held = (await followMarks(page, 700)).words;
  expect(new Set(held).size).toBeLessThanOrEqual(1);
  await page.getByRole('button', { name: 'Back to editing' }).click();
  await expect(page.getByRole('textbox')).toHaveValue(TEXT);
});

test('keys alone play and stop, and the text outlives a reload', async ({ page, relay }) => {
  await page.goto(relay.url);
  await page.getByRole('textbox').fill(TEXT);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox')).toHaveValue(TEXT);
});

test('Save as MP3 gives a file that plays exactly the samples spoken', async ({ page, relay }) => {
  await page.addInitScript(() => Object.assign(globalThis, { showSaveFilePicker: undefined }));
  const [download, pcm] = await save(page, relay.url, () => page.waitForEvent('download'));
  expect(download.suggestedFilename()).toMatch(/\.mp3$/);
  const file = new Uint8Array(await readFile(await download.path()));
  expect(decodeWithFfmpeg(file).length).toBe(pcm.length);
  const heard = await decodeIn(page, file);
  expect(heard.length).toBe(pcm.length);
  const { lag, snr } = compareAudio(pcm, heard);
  expect(lag).toBe(0);
  expect(snr).toBeGreaterThan(20);
});

test('a file goes where the reader picks, and is the same', async ({ page, relay }) => {
  // The picker is the browser's own; it would give a handle like this one, of a real file.
  await page.addInitScript(() => {
    const showSaveFilePicker = async () =>
      (await navigator.storage.getDirectory()).getFileHandle('saved.mp3', { create: true });
    Object.assign(globalThis, { showSaveFilePicker });
  });
  const [file, pcm] = await save(page, relay.url, async () => {
    await expect(page.getByText(/^Saved as/)).toBeVisible();
    const bytes = await page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      const saved = await (await folder.getFileHandle('saved.mp3')).getFile();
      return [...new Uint8Array(await saved.arrayBuffer())];
    });
    return new Uint8Array(bytes);
  });
  expect(decodeWithFfmpeg(file).length).toBe(pcm.length);
  expect((await decodeIn(page, file)).length).toBe(pcm.length);
});

/** Saves the text; gives what `wait` waits for, and the PCM of the same request. */
async function save<Saved>(page: Page, url: string, wait: () => Promise<Saved>) {
  await page.goto(url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.getByRole('textbox').fill(TEXT);
  const [saved, request] = await Promise.all([
    wait(),
    page.waitForRequest((asked) => asked.url().endsWith('/v1/audio/speech')),
    page.getByRole('button', { name: 'Save as MP3' }).click(),
  ]);
  await expect(page.getByText(/^Saved as/)).toBeVisible();
  const body = { ...request.postDataJSON(), response_format: 'pcm', stream_format: 'audio' };
  return [saved, pcmToFloat((await speakIn(page, body)).bytes)] as const;
}

/** What the page's own decoder makes of a file. */
async function decodeIn(page: Page, file: Uint8Array): Promise<Float32Array> {
  const samples = await page.evaluate(
    async (bytes) => {
      const context = new OfflineAudioContext(1, 1, 24_000);
      const decoded = await context.decodeAudioData(Uint8Array.from(bytes).buffer);
      return [...decoded.getChannelData(0)];
    },
    [...file],
  );
  return Float32Array.from(samples);
}

test('the neural voice is fetched with progress, paused, resumed, used and removed', async ({ page }) => {
  const neural = await startNeuralHub();
  const relay = await startRelayProcess({ registry: neural.registry });
  try {
    neural.hub.behave(neural.graphs.q8, { bytesPerSecond: 80_000 });
    await page.goto(relay.url);
    await page.getByRole('button', { name: /Get the natural voice \(7\.\d MB\)/ }).click();
    await expect(page.getByRole('progressbar')).toBeVisible();
    await expect(page.getByText(/[1-9]\d? %/)).toBeVisible();
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(page.getByText('The download is paused')).toBeVisible();
    neural.hub.behave(neural.graphs.q8, {});
    await page.getByRole('button', { name: 'Resume' }).click();
    await expect(page.getByText('The natural voice is on this device')).toBeVisible({ timeout: 30_000 });
    await page.getByRole('textbox').fill(TEXT);
    const [request] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/v1/audio/speech')),
      page.getByRole('button', { name: 'Play' }).click(),
    ]);
    expect(request.headers()['x-model']).toBe('kokoro');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('button', { name: 'Remove it' }).click();
    await expect(page.getByRole('button', { name: /Get the natural voice/ })).toBeVisible();
  } finally {
    await relay.stop();
    await neural.hub.close();
  }
});

test('a server that fails at first does not keep the page silent', async ({ page, relay }) => {
  let failures = 0;
  await page.route('**/models.json', (route) =>
    failures++ < 2 ? route.fulfill({ status: 503, body: 'busy' }) : route.continue(),
  );
  await page.goto(relay.url);
  await page.getByRole('textbox').fill(TEXT);
  await expect(async () => {
    // Whoever asked for the file while the server was busy is told so, and goes on with a press.
    const play = page.getByRole('button', { name: /^(?:Play|Continue)$/ }).first();
    if (await play.isVisible()) await play.click();
    const { words } = await followMarks(page, 3000);
    expect(words.length).toBeGreaterThan(3);
  }).toPass({ timeout: 40_000 });
  expect(failures).toBeGreaterThanOrEqual(2);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing overflows on a narrow phone, ${colorScheme}`, async ({ browser, relay }) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 }, colorScheme });
    await page.goto(relay.url);
    await page.getByRole('button', { name: 'Play' }).waitFor();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    // Nor with the text twice as large (WCAG 1.4.4).
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    const enlarged = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(enlarged).toBeLessThanOrEqual(0);
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
    await page.screenshot({ path: `test-results/phone-${colorScheme}.png` });
    await page.close();
  });
}

test('a browser that lacks what Lector needs gets a sentence, not a blank page', async ({
  browser,
  relay,
}) => {
  const page = await browser.newPage();
  await page.addInitScript('delete globalThis.WebAssembly');
  await page.goto(relay.url);
  await expect(page.locator('body')).toContainText(/WebAssembly/);
  await page.close();
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(relay.url);
  await expect(plain.locator('noscript h1')).toBeVisible();
  await plain.close();
});

/** Collects the words that are marked during so many ms. */
async function followMarks(page: Page, ms: number): Promise<{ words: string[] }> {
  return page.evaluate(async (time) => {
    const words: string[] = [];
    for (const until = performance.now() + time; performance.now() < until; ) {
      await new Promise(requestAnimationFrame);
      for (const range of (CSS.highlights.get('spoken-word') ?? []) as unknown as Iterable<Range>) {
        const word = String(range);
        if (word && words.at(-1) !== word) words.push(word);
      }
    }
    return { words };
  }, ms);
}
