import type { CleanOptions } from '../clean/clean.ts';
import type { EmojiName } from '../clean/emoji.ts';
import type { Dictionary } from '../dictionary/compile.ts';
import type { EnglishLexicon } from '../english/lexicon.ts';
import type { JapaneseAnalyser } from '../japanese/analyser.ts';
import type { Phonemize } from '../phonemes/espeak.ts';
import type { SegmentLimits } from '../segments/pack.ts';
import type { Edit } from '../spans/mapped-text.ts';

/** How a text is to be read. */
export interface TextOptions {
  /** A tag such as `en-us`, or `auto`: then each paragraph is read in the language it seems to be in. */
  language: string;
  /** The languages that `auto` chooses among; those of the model that speaks. All of them when left out. */
  languages?: readonly string[];
  /** The language that `auto` takes when a paragraph does not tell: the voice's own. */
  ownLanguage?: string;
  /** The language of another voice that the markup names; the request's own when it is not told. */
  voiceLanguage?: (voice: string) => string | undefined;
  /** The voice, for entries of the dictionary that are for one voice only. */
  voice?: string;
  clean?: Partial<CleanOptions>;
  /** Whether numbers, dates and abbreviations are written out as words; true when left out. */
  normalize?: boolean;
  dictionary?: Dictionary;
  /** Further edits of each sentence as it will be said, one after the other, before its phonemes are made. */
  editSaid?: readonly ((text: string, language: string) => readonly Edit[])[];
}

/** What the frontend needs of its host. Each is asked for when a text first needs it. */
export interface TextResources {
  phonemize: Phonemize;
  /** Misaki's lexicon of `en-us` or `en-gb`, if it is on this device. */
  lexicon(language: 'en-us' | 'en-gb'): Promise<EnglishLexicon | undefined>;
  /** Japanese's morphological analyser; rejects when it can't be had. */
  japanese(): Promise<JapaneseAnalyser>;
  /** Names emoji in a language; rejects when the names can't be had. */
  emojiNames(language: string): Promise<EmojiName>;
}

/** What a model reads: letters (`false`), misaki's symbols (Kokoro), or IPA as espeak-ng writes it (Piper, KittenTTS). */
export type Phonemes = false | 'misaki' | 'ipa';

/** How a model wants its text: phonemised or not, and how much at once. */
export interface ModelText extends SegmentLimits {
  phonemes: Phonemes;
  /** The voice of espeak-ng whose IPA it was trained on, such as `en-gb-x-rp`; the language's own when left out. */
  espeakVoice?: string | undefined;
}
