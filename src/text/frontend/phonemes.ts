import { phonemizeEnglish } from '../english/phonemize.ts';
import { phonemizeJapanese } from '../japanese/phonemize.ts';
import { toMisaki } from '../misaki.ts';
import { phonemizeWithEspeak } from '../phonemes/espeak.ts';
import { rememberWords } from '../phonemes/remember.ts';
import type { PhonemeRun } from '../phonemes/run.ts';
import type { TextResources } from './options.ts';
import type { SaidSentence } from './sentence.ts';

/** Gives the phonemes of what is said. */
export type Phonemizer = (sentence: SaidSentence) => PhonemeRun[];

/** Gives the best phonemiser that is here for a language. */
export type ChoosePhonemizer = (language: string) => Promise<Phonemizer>;

/**
 * Chooses phonemisers: misaki's lexicon for English where it has been downloaded, a dictionary for Chinese and Japanese,
 * else espeak with its IPA in misaki's symbols. Rejects for a language that nothing here can phonemise.
 */
export function createPhonemizers(resources: TextResources): ChoosePhonemizer {
  const phonemize = rememberWords(resources.phonemize);
  // One function for each kind of English: what it was asked is remembered with it.
  const spellers = {
    'en-us': (word: string) => spellOut(word, 'en-us'),
    'en-gb': (word: string) => spellOut(word, 'en-gb'),
  };

  /** A word that no lexicon has, by espeak. */
  function spellOut(word: string, language: string): string {
    return toMisaki(phonemize(word, language).replace(/[\s|]+/g, ''), language);
  }

  return async (language) => {
    // Words in Latin letters among Chinese or Japanese are most often English.
    const latin = spellers['en-us'];
    switch (language) {
      case 'zh': {
        const { phonemizeChinese } = await import('../chinese/phonemize.ts');
        return ({ text, given }) => phonemizeChinese(text.text, { given, latin });
      }
      case 'ja': {
        const analyse = await resources.japanese();
        return ({ text, given }) => phonemizeJapanese(text.text, { analyse, given, latin });
      }
      case 'en-us':
      case 'en-gb': {
        const lexicon = await resources.lexicon(language);
        const options = { british: language === 'en-gb', spellOut: spellers[language] };
        if (lexicon) return ({ text, given }) => phonemizeEnglish(text.text, { ...options, lexicon, given });
      }
    }
    return ({ text, given }) => phonemizeWithEspeak(text.text, { language, phonemize, given });
  };
}
