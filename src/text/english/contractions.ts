import { withS } from './inflections.ts';
import { isVowel } from './sounds.ts';

/** A word and what is contracted onto it: `there'll` is `there` and `ll`. */
export function splitContraction(word: string): { base: string; ending: string } | undefined {
  const at = word.lastIndexOf("'");
  const ending = word.slice(at + 1).toLowerCase();
  return at > 0 && ENDINGS.has(ending) ? { base: word.slice(0, at), ending } : undefined;
}

const ENDINGS = new Set(['s', 'd', 'm', 'll', 've', 're']);

/** The phonemes of a word with a contracted one: shortest after a vowel, as in the lexicon's `he'll` and `it'll`. */
export function contract(phonemes: string, ending: string, british: boolean): string {
  const last = phonemes.slice(-1);
  const isAfterVowel = isVowel(last) || last === 'ː' || last === 'ɐ';
  switch (ending) {
    case 's':
      return withS(phonemes, british);
    case 'd':
      return phonemes + (last === 't' || last === 'd' ? 'əd' : 'd');
    case 'm':
      return phonemes + (isAfterVowel ? 'm' : 'əm');
    case 'll':
      return phonemes + (isAfterVowel ? 'l' : 'ᵊl');
    case 've':
      return phonemes + (isAfterVowel ? 'v' : 'əv');
    default:
      return phonemes + (british ? 'ə' : isAfterVowel ? 'ɹ' : 'əɹ');
  }
}
