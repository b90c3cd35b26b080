/** A boundary's worth, from none (inside a word) to the end of a sentence. */
const WORD = 1;
const COMMA = 3;
const CLAUSE = 4;
const SENTENCE = 5;

export interface Stretch {
  from: number;
  to: number;
  limit: number;
}

/**
 * Gives the offset at which a stretch of text that is longer than `limit` is best cut: after a sentence, else after a
 * clause, else between words, and where both parts keep some length; inside a word only when the word itself
 * is longer than `limit`. Looks at no more than `limit` characters from `from`. The result lies in
 * (from, from + limit].
 */
export function findCut(text: string, { from, to, limit }: Stretch): number {
  const rest = to - from;
  // Of what takes just more than one piece, halves sound better than a long part and a scrap.
  const target = rest < 2 * limit ? rest / 2 : limit;
  let best = 0;
  let bestScore = -Infinity;
  for (let length = 1; length <= limit; length++) {
    const worth = boundaryWorth(text, from + length);
    if (worth === 0) continue;
    const score = worth - (3 * Math.abs(length - target)) / limit;
    if (score >= bestScore) {
      bestScore = score;
      best = length;
    }
  }
  return from + (best || wholeCharacters(text, from, limit));
}

/** What a cut before `at` is worth: there is a space, or a dash before it. */
function boundaryWorth(text: string, at: number): number {
  if (text[at] !== ' ') return text[at - 1] === '\u2014' ? CLAUSE : 0;
  let i = at - 1;
  while (i > 0 && CLOSING.includes(text[i] ?? '')) i--;
  const mark = text[i] ?? '';
  if (SENTENCE_MARKS.includes(mark)) return SENTENCE;
  if (CLAUSE_MARKS.includes(mark)) return CLAUSE;
  if (COMMA_MARKS.includes(mark)) return COMMA;
  return WORD;
}

const CLOSING = '"”’»)]\'';
const SENTENCE_MARKS = '.!?…।॥';
const CLAUSE_MARKS = ';:–—';
const COMMA_MARKS = ',،';

/** `limit`, less what would part a surrogate pair or a letter from the marks on it. */
function wholeCharacters(text: string, from: number, limit: number): number {
  let length = limit;
  while (length > 1 && isContinuation(text, from + length)) length--;
  return length > 1 ? length : limit;
}

function isContinuation(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0xdc00 && code < 0xe000) return isHighSurrogate(text.charCodeAt(at - 1));
  return /[\p{M}\u200d]/u.test(text[at] ?? '') || text[at - 1] === '\u200d';
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}
