import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prose } from '../fixtures/prose.ts';
import { startStaticHost } from '../fixtures/static-host.ts';
import { expect, openApp, speakIn, test } from './lector-page.ts';
import { sameBytes } from './same-bytes.ts';
import { SlowReader } from './slow-reader.ts';
import { stopServiceWorker } from './stop-service-worker.ts';

const BODY = { model: 'tts-1', voice: 'alloy', input: prose(300) };
const BUILT = fileURLToPath(new URL('../../dist/app/sw.js', import.meta.url));

test('a body whose service worker is stopped breaks off with an error, never with a short end', async ({
  context,
  relay,
}) => {
  const page = await openApp(context, relay.url);
  for (const response_format of ['mp3', 'pcm', 'opus']) {
    const whole = await speakIn(page, { ...BODY, response_format });
    const reader = await SlowReader.start(page, { ...BODY, response_format });
    await reader.waitForPieces(3);
    await stopServiceWorker(context, page);
    await reader.hurry();
    const { bytes, error } = await reader.end();
    expect(error).toContain('TypeError');
    expect(bytes.length).toBeLessThan(whole.bytes.length);
    expect(sameBytes(response_format, bytes, whole.bytes, { isPrefix: true })).toBe('');
  }
});

test('the page reads on by itself when its service worker is stopped, with nothing left out', async ({
  context,
  relay,
}) => {
  const text = prose(1400);
  const page = await context.newPage();
  await page.addInitScript(recordSpeech);
  await page.goto(relay.url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.getByRole('textbox').fill(text);
  await page.getByRole('button', { name: 'Play' }).click();
  const heard = () => page.evaluate(() => (globalThis as unknown as { heard: Heard[] }).heard);
  const isStreaming = async () => {
    const last = (await heard()).at(-1);
    return last !== undefined && !last.isDone && last.ends.length > 2;
  };
  await expect.poll(isStreaming, { intervals: [20], timeout: 30_000 }).toBe(true);
  await stopServiceWorker(context, page);
  const isAtEnd = async () => {
    const last = (await heard()).at(-1);
    return last?.isDone === true && text.endsWith(last.input);
  };
  await expect.poll(isAtEnd, { timeout: 60_000 }).toBe(true);
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  const requests = await heard();
  const broken = requests.filter(({ isDone }) => !isDone);
  expect(broken).toHaveLength(1);
  const said = requests.map(({ isDone, input, ends }) => (isDone ? input : input.slice(0, ends.at(-1))));
  const words = (some: string) => some.split(/\s+/).filter((word) => word !== '');
  expect(said.flatMap(words)).toEqual(words(text));
});

test('a new version of the service worker lets the streams of the old one end', async ({ context }) => {
  const replaced: Record<string, string> = {};
  const host = await startStaticHost(undefined, replaced);
  try {
    const page = await openApp(context, host.url);
    const whole = await speakIn(page, { ...BODY, response_format: 'flac' });
    const reader = await SlowReader.start(page, { ...BODY, response_format: 'flac' });
    await reader.waitForPieces(3);
    const path = join(await mkdtemp(join(tmpdir(), 'lector-version-')), 'sw.js');
    await writeFile(path, `${await readFile(BUILT, 'utf8')}\n// Another version.\n`);
    replaced['/sw.js'] = path;
    const waits = page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 50));
      return true;
    });
    expect(await waits, 'the new version waits until the old one has no page').toBe(true);
    await reader.hurry();
    const { bytes, error } = await reader.end();
    expect(error).toBe('');
    expect(sameBytes('flac', bytes, whole.bytes)).toBe('');
  } finally {
    await host.close();
  }
});

interface Heard {
  input: string;
  /** Where the segments that came end in the input. */
  ends: number[];
  isDone: boolean;
}

/** Writes down what the page asks for and which segments it gets, without touching them. */
function recordSpeech(): void {
  const heard: Heard[] = [];
  Object.assign(globalThis, { heard });
  const original = globalThis.fetch;
  globalThis.fetch = async (resource, init) => {
    const response = await original(resource, init);
    if (!String(resource).endsWith('/v1/audio/speech') || !response.body) return response;
    const entry: Heard = { input: JSON.parse(String(init?.body)).input, ends: [], isDone: false };
    heard.push(entry);
    let rest = '';
    const decoder = new TextDecoder();
    const watch = new TransformStream<Uint8Array, Uint8Array>({
      transform(bytes, controller) {
        const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
          const { type, end } = JSON.parse(line.slice('data: '.length));
          if (type === 'speech.audio.delta' && end !== undefined) entry.ends.push(end);
          if (type === 'speech.audio.done') entry.isDone = true;
        }
        controller.enqueue(bytes);
      },
    });
    return new Response(response.body.pipeThrough(watch), response);
  };
}
