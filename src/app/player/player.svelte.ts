import { explain, type Trouble } from '../client/explain.ts';
import type { SpeechChoice } from '../client/speech.ts';
import { splitSentences } from '../reading/sentences.ts';
import { type Span, spanAt } from '../reading/span.ts';
import { connectMediaSession, showInMediaSession } from './media-session.ts';
import { ReadingRun } from './reading-run.ts';
import { Sound } from './sound.ts';

/**
 * `starting` until the first sound, `waiting` when the voice can't keep up, `failed` when all that could be
 * heard has been heard and the rest is lost.
 */
export type PlayerStatus = 'idle' | 'starting' | 'speaking' | 'waiting' | 'paused' | 'failed';

/** A slider sends many values; the voice starts anew when it has come to rest. */
const SETTLE_MS = 350;

/** Reads a text aloud and knows which sentence and word is heard. All offsets are into `text`. */
export class Player {
  status = $state<PlayerStatus>('idle');
  /** The text being read, or that was read last. */
  text = $state.raw('');
  sentences = $derived(splitSentences(this.text));
  /** The index of the sentence that is heard; -1 before the first. */
  sentence = $state(-1);
  /** The word that is heard, if the voice tells. */
  word = $state.raw<Span | null>(null);
  trouble = $state.raw<Trouble | null>(null);
  /** Where the reader stopped; 0 at the start and after the end. */
  stoppedAt = $state(0);
  /** The text was read to its end. */
  hasEnded = $state(false);

  #choose: () => SpeechChoice;
  #sound = new Sound(() => this.#interrupted());
  #run: ReadingRun | null = null;
  /** The voice or speed was changed while paused. */
  #isStale = false;
  #frame = 0;
  #settling: ReturnType<typeof setTimeout> | undefined;

  /** `choose` is asked for the voice and speed whenever a request is made. */
  constructor(choose: () => SpeechChoice) {
    this.#choose = choose;
    connectMediaSession({
      play: () => this.resume(),
      pause: () => this.pause(),
      stop: () => this.stop(),
      previoustrack: () => this.skip(-1),
      nexttrack: () => this.skip(1),
    });
  }

  /** Reads from `from` to the end. Must come from a user's gesture the first time. */
  play(text: string, from = 0): void {
    this.#leaveRun();
    this.text = text;
    this.trouble = null;
    this.stoppedAt = 0;
    this.hasEnded = false;
    this.word = null;
    this.sentence = this.sentences.length > 0 ? spanAt(this.sentences, from) : -1;
    this.#isStale = false;
    const run = new ReadingRun({
      context: this.#sound.open(),
      text,
      sentences: this.sentences,
      from,
      choose: this.#choose,
      onChange: () => this.#follow(),
    });
    this.#run = run;
    this.#become('starting');
    void run.start();
  }

  pause(): void {
    if (!this.#isAudible) return;
    this.#locate();
    this.#become('paused');
    void this.#fallAsleep();
  }

  /** Goes on after a pause or a failure. */
  resume(): void {
    if (this.status === 'failed') this.play(this.text, this.#run?.spokenTo ?? this.stoppedAt);
    else if (this.status === 'paused' && this.#isStale) this.play(this.text, this.#here);
    else if (this.status === 'paused') this.#wake();
  }

  /** Ends the reading, and remembers the sentence. */
  stop(): void {
    if (this.status === 'idle') return;
    this.#locate();
    this.stoppedAt = this.#here;
    this.#end();
  }

  /** Reads on from the sentence of that index. */
  jump(sentence: number): void {
    const target = this.sentences[sentence];
    if (target) this.play(this.text, target.start);
  }

  /** One sentence back or forth. */
  skip(by: 1 | -1): void {
    if (this.status === 'idle') return;
    this.#locate();
    this.jump(Math.min(Math.max(this.sentence + by, 0), this.sentences.length - 1));
  }

  /** Starts the current sentence anew, because the voice or speed has changed. */
  restart(): void {
    clearTimeout(this.#settling);
    if (this.status === 'paused') this.#isStale = true;
    if (!this.#isAudible) return;
    this.#settling = setTimeout(() => {
      if (!this.#isAudible) return;
      this.#locate();
      this.play(this.text, this.#here);
    }, SETTLE_MS);
  }

  get #isAudible(): boolean {
    return this.status === 'starting' || this.status === 'speaking' || this.status === 'waiting';
  }

  /** The start of the current sentence. */
  get #here(): number {
    return this.sentences[this.sentence]?.start ?? 0;
  }

  /** Looks at the clock; again at every frame while there is something to hear. */
  #follow(): void {
    cancelAnimationFrame(this.#frame);
    const run = this.#run;
    if (!run || !this.#isAudible) return;
    if (run.isOver) {
      this.#finish(run);
      return;
    }
    this.#locate();
    this.#frame = requestAnimationFrame(() => this.#follow());
  }

  #locate(): void {
    const run = this.#run;
    if (!run || !this.#isAudible) return;
    const heard = run.heardAt(this.#sound.now);
    if (!heard) return;
    const isStarved = run.isStarved(this.#sound.now);
    if (isStarved !== (this.status === 'waiting')) this.#become(isStarved ? 'waiting' : 'speaking');
    if (this.status === 'starting') this.#become('speaking');
    const sentence = spanAt(this.sentences, heard.word?.start ?? heard.segment.start);
    if (sentence !== this.sentence) this.sentence = sentence;
    if (heard.word?.start !== this.word?.start) this.word = heard.word;
  }

  #finish(run: ReadingRun): void {
    if (run.error === undefined) {
      this.hasEnded = true;
      this.#end();
      return;
    }
    this.trouble = explain(run.error);
    this.word = null;
    this.#become('failed');
    void this.#sound.sleep();
  }

  #end(): void {
    this.#leaveRun();
    this.sentence = -1;
    this.word = null;
    this.trouble = null;
    this.#become('idle');
    void this.#sound.sleep();
  }

  #leaveRun(): void {
    clearTimeout(this.#settling);
    cancelAnimationFrame(this.#frame);
    this.#run?.stop();
    this.#run = null;
  }

  #wake(): void {
    this.#sound.open();
    void this.#run?.fade(1);
    this.#become(this.#run?.heardAt(this.#sound.now) ? 'speaking' : 'starting');
    this.#follow();
  }

  async #fallAsleep(): Promise<void> {
    await this.#run?.fade(0);
    if (this.status === 'paused') await this.#sound.sleep();
  }

  #interrupted(): void {
    if (this.#isAudible) this.pause();
  }

  #become(status: PlayerStatus): void {
    this.status = status;
    const state = status === 'idle' ? 'none' : this.#isAudible ? 'playing' : 'paused';
    showInMediaSession(state, this.text.trim().slice(0, 60));
  }
}
