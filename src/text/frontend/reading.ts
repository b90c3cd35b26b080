import type { CleanSwitches } from '../clean/read-options.ts';
import type { DictionaryEntry } from '../dictionary/entry.ts';

/** How a request wants its text read, as plain data that crosses threads. All of it is optional. */
export interface ReadingOptions {
  /**
   * `tags`: `[pause:1s]`, `[word](/ipa/)` and so on mean something; `ssml`: the text is an SSML document;
   * `phonemes`: the text is what is said, in Kokoro's symbols.
   */
  markup?: 'none' | 'tags' | 'ssml' | 'phonemes' | undefined;
  clean?: CleanSwitches | undefined;
  /** Whether numbers, dates and abbreviations are written out as words; true when left out. */
  normalize?: boolean | undefined;
  /** The user's pronunciations. */
  dictionary?: DictionaryEntry[] | undefined;
}
