/** A word of a text, at the UTF-16 unit `from`. */
export interface Word {
  from: number;
  text: string;
}

/** So many units at most go to the segmenter at once, so that no run of characters costs more than its length. */
const MOST = 2000;

let segmenter: Intl.Segmenter | undefined;

/**
 * The words of a run of Han characters that begins at `from`, in order, without a gap, by the platform's dictionary
 * (ICU in Node and in browsers): on hard sentences (南京市长江大桥, 结婚的和尚未结婚的) it finds the words where a
 * longest match over a list of polyphones does not. Linear in the length of the run.
 */
export function segmentHan(run: string, from: number): Word[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const words: Word[] = [];
  for (let start = 0; start < run.length; ) {
    const end = pieceEnd(run, start);
    for (const { segment, index } of segmenter.segment(run.slice(start, end))) {
      const last = words.at(-1);
      // An r of 一会儿 that the dictionary has cut off.
      if (segment === '儿' && last) last.text += segment;
      else words.push({ from: from + start + index, text: segment });
    }
    start = end;
  }
  return words;
}

function pieceEnd(run: string, start: number): number {
  const end = Math.min(run.length, start + MOST);
  const unit = run.charCodeAt(end);
  // A surrogate pair stays whole.
  return end < run.length && unit >= 0xdc00 && unit <= 0xdfff ? end - 1 : end;
}
