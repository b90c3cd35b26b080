import { expect, test } from 'vitest';
import { registry } from '../../tests/fixtures/ask.ts';
import { resolveVoice } from './resolve-voice.ts';

const BOTH = new Set(['builtin', 'kokoro']);
const BUILTIN = new Set(['builtin']);

function resolve(
  model: string,
  voice: string,
  { ready = BOTH, language }: { ready?: Set<string>; language?: string } = {},
) {
  const found = resolveVoice(registry, { model, voice, language }, ready);
  return `${found.model.id}/${found.voice.id}`;
}

test('auto takes the best model that is ready', () => {
  expect(resolve('auto', 'alloy')).toBe('kokoro/af_alloy');
  expect(resolve('auto', 'alloy', { ready: BUILTIN })).toMatch(/^builtin\//);
  expect(resolve('auto', '')).toBe('kokoro/af_heart');
});

test("a model's own voice is never replaced by another one", () => {
  expect(resolve('auto', 'en-gb-oliver')).toBe('builtin/en-gb-oliver');
  expect(() => resolve('auto', 'af_heart', { ready: BUILTIN })).toThrow(
    expect.objectContaining({ code: 'model_not_downloaded' }),
  );
});

test('auto never takes the test tone, unless one of its own voices is named', () => {
  const all = new Set(['builtin', 'kokoro', 'echo']);
  expect(resolve('auto', 'echo', { ready: new Set(['echo', 'builtin']) })).toBe('builtin/en-us-ned');
  expect(resolve('auto', 'tone-echo', { ready: all })).toBe('echo/tone-echo');
  expect(() => resolve('auto', 'alloy', { ready: new Set(['echo']) })).toThrow(
    expect.objectContaining({ code: 'model_not_downloaded' }),
  );
});

test('a language chooses the voice when none is named, in a model that has one', () => {
  expect(resolve('auto', '', { language: 'fr' })).toBe('kokoro/ff_siwis');
  expect(resolve('auto', '', { language: 'de' })).toBe('builtin/de-karl');
  expect(() => resolve('kokoro', '', { language: 'de' })).toThrow(
    expect.objectContaining({ code: 'voice_not_found' }),
  );
});

test('it is said where a model does not speak a language', () => {
  const [first] = registry.models;
  const models = [{ ...first!, id: 'only-french', languages: ['fr'] }];
  const wish = { model: 'only-french', voice: first!.defaultVoice, language: 'de' };
  expect(() => resolveVoice({ ...registry, models }, wish, BOTH)).toThrow(
    expect.objectContaining({
      code: 'unsupported',
      message: "The model 'only-french' does not speak 'de'. It speaks: fr.",
    }),
  );
});

test('with a name that every model knows, a model that speaks the language goes first', () => {
  expect(resolve('auto', 'alloy', { language: 'de' })).toMatch(/^builtin\//);
  expect(resolve('auto', 'alloy', { language: 'es' })).toBe('kokoro/af_alloy');
});

test('an unknown model or voice is refused by its name', () => {
  expect(() => resolve('nobody', 'alloy')).toThrow("'nobody'");
  expect(() => resolve('builtin', 'af_heart')).toThrow(expect.objectContaining({ code: 'voice_not_found' }));
});
