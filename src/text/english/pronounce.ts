import { pronounceFunctionWord } from './function-words.ts';
import { stemsOfEd, stemsOfIng, stemsOfS, withEd, withIng, withS } from './inflections.ts';
import { nameLetters } from './letters.ts';
import { type EnglishLexicon, find, type Pronunciation } from './lexicon.ts';
import type { NextSound } from './sounds.ts';
import { type Emphasis, emphasise, emphasisOf } from './stress.ts';

/** Where a word stands. */
export interface Context {
  /** Its Penn tag; an empty one says nothing. */
  tag: string;
  next: NextSound;
  /** Whether the next word is `to`. */
  isBeforeTo: boolean;
}

export interface English {
  lexicon: EnglishLexicon;
  british: boolean;
}

/**
 * The phonemes of a word that the lexicon has, or has the stem of, or that is said by its letters; undefined for
 * any other. The word is in ASCII letters, with `'` for an apostrophe; a compound may have hyphens. The order in
 * which spellings are tried is that of hexgrad/misaki, `misaki/en.py`.
 */
export function pronounce(word: string, context: Context, english: English): string | undefined {
  const special = pronounceFunctionWord(word, context, english.lexicon);
  if (special !== undefined) return special;
  const emphasis = emphasisOf(word);
  const known = pronounceKnown(word, context, emphasis, english);
  if (known !== undefined) return known;
  if (word.endsWith("'")) {
    const plain = word.slice(0, -1);
    const possessive =
      plain.endsWith('s') && pronounceKnown(`${plain.slice(0, -1)}'s`, context, emphasis, english);
    return (
      possessive ||
      (pronounceKnown(plain, context, emphasis, english) ?? inflect(plain, context, emphasis, english))
    );
  }
  return inflect(word, context, emphasis, english);
}

function pronounceKnown(word: string, context: Context, emphasis: Emphasis, english: English) {
  const { gold, silver } = english.lexicon;
  const entry = find(gold, word) ?? find(silver, word);
  if (entry !== undefined) {
    const phonemes = choose(entry, context);
    return phonemes === null ? spell(word, english) : emphasise(phonemes, emphasis);
  }
  if (word.length === 1) return SPELLED.test(word) ? spell(word, english) : undefined;
  if (CAPITALS.test(word)) return pronounceCapitals(word, context, english);
  return SPELLED.test(word) ? spell(word, english) : undefined;
}

/** `FBI`, `iOS`, `b`: all but the first letter are capitals. */
const SPELLED = /^[A-Za-z][A-Z]*$/;
const CAPITALS = /^[A-Z][A-Z']*[A-Z]$/;
/** Capitals of so many letters that have a vowel are hardly initials. */
const LONG = 5;
const VOWEL_LETTER = /[AEIOUY]/;

/** A word in capitals that the lexicon doesn't have as such. Undefined where it is to be read as a word that isn't known. */
function pronounceCapitals(word: string, context: Context, english: English): string | undefined {
  const lower = word.toLowerCase();
  const { gold, silver } = english.lexicon;
  const isLong = word.length >= LONG;
  const isName = context.tag === 'NNP' && !isLong;
  const entry = find(gold, lower) ?? (isName ? undefined : find(silver, lower));
  if (entry !== undefined) {
    const phonemes = choose(entry, context);
    return phonemes === null ? spell(word, english) : emphasise(phonemes, 'capitals');
  }
  const inflected = word.endsWith("'S") ? `${word.slice(0, -2)}'s` : isName ? undefined : lower;
  const phonemes = inflected && inflect(inflected, context, 'capitals', english);
  if (phonemes) return phonemes;
  return isLong && VOWEL_LETTER.test(word) ? undefined : spell(word, english);
}

function spell(word: string, { lexicon }: English): string | undefined {
  return nameLetters(word.replaceAll("'", ''), lexicon)?.join('');
}

/** Which of a word's pronunciations its tag asks for; null says that it is spelled. */
function choose(entry: Pronunciation, { tag, next }: Context): string | null {
  if (typeof entry === 'string') return entry;
  const key = next === 'pause' && 'None' in entry ? 'None' : tag in entry ? tag : familyOf(tag);
  const phonemes = entry[key];
  return phonemes === undefined ? (entry['DEFAULT'] ?? null) : phonemes;
}

/** The lexicon's name for a family of Penn tags. */
function familyOf(tag: string): string {
  if (tag.startsWith('VB')) return 'VERB';
  if (tag.startsWith('NN')) return 'NOUN';
  if (tag.startsWith('RB')) return 'ADV';
  return tag.startsWith('JJ') ? 'ADJ' : tag;
}

/** The word as a form of a known stem. What has an -ed or an -ing is a verb, whatever it does in the sentence. */
function inflect(word: string, context: Context, emphasis: Emphasis, english: English): string | undefined {
  const { british } = english;
  const ofS = findStem(stemsOfS(word), context, emphasis, english);
  if (ofS) return withS(ofS.phonemes, british);
  const asVerb = { ...context, tag: 'VB' };
  const ofEd = findStem(stemsOfEd(word), asVerb, emphasis, english);
  if (ofEd) return withEd(ofEd.phonemes, british);
  const lift = emphasis === 'none' ? 'capital' : emphasis;
  const ofIng = findStem(stemsOfIng(word), asVerb, lift, english);
  return ofIng && withIng(ofIng.phonemes, british, ofIng.spelling);
}

function findStem(stems: string[], context: Context, emphasis: Emphasis, english: English) {
  for (const spelling of stems) {
    const phonemes = pronounceKnown(spelling, context, emphasis, english);
    if (phonemes) return { spelling, phonemes };
  }
  return undefined;
}
