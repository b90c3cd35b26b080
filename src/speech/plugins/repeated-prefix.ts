import { cutStretch, findRepeatedPrefix, type RepeatedStretch } from '../../audio/repeated-prefix.ts';
import type { WordTime } from '../../models/model.ts';
import type { Plugin } from './plugin.ts';

/** Letters of the text that are looked at: about what is said in 2.5 s. */
const LETTERS = 60;
/** A word that begins this little before the cut belongs to what was said behind it; seconds. */
const NEAR = 0.02;

/**
 * `repeated-prefix`: takes out what a model has spoken twice at the start of a segment (0.2 to 2.5 s). A text that
 * repeats its own beginning, such as “No, no, no”, is left as it is.
 */
export const repeatedPrefix: Plugin = {
  name: 'repeated-prefix',
  checkOptions: (options) => {
    const [option] = Object.keys(options);
    return option && `it has no option '${option}'`;
  },
  start: () => ({
    preAudio({ pcm, sampleRate, text, words }) {
      if (repeatsItself(text)) return undefined;
      const repeated = findRepeatedPrefix(pcm, sampleRate);
      if (!repeated) return undefined;
      return {
        pcm: cutStretch(pcm, repeated, sampleRate),
        words: shiftWords(words, repeated, sampleRate),
      };
    },
  }),
};

/** Whether a text begins with the same letters twice, as it is written: two of an alphabet, or one that is a syllable. */
export function repeatsItself(text: string): boolean {
  const letters =
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]/gu)
      ?.slice(0, LETTERS) ?? [];
  const isSyllable = (letter = '') => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter);
  for (let length = isSyllable(letters[0]) ? 1 : 2; 2 * length <= letters.length; length++) {
    if (letters.slice(0, length).every((letter, i) => letter === letters[length + i])) return true;
  }
  return false;
}

/** Words that were timed in the stretch that goes are heard where it was said first. */
function shiftWords(
  words: readonly WordTime[],
  { from, length }: RepeatedStretch,
  sampleRate: number,
): WordTime[] {
  const [cut, gone] = [from / sampleRate, length / sampleRate];
  const moved = (time: number) => (time < cut - NEAR ? time : Math.max(0, time - gone));
  let earliest = 0;
  return words.map((word) => {
    const startTime = Math.max(earliest, moved(word.startTime));
    // What ends exactly at the cut ends there still.
    const end = word.endTime <= cut ? word.endTime : moved(word.endTime);
    earliest = startTime;
    return { ...word, startTime, endTime: Math.max(startTime, end) };
  });
}
