/** A word of what was to be said, or one that was heard beside it. */
export interface CheckedWord {
  /** As it was written; empty for one that was only heard. */
  written: string;
  /** As it was heard; empty for one that was not. */
  heard: string;
  isSame: boolean;
}

export interface WordErrors {
  words: CheckedWord[];
  /** Words that were changed, left out or added, for each word written: 0 is perfect, and there may be more than 1. */
  rate: number;
}

/**
 * Compares what was heard with what was to be said, word by word: the fewest words changed, left out and added. Case and
 * punctuation do not count; Chinese, Japanese and Thai are compared letter by letter.
 */
export function compareWords(written: string, heard: string): WordErrors {
  const wanted = wordsOf(written);
  const found = wordsOf(heard);
  const costs = Array.from({ length: wanted.length + 1 }, (_, i) => {
    return Array.from({ length: found.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0));
  });
  const isSame = (i: number, j: number) => bare(wanted[i - 1]!) === bare(found[j - 1]!);
  for (let i = 1; i <= wanted.length; i++) {
    for (let j = 1; j <= found.length; j++) {
      const changed = costs[i - 1]![j - 1]! + (isSame(i, j) ? 0 : CHANGED);
      costs[i]![j] = Math.min(changed, costs[i - 1]![j]! + 1, costs[i]![j - 1]! + 1);
    }
  }
  const words: CheckedWord[] = [];
  for (let [i, j] = [wanted.length, found.length]; i > 0 || j > 0; ) {
    const cost = costs[i]![j]!;
    if (i > 0 && j > 0 && cost === costs[i - 1]![j - 1]! + (isSame(i, j) ? 0 : CHANGED)) {
      words.unshift({ written: wanted[i - 1]!, heard: found[j - 1]!, isSame: isSame(i, j) });
      i--;
      j--;
    } else if (i > 0 && cost === costs[i - 1]![j]! + 1) {
      words.unshift({ written: wanted[--i]!, heard: '', isSame: false });
    } else words.unshift({ written: '', heard: found[--j]!, isSame: false });
  }
  const errors = words.filter((word) => !word.isSame).length;
  return { words, rate: wanted.length > 0 ? errors / wanted.length : 0 };
}

/** Of two ways with as many errors, the one in which more words are the same. The sum is exact. */
const CHANGED = 1 + 2 ** -12;

const LETTER_BY_LETTER = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])/u;

/** Words with the punctuation at them; what is punctuation alone is none. */
function wordsOf(text: string): string[] {
  return text
    .split(/\s+/)
    .flatMap((word) => word.split(LETTER_BY_LETTER))
    .filter((word) => bare(word) !== '');
}

function bare(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
