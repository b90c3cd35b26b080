/**
 * The classes of misaki's English phonemes that its rules ask for (hexgrad/misaki, `misaki/en.py`). The reduced
 * vowels `ɐ` and `ᵊ` belong to none of them there, and Kokoro was trained on what follows from that.
 */
const VOWELS = new Set('AIOQWYaiuæɑɒɔəɛɜɪʊʌᵻ');
const CONSONANTS = new Set('bdfhjklmnpstvwzðŋɡɹɾʃʒʤʧθ');
const PAUSES = new Set(';:,.!?—…');
/** Symbols that stand for two sounds. */
const DOUBLES = new Set('AIOQWYʤʧ');

/** What the next word begins with; at the end and before punctuation a pause. */
export type NextSound = 'vowel' | 'consonant' | 'pause';

export function isVowel(symbol: string): boolean {
  return VOWELS.has(symbol);
}

/** What a speaker sees coming when `phonemes` are next, and after them `later`. Phonemes of no class are looked past. */
export function nextSound(phonemes: string, later: NextSound): NextSound {
  for (const symbol of phonemes) {
    if (VOWELS.has(symbol)) return 'vowel';
    if (CONSONANTS.has(symbol)) return 'consonant';
    if (PAUSES.has(symbol)) return 'pause';
  }
  return later;
}

/** How much there is to say: the part of a compound that has more keeps its stress. */
export function weigh(phonemes: string): number {
  let weight = 0;
  for (const symbol of phonemes) weight += DOUBLES.has(symbol) ? 2 : 1;
  return weight;
}

/** The lexicons write a tap and a glottal stop that Kokoro v1.0 knows as `T` and `t`. */
export function finish(phonemes: string): string {
  return TAP_OR_STOP.test(phonemes) ? phonemes.replaceAll('ɾ', 'T').replaceAll('ʔ', 't') : phonemes;
}

const TAP_OR_STOP = /[ɾʔ]/;
