import type { EmojiName } from './emoji.ts';
import type { AddressReading } from './urls.ts';

/** What the clean-up does; each kind can be switched by itself. */
export interface CleanOptions {
  /** One kind of space and line end; controls, zero-width characters, lone surrogates go. */
  characters: boolean;
  /** Letters and their marks composed (NFC). */
  compose: boolean;
  /** Ligatures and fancy letters written as plain ones. */
  letters: boolean;
  /** What language models write for themselves (`<think>…</think>`) goes. */
  thinking: boolean;
  html: boolean;
  markdown: boolean;
  /**
   * Code blocks, fenced, indented or in HTML. Dropped, as heard they mean nothing; but a block that holds prose
   * (a letter that a chat model wrote, say) is spoken in any case.
   */
  code: 'drop' | 'speak';
  /** Code inside a sentence, which needs it. */
  inlineCode: 'drop' | 'speak';
  emoji: 'drop' | 'name' | 'keep';
  /** Names emoji for `emoji: 'name'`; those that it knows no name for are dropped. */
  emojiName?: EmojiName;
  urls: AddressReading;
  emails: AddressReading;
  /** Marks of footnotes and numbered references, `[12]`, `word¹`, `[citation needed]`, go. */
  footnotes: boolean;
  /** References to works, `(Smith et al., 2019)`, go. */
  authorCitations: boolean;
  /** Words that a line end parts are joined; soft hyphens go. */
  hyphens: boolean;
  /** Double quotation marks become “ and ”, apostrophes `'`. */
  quotes: boolean;
  /** Repeated punctuation is tamed. */
  punctuation: boolean;
}

export const DEFAULT_CLEAN_OPTIONS: CleanOptions = {
  characters: true,
  compose: true,
  letters: true,
  thinking: true,
  html: true,
  markdown: true,
  code: 'drop',
  inlineCode: 'speak',
  emoji: 'drop',
  urls: 'speak',
  emails: 'speak',
  footnotes: true,
  authorCitations: false,
  hyphens: true,
  quotes: true,
  punctuation: true,
};
