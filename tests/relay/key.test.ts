import { afterAll, beforeAll, expect, test } from 'vitest';
import { KEY_PROTOCOL, PIECES_PROTOCOL } from '../../src/engine/pieces.ts';
import { type RelayProcess, startRelayProcess } from '../fixtures/relay-process.ts';
import { startSocket, untilOpen } from '../fixtures/relay-tab.ts';
import { type SendOptions, send } from '../fixtures/send.ts';

const KEY = 'right-key';
const BODY = {
  method: 'POST',
  body: JSON.stringify({ model: 'tts-1', input: 'Hi.', response_format: 'pcm' }),
};

let relay: RelayProcess;

beforeAll(async () => {
  relay = await startRelayProcess({ args: ['--api-key', KEY] });
});

afterAll(() => relay?.stop());

const ask = (path: string, options?: SendOptions) => send(relay.port, path, options);

function speak(authorization?: string) {
  const key: Record<string, string> = authorization === undefined ? {} : { authorization };
  return ask('/v1/audio/speech', { ...BODY, headers: { 'content-type': 'application/json', ...key } });
}

test.each([
  undefined,
  '',
  'Bearer ',
  'Bearer',
  'Bearer undefined',
  'undefined',
  'null',
  KEY,
  'Bearer wrong-key',
  `Bearer ${KEY}x`,
  `Bearer ${KEY.slice(1)}`,
  `Bearer ${KEY.toUpperCase()}`,
  `Basic ${KEY}`,
  `Bearer x ${KEY}`,
])("the authorization %j is refused with 401 and OpenAI's code", async (authorization) => {
  const { status, headers, body } = await speak(authorization);
  expect(status).toBe(401);
  expect(headers['www-authenticate']).toBe('Bearer');
  expect(JSON.parse(body).error).toMatchObject({
    type: 'invalid_request_error',
    code: 'invalid_api_key',
    param: null,
    message: expect.stringContaining('Incorrect API key provided'),
  });
  expect(body).not.toContain(KEY);
});

test("the key is taken as ElevenLabs' clients send it, and no other one", async () => {
  const path = '/v1/text-to-speech/alloy?output_format=pcm_24000';
  const asked = { method: 'POST', body: JSON.stringify({ text: 'Hi.' }) };
  const statuses = [KEY, `${KEY}x`].map(async (key) => {
    const headers = { 'content-type': 'application/json', 'xi-api-key': key };
    return (await ask(path, { ...asked, headers })).status;
  });
  expect(await Promise.all(statuses)).toEqual([200, 401]);
});

test.each([`Bearer ${KEY}`, `bearer ${KEY}`])('%s is let in', async (authorization) => {
  expect((await speak(authorization)).status).toBe(200);
});

test.each([
  '/',
  '/index.html',
  '/models.json',
  '/relay/status',
  '/health',
  '/readyz',
  '/voices',
  '/styles',
  '/v1',
  '/v1/docs',
  '/v1/openapi.json',
  '/v1/test',
  '/v1/models',
  '/v1/audio/models',
  '/v1/voices',
  '/v1/styles',
  '/v1/audio/voices',
  '/v1/audio/voices/tts-1',
])('%s needs no key', async (path) => {
  expect((await ask(path)).status).toBe(200);
  if (path !== '/relay/status') expect((await ask(path, { method: 'HEAD' })).status).toBe(200);
});

test.each([
  ['DELETE', '/v1/models/kokoro'],
  ['POST', '/v1/models/kokoro/download'],
  ['POST', '/v1/models/kokoro/unload'],
  ['GET', '/v1/models/kokoro'],
  ['POST', '/v1/audio/voices'],
  ['DELETE', '/v1/audio/voices/voice_1'],
  ['GET', '/v1/audio/voices/alloy/sample'],
  ['GET', '/v1/audio/voice_consents'],
  ['POST', '/v1/audio/voice_consents'],
  ['GET', '/v1/%76oices'],
  ['GET', '/v1/anything'],
  ['POST', '/v1/models'],
  ['POST', '//v1/audio/speech'],
  ['POST', '/v1//audio/speech'],
  ['POST', '/%761/audio/speech'],
])('%s %s does nothing without the key', async (method, path) => {
  expect([401, 404]).toContain((await ask(path, { method })).status);
});

test('a preflight needs no key: browsers send none', async () => {
  const headers = { origin: 'http://localhost:3000', 'access-control-request-method': 'POST' };
  const { status } = await ask('/v1/audio/speech', { method: 'OPTIONS', headers });
  expect(status).toBe(204);
});

test.each([
  ['no key', undefined, false],
  ['a wrong key', 'wrong-key', false],
  ['the key', KEY, true],
])('a tab with %s may offer its engine: %j, %j', async (_name, key, isWelcome) => {
  const protocols = [PIECES_PROTOCOL];
  if (key) protocols.push(KEY_PROTOCOL + Buffer.from(key).toString('base64url'));
  const socket = startSocket(relay.port, protocols);
  const opened = untilOpen(socket).then(
    () => true,
    () => false,
  );
  expect(await opened).toBe(isWelcome);
  expect(socket.protocol).toBe(isWelcome ? PIECES_PROTOCOL : '');
  socket.terminate();
});
