import { EngineError } from '../engine/error.ts';
import type { BuiltinVoices } from '../models/builtin/model.ts';
import type { ModelEntry } from '../models/registry/schema.ts';

/** The pitch in Hz of each voice of a model of tones. */
export function pitchesOf(entry: ModelEntry): Record<string, number> {
  return Object.fromEntries(entry.voices.map(({ id, pitch = 220 }) => [id, pitch]));
}

/** What the voices of the built-in model are called in espeak-ng. */
export function builtinVoices(entry: ModelEntry): BuiltinVoices {
  const voices = entry.voices.map(({ id, espeak, language }) => {
    if (!espeak) throw new EngineError('model_failed', `The voice '${id}' has no espeak name.`);
    return [id, { espeak, language }] as const;
  });
  return Object.fromEntries(voices);
}
