import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChatterboxHub } from '../fixtures/chatterbox-hub.ts';
import { type RelayProcess, startRelayProcess } from '../fixtures/relay-process.ts';

let model: Awaited<ReturnType<typeof startChatterboxHub>>;
let relay: RelayProcess;

beforeAll(async () => {
  model = await startChatterboxHub();
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

test('x', async () => {
  const downloaded = await (await post('/v1/models/chatterbox/download')).text();
  console.log(downloaded.slice(-300));
  const t = performance.now();
  const input =
    'The first sentence is a short one. The second sentence is somewhat longer than that, and it goes on for a while. The third one ends it all.';
  const response = await post('/v1/audio/speech', {
    model: 'chatterbox',
    voice: 'default',
    input,
    response_format: 'pcm',
  });
  console.log(response.status, performance.now() - t);
  let bytes = 0;
  for await (const chunk of response.body!) {
    bytes += chunk.length;
    console.log(chunk.length, Math.round(performance.now() - t));
  }
  console.log(bytes / 48000);
  const again = await post('/v1/audio/speech', {
    model: 'chatterbox',
    voice: 'alloy',
    input,
    response_format: 'wav',
  });
  console.log(again.status, (await again.arrayBuffer()).byteLength, performance.now() - t);
  console.log(relay.log().slice(-2000));
});
