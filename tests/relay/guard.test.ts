import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RelayProcess, startRelayProcess } from '../fixtures/relay-process.ts';
import { type SendOptions, send } from '../fixtures/send.ts';

const FRIEND = 'https://friend.example';
const JSON_TYPE = { 'content-type': 'application/json' };
const SPEECH = {
  method: 'POST',
  body: JSON.stringify({ model: 'tts-1', input: 'Hi.', response_format: 'pcm' }),
};
/** A form that would be stored: a page may post one to any server without asking. */
const UPLOAD = {
  method: 'POST',
  headers: { 'content-type': 'multipart/form-data; boundary=x' },
  body: [
    '--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nEve',
    '--x\r\nContent-Disposition: form-data; name="language"\r\n\r\nen',
    '--x\r\nContent-Disposition: form-data; name="recording"; filename="a"\r\nContent-Type: audio/ogg\r\n\r\nOggS',
    '--x--\r\n',
  ].join('\r\n'),
};
const UPGRADE = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
};

let relay: RelayProcess;

beforeAll(async () => {
  relay = await startRelayProcess({ args: ['--allow-origin', FRIEND, '--allow-host', 'Lector.lan:80'] });
});

afterAll(() => relay?.stop());

const ask = (path: string, options?: SendOptions) => send(relay.port, path, options);
const own = () => `http://localhost:${relay.port}`;

/** Every kind of request that a page could make. */
const KINDS: [string, string, SendOptions][] = [
  ['GET of a page', '/', {}],
  ['GET of a list', '/v1/models', {}],
  ['GET of the status', '/relay/status', {}],
  ['POST', '/v1/audio/speech', { ...SPEECH, headers: JSON_TYPE }],
  ['POST of a form', '/v1/audio/voice_consents', UPLOAD],
  ['DELETE', '/v1/models/kokoro', { method: 'DELETE' }],
  [
    'preflight',
    '/v1/audio/speech',
    { method: 'OPTIONS', headers: { 'access-control-request-method': 'POST' } },
  ],
  ['web socket', '/relay/tunnel', { headers: UPGRADE }],
];

/** The same request with further headers, which may depend on the port. */
const withHeaders = ({ headers, ...rest }: SendOptions, more: Record<string, string>): SendOptions => ({
  ...rest,
  headers: { ...headers, ...more },
});

test.each(KINDS)(
  '%s is refused under a name that leads here by DNS rebinding',
  async (_kind, path, options) => {
    const origin = `http://evil.example:${relay.port}`;
    for (const host of [
      `evil.example:${relay.port}`,
      `localhost.evil.example:${relay.port}`,
      'localhost.evil.example',
      'evil.example',
    ]) {
      for (const more of [{ host }, { host, origin }]) {
        const { status, headers } = await ask(path, withHeaders(options, more));
        expect(status, host).toBe(403);
        expect(headers['access-control-allow-origin']).toBeUndefined();
        if (path === '/relay/tunnel') continue;
        expect(headers).toMatchObject({
          vary: 'Origin',
          'x-content-type-options': 'nosniff',
          'x-request-id': expect.stringMatching(/^req_/),
        });
      }
    }
  },
);

test.each(KINDS)('%s is refused to a page of another origin', async (_kind, path, options) => {
  for (const origin of [
    'https://evil.example',
    'null',
    'http://localhost.evil.example',
    'https://friend.example.evil.example',
    'https://friend.example:8443',
    'chrome-extension://abcdefghijklmnop',
  ]) {
    const { status, headers } = await ask(path, withHeaders(options, { origin }));
    expect(status, origin).toBe(403);
    expect(headers['access-control-allow-origin']).toBeUndefined();
  }
});

