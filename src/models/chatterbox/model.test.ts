import * as ort from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { type ChatterboxFixture, chatterboxContext } from '../../../tests/fixtures/chatterbox.ts';
import { mapSource } from '../../text/spans/mapped-text.ts';
import type { SpeakOptions } from '../model.ts';
import { loadChatterbox } from './load.ts';

async function load(fixture: ChatterboxFixture) {
  return loadChatterbox({ ...chatterboxContext(fixture), device: 'native', runtime: ort, session: {} });
}

function say(text: string, language = 'en-us') {
  return { ...mapSource(text), index: 0, start: 0, end: text.length, language };
}
const options = (more: Partial<SpeakOptions> = {}): SpeakOptions => ({
  voice: 'default',
  speed: 1,
  signal: new AbortController().signal,
  ...more,
});

test.each([
  { kind: 'original' },
  { kind: 'multilingual' },
  { kind: 'turbo' },
  { kind: 'turbo', caches: 'float16' },
  { kind: 'original', single: true },
] as const)('speaks $kind', async (fixture) => {
  const model = await load(fixture);
  const t = performance.now();
  const { pcm, words } = await model.synthesize(
    say('The quick brown fox, he said, jumps over it.'),
    options(),
  );
  console.log(fixture, pcm.length / 960, performance.now() - t, words.length, words.slice(-2));
  expect(pcm.length).toBeGreaterThan(1000);
  await model.dispose();
});
