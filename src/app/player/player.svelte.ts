import { explain, type Trouble } from '../client/explain.ts';
import type { SpeechChoice } from '../client/speech.ts';
import { t } from '../messages/messages.ts';
import type { Position, Readable, ReadableSection } from '../reading/readable.ts';
import type { Span } from '../reading/span.ts';
import { KeptSound } from './kept-sound.ts';
import { MediaOutput } from './media-output.ts';
import { connectMediaSession } from './media-session.ts';
import { canStreamSound } from './media-source.ts';
import { NowPlaying, offsetAt } from './now-playing.ts';
import { OneTab } from './one-tab.ts';
import { Script, type StepUnit } from './script.ts';
import { type Sleep, type SleepWish, sleepOf, volumeBefore } from './sleep-timer.ts';
import { SoundEncoder } from './sound-encoder.ts';
import { SAMPLE_RATE } from './sound-format.ts';
import { SpeechFeed } from './speech-feed.ts';
import { WakeLock } from './wake-lock.ts';

/**
 * `starting` until the first sound, `waiting` when the voice can't keep up, `failed` when all that could be
 * heard has been heard and the rest is lost.
 */
export type PlayerStatus = 'idle' | 'starting' | 'speaking' | 'waiting' | 'paused' | 'failed';

/** A slider sends many values; the voice starts anew when it has come to rest. */
const SETTLE_MS = 350;

/** How much sound is kept behind the ear, in seconds: going back is then no new speech. */
const KEPT_BEHIND = 5 * 60;

