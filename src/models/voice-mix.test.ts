import { expect, test } from 'vitest';
import { registry } from '../../tests/fixtures/ask.ts';
import { findModel } from './registry.ts';
import { findSpeaker, mixParts } from './voice-mix.ts';

function mix(name: string, model = 'kokoro'): string | undefined {
  return findSpeaker(registry, model, name)?.id;
}

test.each([
  ['af_heart(2)+am_adam(1)', 'af_heart(2)+am_adam(1)'],
  [' AF_Heart ( 2 ) + am_adam', 'af_heart(2)+am_adam(1)'],
  ['af_heart(2)+af_bella-am_adam(.5)', 'af_heart(2)+af_bella(1)-am_adam(0.5)'],
  ['marin+cedar', 'af_heart(1)+am_fenrir(1)'],
  ['bf_emma+af_heart', 'bf_emma(1)+af_heart(1)'],
  ['af_heart+marin', 'af_heart'],
  ['af_heart(0.3)', 'af_heart'],
  ['af_heart+af_bella-af_bella', 'af_heart'],
])('%s is spoken as %s, which reads as itself', (name, canonical) => {
  expect(mix(name)).toBe(canonical);
  expect(mix(canonical)).toBe(canonical);
});

test.each([
  ...['', '+', 'af_heart+', '+af_heart', 'af_heart++am_adam', 'af_heart-', '-af_heart', 'af_heart+-am_adam'],
  ...['af_heart(0)', 'af_heart(-1)', 'af_heart(x)', 'af_heart(1e3)', 'af_heart(Infinity)', 'af_heart(1'],
  ...['af_heart()', 'af_heart(1)(2)', 'af_heart+nobody', 'af_heart-af_heart', 'af_heart-am_adam(0.9)'],
])('%j is no mix', (name) => {
  expect(mix(name)).toBeUndefined();
});

test('a mix speaks the language of its first voice, and the built-in voice mixes nothing', () => {
  expect(findSpeaker(registry, 'kokoro', 'bf_emma+af_heart')?.language).toBe('en-gb');
  expect(mix('en-us-sam+en-us-ned', 'builtin')).toBeUndefined();
});

test('the parts of a mix keep their weights and signs', () => {
  const kokoro = findModel(registry, 'kokoro');
  if (!kokoro) throw new Error('no kokoro');
  const parts = mixParts(kokoro, 'af_heart(2)+af_bella(1)-am_adam(0.5)');
  expect(parts.map(({ voice, weight }) => [voice.id, weight])).toEqual([
    ['af_heart', 2],
    ['af_bella', 1],
    ['am_adam', -0.5],
  ]);
});
