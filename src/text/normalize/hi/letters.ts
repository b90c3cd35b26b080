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
};

/** Latin capitals in a Hindi text are spelt: `BBC`, `B2B`, `U.S.`. */
export const latinLetters: Rule = {
  name: 'Latin letters',
  pattern: /(?<![\p{L}\p{M}])(?:[A-Z]{1,6}|[A-Z](?:\.[A-Z]){1,4}\.?)(?![\p{L}\p{M}])/gu,
  read: ([text]) =>
    WORDS[text] ??
    text
      .replaceAll('.', '')
      .split('')
      .map((letter) => NAMES[letter] ?? letter)
      .join(' '),
};
