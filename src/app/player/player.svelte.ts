import { explain, type Trouble } from '../client/explain.ts';
import type { SpeechChoice } from '../client/speech.ts';
import { t } from '../messages/messages.ts';
import type { Position, Readable, ReadableSection } from '../reading/readable.ts';
import type { Span } from '../reading/span.ts';
import { connectMediaSession } from './media-session.ts';
import { canStreamSound } from './media-source.ts';
import { NowPlaying, offsetAt } from './now-playing.ts';
import { OneTab } from './one-tab.ts';
import { Script, type StepUnit } from './script.ts';
import { type Sleep, SleepTimer, type SleepWish } from './sleep-timer.svelte.ts';
import { SpokenSound } from './spoken-sound.ts';
import { WakeLock } from './wake-lock.ts';
import { Whereabouts } from './whereabouts.svelte.ts';

/**
 * `starting` until the first sound, `waiting` when the voice can't keep up, `failed` when all that could be
 * heard has been heard and the rest is lost.
 */
export type PlayerStatus = 'idle' | 'starting' | 'speaking' | 'waiting' | 'paused' | 'failed';

/** A slider sends many values; the voice starts anew when it has come to rest. */
const SETTLE_MS = 350;

const SLOWEST = 0.5;
const FASTEST = 4;

export interface PlayerOptions {
  /** Asked whenever a request is made, with the language of the text if that is known. */
  choose: (language?: string) => SpeechChoice;
  speed?: number;
  /** Whether the screen should stay on while the voice is heard. */
  keepsAwake?: () => boolean;
  /** Told at each sentence, and when the voice falls silent. */
  onPosition?: (reading: Readable, position: Position) => void;
}

/** Reads aloud, section by section, and knows which sentence and word is heard. */
export class Player {
  status = $state<PlayerStatus>('idle');
  /** What is read, or was read last. */
  reading = $state.raw<Readable | null>(null);
  /** How much sound is ready, in whole seconds at normal speed. */
  ahead = $state(0);
  speed = $state(1);
  trouble = $state.raw<Trouble | null>(null);
  /** Another tab has begun to speak, so this one has paused. */
  pausedElsewhere = $state(false);
  /** All was read to its end. */
  hasEnded = $state(false);

