import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { ROUTES } from '../../src/api/routes.ts';
import {
  attackedRoutes,
  checkAnswer,
  exampleBody,
  fuzzedRequest,
  SECRET,
} from '../fixtures/attack-bodies.ts';
import { type RelayProcess, startRelayProcess } from '../fixtures/relay-process.ts';
import { send } from '../fixtures/send.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

let relay: RelayProcess;
/** A file beside the models, which no request may reach. */
let secretFile: string;

beforeAll(async () => {
  relay = await startRelayProcess();
  secretFile = join(relay.modelsFolder, 'secret.json');
  writeFileSync(secretFile, JSON.stringify({ secret: SECRET }));
});

afterAll(() => relay?.stop());

/** It lives, answers others, and the file is where it was. */
async function expectUnharmed(): Promise<void> {
  expect((await send(relay.port, '/health')).status).toBe(200);
  expect(relay.process.exitCode).toBeNull();
  expect(readFileSync(secretFile, 'utf8')).toContain(SECRET);
}

/** What a path segment may be made of to lead out of a folder, end a name early, or add a header. */
const EVIL_SEGMENTS = [
  '..',
  '%2e%2e',
  '..%2f..%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e%2fsecret.json',
  'secret.json',
  '..%5csecret.json',
  '....%2f%2fsecret.json',
  '%2fetc%2fpasswd',
  'file:%2f%2f%2fetc%2fpasswd',
  'C:%5cwindows%5cwin.ini',
  'kokoro%2f..%2f..%2fsecret.json',
  'secret.json%00',
  'x%0d%0ax-evil:%201',
  '__proto__',
  'constructor',
  '%ff%fe',
  '%',
  '%25%32%65%25%32%65%2fsecret.json',
  'a'.repeat(6000),
];

test.each(ROUTES.filter(({ path }) => path.includes(':')))(
  '$method $path leads nowhere but to what it names',
  async (route) => {
    for (const segment of EVIL_SEGMENTS) {
      const path = route.path.replace(/:\w+/, segment);
      const body = route.body ? JSON.stringify(exampleBody(route)) : undefined;
      const answer = await send(relay.port, path, {
        method: route.method,
        ...(body && { headers: JSON_TYPE, body }),
      });
      // `/v1/models/..` is `/v1/`, the list of addresses, which everybody may read.
      const isList = route.method === 'GET' && new URL(path, relay.url).pathname === '/v1/';
      expect(isList ? [200] : [400, 401, 404, 405], `${path}: ${answer.body.slice(0, 200)}`).toContain(
        answer.status,
      );
      expect(answer.headers['x-evil']).toBeUndefined();
      expect(answer.body).not.toMatch(/root:|\[fonts\]/);
      expect(answer.body).not.toContain(SECRET);
    }
    await expectUnharmed();
  },
);

test('a voice is a name, never a file or an address', async () => {
  const names = [
    ...['../secret', '../../secret.json', '/etc/passwd', 'file:///etc/passwd', '\\\\server\\share\\a.wav'],
    ...['http://127.0.0.1:1/a.wav', 'hf://a/b', 'secret.json\u0000.wav', '__proto__', 'toString', secretFile],
  ];
  for (const voice of names.flatMap((name) => [name, { id: name }, `alloy+${name}`])) {
    for (const body of [{ voice }, { voice: 'alloy', model: voice }]) {
      const answer = await send(relay.port, '/v1/audio/speech', {
        method: 'POST',
        headers: JSON_TYPE,
        body: JSON.stringify({ model: 'tts-1', input: 'x', ...body }),
      });
      expect([400, 404], `${JSON.stringify(body)}: ${answer.body.slice(0, 200)}`).toContain(answer.status);
      expect(answer.body).not.toContain(SECRET);
    }
  }
  await expectUnharmed();
});

