import { expect, test } from 'vitest';
import { askHandler, postSpeech, readError, registry } from '../../tests/fixtures/ask.ts';
import { createBuiltinEngine } from '../../tests/fixtures/engines.ts';

const ask = askHandler({ engine: createBuiltinEngine(registry) });

test.each([
  ['a mix whose model is not here', 'auto', 'af_heart(2)+am_adam', 'model_not_downloaded', 'kokoro'],
  ['an operator at the end', 'auto', 'af_heart+', 'invalid_value', 'af_heart(2)+am_adam(1)'],
  ['a weight of zero', 'kokoro', 'af_heart(0)+am_adam', 'invalid_value', 'af_heart(2)+am_adam(1)'],
  ['a model that does not mix', 'builtin', 'en-us-sam+en-us-ned', 'invalid_value', "can't mix voices"],
])('%s is told', async (_name, model, voice, code, message) => {
  const error = await readError(await postSpeech(ask, { model, voice, input: 'Hi.' }));
  expect(error.code).toBe(code);
  expect(error.message).toContain(message);
});
