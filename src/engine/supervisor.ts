import type { Failure, LifeMessage } from './life.ts';

/** How long a failure is remembered: then its cause may have gone, and it is worth another try. */
const REMEMBER_MS = 60_000;
/** A step's time is counted in so many ticks: a device that was asleep has missed only one of them. */
const TICKS = 10;
/** The pause before a thread that follows one which could not even start; twice as long each time. */
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;

/** Why a thread has to end. */
export interface Ending {
  kind: 'failed' | 'hung' | 'crashed' | 'idle';
  reason: string;
  /** The GPU has failed: the next thread does without. */
  avoidGpu: boolean;
}

/**
 * Watches the threads of one engine, one after the other, from outside: a step that runs too long blocks its
 * thread, so nobody in there could tell. What failed is remembered, so that no step is tried for ever.
 */
export class Supervisor {
  readonly #onEnding: (ending: Ending) => void;
  readonly #failures = new Map<string, Failure & { until: number }>();
  readonly #steps = new Map<number, { what: string; timer: ReturnType<typeof setInterval> }>();
  #failedStarts = 0;

  /** `onEnding` is told that the thread must be ended; then `ended` has to be called. */
  constructor(onEnding: (ending: Ending) => void) {
    this.#onEnding = onEnding;
  }

  /** Takes what the thread tells. */
  receive(message: LifeMessage): void {
    switch (message.type) {
      case 'step':
        this.#watch(message);
        break;
      case 'step-end':
        // What succeeds after all, is as good as new.
        if (message.isDone) this.#failures.delete(this.#steps.get(message.id)?.what ?? '');
        this.#forget(message.id);
        break;
      case 'retire':
        this.#remember(message.what, message.reason);
        this.#onEnding({ kind: 'failed', reason: message.reason, avoidGpu: message.avoid === 'webgpu' });
        break;
      case 'forget':
        for (const what of this.#failures.keys()) {
          if (what.split(':')[1] === message.model) this.#failures.delete(what);
        }
        break;
      case 'idle':
        this.#onEnding({ kind: 'idle', reason: 'Nobody has spoken for long.', avoidGpu: false });
        break;
    }
  }

  /** The thread has ended by itself, with an error that nothing caught. */
  crashed(reason: string): void {
    const steps = [...this.#steps.values()];
    for (const { what } of steps) this.#remember(what, reason);
    this.#onEnding({ kind: 'crashed', reason, avoidGpu: steps.some(isOnGpu) });
  }

  /** The thread is ready to work. */
  started(): void {
    this.#failedStarts = 0;
  }

  /** The thread is no more; `wasReady` when it had come so far. Gives how long to wait before the next, in ms. */
  ended(wasReady: boolean): number {
    for (const id of [...this.#steps.keys()]) this.#forget(id);
    if (wasReady) return 0;
    return Math.min(FIRST_PAUSE_MS * 2 ** this.#failedStarts++, LONGEST_PAUSE_MS);
  }

  /** What the next thread has to know. */
  failures(): Failure[] {
    const now = performance.now();
    for (const [what, { until }] of this.#failures) if (until < now) this.#failures.delete(what);
    return [...this.#failures.values()].map(({ what, reason, times }) => ({ what, reason, times }));
  }

  #watch({ id, what, allowMs }: Extract<LifeMessage, { type: 'step' }>): void {
    let ticks = 0;
    const timer = setInterval(() => {
      if (++ticks < TICKS) return;
      const reason = `It did not come to an end within ${(allowMs / 1000).toFixed(1)} s.`;
      this.#forget(id);
      this.#remember(what, reason);
      this.#onEnding({ kind: 'hung', reason: `${what}: ${reason}`, avoidGpu: isOnGpu({ what }) });
    }, allowMs / TICKS);
    this.#steps.set(id, { what, timer });
  }

  #forget(id: number): void {
    clearInterval(this.#steps.get(id)?.timer);
    this.#steps.delete(id);
  }

  #remember(what: string, reason: string): void {
    const times = (this.#failures.get(what)?.times ?? 0) + 1;
    this.#failures.set(what, { what, reason, times, until: performance.now() + REMEMBER_MS });
  }
}

function isOnGpu({ what }: { what: string }): boolean {
  return what.startsWith('webgpu:');
}
