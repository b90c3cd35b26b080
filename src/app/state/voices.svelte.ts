import { explain, type Trouble } from '../client/explain.ts';
import { ApiFailure } from '../client/failure.ts';
import type { Voice } from '../client/voice.ts';
import { fetchVoices } from '../client/voices.ts';
import { retryWhileWaking } from './retry.ts';
import { groupVoices, keyOf, pickVoice } from './voice-list.ts';

/** The voices there are, and the one that speaks. */
export class Voices {
  list = $state.raw<readonly Voice[]>([]);
  trouble = $state.raw<Trouble | null>(null);

  #options: { chosen: () => string | null; languages: () => readonly string[] };

  groups = $derived.by(() => groupVoices(this.list, this.#options.languages()));
  current = $derived.by(() => pickVoice(this.list, this.#options.chosen(), this.#options.languages()));
  currentKey = $derived(this.current ? keyOf(this.current) : '');

  /** `chosen` is the key that the reader chose, `languages` the tags wanted, best first. */
  constructor(options: { chosen: () => string | null; languages: () => readonly string[] }) {
    this.#options = options;
  }

  async load(): Promise<void> {
    this.trouble = null;
    try {
      this.list = await retryWhileWaking(fetchAwake);
    } catch (error) {
      this.trouble = explain(error);
    }
  }
}

/** The list can be read before anybody is there to speak; then no voice is available yet. */
async function fetchAwake(): Promise<Voice[]> {
  const voices = await fetchVoices();
  if (voices.some(({ available }) => available)) return voices;
  throw new ApiFailure('No voice is awake yet.', { code: 'no_engine', status: 503 });
}
