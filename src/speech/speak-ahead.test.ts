import { setTimeout as pause } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { registry } from '../../tests/fixtures/ask.ts';
import { loadChatterboxInNode } from '../../tests/fixtures/chatterbox-node.ts';
import { createEngineOf } from '../../tests/fixtures/engines.ts';
import { consume } from '../engine/consume.ts';
import { messagePort } from '../engine/port.ts';
import { serve } from '../engine/serve.ts';

const INPUT =
  'The first sentence is heard at once. The second one is made while that is heard. Nobody asks for the third.';

test('of a model that takes a sentence at a time the first is heard before the second is there, and only the second is made ahead', async () => {
  const { model, watched } = await loadChatterboxInNode({ kind: 'turbo' });
  const engine = createEngineOf(registry, async () => ({
    ...model,
    text: () => ({ phonemes: false, max: 60, firstMax: 60 }),
    synthesize: (segment, options) => model.synthesize(segment, { ...options, voice: 'default' }),
  }));
  const { port1, port2 } = new MessageChannel();
  serve(messagePort(port2), engine);
  const stop = new AbortController();
  const request = { model: 'kokoro', voice: 'af_heart', input: INPUT, speed: 1 };
  const { chunks } = await consume(messagePort(port1), { name: 'speak', request, signal: stop.signal });
  const heard = chunks[Symbol.asyncIterator]();
  const spoken = () => watched.runs('speech_tokens').length;
  const { value } = await heard.next();
  expect([value?.segment, spoken()]).toEqual([0, 1]);
  while (spoken() < 2) await pause(5);
  const steps = watched.runs('inputs_embeds').length;
  await pause(50);
  expect([spoken(), watched.runs('inputs_embeds').length]).toEqual([2, steps]);
  expect((await heard.next()).value?.segment).toBe(1);
  stop.abort();
});
