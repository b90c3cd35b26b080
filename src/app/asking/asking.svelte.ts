import { explain } from '../client/explain.ts';
import { ApiFailure } from '../client/failure.ts';
import { speakShort } from '../client/speech.ts';
import type { SpeechChoice } from '../client/speech-choice.ts';
import type { Trouble } from '../client/trouble.ts';
import { t } from '../messages/messages.ts';
import { Pieces } from './pieces.ts';
import { questionAbout } from './question.ts';
import { say } from './say.ts';
import { sentencesOf } from './sentences.ts';
import { streamAnswer } from './stream-answer.ts';

/** How many characters of a text go with a question at first; a model that can't read so much is asked with less. */
const MOST_CHARACTERS = 6000;
const LEAST_CHARACTERS = 300;

export interface Question {
  model: string;
  question: string;
  /** The text that it is about, and the place in it. */
  text: string;
  offset: number;
  /** Of the text; answers are cut into sentences by it. */
  language: string;
  /** How to speak the answer; left out, it is not heard. */
  choice?: SpeechChoice | undefined;
}

/** One question, its answer as it comes, and the voice that speaks it while the rest is still written. */
export class Asking {
  answer = $state('');
  /** The question that is answered. */
  asked = $state('');
  isAnswering = $state(false);
  isSpeaking = $state(false);
  trouble = $state.raw<Trouble | null>(null);

  #stop: AbortController | null = null;
  #hush: AbortController | null = null;

  /** Call it in a user's gesture: only then may a sound begin. */
  async ask(question: Question): Promise<void> {
    this.stop();
    const stop = new AbortController();
    this.#stop = stop;
    this.asked = question.question;
    this.answer = '';
    this.trouble = null;
    this.isAnswering = true;
    const pieces = new Pieces();
    if (question.choice) void this.#speak(pieces, question.choice, { question, stop });
    try {
      for await (const piece of this.#answerWithRoom(question, stop.signal)) {
        if (stop.signal.aborted) return;
        this.answer += piece;
        pieces.push(piece);
      }
    } catch (error) {
      if (!stop.signal.aborted) this.trouble = explainAnswer(error);
    } finally {
      pieces.end();
      if (this.#stop === stop) this.isAnswering = false;
    }
  }

  /** Ends the answer and its voice. */
  stop(): void {
    this.#stop?.abort();
    this.hush();
    this.isAnswering = false;
  }

  /** Ends the voice alone. */
  hush(): void {
    this.#hush?.abort();
    this.isSpeaking = false;
  }

  async #speak(
    pieces: Pieces,
    choice: SpeechChoice,
    { question, stop }: { question: Question; stop: AbortController },
  ): Promise<void> {
    const hush = new AbortController();
    this.#hush = hush;
    this.isSpeaking = true;
    const speak = (input: string) => speakShort({ input, choice }, hush.signal);
    try {
      await say(sentencesOf(pieces, question.language), { speak, audio: new Audio() }, hush.signal);
    } catch (error) {
      if (!hush.signal.aborted && !stop.signal.aborted) this.trouble = explain(error);
    } finally {
      if (this.#hush === hush) this.isSpeaking = false;
    }
  }

  /** How much of a text a model can read is known only by asking. */
  async *#answerWithRoom(question: Question, signal: AbortSignal): AsyncGenerator<string> {
    for (let most = MOST_CHARACTERS; ; most = Math.floor(most / 2)) {
      try {
        yield* streamAnswer({ model: question.model, messages: questionAbout(question, most) }, signal);
        return;
      } catch (error) {
        if (!isTooLong(error) || most / 2 < LEAST_CHARACTERS) throw error;
      }
    }
  }
}

function isTooLong(error: unknown): boolean {
  return error instanceof ApiFailure && error.code === 'context_length_exceeded';
}

function explainAnswer(error: unknown): Trouble {
  if (isTooLong(error)) return { message: t.asking.tooLong, advice: t.asking.tooLongAdvice };
  const { message, advice } = explain(error);
  const isOwn = error instanceof ApiFailure && advice === t.trouble.otherVoiceAdvice;
  return { message, advice: isOwn ? t.trouble.againAdvice : advice };
}
