import OpenAI from 'openai';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type NeuralHub, startNeuralHub } from '../fixtures/neural-hub.ts';
import { type RelayProcess, startRelayProcess } from '../fixtures/relay-process.ts';

let hub: NeuralHub;
let relay: RelayProcess;
let client: OpenAI;

beforeAll(async () => {
  hub = await startNeuralHub(undefined, { chat: true });
  relay = await startRelayProcess({ registry: hub.registry });
  client = new OpenAI({ apiKey: 'none', baseURL: `${relay.url}/v1`, maxRetries: 0 });
}, 60_000);

afterAll(async () => {
  await relay?.stop();
  await hub?.hub.close();
});

const ask = (content: string) =>
  client.chat.completions.create({
    ...{ model: 'gpt-4o-mini', temperature: 0 },
    messages: [{ role: 'user' as const, content }],
  });

test('a language model is fetched, answers in a thread of its own, leaves memory and goes', async () => {
  await expect(ask('Hello')).rejects.toMatchObject({ status: 404, code: 'model_not_downloaded' });
  await expect(client.models.retrieve('tiny-chat')).resolves.toMatchObject({ lector: { state: 'absent' } });
  const download = await fetch(`${relay.url}/v1/models/tiny-chat/download`, { method: 'POST', body: '{}' });
  expect(await download.text()).toContain('model.download.done');
  expect(await ask('Hello')).toMatchObject({
    model: 'tiny-chat',
    choices: [{ message: { content: 'Hello' } }],
  });
  expect(await client.models.retrieve('tiny-chat')).toMatchObject({
    lector: { state: 'ready', loaded: true },
  });

  const stream = await client.chat.completions.create({
    ...{ model: 'auto', temperature: 0, stream: true },
    messages: [{ role: 'user', content: 'word '.repeat(100) }],
  });
  for await (const { choices } of stream) if (choices[0]?.delta.content) break; // leaves
  const answers = await Promise.all([ask('One'), ask('Two'), ask('Three')]);
  expect(answers.map(({ choices }) => choices[0]?.message.content)).toEqual(['One', 'Two', 'Three']);
  await expect(ask('x'.repeat(2000))).rejects.toMatchObject({ status: 400, code: 'context_length_exceeded' });
  expect(await ask('Still here')).toMatchObject({ choices: [{ finish_reason: 'stop' }] });

  const unloaded = await fetch(`${relay.url}/v1/models/tiny-chat/unload`, { method: 'POST' });
  expect(unloaded.status).toBe(200);
  expect(await client.models.retrieve('tiny-chat')).toMatchObject({ lector: { loaded: false } });
  await client.models.delete('tiny-chat');
  await expect(ask('Hello')).rejects.toMatchObject({ code: 'model_not_downloaded' });
}, 60_000);
