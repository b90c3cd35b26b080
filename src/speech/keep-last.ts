import type { Segment } from '../text/segments/types.ts';

/** Keeps the last segments that were passed over: so many spoken ones, and the pauses after the first of them. */
export function keepLast(spoken: number): { add(segment: Segment): void; take(): Segment[] } {
  let kept: Segment[] = [];
  const isSpoken = ({ pause }: Segment) => pause === undefined;
  return {
    add(segment) {
      if (spoken === 0) return;
      kept.push(segment);
      if (kept.filter(isSpoken).length > spoken) kept.shift();
      while (kept[0] && !isSpoken(kept[0])) kept.shift();
    },
    take() {
      const taken = kept;
      kept = [];
      return taken;
    },
  };
}
