import { expect, test } from 'vitest';
import { askHandler, postSpeech, readError, registry } from '../../tests/fixtures/ask.ts';
import { createUnloadableEngine } from '../../tests/fixtures/engines.ts';
import { EngineError } from '../engine/error.ts';

const BODY = { voice: 'nova', input: 'Hello.', response_format: 'pcm' };
const ask = askHandler({
  engine: createUnloadableEngine(registry, new EngineError('model_failed', 'It is broken.')),
});

test.each(['tts-1', 'auto'])(
  'where the best voice can not be loaded, %s is spoken by the next best, and says so',
  async (model) => {
    const response = await postSpeech(ask, { ...BODY, model });
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
    expect(response.headers.get('x-model')).toBe('builtin');
    expect(response.headers.get('x-lector-fallback')).toBe('kokoro could not be loaded');
  },
);

test.each([
  ['the model', { model: 'kokoro' }],
  ["one of the model's own voices", { model: 'auto', voice: 'af_heart' }],
])('who names %s is told why it does not speak', async (_name, change) => {
  const error = await readError(await postSpeech(ask, { ...BODY, ...change }));
  expect(error).toMatchObject({ status: 500, code: 'model_failed', message: 'It is broken.' });
});

test('what ails the way to a model, and not the model, is told', async () => {
  const lost = new EngineError('engine_lost', 'Come again.');
  const response = await postSpeech(askHandler({ engine: createUnloadableEngine(registry, lost) }), {
    ...BODY,
    model: 'auto',
  });
  expect(await readError(response)).toMatchObject({ status: 503, code: 'engine_lost' });
});
