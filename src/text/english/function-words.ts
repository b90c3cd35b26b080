import { nameLetters } from './letters.ts';
import { type EnglishLexicon, find } from './lexicon.ts';
import type { Context } from './pronounce.ts';
import { SECONDARY } from './stress.ts';

/**
 * The words whose sound depends on what they do and on what comes next, as hexgrad/misaki, `misaki/en.py`, says
 * them. Undefined for all other words.
 */
export function pronounceFunctionWord(
  word: string,
  { tag, next, isBeforeTo }: Context,
  lexicon: EnglishLexicon,
): string | undefined {
  if (word.length > LONGEST) return undefined;
  const isCapitals = word.length > 1 && word === word.toUpperCase();
  switch (word.toLowerCase()) {
    case 'a':
      return tag === 'DT' ? 'ɐ' : 'ˈA';
    case 'an':
      return isCapitals && tag.startsWith('NN') ? spell(word, lexicon) : 'ɐn';
    case 'am':
      if (tag.startsWith('NN')) return spell(word, lexicon);
      return next === 'pause' || word !== 'am' ? plain('am', lexicon) : 'ɐm';
    case 'i':
      return word === 'I' && tag === 'PRP' ? `${SECONDARY}I` : undefined;
    case 'by':
      return tag.startsWith('RB') ? 'bˈI' : undefined;
    case 'to':
      if (isCapitals && tag !== 'TO' && tag !== 'IN') return undefined;
      return next === 'pause' ? plain('to', lexicon) : next === 'vowel' ? 'tʊ' : 'tə';
    case 'in':
      if (isCapitals && tag === 'NNP') return undefined;
      return next === 'pause' || tag !== 'IN' ? 'ˈɪn' : 'ɪn';
    case 'the':
      if (isCapitals && tag !== 'DT') return undefined;
      return next === 'vowel' ? 'ði' : 'ðə';
    case 'used': {
      const entry = find(lexicon.gold, 'used');
      const isHabit = isBeforeTo && (tag === 'VBD' || tag === 'JJ');
      return typeof entry === 'object' ? (entry[isHabit ? 'VBD' : 'DEFAULT'] ?? undefined) : undefined;
    }
    case 'vs':
      return tag === 'IN' ? plain('versus', lexicon) : undefined;
    case '%':
      return plain('percent', lexicon);
    case '&':
      return plain('and', lexicon);
    case '+':
      return plain('plus', lexicon);
    case '@':
      return plain('at', lexicon);
    default:
      return undefined;
  }
}

const LONGEST = 4;

function plain(word: string, lexicon: EnglishLexicon): string | undefined {
  const entry = find(lexicon.gold, word);
  return typeof entry === 'string' ? entry : undefined;
}

function spell(word: string, lexicon: EnglishLexicon): string | undefined {
  return nameLetters(word, lexicon)?.join('');
}
