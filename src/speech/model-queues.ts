import type { SpeechRequest } from '../engine/engine.ts';
import { FairQueue, type Place } from '../engine/queue.ts';

type Waiting = Pick<SpeechRequest, 'client' | 'priority' | 'fromSegment'>;

/** The queue of an engine's own thread, and one for each model in a thread of its own: those run beside each other. */
export class ModelQueues {
  readonly #limit: number | undefined;
  readonly #own: FairQueue;
  readonly #others = new Map<string, FairQueue>();

  /** How many may wait in each queue; see `FairQueue`. */
  constructor(limit: number | undefined) {
    this.#limit = limit;
    this.#own = new FairQueue({ limit });
  }

  /** Whether nobody waits for the engine's own thread. */
  get isIdle(): boolean {
    return this.#own.isIdle;
  }

  /** Takes a request in, of which it is not settled yet which model speaks. Throws `overloaded`. */
  join(request: Waiting, signal: AbortSignal): Place {
    return this.#own.join(waitsAs(request, signal));
  }

  /** Gives that place up for one in the queue of a model in a thread of its own. Throws `overloaded`. */
  change(place: Place, { model, request }: { model: string; request: Waiting }, signal: AbortSignal): Place {
    const queue = this.#others.get(model) ?? new FairQueue({ limit: this.#limit });
    this.#others.set(model, queue);
    const other = queue.join(waitsAs(request, signal));
    place.leave();
    return other;
  }
}

function waitsAs({ client = '', priority = 'interactive', fromSegment }: Waiting, signal: AbortSignal) {
  return { client, priority, continues: fromSegment !== undefined, signal };
}
