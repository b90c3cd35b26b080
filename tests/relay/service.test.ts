import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RelayProcess, startRelayProcess } from '../fixtures/relay-process.ts';
import { send } from '../fixtures/send.ts';

let relay: RelayProcess;

beforeAll(async () => {
  relay = await startRelayProcess();
});

afterAll(() => relay?.stop());

test('the root is the app for a browser, and JSON for a program that asks for it', async () => {
  const ask = (accept: string, method = 'GET') => send(relay.port, '/', { method, headers: { accept } });
  const browser = await ask('text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8');
  expect(browser.headers['content-type']).toMatch(/^text\/html/);
  expect((await ask('*/*')).headers['content-type']).toMatch(/^text\/html/);
  const program = await ask('application/json');
  expect(JSON.parse(program.body)).toMatchObject({ name: 'Lector', api: `${relay.url}/v1` });
  expect(await ask('application/json', 'HEAD')).toMatchObject({
    status: 200,
    body: '',
    headers: { 'content-type': 'application/json' },
  });
});

test('a page that may call may also read every header that says something', async () => {
  const response = await fetch(`${relay.url}/v1/audio/speech`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: relay.url },
    body: JSON.stringify({ model: 'tts-1', input: 'Hi.' }),
  });
  await response.arrayBuffer();
  const exposed = response.headers.get('access-control-expose-headers')?.split(', ') ?? [];
  const own = [...response.headers.keys()].filter(
    (name) => name.startsWith('x-') || name === 'server-timing',
  );
  expect(own.length).toBeGreaterThan(6);
  // The browser's own affair, which no script asks for.
  expect(own.filter((name) => name !== 'x-content-type-options' && !exposed.includes(name))).toEqual([]);
});

test('the paths of the API are never looked for among the files of the app', async () => {
  for (const path of ['/health', '/readyz', '/voices', '/styles', '/v1/docs']) {
    const { status, headers } = await send(relay.port, path);
    expect(status, path).toBe(200);
    expect(headers['x-request-id'], path).toMatch(/^req_/);
  }
  const unknown = await send(relay.port, '/voices/nobody');
  expect(unknown.status).toBe(404);
  expect(JSON.parse(unknown.body).error.code).toBe('unknown_url');
});
