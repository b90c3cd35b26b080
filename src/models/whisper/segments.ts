import { TIME_STEP } from './tokens.ts';

/** A stretch of a window, in seconds from the window's start. */
export interface WindowSegment {
  start: number;
  end: number;
  tokens: number[];
}

export interface CutWindow {
  segments: WindowSegment[];
  /** How far to go on from the window's start, in seconds. */
  next: number;
}

/**
 * Cuts what was written of a window at its times, and says where the next window begins: behind the last stretch that is
 * complete, unless the last one ends the window (openai/whisper, `transcribe.py`). `firstTime` is the number of 0.00;
 * `seconds` is how much sound the window has.
 */
export function cutWindow(tokens: readonly number[], { firstTime, seconds }: WindowTimes): CutWindow {
  const isTime = tokens.map((id) => id >= firstTime);
  const at = (id: number) => (id - firstTime) * TIME_STEP;
  const endsWithOneTime = tokens.length >= 2 && isTime.at(-1) === true && isTime.at(-2) === false;
  const cuts = tokens.flatMap((_, i) => (i > 0 && isTime[i] && isTime[i - 1] ? [i] : []));

  if (cuts.length === 0) {
    const last = tokens.findLast((_, i) => isTime[i]);
    const end = last !== undefined && last !== firstTime ? at(last) : seconds;
    return { segments: tokens.length > 0 ? [{ start: 0, end, tokens: [...tokens] }] : [], next: seconds };
  }
  if (endsWithOneTime) cuts.push(tokens.length);
  const segments = cuts.map((cut, i) => {
    const part = tokens.slice(cuts[i - 1] ?? 0, cut);
    return { start: at(part[0]!), end: at(part.at(-1)!), tokens: part };
  });
  const behind = endsWithOneTime ? seconds : at(tokens[cuts.at(-1)! - 1]!);
  return { segments, next: behind > 0 ? behind : seconds }; // never where this one began
}

interface WindowTimes {
  firstTime: number;
  seconds: number;
}
