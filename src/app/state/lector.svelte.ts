import { createContext } from 'svelte';
import { explain, type Trouble } from '../client/explain.ts';
import type { SpeechChoice } from '../client/speech.ts';
import { Exports } from '../export/exports.svelte.ts';
import { type ExportSubject, makeOrder, textSubject } from '../export/make-order.ts';
import { chooseVoices } from '../export/voices.ts';
import { Library } from '../library/library.svelte.ts';
import { Player } from '../player/player.svelte.ts';
import { textReadable, textSection } from '../reading/text-readable.ts';
import { sample } from '../sample.ts';
import { Draft } from './draft.svelte.ts';
import { NeuralVoice } from './neural-voice.svelte.ts';
import { Offline } from './offline.svelte.ts';
import { openTextFile } from './open-file.ts';
import { Preferences } from './preferences.svelte.ts';
import { isKin, keyOf, pickVoice } from './voice-list.ts';
import { Voices } from './voices.svelte.ts';

/** The whole page: its parts, and what the reader can do that touches more than one. */
export class Lector {
  draft = new Draft();
  library = new Library();
  preferences = new Preferences();
  offline = new Offline();
  exports = new Exports();
  voices = new Voices({
    chosen: () => this.preferences.voice,
    languages: () => (this.draft.isSample ? [sample.language, ...navigator.languages] : navigator.languages),
  });
  player = new Player({ choose: (language) => this.choose(language), speed: this.preferences.speed });
  neural = new NeuralVoice((isReady) => void this.#neuralChanged(isReady));
  /** Why a file could not be opened. */
  fileTrouble = $state.raw<Trouble | null>(null);

  /** The text on the page, as something to be read. */
  readable = $derived(textReadable(this.draft.text, { id: 'draft', ...this.#aboutDraft }));
  draftSection = $derived(textSection(this.draft.text, this.#aboutDraft));
  /** The text is shown for reading along, not for editing. */
  isReading = $derived(this.player.status !== 'idle');
  /** Where Play goes on after Stop; 0 means at the beginning. */
  resumeAt = $derived.by(() => {
    const { reading, position, hasEnded } = this.player;
    return reading === this.readable && !hasEnded ? (position?.offset ?? 0) : 0;
  });

  constructor() {
    void this.voices.load();
    void this.neural.load();
  }

  /** What a request asks for. Before the list of voices is there, the endpoint takes its best. */
  get choice(): SpeechChoice {
    const { speed } = this.preferences;
    const voice = this.voices.current;
    return voice ? { model: voice.model, voice: voice.id, speed } : { model: 'auto', speed };
  }

  /** One button: play, pause, go on. */
  toggle(): void {
    if (this.isReading) this.player.toggle();
    else if (!this.draft.isEmpty) this.player.play(this.readable, { section: 0, offset: this.resumeAt });
  }

  playFromStart(): void {
    this.player.play(this.readable, { section: 0, offset: 0 });
  }

  setSpeed(speed: number): void {
    if (speed === this.preferences.speed) return;
    this.preferences.speed = speed;
    this.player.setSpeed(this.preferences.speed);
  }

  setVoice(key: string): void {
    this.preferences.voice = key;
    this.player.refresh();
  }

  async openFile(file: File): Promise<void> {
    this.fileTrouble = null;
    try {
      const result = await openTextFile(file);
      if ('trouble' in result) {
        this.fileTrouble = result.trouble;
        return;
      }
      this.player.stop();
      this.draft.replace(result.text, `Opened “${file.name}”.`);
    } catch (error) {
      this.fileTrouble = explain(error);
    }
  }

  /** The text of the page, as something that files can be made of. */
  get exportSubject(): ExportSubject {
    return textSubject(this.draft.text, this.#aboutDraft);
  }

  /** The languages that there are voices for. */
  get languages(): string[] {
    return [...new Set(this.voices.list.map(({ language }) => language))];
  }

  /** Saves the text as MP3, with no question but where to. Must be called in a user's gesture. */
  save(): void {
    if (this.draft.isEmpty) return;
    const subject = this.exportSubject;
    const { language } = subject;
    const voices = chooseVoices((tag) => this.choose(tag), { language, languages: this.languages });
    void this.exports.quick(makeOrder(subject, { part: 'document', format: 'mp3', timings: [], voices }));
  }

  /** A voice that was fetched is wanted: it takes over from the simple one, from the next part on. */
  async #neuralChanged(isReady: boolean): Promise<void> {
    const before = this.voices.current;
    await this.voices.load();
    if (!isReady || before?.model !== 'builtin') return;
    const group = this.voices.groups.find(({ language }) => language === before.language);
    const neural = group?.voices.find(({ model, available }) => available && model !== 'builtin');
    if (!neural) return;
    this.preferences.voice = keyOf(neural);
    this.player.refresh('sentence-end');
  }

  /** The voice for a text of that language, if the text tells one: another voice speaks what the chosen one can't. */
  choose(language: string | undefined): SpeechChoice {
    const { choice } = this;
    const voice = this.voices.current;
    if (!language || !voice || isKin(voice.language, language)) return choice;
    const other = pickVoice(this.voices.list, null, [language]);
    if (!other || !isKin(other.language, language)) return choice;
    return { ...choice, model: other.model, voice: other.id };
  }

  get #aboutDraft() {
    const { isSample, text } = this.draft;
    return isSample
      ? { title: sample.title, language: sample.language }
      : { title: text.trim().slice(0, 60).split('\n', 1)[0] ?? '' };
  }
}

export const [getLector, setLector] = createContext<Lector>();
