import type { Trouble } from '../client/trouble.ts';
import type { Position, Readable, ReadableSection } from '../reading/readable.ts';
import type { Span } from '../reading/span.ts';
import type { Script } from './script.ts';
import { type Sleep, SleepTimer } from './sleep-timer.svelte.ts';
import { Whereabouts } from './whereabouts.svelte.ts';

/**
 * `starting` until the first sound, `waiting` when the voice can't keep up, `failed` when all that could be
 * heard has been heard and the rest is lost.
 */
export type PlayerStatus = 'idle' | 'starting' | 'speaking' | 'waiting' | 'paused' | 'failed';

/** What others see of a player, and the steps that they can take with it. */
export abstract class PlayerState {
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

  protected place = new Whereabouts();
  protected sleepTimer = new SleepTimer(() => this.pause());

  abstract pause(): void;

  /** Goes where `find` leads from the place that is heard; nowhere for `null`. */
  protected abstract move(find: (script: Script, from: Position) => Promise<Position | null>): void;

  skipSentence(by: 1 | -1): void {
    this.move((script, from) => script.step(from, 'sentence', by));
  }

  /** Back to the start of the paragraph, or from its first sentence to the one before. */
  skipParagraph(by: 1 | -1): void {
    this.move((script, from) => script.step(from, 'paragraph', by));
  }

  /** Back to the start of the section, or from its first sentence to the one before. */
  skipSection(by: 1 | -1): void {
    this.move((script, from) => script.step(from, 'section', by));
  }

  /** To the sentence at a place; a little ahead in the one that is heard, to the next. */
  seek(place: Position): void {
    this.move((script, from) => script.near(place, from));
  }

  /** The start of the sentence that is heard, or where Play goes on. */
  get position(): Position | null {
    return this.place.position;
  }

  /** The section that is heard. */
  get section(): ReadableSection | null {
    return this.place.section;
  }

  /** The sentence that is heard, in the section's text. */
  get sentence(): Span | null {
    return this.place.sentence;
  }

  /** The word that is heard, if the voice tells. */
  get word(): Span | null {
    return this.place.word;
  }

  get sleep(): Sleep | null {
    return this.sleepTimer.sleep;
  }

  /** Is heard, or will be as soon as there is sound. */
  get isAudible(): boolean {
    return this.status === 'starting' || this.status === 'speaking' || this.status === 'waiting';
  }
}
