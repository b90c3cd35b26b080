import { SAMPLE_SENTENCES } from '../../../api/stored-voices/sample-sentences.ts';
import { explain } from '../../client/explain.ts';
import { speakShort } from '../../client/speech.ts';
import type { Trouble } from '../../client/trouble.ts';
import type { Voice } from '../../client/voice.ts';
import { saveMix } from '../../client/voices.ts';
import { t } from '../../messages/messages.ts';
import type { ShortSound } from '../../state/short-sound.svelte.ts';
import { sharesOf, writeMix } from './mix.ts';

/** A slider sends many values; the mix is heard when it has come to rest. */
const SETTLE_MS = 400;

const SOUND_KEY = 'mix';

/** A mix in the making. */
export class Mixer {
  parts = $state<{ voice: Voice; weight: number }[]>([]);
  /** To hear it with; empty: a greeting in the mix's language. */
  sentence = $state('');
  name = $state('');
  /** Each change is heard, once the mix was heard. */
  isLive = $state(true);
  /** What has become of saving it. */
  saved = $state('');
  trouble = $state.raw<Trouble | null>(null);

  shares = $derived(sharesOf(this.parts.map(({ weight }) => weight)));
  greeting = $derived(SAMPLE_SENTENCES[this.parts[0]?.voice.language ?? ''] ?? '');
  mix = $derived(writeMix(this.parts.map(({ voice, weight }) => ({ id: voice.id, weight }))));

  #sound: ShortSound;
  #wasHeard = false;
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(sound: ShortSound) {
    this.#sound = sound;
  }

  get isHeard(): boolean {
    return this.#sound.key === SOUND_KEY;
  }

  /** Begins with two of these voices, where nothing has begun; forgets voices that are gone. */
  offer(voices: readonly Voice[]): void {
    const isHere = ({ voice }: { voice: Voice }) => voices.some(({ id }) => id === voice.id);
    if (!this.parts.every(isHere)) this.parts = this.parts.filter(isHere);
    for (const voice of voices) {
      if (this.parts.length >= 2) break;
      if (!isHere({ voice }) || this.parts.some((part) => part.voice.id === voice.id)) continue;
      this.parts.push({ voice, weight: 50 });
    }
  }

  add(voices: readonly Voice[]): void {
    const unused = voices.find((voice) => !this.parts.some((part) => part.voice.id === voice.id));
    if (unused) this.parts.push({ voice: unused, weight: 50 });
    this.#changed();
  }

  takeOut(index: number): void {
    this.parts.splice(index, 1);
    this.#changed();
  }

  choose(index: number, voice: Voice): void {
    const part = this.parts[index];
    if (part) part.voice = voice;
    this.#changed();
  }

  weigh(index: number, weight: number): void {
    const part = this.parts[index];
    if (part) part.weight = weight;
    this.#changed();
  }

  toggleSound(): void {
    clearTimeout(this.#settling);
    if (this.isHeard) this.#sound.stop();
    else this.#hear();
  }

  /** Keeps the mix under its name. Gives the voice it has become, `null` when that failed; then `trouble` says why. */
  async save(): Promise<Voice | null> {
    this.saved = '';
    const name = this.name.trim();
    const refused = name === '' ? t.voices.mixNoName : this.mix === null ? t.voices.mixTooFew : '';
    if (refused || this.mix === null) {
      this.trouble = { message: refused, advice: '' };
      return null;
    }
    this.trouble = null;
    try {
      const voice = await saveMix(name, this.mix);
      this.saved = t.voices.mixSaved(name);
      this.name = '';
      return voice;
    } catch (error) {
      this.trouble = explain(error);
      return null;
    }
  }

  #changed(): void {
    this.saved = '';
    clearTimeout(this.#settling);
    if (this.isLive && this.#wasHeard) this.#settling = setTimeout(() => this.#hear(), SETTLE_MS);
  }

  #hear(): void {
    const [first] = this.parts;
    const voice = this.mix;
    if (!first || voice === null) {
      this.trouble = { message: t.voices.mixTooFew, advice: '' };
      return;
    }
    this.trouble = null;
    this.#wasHeard = true;
    const choice = { model: first.voice.model, voice, speed: 1 };
    const input = this.sentence.trim() || this.greeting;
    void this.#sound.play(SOUND_KEY, (signal) => speakShort({ input, choice }, signal));
  }
}
