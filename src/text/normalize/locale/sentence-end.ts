/** How far one looks for another word. */
const REACH = 40;

/** Whether no word follows `end`: then a dot of what was written before is the sentence's full stop as well. */
export function isSentenceEnd(sentence: string, end: number): boolean {
  return !/[\p{L}\p{N}]/u.test(sentence.slice(end, end + REACH));
}
