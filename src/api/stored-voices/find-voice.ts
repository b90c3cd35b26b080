import { foldName, type StoredVoice, type VoiceStore } from '../../storage/voice-store.ts';
import type { ApiOptions } from '../options.ts';
import { isKnownVoice } from './mix.ts';

export type Place = Pick<ApiOptions, 'registry' | 'voices'>;

/**
 * A stored voice by its id or its name, in any case. Names that mean something without it are not looked up: they
 * can't be given to a stored voice, and whatever ails the store must not silence the voices that need none.
 */
export async function findStoredVoice(
  wanted: string,
  { registry, voices }: Place,
): Promise<StoredVoice | undefined> {
  if (isKnownVoice(registry, wanted)) return undefined;
  return pickVoice(await voices.listVoices(), wanted);
}

/** The same store, whose list of voices is read once: for the names of one request. */
export function readVoicesOnce(voices: VoiceStore): VoiceStore {
  let listed: Promise<StoredVoice[]> | undefined;
  return {
    ...voices,
    listVoices() {
      listed ??= voices.listVoices();
      return listed;
    },
  };
}

/** The voice with that id, else with that name; both in any case. */
export function pickVoice<Voice extends Pick<StoredVoice, 'id' | 'name'>>(
  stored: Voice[],
  wanted: string,
): Voice | undefined {
  const name = foldName(wanted);
  return (
    stored.find(({ id }) => foldName(id) === name) ?? stored.find((voice) => foldName(voice.name) === name)
  );
}
