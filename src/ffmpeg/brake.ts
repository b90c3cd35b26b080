/** Where the state lies: the bytes that were taken so far, wrapping at 32 bits. */
const TAKEN = 0;
/** Half a minute of float32 PCM at 16 kHz, so that who reads seldom waits. */
const MOST_AHEAD_BYTES = 2 * 1024 * 1024;

/** Shared with a thread that must not get further ahead of its reader than `MOST_AHEAD_BYTES`. */
export interface Brake {
  readonly memory: SharedArrayBuffer;
  /** Says that the reader is done with so many bytes. */
  taken(bytes: number): void;
}

export function createBrake(): Brake {
  const memory = new SharedArrayBuffer(4);
  const state = new Int32Array(memory);
  return {
    memory,
    taken(bytes) {
      Atomics.add(state, TAKEN, bytes);
      Atomics.notify(state, TAKEN);
    },
  };
}

/** Gives what the thread on the other side calls after each piece: it blocks while too much is not taken yet. */
export function obeyBrake(memory: SharedArrayBuffer): (bytes: number) => void {
  const state = new Int32Array(memory);
  let sent = 0;
  return (bytes) => {
    sent = (sent + bytes) | 0;
    for (;;) {
      const taken = Atomics.load(state, TAKEN);
      if (((sent - taken) | 0) <= MOST_AHEAD_BYTES) return;
      Atomics.wait(state, TAKEN, taken);
    }
  };
}
