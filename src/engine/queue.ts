import type { Priority } from './engine.ts';
import { EngineError } from './error.ts';
import { Lane, type Turn } from './lane.ts';

/** How many requests may wait for the model at once, unless the host says otherwise. */
export const DEFAULT_MAX_QUEUE = 64;

/** A background step that waits gets every ninth turn: exports become slow, but never stand still. */
const INTERACTIVE_IN_A_ROW = 8;

/** What a step is taken to last before any has been measured. */
const FIRST_GUESS_MS = 500;
/** How much the last step counts in the mean. The first one is all that is known. */
const NEWEST_SHARE = 0.2;
/** OpenAI's clients do not believe a longer `Retry-After`. */
const LONGEST_RETRY_AFTER = 60;

export interface JoinOptions {
  client: string;
  priority: Priority;
  /** The request goes on with a stream that has begun elsewhere: it is never turned away. */
  continues: boolean;
  /** Leaves the queue when it aborts. */
  signal: AbortSignal;
}

/** One request's place in the queue. */
export interface Place {
  /** Runs `step` when its turn comes; rejects with the signal's reason if that comes first. One at a time. */
  run<T>(step: () => Promise<T>): Promise<T>;
  /** Gives the place back; may be called again. */
  leave(): void;
}

type WaitingTurn = Turn & { start: () => void };

/** Lets one synthesis step run at a time: whose turn it is says `Lane`, interactive before background. */
export class FairQueue {
  readonly #limit: number;
  readonly #lanes = { interactive: new Lane<WaitingTurn>(), background: new Lane<WaitingTurn>() };
  /** The client of each request that waits for the model: for its first step, or for another one. */
  readonly #waiting = new Map<object, string>();
  #isBusy = false;
  #interactiveInARow = 0;
  /** The mean of the steps; none before one has been measured. */
  #stepMs: number | undefined;
  /** When the step began that runs now. */
  #stepBegan: number | undefined;

  constructor({ limit = DEFAULT_MAX_QUEUE }: { limit?: number | undefined } = {}) {
    this.#limit = limit;
  }

  /** Whether no step runs and nobody waits for one. */
  get isIdle(): boolean {
    return !this.#isBusy && this.#waiting.size === 0;
  }

  /**
   * Takes a request in. Throws `overloaded`, with the seconds after which there may be room, when too many
   * wait; whoever speaks, or would be the next to, does not count. A client of which nobody waits gets in up to twice the limit, so that no other can shut it out.
   */
  join({ client, priority, continues, signal }: JoinOptions): Place {
    if (!continues) this.#checkRoom(client);
    const key = {};
    let isFirst = true;
    const leave = () => {
      this.#waiting.delete(key);
      signal.removeEventListener('abort', leave);
    };
    signal.addEventListener('abort', leave, { once: true });
    if (!signal.aborted) this.#waiting.set(key, client);
    return {
      leave,
      run: async (step) => {
        signal.throwIfAborted();
        this.#waiting.set(key, client);
        try {
          return await this.#run(step, { client, isFirst, priority, signal });
        } finally {
          isFirst = false;
          this.#waiting.delete(key);
        }
      },
    };
  }

  #checkRoom(client: string): void {
    const here = this.#waiting.size;
    const isNew = ![...this.#waiting.values()].includes(client);
    if (here <= this.#limit * (isNew ? 2 : 1)) return;
    const seconds = Math.ceil((here * this.#expectedMs()) / 1000);
    const message =
      here === 1
        ? 'The voice speaks for somebody else just now, and nobody may wait for it.'
        : `Too many wait for the voice already: ${here - 1}.`;
    throw new EngineError('overloaded', message, {
      retryAfter: Math.min(Math.max(seconds, 1), LONGEST_RETRY_AFTER),
    });
  }

  /** How long a step takes: as long as those before, and at least as long as this one has taken already. */
  #expectedMs(): number {
    const running = this.#stepBegan === undefined ? 0 : performance.now() - this.#stepBegan;
    return Math.max(this.#stepMs ?? FIRST_GUESS_MS, running);
  }

  async #run<T>(
    step: () => Promise<T>,
    { client, isFirst, priority, signal }: Omit<JoinOptions, 'continues'> & { isFirst: boolean },
  ): Promise<T> {
    await this.#turn(this.#lanes[priority], { client, isFirst }, signal);
    try {
      signal.throwIfAborted();
      const began = performance.now();
      this.#stepBegan = began;
      const result = await step();
      const took = performance.now() - began;
      this.#stepMs ??= took;
      this.#stepMs += NEWEST_SHARE * (took - this.#stepMs);
      return result;
    } finally {
      this.#stepBegan = undefined;
      this.#isBusy = false;
      this.#choose();
    }
  }

  #turn(lane: Lane<WaitingTurn>, turn: Turn, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const abort = () => {
        lane.remove(waiting);
        reject(signal.reason);
      };
      const waiting = {
        ...turn,
        start: () => {
          signal.removeEventListener('abort', abort);
          resolve();
        },
      };
      signal.addEventListener('abort', abort, { once: true });
      lane.add(waiting);
      this.#choose();
    });
  }

  /**
   * Gives the next turn, after the thread has taken its messages: a step may hold it for long, and Node would
   * hand a port up to a thousand of its own messages in a row, so that no other request was even heard. By then
   * the request whose step has just ended has also asked for its next one.
   */
  #choose(): void {
    if (this.#isBusy) return;
    this.#isBusy = true;
    setTimeout(() => this.#start(), 0);
  }

  #start(): void {
    const { interactive, background } = this.#lanes;
    const isPatient = background.size === 0 || this.#interactiveInARow < INTERACTIVE_IN_A_ROW;
    const lane = interactive.size > 0 && isPatient ? interactive : background;
    this.#interactiveInARow = lane === interactive && background.size > 0 ? this.#interactiveInARow + 1 : 0;
    const turn = lane.take();
    if (turn) turn.start();
    else this.#isBusy = false;
  }
}
