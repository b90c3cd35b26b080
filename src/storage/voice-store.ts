type Bytes = Uint8Array<ArrayBuffer>;

interface StoredName {
  /** `voice_` or `cons_` and 32 hex digits. */
  id: string;
  name: string;
  /** In ms since 1970. */
  createdAt: number;
}

interface StoredSample {
  /** One of `AUDIO_TYPES` of `src/api`. */
  type: string;
  byteLength: number;
  sha256: string;
}

/** A name for a mix of voices, such as `af_heart(2)+am_adam(1)`, or for a single voice. */
export interface StoredMix extends StoredName {
  kind: 'mix';
  mix: string;
}

/** A voice that a person has recorded; `consent` is the id of their consent, which is stored as long as the voice. */
export interface StoredRecording extends StoredName, StoredSample {
  kind: 'recording';
  consent: string;
}

export type StoredVoice = StoredMix | StoredRecording;

/** A recording in which a person consents to the use of their voice. */
export interface StoredConsent extends StoredName, StoredSample {
  /** The language spoken in it, as a BCP 47 tag. */
  language: string;
}

/**
 * Keeps voices on this device. Nothing is held in memory: what one tab or process has changed, the next call in any
 * other sees. Each change happens whole or not at all, and its conditions hold also against changes that others make
 * at the same time. Every method rejects with the error of what lies below; a full disk or quota is an `EngineError`
 * `quota_exceeded`.
 */
export interface VoiceStore {
  /** All voices, the oldest first. */
  listVoices(): Promise<StoredVoice[]>;
  /** Stores a mix, unless a voice has that name. */
  addMix(mix: StoredMix): Promise<'added' | 'name-taken'>;
  /** Stores a recorded voice, unless a voice has that name or its consent is not there. */
  addRecording(voice: StoredRecording, sample: Bytes): Promise<'added' | 'name-taken' | 'no-consent'>;
  /** Removes a voice; false when it was not there. */
  removeVoice(id: string): Promise<boolean>;
  /** All consents, the oldest first. */
  listConsents(): Promise<StoredConsent[]>;
  addConsent(consent: StoredConsent, recording: Bytes): Promise<void>;
  /** Gives a consent another name, and returns it as it is then; `undefined` when it is not there. */
  renameConsent(id: string, name: string): Promise<StoredConsent | undefined>;
  /** Removes a consent, unless a voice hangs on it. */
  removeConsent(id: string): Promise<'removed' | 'absent' | 'in-use'>;
  /** The recording of a voice or of a consent. */
  readSample(id: string): Promise<Bytes | undefined>;
}

/** Two voices whose names fold to the same can't be told apart by them. */
export function foldName(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}

/** The order of lists: the oldest first, and always the same. */
export function byAge(a: StoredName, b: StoredName): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}
