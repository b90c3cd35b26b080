import { createContext } from 'svelte';
import { explain, type Trouble } from '../client/explain.ts';
import type { SpeechChoice } from '../client/speech.ts';
import { Library } from '../library/library.svelte.ts';
import { Player } from '../player/player.svelte.ts';
import { sample } from '../sample.ts';
import { Draft } from './draft.svelte.ts';
import { NeuralVoice } from './neural-voice.svelte.ts';
import { Offline } from './offline.svelte.ts';
import { openTextFile } from './open-file.ts';
import { Preferences } from './preferences.svelte.ts';
import { Saving } from './saving.svelte.ts';
import { keyOf } from './voice-list.ts';
import { Voices } from './voices.svelte.ts';

/** The whole page: its parts, and what the reader can do that touches more than one. */
export class Lector {
  draft = new Draft();
  library = new Library();
  preferences = new Preferences();
  offline = new Offline();
  saving = new Saving();
  voices = new Voices({
    chosen: () => this.preferences.voice,
    languages: () => (this.draft.isSample ? [sample.language, ...navigator.languages] : navigator.languages),
  });
  player = new Player(() => this.choice);
  neural = new NeuralVoice((isReady) => void this.#neuralChanged(isReady));
  /** Why a file could not be opened. */
  fileTrouble = $state.raw<Trouble | null>(null);

  /** The text is shown for reading along, not for editing. */
  isReading = $derived(this.player.status !== 'idle');
  /** Where Play goes on after Stop; 0 means at the beginning. */
  resumeAt = $derived(this.player.text === this.draft.text ? this.player.stoppedAt : 0);

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
    const { status } = this.player;
    if (status === 'paused' || status === 'failed') this.player.resume();
    else if (status !== 'idle') this.player.pause();
    else if (!this.draft.isEmpty) this.player.play(this.draft.text, this.resumeAt);
  }

  playFromStart(): void {
    this.player.play(this.draft.text, 0);
  }

  setSpeed(speed: number): void {
    if (speed === this.preferences.speed) return;
    this.preferences.speed = speed;
    this.player.restart();
  }

  setVoice(key: string): void {
    this.preferences.voice = key;
    this.player.restart();
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

  save(): void {
    if (!this.draft.isEmpty) void this.saving.start(this.draft.text, this.choice);
  }

  /** A voice that was fetched is wanted: it takes over from the simple one, from the next part on. */
  async #neuralChanged(isReady: boolean): Promise<void> {
    const before = this.voices.current;
    await this.voices.load();
    if (!isReady || before?.model !== 'builtin') return;
    const group = this.voices.groups.find(({ language }) => language === before.language);
    const neural = group?.voices.find(({ model, available }) => available && model !== 'builtin');
    if (neural) this.preferences.voice = keyOf(neural);
  }
}

export const [getLector, setLector] = createContext<Lector>();
