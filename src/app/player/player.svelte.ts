import { explain } from '../client/explain.ts';
import { t } from '../messages/messages.ts';
import type { Position, Readable } from '../reading/readable.ts';
import { explainSound } from './explain-sound.ts';
import { connectMediaSession } from './media-session.ts';
import { canStreamSound } from './media-source.ts';
import { NowPlaying, offsetAt } from './now-playing.ts';
import { OneTab } from './one-tab.ts';
import type { PlayerOptions } from './player-options.ts';
import { PlayerState, type PlayerStatus } from './player-state.svelte.ts';
import { Script } from './script.ts';
import type { SleepWish } from './sleep-timer.svelte.ts';
import { SpokenSound } from './spoken-sound.ts';
import { WakeLock } from './wake-lock.ts';

/** A slider sends many values; the voice starts anew when it has come to rest. */
const SETTLE_MS = 350;

/** Reads aloud, section by section, and knows which sentence and word is heard. */
export class Player extends PlayerState {
  #options: PlayerOptions;
  #sound: SpokenSound;
  #script: Script | null = null;
  #oneTab = new OneTab(() => this.#leaveToOther());
  #nowPlaying = new NowPlaying();
  #wakeLock = new WakeLock();
  /** The voice was changed while paused: what is kept is not to be heard any more. */
  #isStale = false;
  #steps: Promise<void> = Promise.resolve();
  #frame = 0;
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(options: PlayerOptions) {
    super();
    this.#options = options;
    this.#sound = new SpokenSound({
      choose: options.choose,
      onChange: () => this.#follow(),
      onInterrupt: () => this.#fallSilent('paused'),
      onEnd: () => this.#checkSound(),
      onBroken: (error) => this.#refused(error),
    });
    this.setSpeed(options.speed ?? 1);
    connectMediaSession(this);
  }

  /** Reads from a place to the end of all sections. Must come from a user's gesture the first time. */
  play(reading: Readable, from: Position): void {
    if (reading !== this.#script?.reading) {
      this.#forget();
      this.#script = new Script(reading);
      this.reading = reading;
      this.place.reset();
    }
    this.#start(() => this.#goTo(from));
  }

  pause(): void {
    if (!this.isAudible) return;
    this.#sound.pause();
    this.#fallSilent('paused');
  }

  /** Goes on after a pause or a failure, and where nothing is heard any more, at the last place. */
  resume(): void {
    const { reading, position, status } = this;
    if (!reading || !position || this.isAudible) return;
    if (status === 'idle') this.play(reading, this.hasEnded ? { section: 0, offset: 0 } : position);
    else if (this.#isStale) this.#start(() => this.#goTo(position));
    else this.#start(() => this.#script && this.#sound.goOn(this.#script, position));
  }

  toggle(): void {
    if (this.isAudible) this.pause();
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
    this.speed = Math.min(Math.max(speed, 0.5), 4);
    this.#sound.speed = this.speed;
    this.#tellSystem();
  }

  /**
   * The voice, its pronunciation, or what is skipped has changed: what is ahead is spoken anew, `now` from the start of
   * the current sentence, `sentence-end` without cutting it off.
   */
  refresh(when: 'now' | 'sentence-end' = 'now'): void {
    clearTimeout(this.#settling);
    if (!this.isAudible) this.#isStale = true;
    else if (when === 'now') this.#settling = setTimeout(() => this.#speakAnew(), SETTLE_MS);
    else this.#handOver();
  }

  /** Falls silent after so many minutes, or at the end of the section; `null` takes that back. */
  setSleep(wish: SleepWish | null): void {
    this.sleepTimer.set(wish);
    this.#sound.volume = 1;
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
    if (this.#sound.state === 'silence' && this.isAudible) this.#become('starting');
    this.#follow();
  }

  /** Marks a place before it is heard. */
  #show(script: Script, position: Position): void {
    const shown = this.place.show(script, position);
    this.#report();
    shown.then(
      (isShown) => isShown && this.#tellSystem(),
      (error: unknown) => {
        // Where there is a voice to wait for, its failure is told when all before it has been heard.
        if (!this.isAudible) this.#fail(error);
      },
    );
  }

  protected move(find: (script: Script, from: Position) => Promise<Position | null>): void {
    const script = this.#script;
    // One after the other, so that three presses are three steps.
    this.#steps = this.#steps.then(async () => {
      if (!script || script !== this.#script || !this.position) return;
      try {
        const target = await find(script, this.position);
        if (target) this.jump(target);
      } catch (error) {
        this.#fail(error);
      }
    });
  }

  /** To a time of the section, in seconds at normal speed, as the system's media controls count. */
  seekTo(seconds: number): void {
    const { section, position } = this;
    if (!section || !position) return;
    this.seek({ section: position.section, offset: offsetAt(seconds, section, this.#sound.pace) });
  }

  #speakAnew(): void {
    this.#isStale = true;
    if (this.isAudible && this.position) this.#goTo(this.position);
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
    this.#checkSound();
    if (this.isAudible) this.#frame = requestAnimationFrame(() => this.#follow());
  }

  #locate(): void {
    const { heard } = this.#sound;
    if (!heard || !this.#script || !this.place.follow(this.#script, heard)) return;
    this.#report();
    this.#tellSystem();
  }

  #checkSound(): void {
    const { state } = this.#sound;
    if (!this.isAudible) return;
    if (state === 'lost') this.#fail(this.#sound.error);
    else if (state === 'over') this.#finish();
    else if (state === 'sound') this.#become('speaking');
    else if (state === 'silence' && this.status === 'speaking') this.#become('waiting');
    if (this.isAudible) this.#checkSleep();
  }

  #checkSleep(): void {
    this.#sound.volume = this.sleepTimer.volume;
    const next = this.sleep?.kind === 'section' ? this.#sound.nextSection : null;
    if (!next) return;
    this.sleepTimer.set(null);
    this.pause();
    this.jump(next);
  }

  #refused(error: unknown): void {
    if (!this.isAudible) return;
    console.warn('The sound can’t be played.', error);
    this.trouble = explainSound(error);
    this.pause();
  }

  #leaveToOther(): void {
    if (!this.isAudible) return;
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
      this.place.sentence = null;
      this.ahead = 0;
    }
    if (status !== 'paused') this.place.word = null;
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
    this.#wakeLock.want(this.isAudible && (this.#options.keepsAwake?.() ?? false));
    this.#tellSystem();
  }

  #tellSystem(): void {
    this.#nowPlaying.update(this, this.#sound.pace);
  }
}
