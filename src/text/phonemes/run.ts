/**
 * The phonemes of a run of units `[from, to)` of a spoken text: one word, or punctuation. Runs are in order and do
 * not overlap; white space lies between them. Phonemes are symbols of Kokoro's vocabulary (`kokoro-vocab.ts`), or IPA.
 */
export interface PhonemeRun {
  from: number;
  to: number;
  /** Misaki's symbols, or IPA as espeak-ng writes it; for punctuation the mark itself as Kokoro knows it. May be empty. */
  phonemes: string;
  /** Words are given their times; punctuation is heard as a pause. */
  isWord: boolean;
  /** Whether a space follows in the phonemes. */
  spaceAfter: boolean;
}

/** Phonemes that the writer of a text, or the user's dictionary, has set for the units `[from, to)`. */
export interface GivenPhonemes {
  from: number;
  to: number;
  phonemes: string;
}
