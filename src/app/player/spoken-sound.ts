import type { SpeechChoice } from '../client/speech.ts';
import type { Position } from '../reading/readable.ts';
import { type Heard, KeptSound } from './kept-sound.ts';
import { MediaOutput } from './media-output.ts';
import type { Script } from './script.ts';
import { SoundEncoder } from './sound-encoder.ts';
import { SAMPLE_RATE } from './sound-format.ts';
import { SpeechFeed } from './speech-feed.ts';

/** How much sound is kept behind the ear, in seconds: going back is then no new speech. */
const KEPT_BEHIND = 5 * 60;

/** How long a new voice has for its first sound before it takes over, in seconds. */
const TAKE_OVER = 2;

export interface SpokenSoundOptions {
  choose: (language?: string) => Promise<SpeechChoice>;
  /** The clock, or what can be heard, has changed. */
  onChange: () => void;
  /** The element has stopped by itself. */
  onInterrupt: () => void;
  /** All that there is was heard; see `error`. */
  onEnd: () => void;
  /** The element can't play any more. */
  onBroken: (error: unknown) => void;
}

/**
 * What can be heard now: `sound`, `seeking` for the moment in which that is being reached, `silence` while more will
 * come, `over` when all has been heard, `lost` when it has and the rest failed.
 */
export type SoundState = 'sound' | 'seeking' | 'silence' | 'over' | 'lost';

/** The sound of a script: spoken ahead, kept, and played. */
export class SpokenSound {
  #options: SpokenSoundOptions;
  #kept = new KeptSound();
  #encoder = new SoundEncoder();
  #output: MediaOutput;
  #feed: SpeechFeed | null = null;
  #isBroken = false;

  constructor(options: SpokenSoundOptions) {
    this.#options = options;
    this.#output = new MediaOutput({
      sound: this.#kept,
      isComplete: () => this.#feed?.isOver === true,
      onChange: options.onChange,
      onInterrupt: options.onInterrupt,
      onEnd: options.onEnd,
      onBroken: (error) => {
        this.#isBroken = true;
        options.onBroken(error);
      },
    });
  }

  set speed(speed: number) {
    this.#output.speed = speed;
  }

  set volume(volume: number) {
    this.#output.volume = volume;
  }

  /** Characters of the text a second, at normal speed; `null` while unknown. */
  get pace(): number | null {
    return this.#kept.pace;
  }

  /** Seconds of sound that are ready, at normal speed. */
  get ahead(): number {
    return this.#feed ? Math.max(0, (this.#kept.endsAt - this.#output.now) / SAMPLE_RATE) : 0;
  }

  /** What is heard, or would be if it were not paused. */
  get heard(): Heard | null {
    return this.#kept.heardAt(this.#output.now);
  }

  /** Where the next section begins, if the pause before it is heard. */
  get nextSection(): Position | null {
    const { heard } = this;
    const next = heard?.isPause ? this.#kept.after(heard.segment) : null;
    return next && next.section !== heard?.segment.section
      ? { section: next.section, offset: next.start }
      : null;
  }

  /** Why the rest is lost. */
  get error(): unknown {
    return this.#feed?.error;
  }

  get state(): SoundState {
    const isOut = this.#kept.isEmpty || this.#output.hasEnded;
    if (isOut && this.#feed?.isOver) return this.#feed.error === undefined ? 'over' : 'lost';
    if (isOut) return 'silence';
    if (this.#output.isSeeking) return 'seeking';
    return this.#output.hasSound ? 'sound' : 'silence';
  }

  /** Plays as soon as there is sound. Must come from a user's gesture the first time. Rejects where that is refused. */
  play(): Promise<void> {
    this.#encoder.open();
    return this.#output.play();
  }

  pause(): void {
    this.#output.pause();
  }

  /** To a place: a seek where its sound is kept and not `anew`, else it is spoken. */
  goTo(script: Script, position: Position, anew = false): void {
    if (this.#isBroken) this.#output.close();
    const isUsable = !anew && this.#feed?.error === undefined;
    this.#isBroken = false;
    const at = isUsable ? this.#kept.find(position) : null;
    if (at !== null && this.#kept.fragmentAt(at)) {
      this.#output.seek(at);
      return;
    }
    this.#feed?.stop();
    this.#output.seek(this.#kept.restart());
    this.#feedFrom(script, position);
  }

  /** Goes on where sound was lost, or the element gave up at a place. */
  goOn(script: Script, position: Position): void {
    const feed = this.#feed;
    if (this.#isBroken) this.goTo(script, position);
    else if (feed && this.state === 'lost') this.goTo(script, feed.spokenTo, true);
    else if (feed?.error !== undefined) this.#feedFrom(script, feed.spokenTo);
  }

  /** Has another voice take over behind a place, at the end of a sentence that leaves it time for its first sound. */
  handOver(script: Script, behind: Position, speed: number): void {
    this.#feed?.stop();
    this.#kept.dropUnfinished();
    const edge = this.#kept.edgeAfter(this.#output.now + TAKE_OVER * speed * SAMPLE_RATE, behind);
    if (edge !== null) this.#output.cut(this.#kept.cutAt(edge));
    const { last } = this.#kept;
    this.#feedFrom(script, last ? { section: last.section, offset: last.end } : behind);
  }

  /** Forgets what was heard long ago, and asks for more where that is wanted; to be called as the clock goes. */
  tend(): void {
    this.#feed?.poke();
    this.#output.watch();
    this.#kept.dropBefore(this.#output.now - KEPT_BEHIND * SAMPLE_RATE);
  }

  /** Lets no more be spoken; what is kept can still be heard. */
  end(): void {
    this.#feed?.stop();
    this.#output.pause();
  }

  /** Lets go of all sound. */
  close(): void {
    this.#feed?.stop();
    this.#feed = null;
    this.#isBroken = false;
    this.#output.close();
    this.#kept.restart();
  }

  #feedFrom(script: Script, from: Position): void {
    this.#feed?.stop();
    this.#kept.dropUnfinished();
    const feed = new SpeechFeed({
      script,
      sound: this.#kept,
      encoder: this.#encoder,
      from,
      choose: this.#options.choose,
      ahead: () => this.ahead,
      onChange: () => {
        this.#output.feed();
        this.#options.onChange();
      },
    });
    this.#feed = feed;
    void feed.start();
  }
}
