import { expect, test } from 'vitest';
import { noVoices, postSpeech, readError, registry } from '../../tests/fixtures/ask.ts';
import { createToneEngine } from '../../tests/fixtures/engines.ts';
import type { Engine, SpeechRequest } from '../engine/engine.ts';
import { EngineError } from '../engine/error.ts';
import { createHandler } from './handler.ts';

const BODY = { model: 'tts-1', voice: 'alloy', input: 'Hello.', response_format: 'pcm' };

/** The endpoint before an engine that keeps what it is asked, and, when there is an `error`, refuses. */
function askEngine(error?: EngineError) {
  const asked: SpeechRequest[] = [];
  const tones = createToneEngine({ segments: 1 });
  const engine: Engine = {
    ...tones,
    async speak(request, signal) {
      asked.push(request);
      if (error) throw error;
      return tones.speak(request, signal);
    },
  };
  const loadCodecAsset = () => Promise.reject(new Error('pcm needs no codec'));
  const handle = createHandler({ engine, registry, voices: noVoices, loadCodecAsset, version: '0.0.0-test' });
  const post = (body: object, client?: string) =>
    postSpeech((path, init) => handle(new Request(`http://localhost${path}`, init), client), body);
  return { asked, post };
}

test('the engine learns who asks, and what can wait', async () => {
  const { asked, post } = askEngine();
  await (await post({ ...BODY, priority: 'background' }, 'a tab')).arrayBuffer();
  await (await post(BODY, 'another tab')).arrayBuffer();
  await (await post({ ...BODY, priority: null })).arrayBuffer();
  expect(asked).toMatchObject([
    { client: 'a tab', priority: 'background' },
    { client: 'another tab' },
    { client: '' },
  ]);
  expect(asked[1]).not.toHaveProperty('priority');
  expect(asked[2]).not.toHaveProperty('priority');
});

test('another priority is refused', async () => {
  const response = await askEngine().post({ ...BODY, priority: 'urgent' });
  expect(await readError(response)).toMatchObject({ status: 400, param: 'priority', code: 'invalid_value' });
});

test('who comes when too many wait is told when to come again, before any sound', async () => {
  const { post } = askEngine(new EngineError('overloaded', '64 are waiting.', { retryAfter: 17 }));
  const response = await post(BODY);
  expect(response.headers.get('retry-after')).toBe('17');
  expect(response.headers.get('x-should-retry')).toBeNull();
  expect(await readError(response)).toMatchObject({ status: 503, type: 'server_error', code: 'overloaded' });
});
