import { explain } from '../client/explain.ts';
import { ApiFailure } from '../client/failure.ts';
import type { Trouble } from '../client/trouble.ts';
import type { Voice } from '../client/voice.ts';
import { fetchVoices } from '../client/voices.ts';
import { retryWhileWaking } from './retry.ts';
import { groupVoices, keyOf, pickVoice, primaryOf, voiceForLanguage } from './voice-list.ts';

interface VoicesOptions {
  /** The key that the reader chose. */
  chosen: () => string | null;
  /** The tags wanted, best first. */
  languages: () => readonly string[];
  /** The keys that the reader chose for languages, by the language alone. */
  languageVoices: () => Readonly<Record<string, string>>;
}

/** The voices there are, and the one that speaks. */
export class Voices {
  list = $state.raw<readonly Voice[]>([]);
  trouble = $state.raw<Trouble | null>(null);
  /** Settles when the list has come for the first time, or could not be had. */
  readonly known: Promise<void>;
  #tellKnown: () => void = () => undefined;

  #options: VoicesOptions;

  groups = $derived.by(() => groupVoices(this.list, this.#options.languages()));
  current = $derived.by(() => {
    const languages = this.#options.languages();
    const forLanguage = this.#options.languageVoices()[primaryOf(languages[0] ?? '')] ?? null;
    return pickVoice(this.list, this.#options.chosen() ?? forLanguage, languages);
  });
  currentKey = $derived(this.current ? keyOf(this.current) : '');

  constructor(options: VoicesOptions) {
    this.#options = options;
    this.known = new Promise((resolve) => {
      this.#tellKnown = resolve;
    });
  }

  /** The voice for a text in a language: the reader's for it, else the best; `null` if none can speak it. */
  forLanguage(language: string): Voice | null {
    return voiceForLanguage(this.list, language, this.#options.languageVoices());
  }

  /** The languages that there are voices for. */
  get languages(): string[] {
    return [...new Set(this.list.map(({ language }) => language))];
  }

  async load(): Promise<void> {
    this.trouble = null;
    try {
      this.list = await retryWhileWaking(fetchAwake);
    } catch (error) {
      this.trouble = explain(error);
    }
    this.#tellKnown();
  }
}

/** The list can be read before anybody is there to speak; then no voice is available yet. */
async function fetchAwake(): Promise<Voice[]> {
  const voices = await fetchVoices();
  if (voices.some(({ available }) => available)) return voices;
  throw new ApiFailure('No voice is awake yet.', { code: 'no_engine', status: 503 });
}
