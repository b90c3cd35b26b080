import type { TranscribedWord } from '../transcription.ts';
import type { WhisperTokens } from './tokens.ts';

/** Writing in which words are not set apart by spaces. */
const WITHOUT_SPACES = ['zh', 'ja', 'th', 'lo', 'my', 'yue'];
const BEFORE_WORDS = '"\'“¿([{-';
const BEHIND_WORDS = '"\'.。,，!！?？:：”)]}、';

/** A word's tokens, and its text with the space before it. */
export interface TokenWord {
  word: string;
  tokens: number;
}

/** Groups text tokens to words, punctuation with the word that it stands at (openai/whisper, `tokenizer.py`, `timing.py`). */
export function splitWords(
  text: readonly number[],
  { tokens, language }: { tokens: WhisperTokens; language: string },
): TokenWord[] {
  const letters = wholeLetters(text, tokens);
  const isJoined = !WITHOUT_SPACES.includes(language);
  const words: TokenWord[] = [];
  for (const letter of letters) {
    const last = words.at(-1);
    const begins = letter.word.startsWith(' ') || /^\p{P}+$/u.test(letter.word.trim());
    if (isJoined && last && !begins) join(last, letter);
    else words.push({ ...letter });
  }
  return mergePunctuation(words);
}

/** The fewest tokens each that decode to whole characters: one character may be several tokens. */
function wholeLetters(text: readonly number[], tokens: WhisperTokens): TokenWord[] {
  const letters: TokenWord[] = [];
  let from = 0;
  for (let to = 1; to <= text.length; to++) {
    const word = tokens.decode(text.slice(from, to));
    if (word.includes('\uFFFD') && to < text.length) continue;
    letters.push({ word, tokens: to - from });
    from = to;
  }
  return letters;
}

function mergePunctuation(words: readonly TokenWord[]): TokenWord[] {
  const merged: TokenWord[] = [];
  let opening: TokenWord | undefined;
  for (const word of words) {
    const text = word.word.trim();
    const last = merged.at(-1);
    if (word.word.startsWith(' ') && [...text].every((mark) => BEFORE_WORDS.includes(mark))) {
      if (opening) join(opening, word);
      else opening = { ...word };
    } else if (opening) {
      merged.push({ word: opening.word + word.word, tokens: opening.tokens + word.tokens });
      opening = undefined;
    } else if (last && isAmong(word.word, BEHIND_WORDS)) join(last, word);
    else merged.push({ ...word });
  }
  return opening ? [...merged, opening] : merged;
}

function isAmong(text: string, marks: string): boolean {
  return text !== '' && [...text].every((mark) => marks.includes(mark));
}

function join(word: TokenWord, more: TokenWord): void {
  word.word += more.word;
  word.tokens += more.tokens;
}

/**
 * Gives the words of a stretch their times, within its own: from the frame at which the first token begins to that of the
 * next word's first. A word that lasts much longer than others has a pause in it, and ends before that. `starts` are
 * seconds, one more than there are tokens.
 */
export function timeWords(
  words: readonly TokenWord[],
  { starts, from, to }: { starts: readonly number[]; from: number; to: number },
): TranscribedWord[] {
  const inside = (seconds: number) => Math.min(to, Math.max(from, seconds));
  let token = 0;
  const timed = words.map(({ word, tokens }) => {
    const start = inside(starts[token]!);
    token += tokens;
    return { word, start, end: inside(starts[token]!) };
  });
  const lengths = timed.map(({ start, end }) => end - start).filter((length) => length > 0);
  const longest = lengths.length > 0 ? 2 * Math.min(0.7, median(lengths)) : 0;
  return timed.map(({ word, start, end }) => ({
    word,
    start: hundredths(start),
    end: hundredths(Math.min(end, start + longest)),
  }));
}

function median(values: number[]): number {
  const sorted = values.sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)]!;
}

function hundredths(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
