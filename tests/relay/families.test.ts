import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDetectedHub } from '../fixtures/detected-hub.ts';
import { type RelayProcess, startRelayProcess } from '../fixtures/relay-process.ts';

let hub: Awaited<ReturnType<typeof startDetectedHub>>;
let relay: RelayProcess;

beforeAll(async () => {
  hub = await startDetectedHub();
  relay = await startRelayProcess({ registry: hub.registry });
}, 60_000);

afterAll(async () => {
  await relay?.stop();
  await hub?.hub.close();
});

function post(path: string, body: object = {}): Promise<Response> {
  return fetch(relay.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function download(model: string): Promise<void> {
  const events = await (await post(`/v1/models/${model}/download`)).text();
  expect(events).not.toContain('"error"');
}

function speak(model: string, voice: string, fields: object = {}): Promise<Response> {
  const input = 'Hello, brave new world. It costs $5.';
  return post('/v1/audio/speech', { model, voice, input, response_format: 'pcm', ...fields });
}

async function soundOf(model: string, voice: string, fields?: object): Promise<Buffer> {
  const response = await speak(model, voice, fields);
  expect(response.status).toBe(200);
  expect(response.headers.get('x-sample-rate')).toBe('24000');
  return Buffer.from(await response.arrayBuffer());
}

test.each([
  ['piper', 'tiny-anna', 'tiny-bert'],
  ['kitten', 'bella', 'jasper'],
  ['supertonic', 'f1', 'm1'],
])('a voice of %s that was downloaded speaks, and always the same', async (family, one, two) => {
  const model = `tiny-${family}`;
  expect((await speak(model, one)).status).toBe(404);
  await download(model);
  const first = await soundOf(model, one);
  expect(first.length).toBeGreaterThan(48_000);
  expect((await soundOf(model, two)).equals(first)).toBe(false);
  await post(`/v1/models/${model}/unload`);
  expect((await soundOf(model, one)).equals(first)).toBe(true);
  expect((await soundOf(model, one, { speed: 2 })).length / first.length).toBeLessThan(0.7);
});

test('a file of another kind is refused by what it lacks, and others speak on', async () => {
  await download('tiny-wrong');
  const response = await speak('tiny-wrong', 'alloy');
  expect(response.status).toBe(500);
  expect(await response.json()).toMatchObject({
    error: { code: 'model_failed', message: expect.stringContaining("it has no input 'scales'") },
  });
  expect((await soundOf('tiny-piper', 'tiny-anna')).length).toBeGreaterThan(48_000);
});

test('a language that the voice does not have is refused by name', async () => {
  const response = await speak('tiny-piper', 'tiny-anna', { language: 'de' });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    error: { message: "The model 'tiny-piper' does not speak 'de'. It speaks: en-us." },
  });
});
