/** When the reading falls silent by itself: at a time (ms since 1970), or at the end of the section. */
export type Sleep = { kind: 'minutes'; until: number } | { kind: 'section' };

/** What a reader asks for. */
export type SleepWish = { kind: 'minutes'; minutes: number } | { kind: 'section' };

/** How long the voice fades before it falls silent, in ms. */
export const FADE_MS = 8000;

/** The timer that a wish sets. */
export function sleepOf(wish: SleepWish, now: number): Sleep {
  return wish.kind === 'section' ? wish : { kind: 'minutes', until: now + wish.minutes * 60_000 };
}

/** How loud the voice is, 0 to 1, when so many ms are left: an even fall to the ear. */
export function volumeBefore(left: number): number {
  return Math.min(1, Math.max(0, left / FADE_MS)) ** 2;
}
