import * as ort from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { type FixtureFiles, type PocketFixture, pocketContext } from '../../../tests/fixtures/pocket.ts';
import { watchRuntime } from '../../../tests/fixtures/watch-runtime.ts';
import type { Segment } from '../../text/segments/types.ts';
import { mapSource } from '../../text/spans/mapped-text.ts';
import type { SpeakOptions, SpokenPart } from '../model.ts';
import { loadPocket } from './load.ts';

const FRAME = 1920;
const TEXT = 'The quick fox, he said, jumps over the one lazy dog and the two others.';

async function load(fixture: PocketFixture = {}, files?: FixtureFiles, kept?: FixtureFiles) {
  const watched = watchRuntime(ort);
  const context = pocketContext(fixture, files);
  for (const [key, bytes] of kept ?? []) context.kept.set(key, bytes);
  const session = { intraOpNumThreads: 1 };
  const model = await loadPocket({ ...context, device: 'native', runtime: watched.runtime, session });
  return { model, watched, kept: context.kept };
}

function sentence(text: string): Segment {
  return { ...mapSource(text), index: 0, start: 0, end: text.length, language: 'en-us' };
}

function options(values: Partial<SpeakOptions> = {}): SpeakOptions {
  return { voice: 'alba', speed: 1, signal: new AbortController().signal, ...values };
}

async function partsOf(
  loaded: Awaited<ReturnType<typeof load>>,
  text: string,
  values?: Partial<SpeakOptions>,
) {
  const parts: SpokenPart[] = [];
  for await (const part of loaded.model.stream?.(sentence(text), options(values)) ?? []) parts.push(part);
  return parts;
}

test('frames come one by one, each from the states that the last one left, until the model says that it ends', async () => {
  const loaded = await load();
  const { watched } = loaded;
  const parts = await partsOf(loaded, TEXT);
  console.log(parts.map((p) => [p.pcm.length / FRAME, p.isLast, p.words.length]));
  console.log(
    watched.runs('token_ids').map(({ fed }) => fed['token_ids']?.dims),
    watched.runs('sequence').length,
    watched.held(),
  );
});
