import type { Segment } from '../text/segments/types.ts';
import { sourceSpan } from '../text/spans/mapped-text.ts';
import { findWords } from '../text/words.ts';
import { joinWritten } from './builtin/word-times.ts';
import type { WordTime } from './model.ts';

/** How long the gap after a word is heard, in letters, by what stands in it. */
const PAUSES: readonly [sign: RegExp, letters: number][] = [
  [/[.!?…。！？]/, 5],
  [/[,;:、，；：—–]/, 3],
];
const GAP = 0.5;

/**
 * ESTIMATES when each word of a segment is heard, for models that don't say: words share the spoken time, `from` to `to` in
 * seconds, by their letters, and pauses count as some letters. Near enough to mark words by, and right at both ends.
 */
export function estimateWordTimes(segment: Segment, { from, to }: { from: number; to: number }): WordTime[] {
  const { text } = segment;
  const words = findWords(text);
  const lengths = words.map(({ start, end }, i) => {
    const next = words[i + 1]?.start;
    return {
      word: [...text.slice(start, end)].length,
      gap: next === undefined ? 0 : pause(text.slice(end, next)),
    };
  });
  const total = lengths.reduce((sum, { word, gap }) => sum + word + gap, 0);
  const perLetter = (to - from) / Math.max(1, total);
  let at = from;
  const times = words.map(({ start, end }, i): WordTime => {
    const { word = 0, gap = 0 } = lengths[i] ?? {};
    const startTime = at;
    const endTime = at + word * perLetter;
    at = endTime + gap * perLetter;
    return { ...sourceSpan(segment, start, end), startTime, endTime };
  });
  return joinWritten(times);
}

function pause(between: string): number {
  return PAUSES.find(([sign]) => sign.test(between))?.[1] ?? GAP;
}
