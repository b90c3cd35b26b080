import { isSpoken } from '../../models/languages.ts';
import { AUTO, type Registry, type VoiceEntry } from '../../models/registry/schema.ts';
import type { StoredConsent, StoredMix, StoredRecording } from '../../storage/voice-store.ts';
import type { ApiOptions } from '../options.ts';
import { inSeconds } from './ids.ts';
import { mixSpeakers } from './mix.ts';

/** A stored voice as the lists of voices have it. */
export interface StoredVoiceEntry {
  id: string;
  /** Also taken as a voice: clients that send a name back are understood. */
  name: string;
  voice_id: string;
  object: 'voice';
  label: string;
  value: string;
  language: string;
  gender: VoiceEntry['gender'];
  model: string;
  available: boolean;
  created_at: number;
  /** Of a saved mix: what it is made of. */
  mix?: string;
}

/** The stored voices as entries of the lists of voices; `ready` are the models that can speak now. */
export async function storedVoices(
  { registry, voices }: Pick<ApiOptions, 'registry' | 'voices'>,
  ready: ReadonlySet<string>,
): Promise<StoredVoiceEntry[]> {
  const stored = await voices.listVoices();
  const consents = stored.some(({ kind }) => kind === 'recording') ? await voices.listConsents() : [];
  return stored.map((voice) =>
    voice.kind === 'mix'
      ? describeMix(voice, registry, ready)
      : describeRecording(voice, { consents, registry, ready }),
  );
}

function describeMix(voice: StoredMix, registry: Registry, ready: ReadonlySet<string>): StoredVoiceEntry {
  const speakers = mixSpeakers(registry, voice.mix);
  const speaker = speakers.find(({ model }) => ready.has(model.id)) ?? speakers[0];
  const genders = new Set(speaker?.voices.map(({ gender }) => gender));
  const [gender = 'neutral'] = genders;
  // A mix speaks the language of its first voice. One whose voices have left the registry is told, and can't speak.
  const language = speaker?.voices[0]?.language ?? UNKNOWN_LANGUAGE;
  return {
    ...named(voice),
    language,
    gender: genders.size === 1 ? gender : 'neutral',
    model: speaker?.model.id ?? AUTO,
    available: speaker !== undefined && ready.has(speaker.model.id) && isSpoken(language),
    mix: voice.mix,
  };
}

interface Around {
  consents: StoredConsent[];
  registry: Registry;
  ready: ReadonlySet<string>;
}

/** A recorded voice is of whichever model can clone it. */
function describeRecording(voice: StoredRecording, { consents, registry, ready }: Around): StoredVoiceEntry {
  const cloners = registry.models.filter(({ clones }) => clones);
  const cloner = cloners.find(({ id }) => ready.has(id)) ?? cloners[0];
  const consent = consents.find(({ id }) => id === voice.consent);
  return {
    ...named(voice),
    language: consent?.language.toLowerCase() ?? UNKNOWN_LANGUAGE,
    gender: 'neutral',
    model: cloner?.id ?? AUTO,
    available: cloner !== undefined && ready.has(cloner.id),
  };
}

/** BCP 47's tag for what is not known. */
const UNKNOWN_LANGUAGE = 'und';

function named({ id, name, createdAt }: StoredMix | StoredRecording) {
  return {
    id,
    name,
    voice_id: id,
    object: 'voice' as const,
    label: name,
    value: id,
    created_at: inSeconds(createdAt),
  };
}
