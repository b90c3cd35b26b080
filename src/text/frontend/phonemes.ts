import { phonemizeEnglish } from '../english/phonemize.ts';
import { phonemizeJapanese } from '../japanese/phonemize.ts';
import { phonemizeWithEspeak } from '../phonemes/espeak.ts';
import { hasHan, readForeign } from '../phonemes/foreign.ts';
import { readGivenPhonemes } from '../phonemes/given-ipa.ts';
import { wordToMisaki } from '../phonemes/misaki.ts';
import { rememberWords } from '../phonemes/remember.ts';
import type { GivenPhonemes, PhonemeRun } from '../phonemes/run.ts';
import type { TextResources } from './options.ts';
import type { SaidSentence } from './sentence.ts';

/** Gives the phonemes of what is said. */
export type Phonemizer = (sentence: SaidSentence) => PhonemeRun[];

/** Gives the best phonemiser that is here for a language; `text` is one that it will be given. */
export type ChoosePhonemizer = (language: string, text: string) => Promise<Phonemizer>;

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
    return wordToMisaki(phonemize(word, language), language);
  }

  /** English words, in a language without their sounds. */
  const latin = spellers['en-us'];

  async function loadChinese() {
    const { phonemizeChinese } = await import('../chinese/phonemize.ts');
    return (text: string, given: readonly GivenPhonemes[] = []) => phonemizeChinese(text, { given, latin });
  }

  async function loadSpaced(language: string): Promise<Phonemizer> {
    if (language === 'en-us' || language === 'en-gb') {
      const lexicon = await resources.lexicon(language);
      const options = { british: language === 'en-gb', spellOut: spellers[language] };
      if (lexicon) return ({ text, given }) => phonemizeEnglish(text.text, { ...options, lexicon, given });
    }
    return ({ text, given }) => phonemizeWithEspeak(text.text, { language, phonemize, given });
  }

  return async (language, text) => {
    if (language === 'zh') {
      const chinese = await loadChinese();
      return (said) => chinese(said.text.text, readGiven(said, language));
    }
    if (language === 'ja') {
      const analyse = await resources.japanese();
      return (said) =>
        phonemizeJapanese(said.text.text, { analyse, given: readGiven(said, language), latin });
    }
    const chinese = hasHan(text) ? await loadChinese() : undefined;
    const spaced = await loadSpaced(language);
    return (said) => {
      const foreign = readForeign(said.text.text, language, { phonemize, chinese });
      return spaced({ ...said, given: join(readGiven(said, language), foreign) });
    };
  };
}

function readGiven({ given }: SaidSentence, language: string): GivenPhonemes[] {
  return given.map((run) => ({ ...run, phonemes: readGivenPhonemes(run.phonemes, language) }));
}

/** Both in order; what a person has given goes first. */
function join(given: GivenPhonemes[], foreign: GivenPhonemes[]): GivenPhonemes[] {
  if (foreign.length === 0) return given;
  const free = foreign.filter(({ from, to }) => !given.some((run) => from < run.to && run.from < to));
  return [...given, ...free].sort((a, b) => a.from - b.from);
}
