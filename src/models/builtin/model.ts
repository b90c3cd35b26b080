import { resample } from '../../audio/resample.ts';
import { findWords } from '../../text/words.ts';
import type { Model, SpeakOptions, SpokenSegment } from '../model.ts';
import { type Espeak, type EspeakSpeech, SAMPLE_RATE } from './espeak.ts';
import { stretchTime } from './time-stretch.ts';
import { timeWords } from './word-times.ts';

/** The built-in voices by id: what espeak-ng calls each. */
export type BuiltinVoices = Record<string, { espeak: string; language: string }>;

const MODEL_RATE = 24000;
/** espeak's own pace, and the range in which its rate setting has an effect, in words per minute. */
const NATURAL_RATE = 175;
const SLOWEST_RATE = 80;
const FASTEST_RATE = 450;
/** Longer segments would keep the thread for too long, and a cancelled request waiting. */
const MAX_CHARS = 300;
/** The first segment is short, so that the first sound comes soon. */
const FIRST_MAX_CHARS = 80;
/** What is heard for a text without anything to read, such as `…`. */
const SILENCE_SECONDS = 0.3;
/** Nobody hears a difference of 2 % in pace, but everybody what stretching does to the sound. */
const PACE_TOLERANCE = 0.02;

/** Where it runs, in a browser and in Node alike. */
export const BUILTIN_DEVICE = 'wasm';

/** The voice that needs no weights: espeak-ng. The same segment and options always give the same samples. */
export function createBuiltinModel(options: { espeak: Espeak; voices: BuiltinVoices }): Model {
  const { espeak, voices } = options;
  return {
    id: 'builtin',
    sampleRate: MODEL_RATE,
    device: BUILTIN_DEVICE,
    text: () => ({ phonemes: false, max: MAX_CHARS, firstMax: FIRST_MAX_CHARS }),
    async synthesize(segment, { voice, speed, signal }) {
      signal.throwIfAborted();
      const name = espeakVoice(voices, voice, segment.language);
      if (findWords(segment.text).length === 0) return silence(speed);
      const spoken = speakAtPace(espeak, segment.text, { voice: name, speed, signal });
      if (spoken.words.length === 0) return silence(speed);
      const words = timeWords(segment, spoken.words, spoken.pcm.length / SAMPLE_RATE);
      return { pcm: resample(spoken.pcm, SAMPLE_RATE, MODEL_RATE), words };
    },
    async dispose() {
      // The program's heap goes with the last reference to it.
    },
  };
}

function silence(speed: number): SpokenSegment {
  return { pcm: new Float32Array(Math.round((MODEL_RATE * SILENCE_SECONDS) / speed)), words: [] };
}

/** The voice as it is, or its variant laid over another language. */
function espeakVoice(voices: BuiltinVoices, id: string, language: string): string {
  const voice = voices[id];
  if (!voice) throw new Error(`The built-in model has no voice '${id}'.`);
  if (language === voice.language) return voice.espeak;
  const [, variant] = voice.espeak.split('+');
  return variant ? `${language}+${variant}` : language;
}

/**
 * Speaks `1 / speed` times as long as at speed 1. espeak's rate does most of it, and keeps the sound natural,
 * but how much varies with language and text (at 450 words per minute a text takes 0.35 to 0.51 of its
 * time), so the text is spoken at its own pace too, and the rest is stretched.
 */
function speakAtPace(
  espeak: Espeak,
  text: string,
  { voice, speed, signal }: Pick<SpeakOptions, 'voice' | 'speed' | 'signal'>,
): EspeakSpeech {
  const natural = espeak.synthesize(text, { voice, rate: NATURAL_RATE });
  if (speed === 1 || natural.words.length === 0) return natural;
  signal.throwIfAborted();
  const rate = Math.round(Math.min(FASTEST_RATE, Math.max(SLOWEST_RATE, NATURAL_RATE * speed)));
  const paced = espeak.synthesize(text, { voice, rate });
  const rest = (paced.pcm.length * speed) / natural.pcm.length;
  if (Math.abs(rest - 1) < PACE_TOLERANCE) return paced;
  const words = paced.words.map(({ offset, time }) => ({ offset, time: time / rest }));
  return { pcm: stretchTime(paced.pcm, rest, SAMPLE_RATE), words };
}
