import type { EventWord } from './open-speech.ts';

/** Parallel lists, as ElevenLabs has them; times are in seconds from the start of the sound. */
export interface CharacterTimes {
  characters: string[];
  character_start_times_seconds: number[];
  character_end_times_seconds: number[];
}

/**
 * When each character of a text is heard: a word's time is shared out evenly among its characters, and the time
 * between two words among what is written there. `duration` is that of the whole, in seconds.
 */
export function characterTimes(text: string, words: readonly EventWord[], duration: number): CharacterTimes {
  const known = knownTimes(text, words, duration);
  const times: CharacterTimes = {
    characters: [],
    character_start_times_seconds: [],
    character_end_times_seconds: [],
  };
  let at = 0;
  let offset = 0;
  for (const character of text) {
    while ((known[at + 1]?.offset ?? Infinity) <= offset) at++;
    const [from, to] = [known[at] ?? START, known[at + 1] ?? { offset: text.length, time: duration }];
    const timeAt = (place: number) =>
      from.time + ((to.time - from.time) * (place - from.offset)) / Math.max(1, to.offset - from.offset);
    times.characters.push(character);
    times.character_start_times_seconds.push(round(timeAt(offset)));
    offset += character.length;
    times.character_end_times_seconds.push(round(timeAt(Math.min(offset, to.offset))));
  }
  return times;
}

interface KnownTime {
  /** In UTF-16 units. */
  offset: number;
  time: number;
}

const START: KnownTime = { offset: 0, time: 0 };

/** The ends of words and of the whole; neither places nor times ever go back. */
function knownTimes(text: string, words: readonly EventWord[], duration: number): KnownTime[] {
  const known = [START];
  const add = (offset: number, time: number) => {
    const last = known.at(-1) ?? START;
    if (offset >= last.offset && time >= last.time) known.push({ offset, time });
  };
  for (const { start, end, start_time, end_time } of words) {
    add(start, start_time);
    // Of two words that stand for the same characters the last one ends them.
    if (known.length > 1 && known.at(-1)?.offset === end) known.pop();
    add(end, end_time);
  }
  add(text.length, duration);
  return known;
}

function round(seconds: number): number {
  return Math.round(seconds * 10_000) / 10_000;
}
