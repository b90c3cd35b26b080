import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RelayProcess, startRelayProcess } from '../fixtures/relay-process.ts';
import { type SendOptions, send } from '../fixtures/send.ts';

let relay: RelayProcess;

beforeAll(async () => {
  relay = await startRelayProcess();
});

afterAll(() => relay?.stop());

const ask = (path: string, options?: SendOptions) => send(relay.port, path, options);

test.each([
  ...['/../relay/cli.js', '/../../package.json', '/assets/../../relay/cli.js', '/%2e%2e/relay/cli.js'],
  ...[
    '/..%2frelay%2fcli.js',
    '/..%2Frelay/cli.js',
    '/%2e%2e%2frelay%2fcli.js',
    '/assets/..%2f..%2frelay%2fcli.js',
  ],
  ...['/..%5crelay%5ccli.js', '/..\\relay\\cli.js', '/%252e%252e%252frelay%252fcli.js', '/.%2e/relay/cli.js'],
  ...[
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/%2f%2fetc/passwd',
    '/index.html%00.png',
    '/%00',
    '/%',
    '/%zz',
    '/%c0%ae%c0%ae/relay/cli.js',
  ],
  ...[
    '/../app-secret',
    '/..%2fapp-other%2fx',
    '/assets',
    '/assets/',
    '/.',
    '/..',
    '/nothing.js',
    `/${'a/'.repeat(2000)}`,
  ],
])('%s is not found', async (path) => {
  const { status, body } = await ask(path);
  // A client's `..` may lead back to the page, never out of the app.
  if (status === 200)
    expect(body).toBe(readFileSync(new URL('../../dist/app/index.html', import.meta.url), 'utf8'));
  else expect([400, 404]).toContain(status);
  if (status === 404) expect(JSON.parse(body).error.code).toBe('unknown_url');
});

test('the page and its files come with their types, isolated', async () => {
  for (const [path, type] of [
    ['/', 'text/html; charset=utf-8'],
    ['/sw.js', 'text/javascript; charset=utf-8'],
    ['/manifest.webmanifest', 'application/manifest+json'],
    ['/runtime/codecs-1/lame.wasm', 'application/wasm'],
  ] as const) {
    const { status, headers } = await ask(path);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': type,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
    const immutable = path.startsWith('/runtime');
    expect(headers['cache-control']).toBe(immutable ? 'max-age=31536000, immutable' : 'no-cache');
  }
});

test('HEAD tells the length and sends nothing; other methods are refused', async () => {
  const whole = await ask('/sw.js');
  const head = await ask('/sw.js', { method: 'HEAD' });
  expect(head).toMatchObject({ status: 200, body: '' });
  expect(head.headers['content-length']).toBe(String(Buffer.byteLength(whole.body)));
  expect((await ask('/v1/models', { method: 'HEAD' })).status).toBe(200);
  for (const method of ['POST', 'PUT', 'DELETE']) expect((await ask('/sw.js', { method })).status).toBe(404);
});

test('the status says whose server this is, and whether a tab speaks for it', async () => {
  const { headers, body } = await ask('/relay/status');
  expect(headers['x-lector']).toBe('relay');
  expect(JSON.parse(body)).toMatchObject({ status: 'ok', tab: false });
});

test('texts go out packed to who takes that, and are the same', async () => {
  const plain = await fetch(`http://localhost:${relay.port}/sw.js`, {
    headers: { 'accept-encoding': 'identity' },
  });
  expect(plain.headers.get('content-encoding')).toBeNull();
  const packed = await fetch(`http://localhost:${relay.port}/sw.js`);
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(packed.headers.get('vary')).toContain('accept-encoding');
  expect(await packed.text()).toBe(await plain.text());
});