/** Writes raw bytes into a connection, and gives all that comes back until it closes or is silent for a while. */
function exchange(bytes: string, silentMs = 400): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(relay.port, '127.0.0.1', () => socket.write(bytes));
    socket.setTimeout(silentMs, () => socket.destroy());
    socket.on('data', (data) => {
      answer += data.toString('latin1');
    });
    socket.on('error', () => undefined); // a reset is an answer too
    socket.on('close', () => resolve(answer));
  });
}

const SMUGGLED = 'GET /v1/models HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n';

/** Ways to say two things about where a request ends; the second request hides in the body of the first. */
const SMUGGLING: [what: string, head: string, body: string][] = [
  ['a length and chunks', 'Content-Length: 5\r\nTransfer-Encoding: chunked', `0\r\n\r\n${SMUGGLED}`],
  ['chunks and a length', 'Transfer-Encoding: chunked\r\nContent-Length: 5', `0\r\n\r\n${SMUGGLED}`],
  ['two lengths', 'Content-Length: 0\r\nContent-Length: 200', SMUGGLED],
  ['a list of lengths', 'Content-Length: 0, 200', SMUGGLED],
  ['a signed length', 'Content-Length: +0', SMUGGLED],
  ['chunks that are not the last coding', 'Transfer-Encoding: chunked, identity', `0\r\n\r\n${SMUGGLED}`],
  ['a coding nobody knows', 'Transfer-Encoding: xchunked', `0\r\n\r\n${SMUGGLED}`],
  ['a space before the colon', 'Transfer-Encoding : chunked', `0\r\n\r\n${SMUGGLED}`],
  ['a folded line', 'X: y\r\n Transfer-Encoding: chunked', `0\r\n\r\n${SMUGGLED}`],
  ['a header that ends early', 'X: y\rTransfer-Encoding: chunked', `0\r\n\r\n${SMUGGLED}`],
  ['a chunk of an odd size', 'Transfer-Encoding: chunked', `0x0\r\n\r\n${SMUGGLED}`],
  ['a chunk of a negative size', 'Transfer-Encoding: chunked', `-1\r\n\r\n${SMUGGLED}`],
];

test.each(SMUGGLING)('%s smuggles no second request in', async (_what, head, body) => {
  const request = `POST /v1/audio/speech HTTP/1.1\r\nHost: localhost:PORT\r\nContent-Type: application/json\r\n${head}\r\n\r\n${body}`;
  const answer = await exchange(request.replaceAll('PORT', String(relay.port)));
  expect(answer).not.toContain('"object":"list"');
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
  await expectUnharmed();
});

test.each([
  'Host: localhost:PORT\r\nHost: evil.example',
  'Host: evil.example\r\nHost: localhost:PORT',
  'Host: localhost:PORT\r\nX-Forwarded-Host: evil.example\r\nOrigin: https://evil.example',
  'Host: localhost:PORT@evil.example',
  'Host: localhost:PORT/../evil.example',
  'Host: localhost:PORT\r\nOrigin: http://localhost:PORT\r\nOrigin: https://evil.example',
  'Host: evil.example\r\nX-Forwarded-Host: localhost:PORT\r\nForwarded: host=localhost:PORT',
  'Host:',
  '',
])('the headers %j do not pass for those of a friend', async (headers) => {
  const lines = headers ? `${headers}\r\n` : '';
  const request = `GET /v1/models HTTP/1.1\r\n${lines}Connection: close\r\n\r\n`;
  const answer = await exchange(request.replaceAll('PORT', String(relay.port)));
  expect(answer).toMatch(/^HTTP\/1\.1 4(00|03) /);
  expect(answer).not.toContain('"object":"list"');
});

test('an address of another server in the request line is judged by its host', async () => {
  const target = `GET http://evil.example/v1/models HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`;
  expect(await exchange(target)).toMatch(/^HTTP\/1\.1 4(00|03) /);
});

/** Far more than the largest body that is read to its end. */
const ENDLESS_BYTES = 200e6;

