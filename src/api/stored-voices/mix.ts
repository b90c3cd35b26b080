import { AUTO, type ModelEntry, type Registry, type VoiceEntry } from '../../models/registry/schema.ts';
import { findModel } from '../../models/registry.ts';
import { findSpeaker, mixParts, whyNoMix } from '../../models/voice-mix.ts';
import { ApiError } from '../error.ts';

/** A model that can speak a mix, and its voices in the mix, in order. */
export interface MixSpeaker {
  model: ModelEntry;
  voices: VoiceEntry[];
}

/** The models that can speak a voice name or a mix, the best first; none when nobody knows the voices, or it is no mix. */
export function mixSpeakers(registry: Registry, mix: string): MixSpeaker[] {
  const { models } = registry.defaults;
  const others = registry.models.map(({ id }) => id).filter((id) => !models.includes(id));
  return [...models, ...others].flatMap((id) => {
    const model = findModel(registry, id);
    const voices = model && voicesOf(registry, model, mix);
    return voices ? [{ model, voices }] : [];
  });
}

/** Throws an `ApiError` when a mix can't be spoken by any model. */
export function checkMix(registry: Registry, mix: string, param: string): void {
  if (mixSpeakers(registry, mix).length > 0) return;
  throw new ApiError(
    400,
    `Invalid '${param}': '${mix}' is no mix that can be spoken: ${whyNoMix(registry, AUTO, mix)}.`,
    {
      param,
      code: 'invalid_value',
    },
  );
}

/** Whether a name, or a mix, can be asked for without anything being stored. */
export function isKnownVoice(registry: Registry, name: string): boolean {
  return name.toLowerCase() === AUTO || mixSpeakers(registry, name).length > 0;
}

function voicesOf(registry: Registry, model: ModelEntry, mix: string): VoiceEntry[] | undefined {
  const speaker = findSpeaker(registry, model.id, mix);
  return speaker && mixParts(model, speaker.id).map(({ voice }) => voice);
}
