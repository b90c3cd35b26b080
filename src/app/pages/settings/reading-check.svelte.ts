import { explain } from '../../client/explain.ts';
import { fetchModels } from '../../client/models.ts';
import { speakShort } from '../../client/speech.ts';
import type { SpeechChoice } from '../../client/speech-choice.ts';
import { transcribe } from '../../client/transcribe.ts';
import type { Trouble } from '../../client/trouble.ts';
import { retryWhileWaking } from '../../state/retry.ts';
import { compareWords, type WordErrors } from './word-errors.ts';

/** A round trip: a text is spoken, what is heard is written down, and both are compared. */
export class ReadingCheck {
  text = $state('');
  /** Whether a model is here that writes down what is said; `null` while unknown. */
  canListen = $state<boolean | null>(null);
  step = $state<'idle' | 'speaking' | 'listening'>('idle');
  result = $state.raw<WordErrors | null>(null);
  trouble = $state.raw<Trouble | null>(null);
  #abort: AbortController | null = null;

  async load(): Promise<void> {
    try {
      const models = await retryWhileWaking(fetchModels);
      this.canListen = models.some(({ kind, state }) => kind === 'transcription' && state === 'ready');
    } catch (error) {
      this.trouble = explain(error);
    }
  }

  /** Speaks as chosen; `language` is the voice's, as a tag. */
  async run(choice: SpeechChoice, language: string | undefined): Promise<void> {
    this.stop();
    const abort = new AbortController();
    this.#abort = abort;
    this.result = null;
    this.trouble = null;
    const input = this.text.trim();
    try {
      this.step = 'speaking';
      const sound = await speakShort({ input, choice }, abort.signal);
      if (abort.signal.aborted) return;
      this.step = 'listening';
      const heard = await transcribe({ sound, language }, abort.signal);
      if (!abort.signal.aborted) this.result = compareWords(input, heard);
    } catch (error) {
      if (!abort.signal.aborted) this.trouble = explain(error);
    } finally {
      if (this.#abort === abort) this.stop();
    }
  }

  stop(): void {
    this.#abort?.abort();
    this.#abort = null;
    this.step = 'idle';
  }
}
