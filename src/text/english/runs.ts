import type { PhonemeRun } from '../phonemes/run.ts';
import { isClosing, isOpening } from './marks.ts';

/** A run before its neighbours are known. */
export interface LooseRun {
  from: number;
  to: number;
  phonemes: string;
  isWord: boolean;
  /** Follows the run before it with no space in the phonemes, whatever the text has. */
  isGlued: boolean;
}

/** Puts spaces where the text has some, and between words; none before closing marks or after opening ones. */
export function spaceRuns(loose: readonly LooseRun[]): PhonemeRun[] {
  let before: { loose: LooseRun; run: PhonemeRun } | undefined;
  return loose.map((next) => {
    const { from, to, phonemes, isWord } = next;
    const run: PhonemeRun = { from, to, phonemes, isWord, spaceAfter: false };
    if (phonemes === '') return run;
    if (before) before.run.spaceAfter = isSpaced(before.loose, next);
    before = { loose: next, run };
    return run;
  });
}

function isSpaced(before: LooseRun, next: LooseRun): boolean {
  if (next.isGlued) return false;
  if (!next.isWord && isClosing(next.phonemes)) return false;
  if (!before.isWord && isOpening(before.phonemes)) return false;
  return next.from > before.to || (before.isWord && next.isWord);
}