test('a request that another site makes without an Origin is refused, also in a frame; a link is followed', async () => {
  const site = { 'sec-fetch-site': 'cross-site' };
  for (const more of [
    { ...site, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
    { ...site, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' },
    { ...site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
  ]) {
    for (const path of ['/', '/v1/models', '/relay/status'])
      expect((await ask(path, { headers: more })).status).toBe(403);
    expect((await ask('/v1/audio/speech', withHeaders(SPEECH, { ...JSON_TYPE, ...more }))).status).toBe(403);
    expect((await ask('/v1/audio/voice_consents', withHeaders(UPLOAD, more))).status).toBe(403);
  }
  const link = { ...site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
  expect((await ask('/', { headers: link })).status).toBe(200);
  expect((await ask('/', { method: 'POST', headers: link })).status).toBe(403);
});

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
  'a body of type %j, which a page may post without asking, speaks nothing',
  async (type) => {
    const headers: Record<string, string> = type ? { 'content-type': type } : {};
    const { status, body } = await ask('/v1/audio/speech', { ...SPEECH, headers });
    expect(status).toBe(415);
    expect(JSON.parse(body).error.code).toBe('unsupported_content_type');
  },
);

test('a form is stored for a program, for our own page and for one that the user allowed, and for nobody else', async () => {
  const consents = async () => JSON.parse((await ask('/v1/audio/voice_consents')).body).data.length;
  expect(await consents()).toBe(0);
  for (const more of [{}, { origin: own(), 'sec-fetch-site': 'same-origin' }, { origin: FRIEND }] as const) {
    expect((await ask('/v1/audio/voice_consents', withHeaders(UPLOAD, more))).status).toBe(200);
  }
  expect(await consents()).toBe(3);
});

test.each([
  ['a page that the user allowed', () => FRIEND],
  ['a page on this machine', () => 'http://localhost:3000'],
  ['our own page', own],
])('%s is answered, and may read the answer', async (_who, origin) => {
  const headers = { ...JSON_TYPE, origin: origin() };
  const answer = await ask('/v1/audio/speech', { ...SPEECH, headers });
  expect(answer.status).toBe(200);
  expect(answer.headers).toMatchObject({
    'access-control-allow-origin': origin(),
    'access-control-expose-headers': expect.stringContaining('x-request-id'),
    vary: expect.stringContaining('Origin'),
    'x-content-type-options': 'nosniff',
  });
  expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
  const wrong = await ask('/v1/audio/speech', { method: 'POST', headers, body: '{' });
  expect(wrong).toMatchObject({ status: 400, headers: { 'access-control-allow-origin': origin() } });
});

test("a preflight names every header of OpenAI's clients", async () => {
  const wanted = [
    ...[
      'arch',
      'async',
      'custom-poll-interval',
      'helper-method',
      'lang',
      'os',
      'package-version',
      'poll-helper',
    ],
    ...['retry-count', 'runtime', 'runtime-version', 'timeout'],
  ].map((name) => `x-stainless-${name}`);
  const { status, headers } = await ask('/v1/audio/speech', {
    method: 'OPTIONS',
    headers: {
      origin: FRIEND,
      'access-control-request-method': 'POST',
      'access-control-request-headers': wanted.join(),
    },
  });
  expect(status).toBe(204);
  expect(headers).toMatchObject({
    'access-control-allow-origin': FRIEND,
    'access-control-allow-methods': 'GET, POST, DELETE, OPTIONS',
    vary: 'Origin',
  });
  const allowed = headers['access-control-allow-headers']?.split(', ') ?? [];
  expect(allowed).toEqual(
    expect.arrayContaining([...wanted, 'authorization', 'content-type', 'cache-control']),
  );
});

test('programs, which send no Origin, are served under every name of this machine, by any port', async () => {
  const names = ['localhost', '127.0.0.1', '[::1]'];
  // Outside of a container the port may be another one.
  for (const host of names.flatMap((name) => [`${name}:${relay.port}`, `${name}:8080`, name])) {
    expect((await ask('/health', { headers: { host } })).status, host).toBe(200);
  }
});

test('a host name that the user gave is served, in any case', async () => {
  expect((await ask('/health', { headers: { host: 'lector.lan:80' } })).status).toBe(200);
});

test('only the page that the relay serves may offer an engine', async () => {
  const attempt = (headers: Record<string, string>) =>
    ask('/relay/tunnel', { headers: { ...UPGRADE, ...headers } });
  expect((await attempt({ origin: own() })).status).toBe(101);
  for (const headers of [
    { origin: FRIEND },
    { origin: 'http://localhost:3000' },
    { origin: `https://localhost:${relay.port}` },
    {} as Record<string, string>,
  ]) {
    expect((await attempt(headers)).status).toBe(403);
  }
  expect((await ask('/v1/audio/speech', { headers: { ...UPGRADE, origin: own() } })).status).toBe(403);
});

test('connections that break off, or speak no HTTP, do no harm', async () => {
  const upgrade = `GET /relay/tunnel HTTP/1.1\r\nHost: x\r\n${Object.entries(UPGRADE)
    .map((line) => line.join(': '))
    .join('\r\n')}\r\n\r\n`;
  const post = `POST /v1/audio/speech HTTP/1.1\r\nHost: localhost:${relay.port}\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"model"`;
  const requests = [
    upgrade,
    post,
    'GET / HTTP/1.1\r\n\r\n',
    '\u0016\u0003\u0001 no TLS here\r\n\r\n',
    `GET //x:y:z HTTP/1.1\r\nHost: ${'h'.repeat(9000)}\r\n\r\n`,
  ];
  for (const request of [...requests, ...requests]) {
    await new Promise<void>((resolve) => {
      const socket = connect(relay.port, '127.0.0.1', () => {
        socket.write(request, () => socket.resetAndDestroy());
      });
      socket.on('error', () => undefined).on('close', () => resolve());
    });
  }
  expect((await ask('/v1/audio/speech', { ...SPEECH, headers: JSON_TYPE })).status).toBe(200);
  expect(relay.process.exitCode).toBeNull();
});

test('a body over the limit is refused in words, and the next request is served', async () => {
  const body = JSON.stringify({ model: 'tts-1', input: 'word '.repeat(5_000_000) });
  const { status, body: answer } = await ask('/v1/audio/speech', {
    method: 'POST',
    headers: JSON_TYPE,
    body,
  });
  expect(status).toBe(413);
  expect(JSON.parse(answer).error.code).toBe('request_too_large');
  expect((await ask('/v1/audio/speech', { ...SPEECH, headers: JSON_TYPE })).status).toBe(200);
});