  #options: PlayerOptions;
  #sound: SpokenSound;
  #script: Script | null = null;
  #place = new Whereabouts();
  #sleepTimer = new SleepTimer(() => this.pause());
  #oneTab = new OneTab(() => this.#leaveToOther());
  #nowPlaying = new NowPlaying();
  #wakeLock = new WakeLock();
  /** The voice was changed while paused: what is kept is not to be heard any more. */
  #isStale = false;
  #steps: Promise<void> = Promise.resolve();
  #frame = 0;
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(options: PlayerOptions) {
    this.#options = options;
    this.#sound = new SpokenSound({
      choose: options.choose,
      onChange: () => this.#follow(),
      onInterrupt: () => this.#fallSilent('paused'),
      onEnd: () => this.#checkSound(),
      onBroken: (error) => this.#refused(error),
    });
    this.setSpeed(options.speed ?? 1);
    connectMediaSession({
      play: () => this.resume(),
      pause: () => this.pause(),
      stop: () => this.stop(),
      previoustrack: () => this.skipSentence(-1),
      nexttrack: () => this.skipSentence(1),
      seekbackward: () => this.skipParagraph(-1),
      seekforward: () => this.skipParagraph(1),
      seekto: (seconds) => this.#seekTo(seconds),
    });
  }

  /** The start of the sentence that is heard, or where Play goes on. */
  get position(): Position | null {
    return this.#place.position;
  }

  /** The section that is heard. */
  get section(): ReadableSection | null {
    return this.#place.section;
  }

  /** The sentence that is heard, in the section's text. */
  get sentence(): Span | null {
    return this.#place.sentence;
  }

  /** The word that is heard, if the voice tells. */
  get word(): Span | null {
    return this.#place.word;
  }

  get sleep(): Sleep | null {
    return this.#sleepTimer.sleep;
  }

  /** Reads from a place to the end of all sections. Must come from a user's gesture the first time. */
  play(reading: Readable, from: Position): void {
    if (reading !== this.#script?.reading) {
      this.#forget();
      this.#script = new Script(reading);
      this.reading = reading;
      this.#place.reset();
    }
    this.#start(() => this.#goTo(from));
  }

  pause(): void {
    if (!this.#isAudible) return;
    this.#sound.pause();
    this.#fallSilent('paused');
  }

  /** Goes on after a pause or a failure, and where nothing is heard any more, at the last place. */
  resume(): void {
    const { reading, position, status } = this;
    if (!reading || !position || this.#isAudible) return;
    if (status === 'idle') this.play(reading, this.hasEnded ? { section: 0, offset: 0 } : position);
    else if (this.#isStale) this.#start(() => this.#goTo(position));
    else this.#start(() => this.#script && this.#sound.goOn(this.#script, position));
  }

  toggle(): void {
    if (this.#isAudible) this.pause();
    else this.resume();
  }

  /** Ends the reading, and remembers the place. */
  stop(): void {
    if (this.status === 'idle') return;
    this.#locate();
    this.#forget();
    this.setSleep(null);
    this.trouble = null;
    this.pausedElsewhere = false;
    this.#fallSilent('idle');
  }

  skipSentence(by: 1 | -1): void {
    this.#step('sentence', by);
  }

  /** Back to the start of the paragraph, or from its first sentence to the one before. */
  skipParagraph(by: 1 | -1): void {
    this.#step('paragraph', by);
  }

  /** Back to the start of the section, or from its first sentence to the one before. */
  skipSection(by: 1 | -1): void {
    this.#step('section', by);
  }

  /** Goes to a place, also while paused. */
  jump(position: Position): void {
    if (!this.#script) return;
    this.hasEnded = false;
    if (this.status === 'failed') this.#start(() => this.#goTo(position));
    else if (this.status === 'idle') this.#show(this.#script, position);
    else this.#goTo(position);
  }

  /** From 0.5 to 4; nothing is spoken anew. */
  setSpeed(speed: number): void {
    this.speed = Math.min(Math.max(speed, SLOWEST), FASTEST);
    this.#sound.speed = this.speed;
    this.#tellSystem();
  }

  /**
   * The voice, its pronunciation, or what is skipped has changed: what is ahead is spoken anew, `now` from the start of
   * the current sentence, `sentence-end` without cutting it off.
   */
  refresh(when: 'now' | 'sentence-end' = 'now'): void {
    clearTimeout(this.#settling);
    if (!this.#isAudible) this.#isStale = true;
    else if (when === 'now') this.#settling = setTimeout(() => this.#speakAnew(), SETTLE_MS);
    else this.#handOver();
  }

  /** Falls silent after so many minutes, or at the end of the section; `null` takes that back. */
  setSleep(wish: SleepWish | null): void {
    this.#sleepTimer.set(wish);
    this.#sound.volume = 1;
  }

  get #isAudible(): boolean {
    return this.status === 'starting' || this.status === 'speaking' || this.status === 'waiting';
  }

  /** Begins to be heard, once `prepare` has said where. */
  #start(prepare: () => void): void {
    this.trouble = null;
    this.hasEnded = false;
    this.pausedElsewhere = false;
    if (!canStreamSound()) {
      this.trouble = { message: t.player.noStreaming, advice: t.player.noStreamingAdvice };
      this.#become('failed');
      return;
    }
    this.#become('starting');
    prepare();
    this.#oneTab.claim();
    this.#sound.play().catch((error: unknown) => this.#refused(error));
    this.#follow();
  }

  #goTo(position: Position): void {
    if (!this.#script) return;
    clearTimeout(this.#settling);
    // What is skipped may be something else now.
    if (this.#isStale) this.#script = new Script(this.#script.reading);
    this.#show(this.#script, position);
    this.#sound.goTo(this.#script, position, this.#isStale);
    this.#isStale = false;
    // Where the sound is kept, the clock tells the new time already.
    if (this.#sound.state === 'silence' && this.#isAudible) this.#become('starting');
    this.#follow();
  }

  /** Marks a place before it is heard. */
  #show(script: Script, position: Position): void {
    const shown = this.#place.show(script, position);
    this.#report();
    shown.then(
      (isShown) => isShown && this.#tellSystem(),
      (error: unknown) => {
        // Where there is a voice to wait for, its failure is told when all before it has been heard.
        if (!this.#isAudible) this.#fail(error);
      },
    );
  }

  #step(unit: StepUnit, by: 1 | -1): void {
    const script = this.#script;
    // One after the other, so that three presses are three steps.
    this.#steps = this.#steps.then(async () => {
      if (!script || script !== this.#script || !this.position) return;
      try {
        const target = await script.step(this.position, unit, by);
        if (target) this.jump(target);
      } catch (error) {
        this.#fail(error);
      }
    });
  }

  #seekTo(seconds: number): void {
    const { section, position } = this;
    if (!section || !position) return;
    const offset = offsetAt(seconds, section, this.#sound.pace);
    const start = this.#script?.loaded(position.section)?.sentences.at(offset)?.start ?? offset;
    this.jump({ section: position.section, offset: start });
  }

  #speakAnew(): void {
    this.#isStale = true;
    if (this.#isAudible && this.position) this.#goTo(this.position);
  }

  #handOver(): void {
    const { sentence, position } = this;
    if (!this.#script || !sentence || !position || this.status === 'starting') this.#speakAnew();
    else {
      const behind = { section: position.section, offset: sentence.end };
      this.#sound.handOver(this.#script, behind, this.speed);
    }
  }

  /** Looks at the clock; again at every frame while there is something to hear. */
  #follow(): void {
    cancelAnimationFrame(this.#frame);
    if (this.status === 'idle') return;
    this.#locate();
    this.ahead = Math.floor(this.#sound.ahead);
    this.#sound.tend();
    if (this.#isAudible) this.#checkSound();
    if (this.#isAudible) this.#checkSleep();
    if (this.#isAudible) this.#frame = requestAnimationFrame(() => this.#follow());
  }

  #locate(): void {
    const { heard } = this.#sound;
    if (!heard || !this.#script || !this.#place.follow(this.#script, heard)) return;
    this.#report();
    this.#tellSystem();
  }

  #checkSound(): void {
    const { state } = this.#sound;
    if (state === 'lost') this.#fail(this.#sound.error);
    else if (state === 'over') this.#finish();
    else if (state === 'sound') this.#become('speaking');
    else if (state === 'silence' && this.status === 'speaking') this.#become('waiting');
  }

  #checkSleep(): void {
    this.#sound.volume = this.#sleepTimer.volume;
    const next = this.sleep?.kind === 'section' ? this.#sound.nextSection : null;
    if (!next) return;
    this.#sleepTimer.set(null);
    this.pause();
    this.jump(next);
  }

  #refused(error: unknown): void {
    if (!this.#isAudible) return;
    console.warn('The sound can’t be played.', error);
    const isForbidden = error instanceof DOMException && error.name === 'NotAllowedError';
    this.trouble = isForbidden
      ? { message: t.player.notAllowed, advice: t.player.notAllowedAdvice }
      : { message: t.player.soundBroke, advice: t.player.soundBrokeAdvice };
    this.pause();
  }

  #leaveToOther(): void {
    if (!this.#isAudible) return;
    this.pause();
    this.pausedElsewhere = true;
  }

  #finish(): void {
    this.hasEnded = true;
    this.#sound.end();
    if (this.sleep?.kind === 'section') this.setSleep(null);
    this.#fallSilent('idle');
  }

  #fail(error: unknown): void {
    this.#sound.pause();
    this.trouble = explain(error);
    this.#fallSilent('failed');
  }

  #fallSilent(status: 'idle' | 'paused' | 'failed'): void {
    cancelAnimationFrame(this.#frame);
    this.#locate();
    this.#sound.volume = 1;
    if (status === 'idle') {
      this.#place.sentence = null;
      this.ahead = 0;
    }
    if (status !== 'paused') this.#place.word = null;
    this.#become(status);
    this.#report();
  }

  /** Lets go of all sound. */
  #forget(): void {
    clearTimeout(this.#settling);
    this.#sound.close();
    this.#isStale = false;
  }

  #report(): void {
    if (this.reading && this.position) this.#options.onPosition?.(this.reading, this.position);
  }

  #become(status: PlayerStatus): void {
    if (status === this.status) return;
    this.status = status;
    this.#wakeLock.want(this.#isAudible && (this.#options.keepsAwake?.() ?? false));
    this.#tellSystem();
  }

  #tellSystem(): void {
    this.#nowPlaying.update({
      reading: this.reading,
      section: this.section,
      position: this.position,
      isAudible: this.#isAudible,
      isIdle: this.status === 'idle',
      speed: this.speed,
      pace: this.#sound.pace,
    });
  }
}
