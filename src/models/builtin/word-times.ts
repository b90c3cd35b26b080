import type { Segment } from '../../text/segments/types.ts';
import { sourceSpan } from '../../text/spans/mapped-text.ts';
import { findWords } from '../../text/words.ts';
import type { WordTime } from '../model.ts';
import type { WordEvent } from './espeak.ts';

/**
 * Gives every word of a segment its time, from the moments at which espeak-ng began words. A number has
 * several events and one word; pairs such as `of the` have one event and two words, which then share its time
 * by their lengths. `seconds` is the duration of the whole, at which the last word ends.
 */
export function timeWords(segment: Segment, events: WordEvent[], seconds: number): WordTime[] {
  const words = findWords(segment.text);
  const starts = words.map((): number | undefined => undefined);
  let word = 0;
  for (const { offset, time } of events) {
    // Positions drift forward inside a number that is read as many words, never back to an earlier word.
    while (word + 1 < words.length && (words[word + 1]?.start ?? 0) <= offset) word++;
    if (word < words.length) starts[word] ??= time;
  }
  const times = words.map(
    ({ start, end }): WordTime => ({ ...sourceSpan(segment, start, end), startTime: 0, endTime: seconds }),
  );
  const lengths = words.map(({ start, end }) => end - start);
  for (let from = 0; from < words.length; ) {
    let to = from + 1;
    while (to < words.length && starts[to] === undefined) to++;
    share(times.slice(from, to), lengths.slice(from, to), [starts[from] ?? 0, starts[to] ?? seconds]);
    from = to;
  }
  return joinWritten(times);
}

/** Words that were written as one, as `$5` is said as `five dollars`, have one time together. */
export function joinWritten(times: WordTime[]): WordTime[] {
  const joined: WordTime[] = [];
  for (const time of times) {
    const last = joined.at(-1);
    if (last && (time.start < last.end || time.end <= last.end))
      Object.assign(last, { end: Math.max(last.end, time.end), endTime: time.endTime });
    else joined.push(time);
  }
  return joined;
}

/** Parts an interval among words in proportion to their lengths. */
function share(times: WordTime[], lengths: number[], [from, to]: [number, number]): void {
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let done = 0;
  for (const [i, time] of times.entries()) {
    time.startTime = from + ((to - from) * done) / total;
    done += lengths[i] ?? 0;
    time.endTime = from + ((to - from) * done) / total;
  }
}