/** How long a new voice has for its first sound before it takes over, in seconds. */
const TAKE_OVER = 2;

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
  /** The start of the sentence that is heard, or where Play goes on. */
  position = $state.raw<Position | null>(null);
  /** The section that is heard. */
  section = $state.raw<ReadableSection | null>(null);
  /** The sentence that is heard, in the section's text. */
  sentence = $state.raw<Span | null>(null);
  /** The word that is heard, if the voice tells. */
  word = $state.raw<Span | null>(null);
  /** How much sound is ready, in whole seconds at normal speed. */
  ahead = $state(0);
  speed = $state(1);
  sleep = $state.raw<Sleep | null>(null);
  trouble = $state.raw<Trouble | null>(null);
  /** Another tab has begun to speak, so this one has paused. */
  pausedElsewhere = $state(false);
  /** All was read to its end. */
  hasEnded = $state(false);

  #options: PlayerOptions;
  #sound = new KeptSound();
  #encoder = new SoundEncoder();
  #output = new MediaOutput({
    sound: this.#sound,
    isComplete: () => this.#feed?.isOver === true && this.#feed.error === undefined,
    onChange: () => this.#follow(),
    onInterrupt: () => this.#fallSilent('paused'),
    onEnd: () => this.#finish(),
    onBroken: (error) => this.#breakDown(error),
  });
  #script: Script | null = null;
  #feed: SpeechFeed | null = null;
  #oneTab = new OneTab(() => this.#leaveToOther());
  #nowPlaying = new NowPlaying();
  #wakeLock = new WakeLock();
  /** The voice was changed while paused: what is kept is not to be heard any more. */
  #isStale = false;
  /** The output can't go on as it is. */
  #isBroken = false;
  #steps: Promise<void> = Promise.resolve();
  #frame = 0;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #sleeping: ReturnType<typeof setTimeout> | undefined;
  /** The section at whose end the voice falls asleep, if that is wished. */
  #lastSection = 0;

  constructor(options: PlayerOptions) {
    this.#options = options;
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

  /** Reads from a place to the end of all sections. Must come from a user's gesture the first time. */
  play(reading: Readable, from: Position): void {
    if (reading !== this.#script?.reading) {
      this.#forget();
      this.#script = new Script(reading);
      this.reading = reading;
      this.section = null;
      this.sentence = null;
    }
    this.#start(() => this.#goTo(from));
  }

  pause(): void {
    if (!this.#isAudible) return;
    this.#output.pause();
    this.#fallSilent('paused');
  }

  /** Goes on after a pause or a failure, and where nothing is heard any more, at the last place. */
  resume(): void {
    const { reading, position, status } = this;
    if (!reading || !position || this.#isAudible) return;
    if (status === 'idle') this.play(reading, this.hasEnded ? { section: 0, offset: 0 } : position);
    else this.#start(() => this.#goOn(position));
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
    this.trouble = null;
    this.pausedElsewhere = false;
    this.#fallSilent('idle');
  }

  skipSentence(by: 1 | -1): void {
    this.#step('sentence', by);
  }

  skipParagraph(by: 1 | -1): void {
    this.#step('paragraph', by);
  }

  skipSection(by: 1 | -1): void {
    this.#step('section', by);
  }

  /** Goes to a place, also while paused. */
  jump(position: Position): void {
    if (!this.#script) return;
    this.hasEnded = false;
    if (this.status === 'failed') this.#start(() => this.#goTo(position));
    else if (this.status !== 'idle') this.#goTo(position);
    else this.#show(position);
  }

  /** From 0.5 to 4; nothing is spoken anew. */
  setSpeed(speed: number): void {
    this.speed = Math.min(Math.max(speed, SLOWEST), FASTEST);
    this.#output.speed = this.speed;
    this.#tellSystem();
  }

  /**
   * The voice, its pronunciation, or what is skipped has changed: what is ahead is spoken anew, `now` from the start of
   * the current sentence, `sentence-end` without cutting it off.
   */
  refresh(when: 'now' | 'sentence-end' = 'now'): void {
    clearTimeout(this.#settling);
    if (when === 'sentence-end' && this.#isAudible) this.#handOver();
    else if (this.#isAudible) this.#settling = setTimeout(() => this.#speakAnew(), SETTLE_MS);
    else this.#isStale = true;
  }

  /** Falls silent after so many minutes, or at the end of the section; `null` takes that back. */
  setSleep(wish: SleepWish | null): void {
    clearTimeout(this.#sleeping);
    this.#output.volume = 1;
    this.sleep = wish && sleepOf(wish, Date.now());
    if (this.sleep?.kind !== 'minutes') return;
    this.#sleeping = setTimeout(() => this.#checkSleep(), this.sleep.until - Date.now() + 1);
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
    this.#encoder.open();
    this.#become('starting');
    prepare();
    this.#oneTab.claim();
    this.#output.play().catch((error: unknown) => this.#refused(error));
    this.#follow();
  }

  #goOn(position: Position): void {
    if (this.#isBroken || this.#isStale) this.#goTo(position);
    else if (this.#feed?.error !== undefined) this.#feedFrom(this.#feed.spokenTo);
  }

  /** To a place: a seek where its sound is kept, else it is spoken. */
  #goTo(position: Position): void {
    clearTimeout(this.#settling);
    this.#lastSection = position.section;
    if (this.#isBroken) this.#output.close();
    const at = this.#isStale || this.#feed?.error !== undefined ? null : this.#sound.find(position);
    this.#isStale = false;
    this.#isBroken = false;
    this.#show(position);
    if (at !== null && this.#sound.fragmentAt(at)) {
      this.#output.seek(at);
      // The clock tells the new time already.
      this.#follow();
      if (this.#isAudible) this.#output.play().catch((error: unknown) => this.#refused(error));
      return;
    }
    this.#feed?.stop();
    this.#output.seek(this.#sound.restart());
    this.#feedFrom(position);
    if (!this.#isAudible) return;
    this.#become('starting');
    this.#output.play().catch((error: unknown) => this.#refused(error));
  }

  #feedFrom(from: Position): void {
    const script = this.#script;
    if (!script) return;
    this.#feed?.stop();
    this.#sound.dropUnfinished();
    const feed = new SpeechFeed({
      script,
      sound: this.#sound,
      encoder: this.#encoder,
      from,
      choose: this.#options.choose,
      ahead: () => this.#aheadSeconds,
      onChange: () => {
        this.#output.feed();
        this.#follow();
      },
    });
    this.#feed = feed;
    void feed.start();
  }

  /** Marks a place before it is heard. */
  #show(position: Position): void {
    this.position = position;
    this.word = null;
    void this.#showSentence(position);
  }

  async #showSentence(position: Position): Promise<void> {
    const script = this.#script;
    try {
      const sentence = await script?.sentenceAt(position);
      const isOvertaken = this.position !== position || this.#script !== script;
      if (isOvertaken || !sentence) return;
      this.section = script?.loaded(sentence.section)?.section ?? null;
      this.sentence = sentence;
      this.#tellSystem();
    } catch (error) {
      // Where there is a voice to wait for, its failure is told when all before it has been heard.
      if (!this.#isAudible) this.#fail(error);
    }
  }

  #step(unit: StepUnit, by: 1 | -1): void {
    const script = this.#script;
    this.#steps = this.#steps.then(async () => {
      if (!script || script !== this.#script || !this.position) return;
      try {
        const target = await script.step(this.position, unit, by);
        if (target) this.jump(target);
      } catch (error) {
        this.#output.pause();
        this.#fail(error);
      }
    });
  }

  #seekTo(seconds: number): void {
    const { section, position } = this;
    if (!section || !position) return;
    const offset = offsetAt(seconds, section, this.#sound.pace);
    const place = { section: position.section, offset };
    void this.#script?.sentenceAt(place).then((sentence) => {
      if (sentence) this.jump({ section: sentence.section, offset: sentence.start });
    });
  }

  #speakAnew(): void {
    const { position, reading } = this;
    if (!this.#isAudible || !position || !reading) {
      this.#isStale = true;
      return;
    }
    this.#locate();
    this.#isStale = true;
    this.#script = new Script(reading);
    this.#goTo(this.position ?? position);
  }

  /** Another voice takes over at the end of a sentence that leaves it time for its first sound. */
  #handOver(): void {
    const { sentence, position } = this;
    const feed = this.#feed;
    if (!feed || !sentence || !position || this.#sound.isEmpty) {
      this.#speakAnew();
      return;
    }
    feed.stop();
    this.#sound.dropUnfinished();
    const soon = this.#output.now + TAKE_OVER * this.speed * SAMPLE_RATE;
    const edge = this.#sound.edgeAfter(soon, { section: position.section, offset: sentence.end });
    if (edge !== null) this.#output.cut(this.#sound.cutAt(edge));
    const { last } = this.#sound;
    this.#feedFrom(last ? { section: last.section, offset: last.end } : position);
  }

  get #aheadSeconds(): number {
    return Math.max(0, (this.#sound.endsAt - this.#output.now) / SAMPLE_RATE);
  }

  /** Looks at the clock; again at every frame while there is something to hear. */
  #follow(): void {
    cancelAnimationFrame(this.#frame);
    if (this.status === 'idle') return;
    this.#locate();
    this.ahead = this.#feed ? Math.floor(this.#aheadSeconds) : 0;
    this.#feed?.poke();
    if (!this.#isAudible) return;
    this.#sound.dropBefore(this.#output.now - KEPT_BEHIND * SAMPLE_RATE);
    this.#checkSound();
    this.#checkSleep();
    if (this.#isAudible) this.#frame = requestAnimationFrame(() => this.#follow());
  }

  #locate(): void {
    const heard = this.#sound.heardAt(this.#output.now);
    if (!heard) return;
    const { segment, word, offset } = heard;
    const loaded = this.#script?.loaded(segment.section);
    if (!loaded) return;
    this.section = loaded.section;
    if (word?.start !== this.word?.start) this.word = word;
    const sentence = loaded.sentences.at(offset) ?? loaded.sentences.before(segment.end);
    const isSame = this.position?.section === segment.section && this.sentence?.start === sentence?.start;
    if (!sentence || isSame) return;
    this.sentence = sentence;
    this.position = { section: segment.section, offset: sentence.start };
    this.#report();
    this.#tellSystem();
  }

  #checkSound(): void {
    const feed = this.#feed;
    const isOut = this.#sound.isEmpty || this.#aheadSeconds < 0.25;
    if (feed?.isOver && isOut && feed.error !== undefined && !this.#output.hasSound) {
      this.#output.pause();
      this.#fail(feed.error);
    } else if (feed?.isOver && this.#sound.isEmpty) this.#finish();
    else if (this.#output.hasSound && !this.#sound.isEmpty) this.#become('speaking');
    else if (this.status === 'speaking' && !this.#output.isSeeking) this.#become('waiting');
  }

  #checkSleep(): void {
    const { sleep } = this;
    if (sleep?.kind === 'minutes') {
      const left = sleep.until - Date.now();
      this.#output.volume = left > 0 ? volumeBefore(left) : 1;
      if (left > 0) return;
      this.sleep = null;
      this.pause();
    } else if (sleep) this.#checkSectionEnd();
  }

  #checkSectionEnd(): void {
    const heard = this.#sound.heardAt(this.#output.now);
    const next = heard?.isPause ? this.#sound.after(heard.segment) : heard?.segment;
    if (!next || next.section === this.#lastSection) return;
    this.sleep = null;
    this.pause();
    // So that the next section is not begun in its middle.
    this.jump({ section: next.section, offset: next.start });
  }

  #refused(error: unknown): void {
    if (!this.#isAudible) return;
    this.#output.pause();
    this.trouble =
      error instanceof DOMException && error.name === 'NotAllowedError'
        ? { message: t.player.notAllowed, advice: t.player.notAllowedAdvice }
        : { message: t.player.soundBroke, advice: t.player.soundBrokeAdvice };
    this.#fallSilent('paused');
  }

  #breakDown(error: Error): void {
    console.error('The sound can’t be played.', error);
    this.#isBroken = true;
    if (this.#isAudible) this.#refused(error);
  }

  #leaveToOther(): void {
    if (!this.#isAudible) return;
    this.pause();
    this.pausedElsewhere = true;
  }

  #finish(): void {
    this.#locate();
    this.hasEnded = true;
    this.#feed?.stop();
    this.#output.pause();
    this.sleep = null;
    this.#fallSilent('idle');
  }

  #fail(error: unknown): void {
    this.trouble = explain(error);
    this.#fallSilent('failed');
  }

  #fallSilent(status: 'idle' | 'paused' | 'failed'): void {
    cancelAnimationFrame(this.#frame);
    if (status !== 'idle') this.#locate();
    this.#output.volume = 1;
    if (status === 'idle') {
      this.sentence = null;
      this.ahead = 0;
    }
    if (status !== 'paused') this.word = null;
    this.#become(status);
    this.#report();
  }

  /** Lets go of all sound. */
  #forget(): void {
    clearTimeout(this.#settling);
    this.setSleep(null);
    this.#feed?.stop();
    this.#feed = null;
    this.#output.close();
    this.#sound.restart();
    this.#isStale = false;
    this.#isBroken = false;
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
