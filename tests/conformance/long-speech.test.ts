import OpenAI from 'openai';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { STREAMED_FORMATS } from '../../src/audio/encoder.ts';
import { readEvents } from '../fixtures/ask.ts';
import { findFault, pcmToFloat } from '../fixtures/check-speech.ts';
import { runCommand } from '../fixtures/command.ts';
import { prose } from '../fixtures/prose.ts';
import { type RelayProcess, startRelayProcess } from '../fixtures/relay-process.ts';

const TEXT = prose(700);
/** Minutes of speech take a while on a busy machine. */
const LONG = 120_000;

let relay: RelayProcess;
let client: OpenAI;
let spoken: { pcm: Float32Array<ArrayBuffer>; joints: number[] };

beforeAll(async () => {
  relay = await startRelayProcess();
  client = new OpenAI({ baseURL: `${relay.url}/v1`, apiKey: 'not-needed', maxRetries: 0 });
  const response = await client.audio.speech.create({
    model: 'gpt-4o-mini-tts',
    voice: 'alloy',
    input: TEXT,
    response_format: 'pcm',
    stream_format: 'sse',
  });
  const events = readEvents(await response.text());
  expect(events.pop()).toMatchObject({ type: 'speech.audio.done' });
  spoken = {
    pcm: pcmToFloat(Buffer.concat(events.map(({ audio }) => Buffer.from(String(audio), 'base64')))),
    joints: events.map((event) => Math.round(Number(event['start_time']) * 24_000)),
  };
}, LONG);

afterAll(() => relay?.stop());

test('700 words last some minutes and are spoken in many segments', () => {
  expect(spoken.pcm.length / 24_000).toBeGreaterThan(120);
  expect(spoken.joints.length).toBeGreaterThan(18);
});

test.each(STREAMED_FORMATS)(
  '700 words in %s: right in length and content, no gap, and heard long before they are all spoken',
  async (response_format) => {
    const started = performance.now();
    const response = await client.audio.speech.create({
      model: 'tts-1',
      voice: 'alloy',
      input: TEXT,
      response_format,
    });
    const pieces: Uint8Array[] = [];
    let firstMs = 0;
    for (const reader = response.body!.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      firstMs ||= performance.now() - started;
      pieces.push(value);
    }
    expect(firstMs).toBeLessThan((performance.now() - started) / 4);
    expect(findFault(response_format, Buffer.concat(pieces), spoken)).toBe('');
  },
  LONG,
);

test(
  'curl gets the same as the client, and a file that ffmpeg reads without complaint',
  async () => {
    const body = JSON.stringify({ model: 'tts-1', voice: 'alloy', input: TEXT });
    const { status, stdout } = await runCommand(
      'curl',
      [
        '-sS',
        '--fail',
        `${relay.url}/v1/audio/speech`,
        '-H',
        'content-type: application/json',
        '--data-binary',
        '@-',
      ],
      { input: body },
    );
    expect(status).toBe(0);
    expect(findFault('mp3', stdout, spoken)).toBe('');
  },
  LONG,
);

test('every header that the client sends from a page is named by a preflight', async () => {
  const sent = new Set<string>();
  const spy = new OpenAI({
    baseURL: `${relay.url}/v1`,
    apiKey: 'x',
    fetch: async (url, init) => {
      for (const name of new Headers(init?.headers).keys()) sent.add(name);
      return fetch(url, init);
    },
  });
  await (await spy.audio.speech.create({ model: 'tts-1', voice: 'alloy', input: 'x' })).arrayBuffer();
  await spy.models.list();
  expect(sent.size).toBeGreaterThan(8);
  const preflight = await fetch(`${relay.url}/v1/audio/speech`, {
    method: 'OPTIONS',
    headers: { origin: 'http://localhost:3000', 'access-control-request-method': 'POST' },
  });
  const allowed = preflight.headers.get('access-control-allow-headers')?.split(', ') ?? [];
  expect([...sent].filter((name) => !allowed.includes(name))).toEqual([]);
});
