import { type DictionaryEntry, DictionaryError } from '../../../text/dictionary/entry.ts';
import { type SpeechChoice, speakShort } from '../../client/speech.ts';
import type { Voice } from '../../client/voice.ts';
import { t } from '../../messages/messages.ts';
import type { Lector } from '../../state/lector.svelte.ts';
import type { ShortSound } from '../../state/short-sound.svelte.ts';
import { checkEntry, explainDictionary } from './dictionary-files.ts';
import { trySentence } from './try-sentences.ts';

export type SayHow = 'words' | 'sounds' | 'nothing';

/** The sound of the entry that is being typed. */
export const DRAFT_SOUND = 'draft';

/** A pronunciation that is being typed, new or one that is changed; and how one sounds. */
export class PronunciationDraft {
  match = $state('');
  how = $state<SayHow>('words');
  words = $state('');
  sounds = $state('');
  isCaseSensitive = $state(false);
  isPattern = $state(false);
  language = $state('');
  /** To hear it in; empty: one is found. */
  sentence = $state('');
  /** The one that is changed. */
  before = $state.raw<DictionaryEntry | null>(null);
  problem = $state('');
  saved = $state('');

  #lector: Lector;
  #sound: ShortSound;

  constructor(lector: Lector, sound: ShortSound) {
    this.#lector = lector;
    this.#sound = sound;
  }

  change(entry: DictionaryEntry): void {
    this.clear();
    this.before = entry;
    this.match = entry.match;
    this.how = entry.skip ? 'nothing' : entry.phonemes === undefined ? 'words' : 'sounds';
    this.words = entry.replacement ?? '';
    this.sounds = entry.phonemes ?? '';
    this.isCaseSensitive = entry.caseSensitive ?? false;
    this.isPattern = entry.kind === 'regex';
    this.language = entry.language ?? '';
  }

  clear(): void {
    this.before = null;
    this.match = '';
    this.how = 'words';
    this.words = '';
    this.sounds = '';
    this.isCaseSensitive = false;
    this.isPattern = false;
    this.language = '';
    this.sentence = '';
    this.problem = '';
    this.saved = '';
  }

  async save(): Promise<void> {
    const entry = await this.#read();
    if (!entry) return;
    if (!this.#lector.pronunciations.put(entry, this.before ?? undefined)) {
      this.problem = t.voices.sayNoRoom;
      return;
    }
    this.clear();
    this.saved = t.voices.saySaved(entry.match);
  }

  /** Says the typed entry in its sentence, or stops saying it. */
  async toggleSound(): Promise<void> {
    if (this.#sound.key === DRAFT_SOUND) {
      this.#sound.stop();
      return;
    }
    const entry = await this.#read();
    if (!entry) return;
    if (entry.kind === 'regex' && this.sentence.trim() === '') {
      this.problem = t.voices.saySentenceNeeded;
      return;
    }
    const others = this.#lector.pronunciations.dictionary.filter((kept) => kept !== this.before);
    this.#hear(DRAFT_SOUND, entry, [entry, ...others]);
  }

  /** Says an entry as the next text will have it. A pattern is opened instead: nobody knows what it finds. */
  toggleSoundOf(entry: DictionaryEntry, key: string): void {
    if (this.#sound.key === key) this.#sound.stop();
    else this.#hear(key, entry, this.#lector.pronunciations.dictionary);
  }

  #hear(key: string, entry: DictionaryEntry, dictionary: readonly DictionaryEntry[]): void {
    const voice = this.#voiceFor(entry);
    const typed = key === DRAFT_SOUND ? this.sentence.trim() : '';
    const input = typed || trySentence(voice?.language ?? entry.language ?? '', entry.match);
    const speaker = voice ? { model: voice.model, voice: voice.id } : { model: 'auto' };
    const choice: SpeechChoice = { ...speaker, speed: 1, dictionary };
    void this.#sound.play(key, (signal) => speakShort({ input, choice }, signal));
  }

  #voiceFor({ voice, language }: DictionaryEntry): Voice | null {
    const { voices } = this.#lector;
    const named = voices.list.find(({ id, available }) => available && id === voice?.toLowerCase());
    const able = language ? voices.forLanguage(language) : null;
    return named ?? able ?? voices.current;
  }

  /** What was typed, as an entry; `null` when it is none yet, and `problem` says why. */
  async #read(): Promise<DictionaryEntry | null> {
    this.problem = '';
    this.saved = '';
    const match = this.match.trim();
    const said = { words: this.words, sounds: this.sounds, nothing: ' ' }[this.how];
    if (match === '') this.problem = t.voices.sayEmptyMatch;
    else if (said === '') this.problem = t.voices.sayEmptyHow;
    if (this.problem) return null;
    try {
      return await checkEntry({
        match,
        kind: this.isPattern ? 'regex' : /\s/.test(match) ? 'phrase' : 'word',
        ...(this.isCaseSensitive && { caseSensitive: true }),
        ...(this.language && { language: this.language }),
        ...(this.before?.voice !== undefined && { voice: this.before.voice }),
        ...(this.how === 'words' && { replacement: this.words }),
        ...(this.how === 'sounds' && { phonemes: this.sounds }),
        ...(this.how === 'nothing' && { skip: true }),
      });
    } catch (error) {
      if (!(error instanceof DictionaryError)) throw error;
      this.problem = t.voices.sayRefused(explainDictionary(error));
      return null;
    }
  }
}
