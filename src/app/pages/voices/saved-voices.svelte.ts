import { explain } from '../../client/explain.ts';
import type { Trouble } from '../../client/trouble.ts';
import type { Voice } from '../../client/voice.ts';
import { removeVoice, saveMix } from '../../client/voices.ts';
import type { Lector } from '../../state/lector.svelte.ts';
import { keyOf, primaryOf } from '../../state/voice-list.ts';

/** What goes with a voice that is deleted, and comes back with it. */
interface Removed {
  voice: Voice;
  isFavourite: boolean;
  isLanguageVoice: boolean;
}

/** Deleting voices that a person has saved, and getting a mix back. */
export class SavedVoices {
  removed = $state.raw<Removed | null>(null);
  trouble = $state.raw<Trouble | null>(null);

  #lector: Lector;

  constructor(lector: Lector) {
    this.#lector = lector;
  }

  async remove(voice: Voice): Promise<void> {
    this.trouble = null;
    try {
      await removeVoice(voice.id);
      const { preferences, voices } = this.#lector;
      const key = keyOf(voice);
      const language = primaryOf(voice.language);
      const isLanguageVoice = preferences.languageVoices[language] === key;
      this.removed = { voice, isFavourite: preferences.favourites.includes(key), isLanguageVoice };
      preferences.setFavourite(key, false);
      if (isLanguageVoice) preferences.setLanguageVoice(language, null);
      await voices.load();
    } catch (error) {
      this.trouble = explain(error);
    }
  }

  /** Saves the mix anew; it has another id, so what hung on the old one is moved. */
  async undo(): Promise<void> {
    if (!this.removed?.voice.mix) return;
    const { voice, isFavourite, isLanguageVoice } = this.removed;
    this.trouble = null;
    try {
      const back = await saveMix(voice.label, this.removed.voice.mix);
      this.removed = null;
      const { preferences, voices } = this.#lector;
      if (isFavourite) preferences.setFavourite(keyOf(back), true);
      if (isLanguageVoice) preferences.setLanguageVoice(primaryOf(back.language), keyOf(back));
      await voices.load();
    } catch (error) {
      this.trouble = explain(error);
    }
  }
}
