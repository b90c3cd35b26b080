import { expect, test } from 'vitest';
import { askHandler, postJson, readError, readJson, registry } from '../../tests/fixtures/ask.ts';
import { createBuiltinEngine, createNeuralEngine } from '../../tests/fixtures/engines.ts';

const ask = askHandler({ engine: createNeuralEngine(registry) });
const GENERATE = '/dev/generate_from_phonemes';

async function phonemize(body: object): Promise<{ phonemes: string; tokens: number[] }> {
  return readJson(await postJson(ask, '/dev/phonemize', body));
}

async function samples(phonemes: string, more: object = {}): Promise<number> {
  const response = await postJson(ask, GENERATE, { phonemes, response_format: 'pcm', ...more });
  expect(response.status).toBe(200);
  return (await response.arrayBuffer()).byteLength / 2;
}

test('a text becomes phonemes and one id of Kokoro for each, all of it', async () => {
  const { phonemes, tokens } = await phonemize({ text: 'Hello world.\n\nTwo more.', language: 'a' });
  expect(phonemes).toMatch(/^h.*wˈɜɹld\. tˈu mˈɔɹ\.$/);
  expect(tokens).toHaveLength([...phonemes].length);
  expect(tokens[0]).toBe(50);
  expect(tokens.at(-1)).toBe(4);
});

test.each([
  ['b', 'en-GB'],
  ['f', 'fr'],
  ['z', 'zh'],
])("Kokoro's letter %s is %s", async (letter, tag) => {
  const text = tag === 'zh' ? '今天' : 'table';
  expect(await phonemize({ text, language: letter })).toEqual(await phonemize({ text, language: tag }));
});

test('phonemes are spoken as they are given: WAV, when no format is asked for', async () => {
  const { phonemes } = await phonemize({ text: 'Hello world.' });
  const response = await postJson(ask, GENERATE, { phonemes, voice: 'af_heart' });
  expect(response.headers.get('content-type')).toBe('audio/wav');
  expect(response.headers.get('x-model')).toBe('kokoro');
  expect(
    Buffer.from(await response.arrayBuffer())
      .subarray(0, 4)
      .toString(),
  ).toBe('RIFF');
  expect(await samples(phonemes, { speed: 2 })).toBeLessThan((await samples(phonemes)) * 0.7);
});

test('what is spoken from a text is spoken from its phonemes too, to the sample', async () => {
  const text = 'The quick brown fox jumps.';
  const { phonemes } = await phonemize({ text });
  const speech = await postJson(ask, '/v1/audio/speech', {
    model: 'kokoro',
    input: text,
    response_format: 'pcm',
  });
  const given = await postJson(ask, GENERATE, { phonemes, response_format: 'pcm' });
  expect(Buffer.from(await given.arrayBuffer()).equals(Buffer.from(await speech.arrayBuffer()))).toBe(true);
});

test('phonemes that are far more than the model takes are cut and all spoken', async () => {
  const { phonemes } = await phonemize({ text: 'It was the best of times, it was the worst of times.' });
  const one = await samples(phonemes);
  const many = await samples(Array(12).fill(phonemes).join(' '));
  expect(many / one).toBeGreaterThan(8);
  const word = phonemes.replace(/[\s,.]/g, '').repeat(15);
  expect(word.length).toBeGreaterThan(510);
  expect(await samples(word)).toBeGreaterThan(word.length * 600);
});

test.each([
  ['no phonemes', {}, 'phonemes', 'missing_required_parameter', /./],
  ['nothing to say', { phonemes: '  ' }, 'phonemes', 'invalid_value', /^Invalid 'phonemes'/],
  ['unknown symbols', { phonemes: 'h5llo 日' }, 'phonemes', 'invalid_value', /does not have 5 日\.$/],
  ['an unknown voice', { phonemes: 'a', voice: 'nobody' }, 'voice', 'invalid_value', /nobody/],
  ['a model that reads letters', { phonemes: 'a', model: 'builtin' }, null, 'unsupported', /reads letters/],
])('%s is refused', async (_title, body, param, code, message) => {
  const error = await readError(await postJson(ask, GENERATE, body));
  expect(error).toMatchObject({ status: 400, param, code });
  expect(error.message).toMatch(message);
});

test('without a neural voice it is said where to get one', async () => {
  const poor = askHandler({ engine: createBuiltinEngine(registry) });
  for (const model of [undefined, 'tts-1']) {
    const error = await readError(await postJson(poor, GENERATE, { phonemes: 'a', voice: 'alloy', model }));
    expect(error).toMatchObject({ status: 404, code: 'model_not_downloaded' });
    expect(error.message).toContain(
      "Only neural voices can speak phonemes. The model 'kokoro' has not been downloaded",
    );
  }
});

test.each([
  [{}, 'text'],
  [{ text: ' ' }, 'text'],
  [{ text: 'x', language: 'klingon' }, 'language'],
])('/dev/phonemize refuses %j', async (body, param) => {
  expect(await readError(await postJson(ask, '/dev/phonemize', body))).toMatchObject({ status: 400, param });
});
