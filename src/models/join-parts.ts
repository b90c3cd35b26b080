import { joinPcm } from '../audio/pcm.ts';
import type { SpokenSegment, WordTime } from './model.ts';

/** The parts of a segment as one; `sampleRate` in Hz. */
export function joinParts(parts: readonly SpokenSegment[], sampleRate: number): SpokenSegment {
  const words: WordTime[] = [];
  let samples = 0;
  for (const part of parts) {
    const before = samples / sampleRate;
    words.push(...part.words.map((word) => moveWord(word, before)));
    samples += part.pcm.length;
  }
  return { pcm: joinPcm(parts.map(({ pcm }) => pcm)), words };
}

/** A word that is heard so many seconds later. */
export function moveWord(word: WordTime, by: number): WordTime {
  return { ...word, startTime: word.startTime + by, endTime: word.endTime + by };
}
