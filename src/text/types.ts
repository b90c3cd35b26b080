/** A word of the source text. `start` and `end` are UTF-16 offsets into the SOURCE text, end exclusive. */
export interface SourceSpan {
  start: number;
  end: number;
}

/** A stretch of text that is spoken in one go: a sentence, or a clause of a long one. */
export interface Segment extends SourceSpan {
  /** Position in the request, from 0; the same text and options always give the same segments. */
  index: number;
  /** The text to speak: the source's own characters between `start` and `end`, white space collapsed. */
  text: string;
  /** For each UTF-16 unit of `text`, its offset in the source text. */
  offsets: Uint32Array;
}

/** A segment in the model's phonemes, with the source word that each run of phonemes speaks. */
export interface PhonemeSegment extends Segment {
  phonemes: string;
  words: PhonemeWord[];
}

/** `from` and `to` are offsets into `PhonemeSegment.phonemes` (to exclusive); the span is in the source text. */
export interface PhonemeWord extends SourceSpan {
  from: number;
  to: number;
}

/**
 * Gives IPA for a text: sounds parted by `_` (or not at all), words by spaces, clauses by ` | `. Implemented by
 * the espeak module.
 */
export type Phonemize = (text: string, language: string) => Promise<string>;
