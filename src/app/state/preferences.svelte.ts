import { readStored, writeStored } from './stored.ts';

export const SLOWEST = 0.5;
export const FASTEST = 4;

/** What the reader has chosen, kept in this browser. */
export class Preferences {
  #speed = $state(clampSpeed(Number(readStored('speed') ?? 1)));
  #voice = $state(readStored('voice'));

  get speed(): number {
    return this.#speed;
  }

  /** 0.5 to 4, in steps of 0.05; anything else is brought there. */
  set speed(speed: number) {
    this.#speed = clampSpeed(speed);
    writeStored('speed', String(this.#speed));
  }

  /** The key of the chosen voice; `null` until there was a choice. */
  get voice(): string | null {
    return this.#voice;
  }

  set voice(key: string) {
    this.#voice = key;
    writeStored('voice', key);
  }
}

function clampSpeed(speed: number): number {
  if (!Number.isFinite(speed)) return 1;
  return Math.round(Math.min(Math.max(speed, SLOWEST), FASTEST) * 20) / 20;
}
