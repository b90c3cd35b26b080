import type { Rule } from '../rules.ts';

/** How a language without Latin letters of its own says the parts of an address. */
export interface AddressWords {
  /** Marks by what is said for them; the others are not said. */
  signs: Readonly<Record<string, string>>;
  /** A word in Latin letters, in lower case; `isShort` when it is to be spelled. */
  word(word: string, isShort: boolean): string;
  figures(digits: string): string;
}

const TOP = 'com|org|net|edu|gov|info|io|dev|app|ai|tv|jp|cn|tw|hk|kr|uk|us|de|fr|in|eu|co';
const LABEL = '[A-Za-z\\d](?:[A-Za-z\\d-]{0,62})';
const BEFORE = '(?<![A-Za-z\\d@._/-])';

/**
 * Rules for e-mail addresses, web addresses and host names among other letters, whose dots are no full stops. The scheme
 * is not said. An address ends before the first character that is not ASCII.
 */
export function asciiAddressRules(words: AddressWords): Rule[] {
  const read = ([address]: RegExpExecArray) => speak(address, words);
  return [
    {
      name: 'e-mail address',
      needs: /@/,
      pattern: new RegExp(`${BEFORE}[A-Za-z\\d][\\w.+-]{0,63}@${LABEL}(?:\\.${LABEL}){1,6}`, 'gu'),
      read,
    },
    {
      name: 'web address',
      needs: /:\/\/|www\./i,
      pattern: /(?<![A-Za-z\d])(?:(?:https?|ftp):\/\/|www\.)[\w.~:/?#@!$&*+,;=%-]{0,2000}[\w/]/giu,
      read,
    },
    {
      name: 'host name',
      needs: /[A-Za-z\d]\.[A-Za-z]/,
      pattern: new RegExp(
        `${BEFORE}(?:${LABEL}\\.){1,5}(?:${TOP})(?![A-Za-z\\d@-]|\\.[A-Za-z])(?:/[\\w./-]{0,500}[\\w/])?`,
        'gu',
      ),
      read,
    },
  ];
}

function speak(address: string, { signs, word, figures }: AddressWords): string {
  const bare = address.replace(/^\w+:\/\//, '').replace(/\/$/, '');
  return (bare.match(/[A-Za-z]+|\d+|[^A-Za-z\d]/gu) ?? [])
    .map((piece) => {
      if (/^\d/.test(piece)) return figures(piece);
      if (!/^[A-Za-z]/.test(piece)) return signs[piece] ?? '';
      const lower = piece.toLowerCase();
      return word(lower, piece.length < 3 || !/[aeiouy]/.test(lower));
    })
    .filter((piece) => piece !== '')
    .join(' ');
}
