import { kanaToPhonemes, toKatakana } from '../japanese/kana.ts';
import type { Edit } from '../spans/mapped-text.ts';
import type { Phonemize, WriteWord } from './espeak.ts';
import type { GivenPhonemes, PhonemeRun } from './run.ts';
import { transliterate } from './transliterate.ts';

/** What can read other scripts than the language's own. */
export interface ForeignReaders {
  phonemize: Phonemize;
  /** Writes espeak's answer to one written word, which it may have parted into several. */
  writeWord: WriteWord;
  /** Writes what was read by others than espeak, in misaki's symbols. */
  writeMisaki?: ((phonemes: string) => string) | undefined;
  /** Mandarin, when it has been loaded. */
  chinese?: ((text: string) => PhonemeRun[]) | undefined;
}

/** Letters that are not Latin; what Hindi is written in is its own. */
const FOREIGN =
  /(?:(?!\p{Script=Latin}|\p{Script=Common}|\p{Script=Inherited})\p{L}[\p{M}\p{Script=Inherited}ー]*)+/gu;
const FOREIGN_TO_HINDI =
  /(?:(?!\p{Script=Latin}|\p{Script=Devanagari}|\p{Script=Common}|\p{Script=Inherited})\p{L}[\p{M}\p{Script=Inherited}ー]*)+/gu;

/** Whether a text has Han characters, which only a Chinese or Japanese reader knows. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/**
 * The phonemes of words in other scripts than the language is written in, which espeak would read letter by letter by
 * their names: Devanagari, kana and Han by what reads them, Cyrillic and Greek in Latin letters. Of other scripts
 * nothing is known here: such words are silent.
 */
export function readForeign(text: string, language: string, readers: ForeignReaders): GivenPhonemes[] {
  const found = text.matchAll(language === 'hi' ? FOREIGN_TO_HINDI : FOREIGN);
  return Array.from(found, ({ index, 0: word }) => {
    return { from: index, to: index + word.length, phonemes: readWord(word, language, readers) };
  });
}

/** The same for a voice that takes no phonemes: such words in Latin letters, or left out. */
export function editForeign(text: string, language: string): Edit[] {
  const found = text.matchAll(language === 'hi' ? FOREIGN_TO_HINDI : FOREIGN);
  return Array.from(found, ({ index, 0: word }) => {
    return { from: index, to: index + word.length, text: transliterate(word) ?? ' ' };
  });
}

function readWord(word: string, language: string, readers: ForeignReaders): string {
  const { phonemize, writeWord, writeMisaki = (phonemes) => phonemes, chinese } = readers;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word))
    return writeMisaki(kanaToPhonemes(toKatakana(word)));
  if (hasHan(word)) {
    const runs = chinese?.(word) ?? [];
    return writeMisaki(runs.map(({ phonemes }) => phonemes).join(' '));
  }
  if (/\p{Script=Devanagari}/u.test(word)) return writeWord(phonemize(word, 'hi'), 'hi');
  const latin = transliterate(word);
  return latin ? writeWord(phonemize(latin, language), language) : '';
}
