import { phonemizeEnglish } from '../english/phonemize.ts';
import { phonemizeJapanese } from '../japanese/phonemize.ts';
import { phonemizeWithEspeak } from '../phonemes/espeak.ts';
import { hasHan, readForeign } from '../phonemes/foreign.ts';
import { readGivenPhonemes } from '../phonemes/given-ipa.ts';
import { misakiToIpa, readGivenIpa, toIpa, wordToIpa } from '../phonemes/ipa.ts';
import { toMisaki, wordToMisaki } from '../phonemes/misaki.ts';
import { rememberWords } from '../phonemes/remember.ts';
import type { GivenPhonemes, PhonemeRun } from '../phonemes/run.ts';
import type { ModelText, TextResources } from './options.ts';
import type { SaidSentence } from './sentence.ts';

/** Gives the phonemes of what is said. */
export type Phonemizer = (sentence: SaidSentence) => PhonemeRun[];

/** What phonemes a model wants. */
export type PhonemeWish = Pick<ModelText, 'phonemes' | 'espeakVoice'>;

/** Gives the best phonemiser that is here for a language; `text` is one that it will be given. */
export type ChoosePhonemizer = (language: string, text: string, wish: PhonemeWish) => Promise<Phonemizer>;

/**
 * Chooses phonemisers: for misaki's symbols, misaki's lexicon for English where it has been downloaded, a dictionary for
 * Chinese and Japanese, else espeak; for IPA always espeak. Rejects for a language that nothing here can phonemise.
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
    return ({ text, given }) =>
      phonemizeWithEspeak(text.text, { language, phonemize, writeWord: toMisaki, given });
  }

  async function chooseMisaki(language: string, text: string): Promise<Phonemizer> {
    const read = (run: string) => readGivenPhonemes(run, language);
    if (language === 'zh') {
      const chinese = await loadChinese();
      return (said) => chinese(said.text.text, readGiven(said, read));
    }
    if (language === 'ja') {
      const analyse = await resources.japanese();
      return (said) => phonemizeJapanese(said.text.text, { analyse, given: readGiven(said, read), latin });
    }
    const chinese = hasHan(text) ? await loadChinese() : undefined;
    const spaced = await loadSpaced(language);
    return (said) => {
      const foreign = readForeign(said.text.text, language, { phonemize, writeWord: wordToMisaki, chinese });
      return spaced({ ...said, given: join(readGiven(said, read), foreign) });
    };
  }

  async function chooseIpa(language: string, text: string, voice: string): Promise<Phonemizer> {
    const readers = {
      phonemize: (word: string, of: string) => phonemize(word, of === language ? voice : of),
      writeWord: wordToIpa,
      writeMisaki: misakiToIpa,
      chinese: hasHan(text) ? await loadChinese() : undefined,
    };
    return (said) => {
      const foreign = readForeign(said.text.text, language, readers);
      const given = join(readGiven(said, readGivenIpa), foreign);
      return phonemizeWithEspeak(said.text.text, { language: voice, phonemize, writeWord: toIpa, given });
    };
  }

  return (language, text, { phonemes, espeakVoice }) => {
    return phonemes === 'ipa'
      ? chooseIpa(language, text, espeakVoice ?? language)
      : chooseMisaki(language, text);
  };
}

function readGiven({ given }: SaidSentence, read: (phonemes: string) => string): GivenPhonemes[] {
  return given.map((run) => ({ ...run, phonemes: read(run.phonemes) }));
}

/** Both in order; what a person has given goes first. */
function join(given: GivenPhonemes[], foreign: GivenPhonemes[]): GivenPhonemes[] {
  if (foreign.length === 0) return given;
  const free = foreign.filter(({ from, to }) => !given.some((run) => from < run.to && run.from < to));
  return [...given, ...free].sort((a, b) => a.from - b.from);
}
