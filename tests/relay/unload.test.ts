import { afterAll, beforeAll, expect, test } from 'vitest';
import { type NeuralHub, startNeuralHub } from '../fixtures/neural-hub.ts';
import { prose } from '../fixtures/prose.ts';
import { type RelayProcess, startRelayProcess } from '../fixtures/relay-process.ts';

let neural: NeuralHub;
let relay: RelayProcess;

beforeAll(async () => {
  neural = await startNeuralHub();
  relay = await startRelayProcess({ registry: neural.registry });
}, 60_000);

afterAll(async () => {
  await relay?.stop();
  await neural?.hub.close();
});

function post(path: string, body: object = {}): Promise<Response> {
  return fetch(relay.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

function speak(input: string): Promise<Response> {
  return post('/v1/audio/speech', { model: 'kokoro', voice: 'alloy', input, response_format: 'pcm' });
}

async function isLoaded(): Promise<boolean> {
  const model = (await (await fetch(`${relay.url}/v1/models/kokoro`)).json()) as {
    lector: { loaded: boolean };
  };
  return model.lector.loaded;
}

test('who asks for a voice that is on its way here is told how far it is, and when to come again', async () => {
  expect((await speak('Hi.')).status).toBe(404);
  for (const graph of Object.values(neural.graphs)) neural.hub.behave(graph, { bytesPerSecond: 20_000 });
  const download = await post('/v1/models/kokoro/download');
  const reader = download.body!.getReader();
  await reader.read();
  const response = await speak('Hi.');
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('10');
  expect(await response.json()).toMatchObject({
    error: { code: 'model_loading', param: 'model', message: expect.stringMatching(/\d+ % are here/) },
  });
  await reader.cancel();
  for (const graph of Object.values(neural.graphs)) neural.hub.behave(graph, {});
});

test('a model that was unloaded is out of memory, and speaks the same when it is asked again', async () => {
  await (await post('/v1/models/kokoro/download')).text();
  expect(await isLoaded()).toBe(false);
  const before = Buffer.from(await (await speak('The same again.')).arrayBuffer());
  expect(await isLoaded()).toBe(true);
  const unloaded = await post('/v1/models/kokoro/unload');
  expect(unloaded.status).toBe(200);
  expect(await unloaded.json()).toEqual({ id: 'kokoro', object: 'model', unloaded: true });
  expect(await isLoaded()).toBe(false);
  expect((await post('/v1/models/kokoro/unload')).status, 'nothing to do').toBe(200);
  const after = Buffer.from(await (await speak('The same again.')).arrayBuffer());
  expect(after.equals(before)).toBe(true);
});

test('a model that speaks is not taken away from those who listen', async () => {
  const speaking = Array.from({ length: 4 }, () =>
    speak(prose(200)).then((response) => response.arrayBuffer()),
  );
  while (!(await isLoaded()));
  const refused = await post('/v1/models/kokoro/unload');
  expect(refused.status).toBe(409);
  expect(refused.headers.get('retry-after')).toBe('5');
  expect(await refused.json()).toMatchObject({ error: { code: 'model_in_use', param: 'model' } });
  const kept = await fetch(`${relay.url}/v1/models/kokoro`, { method: 'DELETE' });
  expect(kept.status).toBe(409);
  expect(await kept.json()).toMatchObject({ error: { code: 'model_in_use' } });
  const lengths = (await Promise.all(speaking)).map(({ byteLength }) => byteLength);
  expect(new Set(lengths).size).toBe(1);
  expect((await post('/v1/models/kokoro/unload')).status).toBe(200);
  expect((await fetch(`${relay.url}/v1/models/kokoro`, { method: 'DELETE' })).status).toBe(200);
});
