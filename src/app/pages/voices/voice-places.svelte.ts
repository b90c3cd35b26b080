import type { Registry } from '../../../models/registry/schema.ts';
import { voiceFile } from '../../../models/registry/weights.ts';
import { findModel } from '../../../models/registry.ts';
import { canMix, type MixPart, mixParts } from '../../../models/voice-mix.ts';
import { LINDERA_FILE, RUNTIME_CACHE } from '../../../runtime/files.ts';
import { openRegistry } from '../../../storage/browser-registry.ts';
import { Database } from '../../../storage/db.ts';
import { IdbWeightStore } from '../../../storage/idb-weight-store.ts';
import type { Voice } from '../../client/voice.ts';

/** What of a voice is on this device. */
export interface VoicePlace {
  /** What is left to fetch of the voice itself, in bytes; its model is told apart. */
  missingBytes: number;
  /** Also something of unknown size is fetched when it first speaks. */
  fetchesMore: boolean;
}

/** Which voices are on this device, and what the others would take. */
export class VoicePlaces {
  #registry = $state.raw<Registry | null>(null);
  /** The hashes of the files that are here. */
  #stored = $state.raw<ReadonlySet<string>>(new Set());
  #hasJapanese = $state(false);

  /** Rejects when the list of models can't be had, or the browser's database does not open. */
  async load(): Promise<void> {
    const database = new Database();
    try {
      const [{ registry }, files, japanese] = await Promise.all([
        openRegistry(),
        new IdbWeightStore(database).list(),
        globalThis.caches?.match(LINDERA_FILE, { cacheName: RUNTIME_CACHE }),
      ]);
      this.#stored = new Set(files.filter(({ published }) => published).map(({ file }) => file.sha256));
      this.#hasJapanese = japanese !== undefined;
      this.#registry = registry;
    } finally {
      await database.close();
    }
  }

  /** Whether there is a model here, or one to be fetched, that copies voices; `undefined` until it is known. */
  get canClone(): boolean | undefined {
    return this.#registry?.models.some(({ clones }) => clones);
  }

  /** `null` until it is known. */
  placeOf(voice: Voice): VoicePlace | null {
    const model = this.#registry && findModel(this.#registry, voice.model);
    if (!model) return null;
    const starters = new Set([model.defaultVoice, ...Object.values(model.voiceNames)]);
    const parts = this.partsOf(voice).map((part) => part.voice);
    const files = parts
      // What comes along with the model is counted with the model.
      .filter(({ id }) => voice.available || !starters.has(id))
      .flatMap(({ id }) => voiceFile(model, id) ?? []);
    const missing = files.filter(({ sha256 }) => !this.#stored.has(sha256));
    return {
      missingBytes: missing.reduce((sum, { bytes }) => sum + bytes, 0),
      fetchesMore: voice.language === 'ja' && !this.#hasJapanese,
    };
  }

  /** The voices that a mix is made of; a voice that is none is its only part. Empty until it is known. */
  partsOf({ id, mix, model }: Voice): MixPart[] {
    const entry = this.#registry && findModel(this.#registry, model);
    return entry ? mixParts(entry, mix ?? id) : [];
  }

  /** Whether it can be a part of a mix: a neural voice that can speak, and is no mix itself. */
  canMix({ model, available, isSaved }: Voice): boolean {
    const entry = this.#registry && findModel(this.#registry, model);
    return Boolean(entry && canMix(entry) && available && !isSaved);
  }
}
