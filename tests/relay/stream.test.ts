import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prose } from '../fixtures/prose.ts';
import { type RelayProcess, startRelayProcess } from '../fixtures/relay-process.ts';

/** As long as an input may be: hours of speech, which nothing here could make in time. */
const BOOK = prose(2000).repeat(60).slice(0, 790_000);

let relay: RelayProcess;

beforeAll(async () => {
  relay = await startRelayProcess();
  await speak('Warm up.'); // loads voice and codec
});

afterAll(() => relay?.stop());

interface SpeakOptions {
  format?: string;
  voice?: string;
  signal?: AbortSignal;
}

function post(
  input: string,
  { format = 'pcm', voice = 'alloy', signal }: SpeakOptions = {},
): Promise<Response> {
  return fetch(`${relay.url}/v1/audio/speech`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'tts-1', voice, input, response_format: format }),
    ...(signal && { signal }),
  });
}

async function speak(input: string, options?: SpeakOptions): Promise<Buffer> {
  const response = await post(input, options);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

/** Processor time of the relay so far, in ms, all threads together (fields 14 and 15 of /proc/PID/stat). */
function processorMs(): number {
  const fields = readFileSync(`/proc/${relay.process.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Resident memory of the relay, in MB. */
function memoryMb(): number {
  const [, kilobytes] =
    /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${relay.process.pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

/** What the relay still does in 300 ms after it has had 300 ms to stop: a stopped one, next to nothing. */
async function expectIdle(): Promise<void> {
  await pause(300);
  const before = processorMs();
  await pause(300);
  expect(processorMs() - before).toBeLessThanOrEqual(50);
}

async function untilIdle(): Promise<void> {
  for (let busy = true; busy; ) {
    const before = processorMs();
    await pause(300);
    busy = processorMs() - before > 30;
  }
}

/** Asks over a bare socket, which reads only when told to. */
async function postSlowly(input: string): Promise<Socket> {
  const socket = ask(input);
  await new Promise((resolve) => socket.once('readable', resolve));
  return socket;
}

function ask(input: string): Socket {
  const body = JSON.stringify({ model: 'tts-1', input, response_format: 'pcm' });
  const socket = connect({ port: relay.port, host: '127.0.0.1' });
  socket.write(
    `POST /v1/audio/speech HTTP/1.1\r\nHost: localhost:${relay.port}\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  return socket;
}

test('first bytes come long before the last sentence is spoken', async () => {
  const started = performance.now();
  const response = await post(prose(400), { format: 'mp3' });
  let firstMs = 0;
  for await (const _ of response.body!) firstMs ||= performance.now() - started;
  expect(firstMs).toBeLessThan((performance.now() - started) / 4);
});

test('a client that aborts stops the synthesis at the next step', async () => {
  const leave = new AbortController();
  const response = await post(BOOK, { signal: leave.signal });
  const reader = response.body!.getReader();
  await reader.read();
  leave.abort();
  await expect(reader.read()).rejects.toThrow();
  await expectIdle();
});

test('a socket that closes before any answer stops it too', async () => {
  const socket = ask(BOOK);
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  await new Promise<void>((resolve) => socket.end(resolve));
  socket.destroy();
  await expectIdle();
});

test('a socket that is reset in mid-stream does no harm, and stops it', async () => {
  const socket = await postSlowly(BOOK);
  socket.resetAndDestroy();
  await expectIdle();
  expect(relay.process.exitCode).toBeNull();
});

test('a client that does not read is not spoken to: neither processor nor memory are used', async () => {
  await speak(prose(100));
  const before = memoryMb();
  const sockets = await Promise.all([postSlowly(BOOK), postSlowly(BOOK)]);
  // The system's own buffers take some minutes of sound first.
  await untilIdle();
  await expectIdle();
  // Their whole sound would take some 2 GB each.
  expect(memoryMb() - before).toBeLessThan(100);
  const promptly = performance.now();
  await speak('Somebody else is served meanwhile.');
  expect(performance.now() - promptly).toBeLessThan(2000);
  for (const socket of sockets) socket.destroy();
  await expectIdle();
});

test('a listener who joins while a book is spoken is heard at once', async () => {
  const leave = new AbortController();
  const book = await post(BOOK, { signal: leave.signal });
  const reading = (async () => {
    for await (const _ of book.body!);
  })();
  const started = performance.now();
  await speak('May I?');
  expect(performance.now() - started).toBeLessThan(3000);
  leave.abort();
  await expect(reading).rejects.toThrow();
  await expectIdle();
});

test('eight requests at once come out as each does alone', async () => {
  const voices = ['alloy', 'echo', 'fr-louis', 'de-karl', 'nova', 'en-gb-edith', 'es-lucia', 'alloy'];
  const input = (index: number) => `Number ${index}. ${prose(40 + index * 5)}`;
  const alone: Buffer[] = [];
  for (const [index, voice] of voices.entries()) alone.push(await speak(input(index), { voice }));
  const together = await Promise.all(voices.map((voice, index) => speak(input(index), { voice })));
  for (const [index, bytes] of together.entries()) {
    expect(bytes.equals(alone[index]!), `request ${index}`).toBe(true);
  }
  expect(new Set(alone.map((bytes) => bytes.length)).size).toBe(voices.length);
});

test('100 requests, whole and broken off, leave the memory as it was', async () => {
  const formats = ['mp3', 'opus', 'aac', 'flac', 'wav', 'pcm'];
  const round = async (times: number) => {
    for (let i = 0; i < times; i++) {
      const format = formats[i % formats.length]!;
      await speak('A sentence of some length, which is not very long.', { format });
      const leave = new AbortController();
      const response = await post(prose(60), { format, signal: leave.signal });
      await response.body!.getReader().read();
      leave.abort();
    }
  };
  await round(25);
  const before = memoryMb();
  await round(50);
  expect(memoryMb() - before).toBeLessThan(40);
});
