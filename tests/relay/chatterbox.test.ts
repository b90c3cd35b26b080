import { afterAll, beforeAll, expect, test } from 'vitest';
import { chatterboxFiles } from '../fixtures/chatterbox.ts';
import { chatterboxContext } from '../fixtures/chatterbox-context.ts';
import { startFamilyHub } from '../fixtures/family-hub.ts';
import { type RelayProcess, startRelayProcess } from '../fixtures/relay-process.ts';

const fixture = { kind: 'nano' as const, caches: 'float16' as const };
let model: Awaited<ReturnType<typeof startFamilyHub>>;
let relay: RelayProcess;

beforeAll(async () => {
  const files = chatterboxFiles(fixture);
  model = await startFamilyHub([{ entry: chatterboxContext(fixture, files).entry, files }]);
  relay = await startRelayProcess({ registry: model.registry });
}, 60_000);

afterAll(async () => {
  await relay?.stop();
  await model?.hub.close();
});

function post(path: string, body: object = {}): Promise<Response> {
  return fetch(relay.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function speak(voice: string): Promise<Buffer> {
  const input = 'This is noise. It has the length of speech.';
  const response = await post('/v1/audio/speech', {
    model: 'chatterbox-nano',
    voice,
    input,
    response_format: 'pcm',
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('audio/pcm');
  return Buffer.from(await response.arrayBuffer());
}

test('a Chatterbox is downloaded and speaks, and says the same after it was out of memory', async () => {
  await (await post('/v1/models/chatterbox-nano/download')).text();
  const first = await speak('default');
  expect(first.length / 48_000).toBeGreaterThan(1);
  expect((await post('/v1/models/chatterbox-nano/unload')).status).toBe(200);
  // OpenAI's names all lead to its one voice.
  expect((await speak('alloy')).equals(first)).toBe(true);
});
