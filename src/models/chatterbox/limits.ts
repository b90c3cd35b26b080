import { TOKENS_PER_SECOND } from './tokens.ts';

/** People say about 17 letters a second, but far fewer signs of scripts whose signs are syllables or words. */
const SECONDS_PER_LETTER = 1 / 17;
const SECONDS_PER_SYLLABLE = 0.22;
const SYLLABLE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Slow speakers take twice as long, and a laugh or a breath is not in the letters. */
const ROOM = 2;
const SECONDS_MORE = 2;
/** What Resemble's own code gives a text at most. */
const MOST_TOKENS = 1000;

/** How many speech tokens a text may take: about twice what it should, so that a model that talks on is stopped. */
export function tokenLimit(text: string): number {
  let seconds = 0;
  for (const sign of text) seconds += SYLLABLE.test(sign) ? SECONDS_PER_SYLLABLE : SECONDS_PER_LETTER;
  return Math.min(MOST_TOKENS, Math.round((ROOM * seconds + SECONDS_MORE) * TOKENS_PER_SECOND));
}

/** Tokens that a model may repeat, in all, before it counts as caught in a loop: 1.2 s, longer than pauses are. */
const LEAST_REPEATED = 30;
const LONGEST_ROUND = 60;

/**
 * How many of the tokens are worth keeping when they end in rounds of the same tokens, over and over: all up to the end of the
 * first round. `undefined` when they don't. Two rounds at least are repeated, and 30 tokens.
 */
export function findLoop(tokens: readonly number[]): number | undefined {
  for (let round = 1; round <= LONGEST_ROUND && 3 * round <= tokens.length; round++) {
    const needed = Math.max(LEAST_REPEATED, 2 * round);
    let repeated = 0;
    while (repeated < needed && repeats(tokens, repeated, round)) repeated++;
    if (repeated === needed) return tokens.length - needed;
  }
  return undefined;
}

/** Whether the token at so many places before the end is the one that stands a round before it. */
function repeats(tokens: readonly number[], before: number, round: number): boolean {
  const at = tokens.length - 1 - before;
  return at >= round && tokens[at] === tokens[at - round];
}
