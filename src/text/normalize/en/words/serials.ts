import type { Part, Rule } from '../../rules.ts';
import { cardinal, decimal, digitByDigit } from '../numbers/spell.ts';
import { SAID_AS_WORDS } from './acronym-data.ts';
import { hasVowel, spellAcronym, spellLetters } from './letters.ts';
import { sayLabel } from './say.ts';

/** Looks like numbers with units (`5ft10in`, `1h30m`, `2x8`), which are read elsewhere. */
const MEASURES =
  /^(?:\d+(?:h|m|s|hr|hrs|min|mins|sec|d|w|y|yr|ft|in|kg|g|lb|lbs|oz|cm|mm|km|mi|x|k|K|M|B)){1,4}\d*$|^(?:sq)?(?:[kcmdnµ]?m|ft|in|yd|mi)[23]$/;

/** Digits within a serial: pairs, with a leading zero one by one. `t2000` is a round number. */
export function saySerialDigits(digits: string): string {
  return digits.startsWith('0') && digits.length > 1 ? digitByDigit(digits) : sayLabel(digits);
}

/** Letters within a serial: a word when they can be one, else by their names. */
function saySerialLetters(letters: string): string {
  if (SAID_AS_WORDS.has(letters)) return letters.toLowerCase();
  const plural = /^(\p{Lu}{1,4})s$/u.exec(letters)?.[1];
  if (plural) return spellAcronym(plural, 's');
  const isWord = letters.length > 2 && /\p{Ll}/u.test(letters) && hasVowel(letters);
  return isWord ? letters : spellLetters(letters);
}

function sayPieces(text: string): Part[] {
  const parts: Part[] = [];
  for (const { index, 0: piece } of text.matchAll(/\d+|[^\d]+/gu)) {
    const spoken = /^\d/.test(piece) ? saySerialDigits(piece) : saySerialLetters(piece);
    parts.push({ at: index, length: piece.length, spoken: index > 0 ? ` ${spoken}` : spoken });
  }
  return parts;
}

