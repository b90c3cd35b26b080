import { expect, test } from 'vitest';
import { askHandler, readError, readJson, registry } from '../../tests/fixtures/ask.ts';
import { createBuiltinEngine, createToneEngine } from '../../tests/fixtures/engines.ts';
import { isApiRequest, needsKey } from './route-paths.ts';
import { ROUTES } from './routes.ts';

const ask = askHandler({ engine: createBuiltinEngine(registry) });

function request(path: string, { method = 'GET', accept = '*/*' } = {}): Request {
  return new Request(`http://localhost${path}`, { method, headers: { accept } });
}

test('health, readiness and the addresses say what monitors and clients look for', async () => {
  const get = async (path: string) => readJson(await ask(path));
  expect(await get('/health')).toEqual({ status: 'ok', version: '0.0.0-test' });
  expect(await get('/readyz')).toEqual({ status: 'ok', models: ['builtin'] });
  expect(await get('/v1/test')).toEqual({ status: 'ok' });
  expect(await get('/')).toMatchObject({ status: 'ok', api: 'http://localhost/v1' });
  const { endpoints, ...rest } = await get('/v1');
  expect(rest).toEqual({ name: 'Lector', version: '0.0.0-test' });
  expect(endpoints).toMatchObject({ '/v1/audio/speech': 'POST', '/v1/models/:id': 'GET, HEAD, DELETE' });
});

test('wyoming_openai takes us for Kokoro-FastAPI, the one of its servers that it asks for all voices', async () => {
  // Its order: LocalAI by /v1/readyz, speaches by the text OK, then Kokoro-FastAPI by /v1/test.
  expect((await ask('/v1/readyz')).status).toBe(404);
  expect(await (await ask('/health')).text()).not.toBe('OK');
  expect((await readJson(await ask('/v1/test'))).status).toBe('ok');
});

test('readiness is 503 with a time to come again while no model is ready', async () => {
  const engine = {
    ...createToneEngine({ segments: 1 }),
    status: async () => ({ models: [], device: 'wasm', threads: 1 }),
  };
  const response = await askHandler({ engine })('/readyz');
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await readError(response)).toMatchObject({ status: 503, type: 'server_error' });
});

test('HEAD answers as GET does, without a body', async () => {
  for (const { method, path } of ROUTES) {
    if (method !== 'GET') continue;
    const given = path.replace(/:\w+/g, 'tts-1');
    const [whole, head] = [await ask(given), await ask(given, { method: 'HEAD' })];
    expect(head.status, path).toBe(whole.status);
    expect(head.headers.get('content-type')).toBe(whole.headers.get('content-type'));
    expect(await head.text()).toBe('');
    expect((await whole.text()).length).toBeGreaterThan(10);
  }
});

test("a request keeps the client's id when it is one that logs can hold, and gets one otherwise", async () => {
  const idOf = async (given?: string) => {
    const headers: Record<string, string> = given === undefined ? {} : { 'x-request-id': given };
    return (await ask('/health', { headers })).headers.get('x-request-id');
  };
  for (const sane of ['3fd9-a1', 'Root=1:67891233'.replace('=', '.'), 'a'.repeat(128)])
    expect(await idOf(sane)).toBe(sane);
  for (const odd of [undefined, '', 'two words', 'a"b', '<b>', 'a'.repeat(129)]) {
    expect(await idOf(odd)).toMatch(/^req_[0-9a-f]{32}$/);
  }
});

test.each([
  ...['/v1', '/v1/', '/v1/anything', '/v1/audio/speech', '/health', '/readyz', '/voices', '/styles'],
  ...['/voices/', '/v1/%zz'],
])('%s is the API', (path) => {
  expect(isApiRequest(request(path))).toBe(true);
});

test.each([
  '/index.html',
  '/v1x',
  '/v11/x',
  '/healthy',
  '//v1/models',
  '/%76oices',
  '/assets/v1/x',
  '/relay/status',
])('%s is a file of the app, or nothing', (path) => {
  expect(isApiRequest(request(path))).toBe(false);
});

test('the root is the app, but for who asks for JSON alone', () => {
  const browser = 'text/html,application/xhtml+xml,application/json;q=0.9,*/*;q=0.8';
  for (const accept of [browser, '*/*', 'image/png'])
    expect(isApiRequest(request('/', { accept }))).toBe(false);
  for (const method of ['GET', 'HEAD']) {
    expect(isApiRequest(request('/', { method, accept: 'application/json' }))).toBe(true);
  }
  expect(isApiRequest(request('/', { method: 'POST', accept: 'application/json' }))).toBe(false);
});

test('whatever costs, changes something or is unknown needs the key, in whatever writing', () => {
  const open = ROUTES.filter(({ isOpen }) => isOpen);
  expect(open.every(({ method }) => method === 'GET')).toBe(true);
  for (const { path } of open) {
    const accept = 'application/json';
    expect(needsKey(request(path.replace(/:\w+/g, 'x'), { accept })), path).toBe(false);
    if (path !== '/') expect(needsKey(request(path, { method: 'POST' })), path).toBe(true);
  }
  for (const path of [
    '/v1/audio/speech',
    '/v1/models/kokoro',
    '/v1/nothing',
    '/v1/%6dodels',
    '/v1/audio/voices/%61',
  ]) {
    expect(needsKey(request(path)), path).toBe(true);
  }
  expect(needsKey(request('/index.html'))).toBe(false);
});