test('a body without end is cut off, and never held', async () => {
  const before = memoryMb();
  const { sent, answer } = await sendEndlessly();
  expect(sent).toBeLessThan(ENDLESS_BYTES);
  expect(answer === '' || answer.startsWith('HTTP/1.1 413 ')).toBe(true);
  expect(memoryMb() - before).toBeLessThan(120);
  await expectUnharmed();
});

/** Sends chunks of spaces until the other side has had enough. */
function sendEndlessly(): Promise<{ sent: number; answer: string }> {
  const chunk = `${(100_000).toString(16)}\r\n${' '.repeat(100_000)}\r\n`;
  return new Promise((resolve) => {
    let [sent, answer] = [0, ''];
    const socket = connect(relay.port, '127.0.0.1', () => {
      socket.write(
        `POST /v1/audio/speech HTTP/1.1\r\nHost: localhost:${relay.port}\r\nContent-Type: application/json\r\n` +
          'Transfer-Encoding: chunked\r\n\r\n',
      );
      write();
    });
    function write(): void {
      while (sent < ENDLESS_BYTES && !socket.destroyed) {
        sent += 100_000;
        if (!socket.write(chunk)) return void socket.once('drain', write);
      }
      socket.destroy();
    }
    socket.setTimeout(3000, () => socket.destroy());
    socket.on('data', (data) => {
      answer += data.toString('latin1');
      socket.end();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve({ sent, answer }));
  });
}

test('a hundred bodies that come a byte at a time keep nobody else waiting', async () => {
  const head =
    `POST /v1/audio/speech HTTP/1.1\r\nHost: localhost:${relay.port}\r\nContent-Type: application/json\r\n` +
    'Content-Length: 100\r\n\r\n{';
  const sockets = Array.from({ length: 100 }, () =>
    connect(relay.port, '127.0.0.1').on('error', () => undefined),
  );
  for (const socket of sockets) socket.write(head);
  const drip = setInterval(() => {
    for (const socket of sockets) socket.write(' ');
  }, 20);
  const body = JSON.stringify({ model: 'tts-1', input: 'Hi.', response_format: 'pcm' });
  const answer = await send(relay.port, '/v1/audio/speech', { method: 'POST', headers: JSON_TYPE, body });
  expect(answer.status).toBe(200);
  clearInterval(drip);
  for (const socket of sockets) socket.destroy();
  await expectUnharmed();
});

test('a tab that speaks nonsense is no harm to those who ask', async () => {
  const origin = `http://localhost:${relay.port}`;
  for (const rubbish of [
    'x',
    '{',
    'null',
    '[]',
    '{"id":1e999}',
    Buffer.alloc(1000),
    Buffer.alloc(70_000_000),
  ]) {
    const socket = new WebSocket(`ws://localhost:${relay.port}/relay/tunnel`, { origin });
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => undefined); // being thrown out is fine
    socket.send(rubbish);
    await send(relay.port, '/v1/audio/voices');
    socket.terminate();
    await closed;
  }
  await expectUnharmed();
});

test('hundreds of random bodies over HTTP: an answer each, none of them a 500', async () => {
  const before = memoryMb();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...attackedRoutes()).chain(fuzzedRequest),
      async ({ route, path, body }) => {
        const headers = { ...JSON_TYPE, connection: 'close' };
        const answer = await send(relay.port, path, { method: route.method, headers, body: body.toString() });
        checkAnswer(answer.status, answer.headers, answer.body);
      },
    ),
    { numRuns: 300 },
  );
  expect(memoryMb() - before).toBeLessThan(150);
  expect(readdirSync(relay.modelsFolder)).toContain('secret.json');
  expect(existsSync(join(relay.modelsFolder, '..', 'secret.json'))).toBe(false);
  await expectUnharmed();
});

/** Resident memory of the relay, in MB. */
function memoryMb(): number {
  const status = readFileSync(`/proc/${relay.process.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}