const SPECIAL: Readonly<Record<string, string>> = {
  B2B: 'B to B',
  B2C: 'B to C',
  P2P: 'P to P',
  C2C: 'C to C',
  D2C: 'D to C',
  G2P: 'G to P',
  O2O: 'O to O',
  B2G: 'B to G',
  P2W: 'P to W',
  F2P: 'free to play',
  IPv4: 'I P V four',
  IPv6: 'I P V six',
  Y2K: 'Y two K',
  K12: 'K twelve',
  'K-12': 'K through twelve',
  'K–12': 'K through twelve',
  e2e: 'end to end',
  E2E: 'end to end',
  i18n: 'I eighteen N',
  l10n: 'L ten N',
  a11y: 'A eleven Y',
  k8s: 'K eight S',
  W3C: 'W three C',
  '3M': 'three M',
  '7UP': 'seven up',
  'y/o': 'year old',
};
const SPECIAL_RULE: Rule = {
  name: 'special-serial',
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${Object.keys(SPECIAL).join('|')})(?![\p{L}\p{N}])`,
    'gu',
  ),
  read: ({ 0: text }) => SPECIAL[text],
};

/** `4K`, `3D`, `5G`, `1080p`, `401(k)`: a number and a letter that belong together. */
const NUMBER_LETTER: Rule = {
  name: 'number-letter',
  pattern:
    /(?<![\p{L}\p{N}.,$€£])(?:(?<plan>[45]\d\d)\(?(?<letter>[kbc])\)?(?<plural>['’]?s)?(?:\((?<part>\d)\))?|(?<lines>\d{3,4})(?<scan>[pi])|(?<short>[1-9]|1[0-6])(?<mark>D|G|K|P|DS))(?![\p{L}\p{N}]|[-.]\d)/gu,
  read(match, sentence) {
    const {
      plan,
      letter = '',
      plural = '',
      part,
      lines,
      scan = '',
      short = '',
      mark = '',
    } = match.groups ?? {};
    if (plan) return `${sayLabel(plan)} ${letter.toUpperCase()}${plural}${part ? ` ${cardinal(part)}` : ''}`;
    if (lines) return `${sayLabel(lines)} ${scan.toUpperCase()}`;
    if (mark === 'K' && !/^[248]$/.test(short)) return undefined;
    if (
      mark === 'K' &&
      /^\s(?:people|users|run|race|steps|dollars|followers|views)/.test(
        sentence.slice(match.index + 2, match.index + 12),
      )
    )
      return undefined;
    return `${cardinal(short)} ${spellLetters(mark)}`;
  },
};

/** `C24`, `H1N1`, `MP3`, `t2000`, `A380`, `es3`: begins with letters. */
const LETTERS_FIRST: Rule = {
  name: 'letters-first',
  pattern:
    /(?<![\p{L}\p{N}$€£_.@#]|\d[.,])(?!(?:US|CA|AU|NZ|HK|R|S)\$)\p{L}{1,20}\d{1,20}(?:[\p{L}\d]{0,40})(?![\p{L}\p{N}_@]|[.,]\d)/gu,
  read({ 0: text }) {
    if (MEASURES.test(text)) return undefined;
    const [, fiscal, year] = /^(FY|CY|AY|SS|FW|AW|MY)((?:20|19)\d\d)$/.exec(text) ?? [];
    if (fiscal && year) return `${spellLetters(fiscal)} ${sayLabel(year)}`;
    return sayPieces(text);
  },
};

/** `PM2.5`: letters and a decimal. */
const LETTERS_DECIMAL: Rule = {
  name: 'letters-decimal',
  pattern:
    /(?<![\p{L}\p{N}$€£_.@#])(?<letters>\p{L}{1,10})(?<number>\d{1,4}\.\d{1,4})(?![\p{L}\p{N}_@]|[.,]\d)/gu,
  read({ groups = {} }) {
    const { letters = '', number = '' } = groups;
    return `${saySerialLetters(letters)} ${decimal(number)}`;
  },
};

/** `25d08A`, `133ABC`, `16c`: begins with digits, and is no number with a unit. */
const DIGITS_FIRST: Rule = {
  name: 'digits-first',
  pattern: /(?<![\p{L}\p{N}$€£_.@#]|\d[.,])\d{1,20}\p{L}{1,20}(?:[\p{L}\d]{0,40})(?![\p{L}\p{N}_@]|[.,]\d)/gu,
  read: ({ 0: text }) => (/^\d{1,12}(?:st|nd|rd|th|s)$/i.test(text) ? undefined : sayPieces(text)),
};

/** The same before units are read, where more letters and digits follow: it is no unit. */
const MIXED_DIGITS_FIRST: Rule = {
  ...DIGITS_FIRST,
  name: 'mixed-digits-first',
  pattern:
    /(?<![\p{L}\p{N}$€£_.@#]|\d[.,])\d{1,20}\p{L}{1,20}\d(?:[\p{L}\d]{0,40})(?![\p{L}\p{N}_@]|[.,]\d)/gu,
  read: ({ 0: text }) => (MEASURES.test(text) ? undefined : sayPieces(text)),
};

/** `COVID-19`, `F-16`, `UTF-8`, `I-95`, `WD-40`: the hyphen goes, and the number is a label. */
const HYPHEN_NUMBER: Rule = {
  name: 'hyphen-number',
  pattern:
    /(?<=(?<![\p{L}\p{N}-])(?<word>\p{L}[\p{L}\p{N}]{0,13}))-(?<digits>\d{1,9})(?:\.(?<decimals>\d{1,4}))?(?<letter>\p{L}?)(?![\p{L}\p{N}%°]|[-–.,:/]\d|\s?[+*=×])/gu,
  read(match) {
    const { word = '', digits = '', decimals, letter = '' } = match.groups ?? {};
    // `x-5` is a difference.
    if (/^[xyzn]$/.test(word)) return undefined;
    if (/^(?:1[1-9]|20)\d\d$/.test(digits) && /^\p{Lu}?\p{Ll}+$/u.test(word) && !letter) return undefined;
    if (decimals) return ` ${decimal(`${digits}.${decimals}`)}${letter && ` ${letter.toUpperCase()}`}`;
    return ` ${saySerialDigits(digits)}${letter && ` ${letter.toUpperCase()}`}`;
  },
};

/** `ending in 8876`: the last digits of a card or an account, one by one. */
const CARD_ENDING: Rule = {
  name: 'last-digits',
  pattern:
    /(?<=(?:ending|ends|end)\s(?:in|with)\s|last\sfour(?:\sdigits)?\s)\d{2,6}(?![\p{N}\p{L}]|[.,]\d)/gu,
  read: ({ 0: digits }) => digitByDigit(digits),
};

/** A long row of hexadecimal digits, such as a commit: letters and digits one by one. */
const HEX: Rule = {
  name: 'hexadecimal',
  pattern:
    /(?<![\p{L}\p{N}])(?:0x[0-9a-fA-F]{1,16}|#(?=[a-fA-F]{0,5}\d)[0-9a-fA-F]{6}|(?=[a-f]{0,40}\d)(?=\d{0,40}[a-f])(?=[0-9a-f]{7,40}(?![\p{L}\p{N}]))[0-9a-f]{7,40})(?![\p{L}\p{N}])/gu,
  read({ 0: text }) {
    const isShort = /^0x/.test(text);
    const body = isShort ? text.slice(2) : text.replace('#', '');
    if (!isShort && MEASURES.test(body)) return undefined;
    const spoken = [...body]
      .map((char) => (/\d/.test(char) ? digitByDigit(char) : char.toUpperCase()))
      .join(' ');
    return isShort ? `zero X ${spoken}` : text.startsWith('#') ? `hash ${spoken}` : spoken;
  },
};

/** Serials that no unit is mistaken for: before numbers with units. */
export const EARLY_SERIAL_RULES: readonly Rule[] = [
  SPECIAL_RULE,
  CARD_ENDING,
  HEX,
  NUMBER_LETTER,
  MIXED_DIGITS_FIRST,
  LETTERS_FIRST,
  LETTERS_DECIMAL,
  HYPHEN_NUMBER,
];

/** What is left of digits and letters together when units have been read. */
export const LATE_SERIAL_RULES: readonly Rule[] = [DIGITS_FIRST];
