import { connect } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { createHttpServer } from '../../relay/http-server.ts';
import { type RelayProcess, type RelayProcessOptions, startRelayProcess } from '../fixtures/relay-process.ts';
import { send } from '../fixtures/send.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const SECRET_TEXT = 'Nobody logs this sentence.';

async function start(options?: RelayProcessOptions): Promise<RelayProcess> {
  const relay = await startRelayProcess(options);
  onTestFinished(() => relay.stop());
  return relay;
}

function speech(input: string) {
  const body = JSON.stringify({ model: 'tts-1', input, response_format: 'pcm' });
  return { method: 'POST', headers: { ...JSON_TYPE, 'user-agent': 'Reader/1' }, body };
}

/** Sends bytes as they are and gives all that comes back until the connection ends. */
async function sendRaw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
  return text(socket);
}

test('requests are counted and logged by route, without their text or voice', async () => {
  const relay = await start({ args: ['--log-format', 'json'] });
  const { status, body, headers } = await send(relay.port, '/v1/audio/speech', speech(SECRET_TEXT));
  expect(status).toBe(200);
  await send(relay.port, '/v1/models/no-such-thing');
  await send(relay.port, '/v1/no-such-thing');
  const metrics = await send(relay.port, '/metrics');
  expect(metrics.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(metrics.body).toContain(
    'lector_requests_total{route="/v1/audio/speech",method="POST",status="200"} 1\n',
  );
  expect(metrics.body).toContain(
    'lector_requests_total{route="/v1/models/:id",method="GET",status="404"} 1\n',
  );
  expect(metrics.body).toMatch(/^lector_audio_seconds_total [1-9]/m);
  expect(metrics.body).toContain('lector_first_byte_seconds_count 1\n');
  expect(metrics.body, 'also of a single segment').toContain('lector_realtime_factor_count 1\n');
  expect(metrics.body).toContain('lector_requests_total{route="unknown",method="GET",status="404"} 1\n');
  expect(metrics.body).toContain('lector_waiting 0\n');
  for (const line of metrics.body.trim().split('\n')) {
    expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="[^"]*"(,\w+="[^"]*")*\})? [\d.e+-]+)$/);
  }
  const line = relay
    .log()
    .split('\n')
    .find((entry) => entry.includes('/v1/audio/speech"'));
  expect(JSON.parse(line ?? '')).toMatchObject({
    level: 'info',
    id: headers['x-request-id'],
    status: '200',
    client: 'Reader/1',
    audioSeconds: expect.any(Number),
    firstByteMs: expect.any(Number),
  });
  expect(body.length).toBeGreaterThan(0);

  // Others' addresses, and a file that only ffmpeg writes.
  const file = JSON.parse(speech(SECRET_TEXT).body);
  const m4a = JSON.stringify({ ...file, response_format: 'm4a' });
  await send(relay.port, '/v1/audio/speech', { ...speech(''), body: m4a });
  await send(relay.port, '/dev/captioned_speech', speech(SECRET_TEXT));
  const spoken = () =>
    relay
      .log()
      .split('\n')
      .filter((entry) => entry.includes('"audioSeconds"'))
      .map((entry) => JSON.parse(entry));
  await expect
    .poll(() => spoken().map(({ route }) => route))
    .toEqual(['/v1/audio/speech', '/v1/audio/speech', '/dev/captioned_speech']);
  expect(new Set(spoken().map(({ audioSeconds }) => audioSeconds)).size, 'all of the same length').toBe(1);
  const after = await send(relay.port, '/metrics');
  expect(after.body).toContain('lector_first_byte_seconds_count 3\n');
  expect(after.body).toContain('lector_realtime_factor_count 3\n');
  expect(relay.log() + metrics.body).not.toMatch(/Nobody|alloy/);
});

test('a relay that is stopped ends running requests, refuses new ones, and then is gone', async () => {
  const relay = await start();
  const long = 'The quick brown fox jumps over the lazy dog. '.repeat(150);
  const running = await fetch(`${relay.url}/v1/audio/speech`, speech(long));
  const reader = running.body!.getReader();
  await reader.read();
  const ended = new Promise((resolve) => relay.process.once('exit', resolve));
  relay.process.kill('SIGTERM');
  await expect.poll(async () => (await send(relay.port, '/health')).status).toBe(503);
  const refused = await send(relay.port, '/v1/models');
  expect(refused).toMatchObject({ status: 503, headers: { 'retry-after': '5', connection: 'close' } });
  expect(refused.headers['x-should-retry']).not.toBe('false');
  let bytes = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) bytes += read.value.length;
  expect(bytes).toBeGreaterThan(48_000 * 60);
  expect(await ended).toBe(0);
});

test('a second signal ends it at once', async () => {
  const relay = await start();
  const running = await fetch(`${relay.url}/v1/audio/speech`, speech('Wait for me. '.repeat(20_000)));
  const ended = new Promise((resolve) => relay.process.once('exit', resolve));
  relay.process.kill('SIGTERM');
  await expect.poll(async () => (await send(relay.port, '/health')).status).toBe(503);
  relay.process.kill('SIGTERM');
  expect(await ended).toBe(1);
  await running.body?.cancel().catch(() => 'broken off, as it must be');
});

