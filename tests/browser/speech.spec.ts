import type { Page } from '@playwright/test';
import { STREAMED_FORMATS } from '../../src/audio/encoder.ts';
import { findFault, pcmToFloat } from '../fixtures/check-speech.ts';
import { prose } from '../fixtures/prose.ts';
import { expect, openApp, speakIn, test } from './lector-page.ts';
import { addOpenAiClient } from './openai-client.ts';

const TEXT = prose(800);

test('the official client speaks 800 words in six formats, then again with the network off', async ({
  context,
  relay,
}) => {
  test.setTimeout(600_000);
  const page = await openApp(context, relay.url);
  await addOpenAiClient(page);
  const { pcm, joints } = await speakEvents(page, TEXT);
  expect(pcm.length / 24_000).toBeGreaterThan(150);
  for (const format of STREAMED_FORMATS) {
    const { bytes, firstMs, totalMs } = await speakWithClient(page, { format, input: TEXT });
    expect(findFault(format, bytes, { pcm, joints })).toBe('');
    expect(firstMs, `${format}: the first bytes come long before the last sentence`).toBeLessThan(
      totalMs / 4,
    );
  }

  await relay.stop();
  await context.setOffline(true);
  await page.reload();
  await addOpenAiClient(page);
  for (const format of STREAMED_FORMATS) {
    const { bytes } = await speakWithClient(page, { format, input: TEXT });
    expect(findFault(format, bytes, { pcm, joints })).toBe('');
  }
});

test('formats that only ffmpeg writes come as whole files that decode', async ({ context, relay }) => {
  const page = await openApp(context, relay.url);
  const { pcm } = await speakEvents(page, prose(60));
  for (const response_format of ['m4a', 'ogg', 'webm', 'ac3', 'alac']) {
    const body = { model: 'tts-1', voice: 'alloy', input: prose(60), response_format };
    const { status, bytes } = await speakIn(page, body);
    expect(status, new TextDecoder().decode(bytes.subarray(0, 300))).toBe(200);
    const { decodeWithFfmpeg } = await import('../fixtures/ffmpeg.ts');
    const seconds = decodeWithFfmpeg(bytes).length / 24_000;
    expect(Math.abs(seconds - pcm.length / 24_000)).toBeLessThan(0.1);
  }
});

test('the page is isolated, and its voices, models and health can be read', async ({ context, relay }) => {
  const page = await openApp(context, relay.url);
  await page.reload();
  const answers = await page.evaluate(async () => ({
    isolated: crossOriginIsolated,
    voices: await (await fetch('/v1/audio/voices?all=true')).json(),
    models: await (await fetch('/v1/models')).json(),
    model: await (await fetch('/v1/models/tts-1')).json(),
    unknown: (await fetch('/v1/models/nobody')).status,
    health: await (await fetch('/health')).json(),
  }));
  expect(answers.isolated).toBe(true);
  expect(answers.voices.voices.length).toBeGreaterThan(60);
  expect(answers.voices.voices[0]).toMatchObject({
    id: expect.any(String),
    available: true,
    model: 'builtin',
  });
  expect(answers.models.data.map((model: { id: string }) => model.id)).toContain('kokoro');
  expect(answers.model).toMatchObject({ id: 'tts-1', object: 'model' });
  expect(answers.unknown).toBe(404);
  expect(answers.health.status).toBe('ok');
});

test('the app comes with a policy for its workers too, and no frame holds it', async ({ context, relay }) => {
  const page = await openApp(context, relay.url);
  const [script] = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.js')),
  );
  const { headers } = await page.evaluate(async (url) => {
    const response = await fetch(url ?? '', { cache: 'reload' });
    return { headers: Object.fromEntries(response.headers) };
  }, script);
  expect(headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval';");
  const framed = await page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const frame = document.createElement('iframe');
        frame.src = '/?framed';
        frame.onload = () => resolve(frame.contentDocument !== null);
        document.body.append(frame);
      }),
  );
  expect(framed).toBe(false);
});

interface ClientSpeech {
  bytes: Uint8Array;
  firstMs: number;
  totalMs: number;
}

async function speakWithClient(
  page: Page,
  { format, input }: { format: string; input: string },
): Promise<ClientSpeech> {
  const [download, times] = await Promise.all([
    page.waitForEvent('download'),
    page.evaluate(
      async ([response_format, text]) => {
        const Client = (globalThis as unknown as { OpenAI: typeof import('openai').OpenAI }).OpenAI;
        const client = new Client({
          baseURL: `${location.origin}/v1`,
          apiKey: 'none',
          dangerouslyAllowBrowser: true,
        });
        const started = performance.now();
        const response = await client.audio.speech.create({
          model: 'tts-1',
          voice: 'alloy',
          input: text ?? '',
          response_format: response_format as 'mp3',
        });
        const pieces: Uint8Array<ArrayBuffer>[] = [];
        let firstMs = 0;
        for (const reader = response.body?.getReader(); reader; ) {
          const { done, value } = await reader.read();
          if (done) break;
          firstMs ||= performance.now() - started;
          pieces.push(value);
        }
        const totalMs = performance.now() - started;
        // A download is the quickest way for many MB out of the page.
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob(pieces));
        link.download = 'speech';
        link.click();
        return { firstMs, totalMs };
      },
      [format, input],
    ),
  ]);
  const { readFile } = await import('node:fs/promises');
  return { bytes: new Uint8Array(await readFile(await download.path())), ...times };
}

/** Speaks by events and gives the PCM, and the samples at which segments begin. */
async function speakEvents(page: Page, input: string) {
  const body = { model: 'auto', voice: 'alloy', input, response_format: 'pcm', stream_format: 'sse' };
  const { status, bytes } = await speakIn(page, body);
  expect(status).toBe(200);
  const events = new TextDecoder()
    .decode(bytes)
    .split('\n\n')
    .filter((line) => line.startsWith('data: '))
    .map((line) => JSON.parse(line.slice(6)));
  expect(events.at(-1)).toMatchObject({
    type: 'speech.audio.done',
    usage: { total_tokens: expect.any(Number) },
  });
  const deltas = events.filter(({ type }) => type === 'speech.audio.delta');
  const pcm = pcmToFloat(Buffer.concat(deltas.map(({ audio }) => Buffer.from(audio, 'base64'))));
  checkPlaces(deltas, input);
  return { pcm, joints: deltas.map(({ start_time }) => Math.round(start_time * 24_000)) };
}

/** Segments follow each other through the source; words lie inside their segment, in text and in time. */
function checkPlaces(deltas: Delta[], input: string): void {
  let end = 0;
  for (const delta of deltas) {
    expect(delta.start).toBeGreaterThanOrEqual(end);
    expect(input.slice(end, delta.start).trim()).toBe('');
    end = delta.end;
    let time = delta.start_time;
    for (const word of delta.words) {
      expect(word.start).toBeGreaterThanOrEqual(delta.start);
      expect(word.end).toBeLessThanOrEqual(delta.end);
      expect(word.start_time).toBeGreaterThanOrEqual(time - 0.001);
      time = word.start_time;
    }
  }
  expect(input.slice(end).trim()).toBe('');
}

interface Delta {
  start: number;
  end: number;
  start_time: number;
  words: { start: number; end: number; start_time: number; end_time: number }[];
}
