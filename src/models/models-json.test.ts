import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import json from '../../models.json' with { type: 'json' };
import { segmentsFor } from '../../tests/fixtures/segments.ts';
import { trimEspeak } from '../../tools/trim-espeak.mjs';
import { loadEspeak } from './builtin/espeak.ts';
import type { EspeakFactory } from './builtin/espeak-module.ts';
import { createBuiltinModel } from './builtin/model.ts';
import { DEVICES, OPENAI_VOICES } from './registry/schema.ts';
import { weightFiles } from './registry/weights.ts';
import { findVoice, modelId, parseRegistry } from './registry.ts';

const registry = parseRegistry(json);

test('models.json names every model, voice and language that Lector promises', () => {
  const languages = (id: string) =>
    new Set(registry.models.find((model) => model.id === id)?.voices.map((voice) => voice.language));
  expect(registry.models.map((model) => model.id)).toEqual(['builtin', 'kokoro', 'echo']);
  expect(languages('builtin')).toEqual(new Set(['en-us', 'en-gb', 'es', 'fr', 'hi', 'it', 'pt-br', 'de']));
  expect(languages('kokoro')).toEqual(
    new Set(['en-us', 'en-gb', 'es', 'fr', 'hi', 'it', 'ja', 'pt-br', 'zh']),
  );
  expect(registry.models[1]?.voices).toHaveLength(54);
});

test.each(['tts-1', 'tts-1-hd', 'gpt-4o-mini-tts', 'gpt-4o-mini-tts-2025-12-15'])(
  '%s picks the best model',
  (name) => {
    expect(modelId(registry, name)).toBe('auto');
  },
);

test('the thirteen voice names of OpenAI are thirteen different English voices in each model', () => {
  expect(OPENAI_VOICES).toHaveLength(13);
  for (const model of registry.models) {
    const voices = OPENAI_VOICES.map((name) => findVoice(registry, model.id, name));
    expect(new Set(voices.map((voice) => voice?.id)).size).toBe(13);
    expect(voices.every((voice) => voice?.language.startsWith('en-'))).toBe(true);
  }
});

test('no two built-in voices sound the same, and each is spoken in its own language', () => {
  const voices = registry.models[0]!.voices;
  expect(new Set(voices.map((voice) => voice.espeak)).size).toBe(voices.length);
  expect(voices.filter((voice) => voice.espeak?.split('+')[0] !== voice.language)).toEqual([]);
});

test('every built-in voice speaks with the voice data that is packed, and none like another', async () => {
  const { pack, script } = trimEspeak();
  const { default: factory } = (await import(/* @vite-ignore */ script)) as { default: EspeakFactory };
  const espeak = await loadEspeak({ factory, pack });
  const voices = Object.fromEntries(
    registry.models[0]!.voices.map(({ id, espeak: name, language }) => [id, { espeak: name!, language }]),
  );
  const model = createBuiltinModel({ espeak, voices });
  const sounds = new Map<string, string>();
  for (const voice of Object.keys(voices)) {
    const options = { voice, speed: 1, signal: new AbortController().signal };
    for await (const segment of segmentsFor(model, 'Radio, animal, piano.', {
      espeak,
      language: voices[voice]?.language ?? '',
    })) {
      const { pcm } = await model.synthesize(segment, options);
      const loudness = Math.sqrt(pcm.reduce((sum, sample) => sum + sample * sample, 0) / pcm.length);
      expect(pcm.length / model.sampleRate).toBeGreaterThan(0.8);
      expect(loudness).toBeGreaterThan(0.02);
      sounds.set(voice, createHash('sha256').update(new Uint8Array(pcm.buffer)).digest('hex'));
    }
  }
  expect(sounds.size).toBe(Object.keys(voices).length);
  expect(new Set(sounds.values()).size).toBe(sounds.size);
});

test('the neural voice can run on every device, and every voice file holds 510 style rows of 256 floats', () => {
  const kokoro = registry.models[1]!;
  for (const device of DEVICES) expect(weightFiles(kokoro, { device })).toHaveLength(2);
  for (const voice of kokoro.voices) {
    expect(voice.file?.bytes).toBe(510 * 256 * 4);
    expect(voice.file?.path).toBe(`voices/${voice.id}.bin`);
  }
  expect(new Set(kokoro.voices.map((voice) => voice.file?.sha256)).size).toBe(54);
});
