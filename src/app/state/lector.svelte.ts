import { createContext } from 'svelte';
import type { SkipKind } from '../../documents/skipping.ts';
import { explain } from '../client/explain.ts';
import type { SpeechChoice } from '../client/speech.ts';
import type { Trouble } from '../client/trouble.ts';
import type { Voice } from '../client/voice.ts';
import { Exports } from '../export/exports.svelte.ts';
import type { ExportSubject } from '../export/make-order.ts';
import { Incoming } from '../library/incoming/incoming.svelte.ts';
import { Library } from '../library/library.svelte.ts';
import { Transfer } from '../library/transfer/transfer.svelte.ts';
import { t } from '../messages/messages.ts';
import { Player } from '../player/player.svelte.ts';
import type { Position } from '../reading/readable.ts';
import type { Sample } from '../samples/sample.ts';
import { readHref } from '../shell/route.ts';
import { Router } from '../shell/router.svelte.ts';
import type { PanelName } from '../shell/shortcuts.ts';
import { Announcements } from './announcements.svelte.ts';
import { Draft } from './draft.svelte.ts';
import { DRAFT, draftLanguage, draftReadable } from './draft-readable.ts';
import { Install } from './install.svelte.ts';
import { Looks } from './looks.svelte.ts';
import { MODELS_CHANNEL } from './models-channel.ts';
import { NeuralVoice } from './neural-voice.svelte.ts';
import { explainNoVoice } from './no-voice.ts';
import { Offline } from './offline.svelte.ts';
import { placeHeard } from './place-heard.ts';
import { Preferences } from './preferences.svelte.ts';
import { Pronunciations } from './pronunciations.svelte.ts';
import { Update } from './update.svelte.ts';
import { keyOf, pickVoice, primaryOf } from './voice-list.ts';
import { Voices } from './voices.svelte.ts';

