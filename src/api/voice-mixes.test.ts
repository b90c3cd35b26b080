import { expect, test } from 'vitest';
import { askHandler, postSpeech, readError, registry } from '../../tests/fixtures/ask.ts';
import { createBuiltinEngine } from '../../tests/fixtures/engines.ts';

const ask = askHandler({ engine: createBuiltinEngine(registry) });

test.each([
  [
    'a mix whose model is not here',
    'tts-1',
    'alloy(2)+nova(1)',
    'model_not_downloaded',
    "'alloy(2)+nova(1)' is a mix, and only neural voices can be mixed. The model 'kokoro' has not been downloaded",
  ],
  ['a part that is no voice', 'tts-1', 'af_heart(2) + bogus', 'invalid_value', "'bogus' is none"],
  ['a part that can not be mixed', 'kokoro', 'af_heart+en-us-sam(2)', 'invalid_value', "'en-us-sam' is none"],
  [
    'a neural voice alone',
    'auto',
    'af_heart',
    'model_not_downloaded',
    "belongs to the model 'kokoro', which has not",
  ],
  ['a name that every model has', 'kokoro', 'alloy', 'model_not_downloaded', "The model 'kokoro' has not"],
  ['an operator at the end', 'auto', 'af_heart+', 'invalid_value', 'af_heart(2)+am_adam(1)'],
  ['a weight of zero', 'kokoro', 'af_heart(0)+am_adam', 'invalid_value', 'af_heart(2)+am_adam(1)'],
  ['a model that does not mix', 'builtin', 'en-us-sam+en-us-ned', 'invalid_value', "can't mix voices"],
])('%s is told', async (_name, model, voice, code, message) => {
  const error = await readError(await postSpeech(ask, { model, voice, input: 'Hi.' }));
  expect(error.code).toBe(code);
  expect(error.message).toContain(message);
});
