import type { SegmentLimits } from '../text/segments/pack.ts';
import type { SpokenSegment } from './model.ts';

/** Longer segments sound no better, and keep the listener and a cancelled request waiting; in UTF-16 units. */
const MAX_CHARS = 300;
const FIRST_MAX_CHARS = 80;
/** What is heard for a text without anything to read, such as `…`, at speed 1. */
const SILENCE_SECONDS = 0.3;

/** How long the segments of a model are that speaks them whole: slow speech makes long sound, and memory grows with it. */
export function segmentSize(speed: number): Pick<SegmentLimits, 'max' | 'firstMax'> {
  return {
    max: Math.max(FIRST_MAX_CHARS, Math.round(MAX_CHARS * Math.min(1, speed))),
    firstMax: FIRST_MAX_CHARS,
  };
}

/** What is heard for a segment without a word. */
export function silentSegment(sampleRate: number, speed: number): SpokenSegment {
  return { pcm: new Float32Array(Math.round((sampleRate * SILENCE_SECONDS) / speed)), words: [] };
}
