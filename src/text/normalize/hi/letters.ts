import type { Rule } from '../rules.ts';

/** What the Latin letters are called in Hindi. */
const NAMES: Readonly<Record<string, string>> = {
  A: 'ए',
  B: 'बी',
  C: 'सी',
  D: 'डी',
  E: 'ई',
  F: 'एफ़',
  G: 'जी',
  H: 'एच',
  I: 'आई',
  J: 'जे',
  K: 'के',
  L: 'एल',
  M: 'एम',
  N: 'एन',
  O: 'ओ',
  P: 'पी',
  Q: 'क्यू',
  R: 'आर',
  S: 'एस',
  T: 'टी',
  U: 'यू',
  V: 'वी',
  W: 'डब्ल्यू',
  X: 'एक्स',
  Y: 'वाई',
  Z: 'ज़ेड',
};

/** Names in capitals that are said as words. */
const WORDS: Readonly<Record<string, string>> = {
  COVID: 'कोविड',
  NASA: 'नासा',
  ISRO: 'इसरो',
  UNESCO: 'यूनेस्को',
  UNICEF: 'यूनिसेफ़',
  NATO: 'नाटो',
  AIDS: 'एड्स',
  SIM: 'सिम',
  PAN: 'पैन',
  PIN: 'पिन',
  OK: 'ओके',
  SAARC: 'सार्क',
  ASEAN: 'आसियान',
  FIFA: 'फ़ीफ़ा',
  BIMSTEC: 'बिम्सटेक',
  NEET: 'नीट',
  AIIMS: 'एम्स',
  RAM: 'रैम',
  ROM: 'रोम',
  NEW: 'न्यू',
  SALE: 'सेल',
  FREE: 'फ़्री',
  OFF: 'ऑफ़',
  NIFTY: 'निफ़्टी',
  SENSEX: 'सेंसेक्स',
  SEBI: 'सेबी',
  LIVE: 'लाइव',
  BREAKING: 'ब्रेकिंग',
  NEWS: 'न्यूज़',
};

/** Latin capitals in a Hindi text are spelt: `BBC`, `B2B`, `U.S.`. */
export const latinLetters: Rule = {
  name: 'Latin letters',
  pattern:
    /(?<![\p{L}\p{M}])(?:[A-Z](?:\. ?[A-Z]){1,4}\.?|[A-Z]{1,6}|[A-Z]\.(?= ?[\p{L}]))(?![\p{L}\p{M}])/gu,
  read: ([text]) => {
    const letters = text.replace(/[. ]/g, '');
    return WORDS[letters] ?? spellLetters(letters);
  },
};

/** Capitals by their names, parted by spaces. */
export function spellLetters(letters: string): string {
  return Array.from(letters, (letter) => NAMES[letter] ?? letter).join(' ');
}
