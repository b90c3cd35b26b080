import { explain } from '../../client/explain.ts';
import type { Trouble } from '../../client/trouble.ts';
import { saveRecording } from '../../client/voices.ts';
import { t } from '../../messages/messages.ts';
import { recordSound, type SoundRecording } from './record-sound.ts';

/** More is not taken of a recording, in seconds: it is stopped by itself then. */
export const MOST_SECONDS = 30;

/** A voice of one's own in the making: a recording or a file, a name, and the word of whose voice it is. */
export class OwnVoice {
  sound = $state.raw<File | null>(null);
  isRecording = $state(false);
  /** Of the recording that runs. */
  seconds = $state(0);
  name = $state('');
  /** A tag such as `en`. */
  language = $state(navigator.language);
  hasConsent = $state(false);
  isSaving = $state(false);
  /** What has become of saving it. */
  saved = $state('');
  trouble = $state.raw<Trouble | null>(null);

  #recording: SoundRecording | null = null;
  #clock: ReturnType<typeof setInterval> | undefined;

  async record(): Promise<void> {
    this.#forget();
    try {
      this.#recording = await recordSound();
    } catch (error) {
      this.trouble = explainMicrophone(error);
      return;
    }
    this.isRecording = true;
    this.seconds = 0;
    this.#clock = setInterval(() => {
      this.seconds++;
      if (this.seconds >= MOST_SECONDS) void this.stop();
    }, 1000);
  }

  async stop(): Promise<void> {
    const recording = this.#recording;
    if (!recording) return;
    this.#rest();
    try {
      this.sound = await recording.stop();
    } catch (error) {
      this.trouble = explain(error);
    }
  }

  choose(file: File | undefined): void {
    if (!file) return;
    this.#forget();
    this.sound = file;
  }

  /** Gives the microphone back, also when the page is left. */
  dispose(): void {
    void this.#recording?.stop();
    this.#rest();
  }

  /** Keeps the voice; says whether it did, else `trouble` says why. */
  async save(): Promise<boolean> {
    this.saved = '';
    const { sound, language } = this;
    const name = this.name.trim();
    const missing = sound
      ? name
        ? this.hasConsent
          ? ''
          : t.ownVoice.noConsent
        : t.ownVoice.noName
      : t.ownVoice.noSound;
    this.trouble = missing ? { message: missing, advice: '' } : null;
    if (missing || !sound) return false;
    this.isSaving = true;
    try {
      await saveRecording({ name, language, sound });
      this.saved = t.ownVoice.saved(name);
      this.sound = null;
      this.name = '';
      this.hasConsent = false;
      return true;
    } catch (error) {
      this.trouble = explain(error);
      return false;
    } finally {
      this.isSaving = false;
    }
  }

  #forget(): void {
    this.trouble = null;
    this.saved = '';
    this.sound = null;
  }

  #rest(): void {
    clearInterval(this.#clock);
    this.#recording = null;
    this.isRecording = false;
  }
}

function explainMicrophone(error: unknown): Trouble {
  const { name = '' } = error as Partial<DOMException>;
  if (name === 'NotAllowedError')
    return { message: t.ownVoice.notAllowed, advice: t.ownVoice.notAllowedAdvice };
  if (name === 'NotFoundError')
    return { message: t.ownVoice.noMicrophone, advice: t.ownVoice.noMicrophoneAdvice };
  return explain(error);
}
