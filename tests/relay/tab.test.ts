import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import type { Engine } from '../../src/engine/engine.ts';
import { PIECES_PROTOCOL } from '../../src/engine/pieces.ts';
import { registry } from '../fixtures/ask.ts';
import { createBuiltinEngine, createToneEngine } from '../fixtures/engines.ts';
import { prose } from '../fixtures/prose.ts';
import { type RelayProcess, startRelayProcess } from '../fixtures/relay-process.ts';
import { connectTab, startSocket, untilOpen } from '../fixtures/relay-tab.ts';

const TEXT = prose(150);

let relay: RelayProcess;

beforeAll(async () => {
  relay = await startRelayProcess();
});

afterAll(() => relay?.stop());

async function disconnect(socket: WebSocket): Promise<void> {
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.terminate();
  await closed;
  for (let tab = true; tab; await pause(10)) {
    const answer = await fetch(`${relay.url}/relay/status`);
    ({ tab } = (await answer.json()) as { tab: boolean });
  }
}

function post(input: string): Promise<Response> {
  return fetch(`${relay.url}/v1/audio/speech`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'tts-1', voice: 'alloy', input, response_format: 'pcm' }),
  });
}

async function speak(input = TEXT): Promise<Buffer> {
  const response = await post(input);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

/** Reads a stream to its end; `happens` is called when two pieces have come. */
async function readWhile(happens: () => void): Promise<Uint8Array[]> {
  const reader = (await post(TEXT)).body!.getReader();
  const pieces: Uint8Array[] = [];
  for (let done = false; !done; ) {
    const read = await reader.read();
    done = read.done;
    if (read.value) pieces.push(read.value);
    if (pieces.length === 2) happens();
  }
  return pieces;
}

test('a tab that knows no pieces, as one that was loaded long ago, speaks as well', async () => {
  const tab = await connectTab(relay.port, createToneEngine({ segments: 2, seconds: 4 }), []);
  expect((await speak()).length).toBe(2 * 4 * 48_000);
  await disconnect(tab);
});

test('a connected tab speaks; when it has gone, the relay does', async () => {
  const log: string[] = [];
  const tab = await connectTab(relay.port, createToneEngine({ segments: 3, seconds: 0.1, log }));
  expect((await speak()).length).toBe(3 * 2400 * 2);
  expect(log).toContain('spoke 2');
  await disconnect(tab);
  expect((await speak()).length).toBeGreaterThan(1e6);
});

test('when the tab closes in mid-stream, the relay goes on to the byte', async () => {
  const alone = await speak();
  const tab = await connectTab(relay.port, createBuiltinEngine(registry));
  const pieces = await readWhile(() => tab.terminate());
  expect(Buffer.concat(pieces).equals(alone)).toBe(true);
});

test('when the tab stands still in mid-stream, as a frozen one does, the relay goes on to the byte', async () => {
  const alone = await speak();
  const tab = await connectTab(relay.port, createBuiltinEngine(registry));
  const pieces = await readWhile(() => tab.pause());
  expect(Buffer.concat(pieces).equals(alone)).toBe(true);
  tab.terminate();
});

test('of two tabs the free one speaks, and when one dies in mid-stream another goes on to the byte', async () => {
  const alone = await speak();
  const spoken = [0, 0];
  const tabs: WebSocket[] = [];
  for (const index of spoken.keys()) {
    const engine = createBuiltinEngine(registry);
    const speak: Engine['speak'] = (request, signal) => {
      spoken[index]!++;
      return engine.speak(request, signal);
    };
    tabs.push(await connectTab(relay.port, { ...engine, speak }));
  }
  const status = async () => (await fetch(`${relay.url}/relay/status`)).json();
  const tab = { device: 'native', models: expect.arrayContaining(['builtin']), running: 0 };
  // One that was slow to tell of itself is asked again after ten seconds.
  await expect.poll(status, { timeout: 20_000 }).toMatchObject({ tab: true, tabs: [tab, tab] });
  const bodies = await Promise.all([readWhile(() => tabs[0]?.terminate()), readWhile(() => undefined)]);
  expect(spoken).toEqual([1, 1]);
  for (const pieces of bodies) expect(Buffer.concat(pieces).equals(alone)).toBe(true);
  await disconnect(tabs[1] as WebSocket);
});

test('a client that leaves stops the tab', async () => {
  const log: string[] = [];
  const tab = await connectTab(relay.port, createToneEngine({ segments: 1000, stepMs: 20, log }));
  const leave = (await post(TEXT)).body!.getReader();
  await leave.read();
  await leave.cancel();
  const spokenBefore = log.length;
  await expect.poll(() => log.at(-1), { timeout: 10_000 }).toBe('aborted');
  // What was on its way when the client left, and one step more.
  expect(log.length - spokenBefore).toBeLessThan(10);
  await disconnect(tab);
});

test('a tab whose model breaks in mid-stream breaks the body off, never ends it', async () => {
  const tab = await connectTab(relay.port, createToneEngine({ segments: 9, failAt: 4 }));
  const response = await post(TEXT);
  expect(response.status).toBe(200);
  await expect(response.arrayBuffer()).rejects.toThrow('terminated');
  await disconnect(tab);
  expect((await speak('Still here.')).length).toBeGreaterThan(20_000);
});

const NO_FRAMES: [string, string | Uint8Array][] = [
  ['text', 'hello'],
  ['too short a frame', new Uint8Array(3)],
  ['a frame without an end', new Uint8Array([1, 0, 0, 0, 255, 255, 255, 127])],
  ['no JSON', new Uint8Array([1, 0, 0, 0, 4, 0, 0, 0, 1, 2, 3, 4])],
  ['null', new Uint8Array([1, 0, 0, 0, 4, 0, 0, 0, ...Buffer.from('null')])],
];

/** The same frames whole, and each in one piece of stream 1 with nothing to come. */
test.each([
  ...NO_FRAMES.map(([name, data]) => [name, data, []] as const),
  ...NO_FRAMES.map(([name, data]) => [`${name} in a piece`, inPiece(data), [PIECES_PROTOCOL]] as const),
])('%s instead of a frame ends that connection, and nothing else', async (_name, data, protocols) => {
  const socket = await untilOpen(startSocket(relay.port, [...protocols]));
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.send(data);
  await closed;
  expect((await speak('Still here.')).length).toBeGreaterThan(20_000);
});

function inPiece(data: string | Uint8Array): string | Uint8Array {
  return typeof data === 'string' ? data : new Uint8Array([1, 0, 0, 0, 0, 0, 0, 0, ...data]);
}