test('readyz tells when the models to preload have spoken', async () => {
  const relay = await start({ args: ['--preload', 'builtin'] });
  await expect.poll(async () => (await send(relay.port, '/readyz')).status, { timeout: 10_000 }).toBe(200);
  expect(relay.log()).toMatch(/preloaded model=builtin samples=[1-9]/);
  await expect(start({ args: ['--preload', 'builtin', '--preload', 'nobody'] })).rejects.toThrow(
    "There is no model 'nobody' to preload. Models: builtin, kokoro",
  );
});

test('an address that others can reach needs a key; it is called by number, or by an allowed name', async () => {
  await expect(start({ args: ['--host', '0.0.0.0'] })).rejects.toThrow(/Give it a key with --api-key/);
  const relay = await start({ args: ['--host', '0.0.0.0', '--api-key', 'k', '--allow-host', 'nas.lan'] });
  const status = async (host: string, headers = {}) =>
    (await send(relay.port, '/metrics', { headers: { host, authorization: 'Bearer k', ...headers } })).status;
  const outer = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  for (const { address, family } of outer.filter((own) => own.family === 'IPv4')) {
    expect(await status(`${address}:${relay.port}`), family).toBe(200);
  }
  expect(await status('nas.lan:1234')).toBe(200);
  expect(await status(`${hostname()}:${relay.port}`)).toBe(200);
  expect(relay.log()).toContain(`From other machines: http://${hostname()}:${relay.port}`);
  expect(await status('nas.lan:1234', { origin: 'http://nas.lan:1234' })).toBe(200);
  expect(await status('evil.example')).toBe(403);
  expect(await status('nas.lan.evil.example')).toBe(403);
  expect(await status('nas.lan', { authorization: 'Bearer x' })).toBe(401);
});

test('only a tab may speak where that is wanted', async () => {
  const relay = await start({ args: ['--engine', 'tab'] });
  const { status, body } = await send(relay.port, '/v1/audio/speech', speech('Hi.'));
  expect(status).toBe(503);
  expect(JSON.parse(body).error.message).toMatch(/No Lector tab is connected/);
  expect((await send(relay.port, '/readyz')).status).toBe(503);
  const voices = JSON.parse((await send(relay.port, '/v1/voices')).body);
  expect(JSON.stringify(voices)).not.toContain('"available":true');
});

test('extensions may call where they were allowed by name, and no other scheme passes as this machine', async () => {
  const relay = await start({ args: ['--allow-origin', 'chrome-extension://abcdefghijklmnop'] });
  const status = async (origin: string) =>
    (await send(relay.port, '/v1/models', { headers: { origin } })).status;
  expect(await status('chrome-extension://abcdefghijklmnop')).toBe(200);
  for (const origin of ['chrome-extension://ponmlkjihgfedcba', 'app://localhost', 'tauri://localhost']) {
    expect(await status(origin), origin).toBe(403);
  }
});

test('requests that could be read in two ways are refused', async () => {
  const { port } = await start();
  const host = `Host: localhost:${port}\r\n`;
  const post = `POST /v1/audio/speech HTTP/1.1\r\n${host}Content-Type: application/json\r\n`;
  const end = 'Connection: close\r\n\r\n';
  for (const [request, wanted] of [
    [`${post}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n${end}0\r\n\r\n`, /^HTTP\/1.1 400/],
    [`${post}Content-Length: 3\r\nContent-Length: 4\r\n${end}abcd`, /^HTTP\/1.1 400/],
    [`${post}Transfer-Encoding: chunked, identity\r\n${end}0\r\n\r\n`, /^HTTP\/1.1 400/],
    [`GET / HTTP/1.1\r\n${end}`, /^HTTP\/1.1 400/],
    [`GET / HTTP/1.1\r\n${host}Host: evil.example\r\n${end}`, /^HTTP\/1.1 40[03]/],
    [`GET / HTTP/1.1\r\nHost: evil.example\r\n${host}${end}`, /^HTTP\/1.1 40[03]/],
    [`GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n${end}`, /^HTTP\/1.1 40[03]/],
    [`GET /..%2f..%2fpackage.json HTTP/1.1\r\n${host}${end}`, /^HTTP\/1.1 404/],
    [`GET /../../package.json HTTP/1.1\r\n${host}${end}`, /^HTTP\/1.1 404/],
  ] as const) {
    expect(await sendRaw(port, request), request).toMatch(wanted);
  }
});

test('whoever sends headers or a body too slowly is shut out', async () => {
  const server = createHttpServer({ headersMs: 100, requestMs: 200, checkMs: 50 });
  server.on('request', (request) => request.resume());
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  expect(await sendRaw(port, 'GET / HTTP/1.1\r\nHost: x')).toMatch(/^HTTP\/1.1 408/);
  expect(await sendRaw(port, 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nab')).toMatch(
    /^HTTP\/1.1 408/,
  );
});
