import type { Segment } from '../../text/segments/types.ts';
import { estimateWordTimes } from '../estimate-word-times.ts';
import type { WordTime } from '../model.ts';

/** What pocket-tts's voices speak, about: UTF-16 units of text in a second. */
const UNITS_PER_SECOND = 14.5;

/** Tells words as their sound is made, before it is known how long that will be. */
export interface WordClock {
  /**
   * The words that begin before `to`, in seconds of the segment, and were not told yet; `end` is where the segment ends,
   * once that is known. Times are in seconds of the segment.
   */
  take(to: number, end?: number): WordTime[];
}

/**
 * ESTIMATES when words are heard: at the usual pace, until the end is known; then the rest share what is left. Each word
 * is told once, in order.
 */
export function createWordClock(segment: Segment, speed: number): WordClock {
  /** From 0 to 1, the end of the last word. */
  const words = estimateWordTimes(segment, { from: 0, to: 1 });
  const usual = segment.text.length / UNITS_PER_SECOND / speed;
  let next = 0;
  /** Time runs from here on at this many seconds for the whole. */
  let [time, share, lasts] = [0, 0, usual];
  let isKnown = false;
  let taken = 0;

  return {
    take(to, end) {
      const first = words[next];
      if (end !== undefined && !isKnown && first) {
        isKnown = true;
        time = Math.min(end, Math.max(taken, time + (first.startTime - share) * lasts));
        share = first.startTime;
        lasts = (end - time) / Math.max(1e-6, 1 - share);
      }
      const told: WordTime[] = [];
      for (let word = words[next]; word; word = words[++next]) {
        const startTime = time + (word.startTime - share) * lasts;
        // What the last part has no room for still begins in it.
        const isHere = startTime < to || to === end;
        if (!isHere) break;
        const endTime = time + (word.endTime - share) * lasts;
        told.push({ ...word, startTime: Math.min(startTime, to), endTime: Math.max(endTime, startTime) });
      }
      taken = to;
      return told;
    },
  };
}
