import { z } from 'zod';
import { foldName, type StoredMix } from '../../storage/voice-store.ts';
import type { ApiOptions } from '../options.ts';
import { newId } from './ids.ts';
import { checkMix, isKnownVoice } from './mix.ts';
import { nameTaken } from './name-taken.ts';

export const mixField = z
  .string('must be text')
  .trim()
  .min(1, 'must not be empty')
  .max(1000, 'must be at most 1000 characters long')
  .describe('A voice, or voices with their weights.')
  .meta({ examples: ['af_heart(2)+am_adam(1)'] });

interface SaveOptions extends Pick<ApiOptions, 'registry' | 'voices'> {
  /** The request's field that the mix comes from. */
  param: string;
}

/**
 * Stores a mix under a name. The same mix under the same name is stored once, so that a request can be repeated.
 * Throws an `ApiError` for a name that is taken, or a mix that no model can speak.
 */
export async function saveMix(
  { name, mix }: { name: string; mix: string },
  { registry, voices, param }: SaveOptions,
): Promise<StoredMix> {
  checkMix(registry, mix, param);
  if (isKnownVoice(registry, name)) throw nameTaken(name);
  const voice: StoredMix = { kind: 'mix', id: newId('voice'), name, createdAt: Date.now(), mix };
  if ((await voices.addMix(voice)) === 'added') return voice;
  const wanted = foldName(name);
  const same = (await voices.listVoices()).find((stored) => foldName(stored.name) === wanted);
  if (same?.kind === 'mix' && same.mix === mix) return same;
  throw nameTaken(name);
}
