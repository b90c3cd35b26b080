import { phonemizeEnglish } from '../english/phonemize.ts';
import { phonemizeJapanese } from '../japanese/phonemize.ts';
import { toMisaki } from '../misaki.ts';
import { phonemizeWithEspeak } from '../phonemes/espeak.ts';
import type { PhonemeRun } from '../phonemes/run.ts';
import type { TextResources } from './options.ts';
import type { SaidSentence } from './sentence.ts';

/** Gives the phonemes of what is said. */
export type Phonemizer = (sentence: SaidSentence) => PhonemeRun[];

/**
 * The best phonemiser that is here for a language: misaki's lexicon for English where it has been downloaded,
 * else espeak with its IPA in misaki's symbols. Rejects for a language that nothing here can phonemise.
 */
export async function choosePhonemizer(language: string, resources: TextResources): Promise<Phonemizer> {
  const { phonemize } = resources;
  // Words in Latin letters among Chinese or Japanese are most often English.
  const latin = (word: string) => toMisaki(phonemize(word, 'en-us').replace(/[\s|]+/g, ''), 'en-us');
  if (language === 'zh') {
    const { phonemizeChinese } = await import('../chinese/phonemize.ts');
    return ({ text, given }) => phonemizeChinese(text.text, { given, latin });
  }
  if (language === 'ja') {
    const analyse = await resources.japanese();
    return ({ text, given }) => phonemizeJapanese(text.text, { analyse, given, latin });
  }
  if (language === 'en-us' || language === 'en-gb') {
    const lexicon = await resources.lexicon(language);
    const spellOut = (word: string) => toMisaki(phonemize(word, language).replace(/[\s|]+/g, ''), language);
    const british = language === 'en-gb';
    if (lexicon)
      return ({ text, given }) => phonemizeEnglish(text.text, { british, lexicon, spellOut, given });
  }
  return ({ text, given }) => phonemizeWithEspeak(text.text, { language, phonemize, given });
}
