import { sourceSpan } from '../../text/spans/mapped-text.ts';
import { findWords } from '../../text/words.ts';
import { joinWritten } from '../builtin/word-times.ts';
import type { Model, SpokenSegment, WordTime } from '../model.ts';
import { countSyllables } from './syllables.ts';
import { addTone } from './tone.ts';

const SAMPLE_RATE = 24000;
/** As the built-in voice, so that a client gets as many segments. */
const MAX_CHARS = 300;
const FIRST_MAX_CHARS = 80;

/** Seconds at speed 1; together about the pace of the built-in voice, 175 words per minute. */
const SYLLABLE = 0.16;
const WORD = 0.05;
const GAP = 0.05;
const COMMA = 0.2;
const STOP = 0.45;
/** What is heard for a text without a word, such as `…`. */
const NO_WORDS = 0.3;

export interface EchoOptions {
  id: string;
  /** The pitch of each voice in Hz, by its id. */
  pitches: Record<string, number>;
}

/** Where it runs: JavaScript alone. */
export const ECHO_DEVICE = 'script';

/**
 * Speaks nothing: a tone for each word, for as long as the word would take, so that clients can be tried without a
 * voice. The same segment and options always give the same samples; word times are those of the tones.
 */
export function createEchoModel({ id, pitches }: EchoOptions): Model {
  return {
    id,
    sampleRate: SAMPLE_RATE,
    device: ECHO_DEVICE,
    text: () => ({ phonemes: false, max: MAX_CHARS, firstMax: FIRST_MAX_CHARS }),
    async synthesize(segment, { voice, speed, signal }) {
      signal.throwIfAborted();
      const pitch = pitches[voice];
      if (!pitch) throw new Error(`The test tone has no voice '${voice}'.`);
      const { tones, seconds } = layOut(segment.text, speed);
      const pcm = new Float32Array(Math.round(seconds * SAMPLE_RATE));
      for (const tone of tones) addTone(pcm, { ...tone, pitch, sampleRate: SAMPLE_RATE });
      const words = tones.map(({ from, to, startTime, endTime }): WordTime => {
        return { ...sourceSpan(segment, from, to), startTime, endTime };
      });
      return { pcm, words: joinWritten(words) } satisfies SpokenSegment;
    },
    async dispose() {
      // There is nothing to free.
    },
  };
}

/** A word's place in the text, and when it is heard in seconds. */
interface Tone {
  from: number;
  to: number;
  startTime: number;
  endTime: number;
}

function layOut(text: string, speed: number): { tones: Tone[]; seconds: number } {
  const words = findWords(text);
  let time = 0;
  const tones = words.map(({ start: from, end: to }, index): Tone => {
    const startTime = time;
    const endTime = startTime + (WORD + SYLLABLE * countSyllables(text.slice(from, to))) / speed;
    time = endTime + pauseAfter(text.slice(to, words[index + 1]?.start ?? text.length)) / speed;
    return { from, to, startTime, endTime };
  });
  return { tones, seconds: tones.length > 0 ? time : NO_WORDS / speed };
}

/** How long a reader would rest for what stands between two words. */
function pauseAfter(between: string): number {
  if (/[.!?\u2026\u3002\uff01\uff1f\u0964]/.test(between)) return STOP;
  return /[,;:\u2013\u2014()\u3001\uff0c]/.test(between) ? COMMA : GAP;
}
