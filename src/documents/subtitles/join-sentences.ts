import type { Cue } from './cues.ts';

/** A pause that no sentence goes over, in seconds. */
const LONGEST_PAUSE = 2;
/** Some files have no full stops at all. */
const LONGEST = 300;

/** Joins subtitles that one sentence goes over, so that it is read in one go. */
export function joinSentences(cues: readonly Cue[]): Cue[] {
  const joined: Cue[] = [];
  for (const cue of cues) {
    const before = joined.at(-1);
    if (before && continues(before, cue)) {
      joined[joined.length - 1] = { text: `${before.text} ${cue.text}`, from: before.from, to: cue.to };
    } else joined.push(cue);
  }
  return joined;
}

function continues(before: Cue, { text, from }: Cue): boolean {
  if (from - before.to > LONGEST_PAUSE || before.text.length + text.length > LONGEST) return false;
  // Ends with the end of a sentence, or of what is said beside the speech: `[door slams]`, `♪`.
  if (/[.!?…。！？:;"”»)\]♪♫]\s*(?:<\/\w+>\s*)*$/.test(before.text)) return false;
  return !/^\s*(?:<[^<>]*>\s*)*[-–—[(♪]/.test(text);
}
