/** Where the state lies: the bytes that wait, 0 at the end, or `EMPTY`. The bytes follow behind it. */
const STATE = 0;
const EMPTY = -1;
const HEAD_BYTES = 4;
/** Five seconds of 16-bit speech at 24 kHz, so that each message and each wake-up brings much. */
const CAPACITY = 240_000;

/** Bytes that one thread gives another that is blocked until they come; nothing is ever held beyond one portion. */
export interface FeedWriter {
  /** Shared with the thread that reads. */
  readonly memory: SharedArrayBuffer;
  /** The most that one portion may be. */
  readonly capacity: number;
  /** Gives the next portion to a reader that has asked for it; an empty one is the end. */
  write(portion: Uint8Array): void;
}

export interface FeedReader {
  /**
   * Fills the target, or a part of it; gives how many bytes, 0 at the end. Asks for a portion when there is nothing,
   * and blocks this thread until it comes.
   */
  read(target: Uint8Array): number;
}

export function createFeed(): FeedWriter {
  const memory = new SharedArrayBuffer(HEAD_BYTES + CAPACITY);
  const state = new Int32Array(memory, 0, 1);
  const bytes = new Uint8Array(memory, HEAD_BYTES);
  state[STATE] = EMPTY;
  return {
    memory,
    capacity: CAPACITY,
    write(portion) {
      bytes.set(portion);
      Atomics.store(state, STATE, portion.length);
      Atomics.notify(state, STATE);
    },
  };
}

/** Reads what `createFeed` writes on another thread. `ask` tells that thread that a portion is wanted. */
export function readFeed(memory: SharedArrayBuffer, ask: () => void): FeedReader {
  const state = new Int32Array(memory, 0, 1);
  let rest = new Uint8Array(memory, HEAD_BYTES, 0);
  let ended = false;

  return {
    read(target) {
      if (rest.length === 0 && !ended) waitForPortion();
      const portion = rest.subarray(0, target.length);
      target.set(portion);
      rest = rest.subarray(portion.length);
      return portion.length;
    },
  };

  function waitForPortion(): void {
    Atomics.store(state, STATE, EMPTY);
    ask();
    Atomics.wait(state, STATE, EMPTY);
    const size = Atomics.load(state, STATE);
    rest = new Uint8Array(memory, HEAD_BYTES, size);
    ended = size === 0;
  }
}
