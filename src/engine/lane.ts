/** A step that waits for its turn. */
export interface Turn {
  /** Who asked; see `SpeechRequest.client`. */
  client: string;
  /** The request has not been heard yet: somebody waits for its first sound. */
  isFirst: boolean;
}

/** How many turns a first step may bring its client ahead of its share. */
const AHEAD = 1;

/**
 * The steps of one priority, and whose turn is next: the client's that has had the fewest turns, so that who
 * opens twenty requests gets no more of them than who opens one. First steps come before later ones, as long
 * as their client gets no further than one turn ahead by that. A client that was away saves up nothing.
 * (Start-time fair queueing, where each step costs one turn.)
 */
export class Lane<T extends Turn> {
  readonly #waiting: T[] = [];
  /** The turns of each client that is ahead of `#floor`. */
  readonly #turns = new Map<string, number>();
  /** The fewest turns that a waiting client had, when a turn was last given: where newcomers begin. */
  #floor = 0;

  get size(): number {
    return this.#waiting.length;
  }

  add(turn: T): void {
    this.#waiting.push(turn);
  }

  remove(turn: T): void {
    const at = this.#waiting.indexOf(turn);
    if (at >= 0) this.#waiting.splice(at, 1);
  }

  /** Takes out the step whose turn it is; of equals the one that has waited longest. */
  take(): T | undefined {
    if (this.#waiting.length === 0) return undefined;
    this.#raiseFloor();
    const first = this.#waiting.filter(
      ({ client, isFirst }) => isFirst && this.#turnsOf(client) <= this.#floor + AHEAD,
    );
    const next = this.#fewest(first.length > 0 ? first : this.#waiting);
    this.remove(next);
    this.#turns.set(next.client, this.#turnsOf(next.client) + 1);
    return next;
  }

  #turnsOf(client: string): number {
    return Math.max(this.#turns.get(client) ?? 0, this.#floor);
  }

  #fewest(turns: T[]): T {
    return turns.reduce((best, turn) =>
      this.#turnsOf(turn.client) < this.#turnsOf(best.client) ? turn : best,
    );
  }

  #raiseFloor(): void {
    this.#floor = Math.min(...this.#waiting.map(({ client }) => this.#turnsOf(client)));
    for (const [client, turns] of this.#turns) if (turns <= this.#floor) this.#turns.delete(client);
  }
}