/** The whole app: its parts, and what the reader can do that touches more than one. */
export class Lector {
  router = new Router();
  looks = new Looks();
  preferences = new Preferences();
  offline = new Offline();
  exports = new Exports();
  library = new Library();
  incoming = new Incoming(this.library);
  transfer = new Transfer(this.library);
  announcements = new Announcements();
  draft: Draft;
  player = new Player({
    choose: (language) => this.voices.known.then(() => this.choiceFor(language)),
    speed: this.preferences.speed,
    keepsAwake: () => this.preferences.keepsAwake,
    onPosition: ({ id }, position) => {
      if (this.library.find(id)) this.library.savePosition(id, position);
    },
  });
  voices = new Voices({
    chosen: () => this.#chosenFor(this.language),
    languageVoices: () => this.preferences.languageVoices,
    languages: () => [...(this.language ? [this.language] : []), ...navigator.languages],
  });
  pronunciations = new Pronunciations(() => this.player.refresh());
  neural = new NeuralVoice((isReady) => void this.#neuralChanged(isReady));
  update = new Update({
    isBusy: () => this.isAudible || this.#isExporting,
    isAtWork: () => this.player.status !== 'idle' || this.#isExporting,
    prepare: () => {
      this.player.stop();
      return this.library.flush();
    },
  });
  install = new Install(() => this.player.status === 'speaking');
  /** Why something could not be done; shown above the player until it is put away. */
  trouble = $state.raw<Trouble | null>(null);

  /** What files are about to be made of; the dialog asks which. */
  exporting = $state.raw<ExportSubject | null>(null);

  /** What the shell asks of the page that is shown. */
  asked = $state.raw<{ what: PanelName | 'voice' } | null>(null);

  isAudible = $derived.by(() => ['starting', 'speaking', 'waiting'].includes(this.player.status));
  /** The document that Play begins when nothing is being heard, or the draft. */
  here = $derived.by(() => {
    const { page, id } = this.router.route;
    if (page === 'read' && this.library.find(id)) return id;
    return page === 'start' ? DRAFT : (this.player.reading?.id ?? DRAFT);
  });
  /** What is heard, or would be: the id of a document, or the draft. */
  current = $derived.by(() =>
    this.player.status === 'idle' ? this.here : (this.player.reading?.id ?? this.here),
  );
  /** The language of what is heard or would be heard, where it is known. */
  language = $derived.by(() => this.#languageHere());

  /** The text of the start page, as something to be read. */
  draftReading = $derived.by(() => draftReadable(this.draft));
  /** Where Play goes on in that text after Stop; 0 means at the beginning. */
  draftStop = $derived.by(() => {
    const { reading, position, hasEnded } = this.player;
    return reading === this.draftReading && !hasEnded ? (position?.offset ?? 0) : 0;
  });

  /** `sample` is the text of a first visit; `null` when it did not load. */
  constructor(sample: Sample | null) {
    this.draft = new Draft(sample);
    void this.voices.load();
    void this.neural.load();
    // The voices of a model that was added, here or in another tab.
    new BroadcastChannel(MODELS_CHANNEL).addEventListener('message', () => void this.voices.load());
    this.incoming.start();
  }

  /** What a request asks for, in a language where it is known. Without a list of voices the endpoint takes its best. */
  choiceFor(language?: string): SpeechChoice {
    const voice = pickVoice(this.voices.list, this.#chosenFor(language), [
      ...(language ? [language] : []),
      ...navigator.languages,
    ]);
    const { dictionary } = this.pronunciations;
    const spoken = { speed: 1, ...(dictionary.length > 0 && { dictionary }) };
    return voice ? { model: voice.model, voice: voice.id, ...spoken } : { model: 'auto', ...spoken };
  }

  /** One button: play, pause, go on. */
  toggle(): void {
    const { status } = this.player;
    if (this.isAudible) this.player.pause();
    else if (status === 'paused' || status === 'failed') this.player.resume();
    else this.listenHere();
  }

  /** Reads what this page is about: the document from where it was left, or the draft. */
  listenHere(): void {
    const record = this.library.find(this.here);
    if (record) this.listen(record.id, record.progress < 1 ? record.position : START);
    else if (!this.draft.isEmpty) this.listenToDraft(this.draftStop);
  }

  listenToDraft(offset: number): void {
    if (this.#isUnspoken(draftLanguage(this.draft))) return;
    this.player.play(this.draftReading, { section: 0, offset });
  }

  /** Reads a document of the library from a place. */
  listen(id: string, position: Position): void {
    if (this.#isUnspoken(this.library.find(id)?.language)) return;
    const { reading } = this.player;
    this.player.play(reading?.id === id ? reading : this.library.readable(id), position);
  }

  /** Reads on in this tab what was read in another one meanwhile, from where that has come. */
  takeOver(): void {
    const record = this.library.find(this.player.reading?.id ?? '');
    if (record) this.listen(record.id, record.position);
    else this.player.resume();
  }

  setSpeed(speed: number): void {
    this.preferences.speed = speed;
    this.player.setSpeed(this.preferences.speed);
  }

  setVoice(key: string): void {
    this.#choose(key);
    this.player.refresh();
  }

  /** Asks the page that is shown to open a panel, or to go back to the voice. */
  ask(what: PanelName | 'voice'): void {
    this.asked = { what };
  }

  /** Has a voice read its language from now on; `null` leaves it to the best one. */
  setLanguageVoice(language: string, voice: Voice | null): void {
    this.preferences.setLanguageVoice(language, voice && keyOf(voice));
    if (this.language && primaryOf(this.language) === language) this.player.refresh();
  }

  show(id: string): void {
    this.router.go(readHref(id));
  }

  /** How a file is to be spoken: as it is heard, at the speed that is set. */
  exportChoice = (language?: string): SpeechChoice => ({
    ...this.choiceFor(language),
    speed: this.preferences.speed,
  });

  /** Leaves these kinds of a document's text unread from now on, also of what is being heard. */
  async setSkipped(id: string, kinds: readonly SkipKind[]): Promise<void> {
    await this.attempt(() => this.library.setSkipped(id, kinds));
    if (this.player.reading?.id === id) this.player.refresh();
  }

  /** Does something of which the reader is told when it fails. */
  async attempt(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.trouble = explain(error);
    }
  }

  /** Puts the text of the start page into the library, and shows it there. */
  async keepDraft(): Promise<void> {
    await this.attempt(async () => {
      const { id } = await this.library.addText(this.draft.text);
      this.show(id);
    });
  }

  /** Marks the sentence that is heard, or the place where the document was left. */
  async addBookmark(): Promise<void> {
    const record = this.library.find(this.current);
    if (!record) return;
    await this.attempt(async () => {
      const { position, text } = await placeHeard(this, record);
      await this.library.addBookmark(record.id, { position, text });
      this.announcements.say(t.reading.bookmarked(text));
    });
  }

  /** After the end of a document the next one of the queue is read. */
  async goOn(): Promise<void> {
    const ended = this.player.reading?.id;
    if (!this.player.hasEnded || !ended || ended === DRAFT) return;
    const record = this.library.find(ended);
    const last = (record?.sections.length ?? 0) - 1;
    if (record) {
      this.library.savePosition(ended, { section: last, offset: record.sections[last]?.characters ?? 0 });
    }
    await this.library.dequeue(ended);
    const next = this.library.find(this.library.queue[0] ?? '');
    if (!next) return;
    this.listen(next.id, next.progress < 1 ? next.position : START);
  }

  /** Tells the reader when no voice speaks a language: any other would be silent or babble. */
  #isUnspoken(language: string | undefined): boolean {
    this.trouble = explainNoVoice(this.voices.list, language);
    return this.trouble !== null;
  }

  get #isExporting(): boolean {
    return this.exports.isRunning || this.transfer.isBusy;
  }

  #choose(key: string): void {
    this.preferences.voice = key;
    if (this.language) this.preferences.setLanguageVoice(primaryOf(this.language), key);
  }

  #languageHere(): string | undefined {
    const { section, position, status, reading } = this.player;
    if (status !== 'idle' && section && reading?.id === this.current) {
      const offset = position?.offset ?? 0;
      const own = section.languages?.find(({ start, end }) => start <= offset && offset < end);
      return own?.language ?? section.language;
    }
    if (this.current !== DRAFT) return this.library.find(this.current)?.language;
    return draftLanguage(this.draft);
  }

  /** The voice chosen for a language; without one, the voice chosen last if it speaks that language. */
  #chosenFor(language?: string): string | null {
    const { preferences } = this;
    if (!language) return preferences.voice;
    const chosen = preferences.languageVoices[primaryOf(language)];
    if (chosen) return chosen;
    const last = this.voices.list.find((voice) => keyOf(voice) === preferences.voice);
    return last && primaryOf(last.language) === primaryOf(language) ? preferences.voice : null;
  }

  /** A voice that was fetched is wanted: it takes over from the simple one, from the next sentence on. */
  async #neuralChanged(isReady: boolean): Promise<void> {
    const before = this.voices.current;
    await this.voices.load();
    if (!isReady || before?.model !== 'builtin') return;
    const group = this.voices.groups.find(({ language }) => language === before.language);
    const neural = group?.voices.find(({ model, available }) => available && model !== 'builtin');
    if (!neural) return;
    this.#choose(keyOf(neural));
    this.player.refresh('sentence-end');
  }
}

const START: Position = { section: 0, offset: 0 };

export const [getLector, setLector] = createContext<Lector>();
