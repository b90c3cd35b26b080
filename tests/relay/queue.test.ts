import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createToneEngine } from '../fixtures/engines.ts';
import { prose } from '../fixtures/prose.ts';
import { type RelayProcess, startRelayProcess } from '../fixtures/relay-process.ts';
import { connectTab } from '../fixtures/relay-tab.ts';

const LIMIT = 3;

let relay: RelayProcess;

beforeAll(async () => {
  relay = await startRelayProcess({ args: ['--max-queue', String(LIMIT)] });
  expect((await post('Warm up.')).status).toBe(200);
});

afterAll(() => relay?.stop());

async function post(input: string, { program = 'one program', at = relay } = {}) {
  const response = await fetch(`${at.url}/v1/audio/speech`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': program },
    body: JSON.stringify({ model: 'builtin', voice: 'alloy', input, response_format: 'pcm' }),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes };
}

test('over the limit requests are refused before any sound; the others, and another program, are not', async () => {
  const crowd = Array.from({ length: 30 }, (_, index) => post(`Number ${index}. ${prose(60)}`));
  const answers = await Promise.all([...crowd, post('And me?', { program: 'another program' })]);
  const other = answers.pop();
  expect(other?.status).toBe(200);
  const refused = answers.filter(({ status }) => status !== 200);
  expect(refused.length).toBeGreaterThan(0);
  expect(answers.length - refused.length).toBeGreaterThanOrEqual(LIMIT);
  for (const { status, headers, bytes } of refused) {
    expect(status).toBe(503);
    expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(JSON.parse(String(bytes))).toMatchObject({ error: { code: 'overloaded', type: 'server_error' } });
  }
  for (const { status, bytes } of answers) if (status === 200) expect(bytes.length).toBeGreaterThan(1e6);
});

test('where nobody may wait, one request speaks, and no other meanwhile', async () => {
  const strict = await startRelayProcess({ args: ['--max-queue', '0'] });
  onTestFinished(() => strict.stop());
  for (let time = 0; time < 2; time++) expect((await post('Hi.', { at: strict })).status).toBe(200);
  const crowd = await Promise.all(Array.from({ length: 6 }, () => post(prose(60), { at: strict })));
  const refused = crowd.filter(({ status }) => status === 503);
  expect(refused.length).toBeGreaterThan(0);
  expect(crowd.length - refused.length).toBeGreaterThan(0);
});

test('there is room again when the crowd has gone', async () => {
  expect((await post('Still here.')).status).toBe(200);
});

/** What Linux keeps for a socket at each end at most (`tcp_wmem` and `tcp_rmem`), and Node's own two buffers. */
const SYSTEM_BYTES = 10e6;

test('a program that does not read holds a tab back, but for what the system itself keeps', async () => {
  const log: string[] = [];
  const seconds = 10;
  const tab = await connectTab(relay.port, createToneEngine({ segments: 1000, seconds, log }));
  const socket = await askSilently();
  let before = -1;
  while (log.length > before) {
    before = log.length;
    await pause(300);
  }
  expect(log.length * seconds * 48_000).toBeLessThan(SYSTEM_BYTES);
  await pause(300);
  expect(log.length).toBe(before);
  socket.destroy();
  await expect.poll(() => log.at(-1)).toBe('aborted');
  tab.terminate();
});

/** Asks for speech over a bare socket, and reads nothing. */
async function askSilently(): Promise<Socket> {
  const body = JSON.stringify({ model: 'tts-1', input: 'x', response_format: 'pcm' });
  const socket = connect({ port: relay.port, host: '127.0.0.1' });
  socket.pause();
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  socket.write(
    `POST /v1/audio/speech HTTP/1.1\r\nHost: localhost:${relay.port}\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  return socket;
}
