/**
 * One word of espeak's IPA as espeak writes it without separators, which is what Piper and KittenTTS were trained on.
 * The marks `(en)` around words of another language are left out, as rhasspy/piper leaves them out.
 */
export function toIpa(ipa: string): string {
  return ipa.replace(/\([a-z-]+\)/g, '').replaceAll('_', '');
}

/** The same for espeak's answer to one written word, which it may have parted into several. */
export function wordToIpa(ipa: string): string {
  return toIpa(ipa.replace(/[\s|]+/g, ''));
}

/** Misaki's own symbols; the rest of them are IPA. Tones have no sign that these models know. */
const TO_IPA: Readonly<Record<string, string>> = {
  ...{ A: 'eɪ', I: 'aɪ', O: 'oʊ', Q: 'əʊ', S: 'ss', T: 'ɾ', W: 'aʊ', Y: 'ɔɪ' },
  ...{ ʣ: 'dz', ʤ: 'dʒ', ʥ: 'dʑ', ʦ: 'ts', ʧ: 'tʃ', ʨ: 'tɕ', ꭧ: 'tʂ' },
  ...{ ᵊ: 'ə', ᵝ: '', '→': '', '↗': '', '↘': '', '↓': '' },
};

/** Phonemes in misaki's symbols, as IPA. What is IPA already stays. */
export function misakiToIpa(phonemes: string): string {
  return phonemes.replace(/./gsu, (symbol) => TO_IPA[symbol] ?? symbol);
}

const VOWELS = 'aeiouyæøœɐɑɒɔəɘɚɛɜɝɞɤɨɪɯɵɶʉʊʌʏᵻ';
const STRESS_BEFORE_CONSONANTS = new RegExp(`([ˈˌ])([^${VOWELS}ˈˌ\\s]+)(?=[${VOWELS}])`, 'g');

/**
 * Phonemes that a person has written, in IPA or in misaki's symbols, as espeak would write them: the stress moves from the
 * syllable's beginning to its vowel.
 */
export function readGivenIpa(written: string): string {
  const plain = written
    .normalize('NFC')
    .replace(/[/[\].]/g, '')
    .replaceAll('g', 'ɡ');
  const ipa = misakiToIpa(plain).replace(STRESS_BEFORE_CONSONANTS, '$2$1');
  return ipa.split(/\s+/).join(' ').trim();
}
