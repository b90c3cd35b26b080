import type { MappedText, SourceSpan } from '../spans/mapped-text.ts';

/**
 * A stretch of text that is spoken in one go: a sentence, a clause of a long one, or some short ones. `text` is
 * what is said, and leads back to the source text by its units. A segment without text is a pause.
 */
export interface Segment extends SourceSpan, MappedText {
  /** Position in the request, from 0; the same text and options always give the same segments. */
  index: number;
  /** The language it is spoken in: a tag such as `en-us`. */
  language: string;
  /** Seconds of silence; only a pause has it. */
  pause?: number;
  /** Another voice than the request's, as the markup names it. */
  voice?: string;
  /** How much faster than the request's speed. */
  rate?: number;
}

/** A segment in the model's phonemes, with the source word that each run of phonemes speaks. */
export interface PhonemeSegment extends Segment {
  phonemes: string;
  words: PhonemeWord[];
}

export function isPhonemised(segment: Segment): segment is PhonemeSegment {
  return 'phonemes' in segment;
}

/** `from` and `to` are offsets into `PhonemeSegment.phonemes` (to exclusive); the span is in the source text. */
export interface PhonemeWord extends SourceSpan {
  from: number;
  to: number;
}
