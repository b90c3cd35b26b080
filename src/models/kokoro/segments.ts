import { MAX_TOKENS, tokenize } from '../../text/kokoro-vocab.ts';
import { phonemizeSegment } from '../../text/phonemes.ts';
import { segmentText } from '../../text/segment.ts';
import { findCut } from '../../text/split.ts';
import type { PhonemeSegment, Phonemize, Segment } from '../../text/types.ts';

/** Longer segments sound no better, and keep the listener and a cancelled request waiting. */
const MAX_CHARS = 300;
const FIRST_MAX_CHARS = 80;

export interface KokoroSegmentOptions {
  language: string;
  /** Slow speech makes long sound, and memory grows with it, so its segments are shorter. */
  speed: number;
  phonemize: Phonemize;
}

/**
 * Cuts a text into phonemised segments of at most 510 phonemes, which is as many as the graph has places for.
 * What turns out longer, such as a line of digits, is cut again; nothing is left out.
 */
export async function* segmentForKokoro(
  text: string,
  { language, speed, phonemize }: KokoroSegmentOptions,
): AsyncGenerator<PhonemeSegment> {
  const maxChars = Math.max(FIRST_MAX_CHARS, Math.round(MAX_CHARS * Math.min(1, speed)));
  let index = 0;
  for (const segment of segmentText(text, { maxChars, firstMaxChars: FIRST_MAX_CHARS })) {
    for await (const part of cutToFit(segment)) yield { ...part, index: index++ };
  }

  async function* cutToFit(segment: Segment): AsyncGenerator<PhonemeSegment> {
    const spoken = await phonemizeSegment(segment, language, phonemize);
    if (tokenize(spoken.phonemes).kept.length <= MAX_TOKENS) {
      yield spoken;
      return;
    }
    for (const half of halve(segment)) yield* cutToFit(half);
  }
}

function halve(segment: Segment): [Segment, Segment] {
  const { text } = segment;
  if (text.length < 2) throw new Error(`Failed to speak '${text}': it has more than ${MAX_TOKENS} phonemes.`);
  const limit = Math.ceil(text.length * 0.6);
  const cut = findCut(text, { from: 0, to: text.length, limit });
  const next = text[cut] === ' ' ? cut + 1 : cut;
  return [slice(segment, 0, cut), slice(segment, next, text.length)];
}

function slice({ text, offsets, index }: Segment, from: number, to: number): Segment {
  const own = offsets.slice(from, to);
  const [start = 0] = own;
  return { index, text: text.slice(from, to), offsets: own, start, end: (own.at(-1) ?? start) + 1 };
}
