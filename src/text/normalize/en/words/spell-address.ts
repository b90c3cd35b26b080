import type { Part } from '../../rules.ts';
import { digitByDigit, port } from '../numbers/spell.ts';
import { LETTER_DOMAINS, LETTER_EXTENSIONS, WORD_DOMAINS } from './domains.ts';
import { hasVowel, spellLetters } from './letters.ts';

const SIGNS: Readonly<Record<string, string>> = {
  '.': 'dot',
  '/': 'slash',
  '\\': 'backslash',
  '-': 'dash',
  _: 'underscore',
  '?': 'question mark',
  '=': 'equals',
  '&': 'and',
  '#': 'hash',
  '%': 'percent',
  ':': 'colon',
  '@': 'at',
  '+': 'plus',
  '~': 'tilde',
  ',': 'comma',
  ';': 'semicolon',
  '!': 'exclamation mark',
  '*': 'star',
  $: 'dollar',
  '|': 'pipe',
};

/** Names in addresses that are said by letters although they could be words. */
const LETTER_NAMES =
  /^(?:https?|www|ftp|sftp|ssh|api|cdn|url|aws|usr|img|id|ui|faq|rss|css|sql|cia|fbi|mit|ucla|bbc|cnn|ibm|usa|ceo|ip|io|ai|js)$/i;

function sayLetters(letters: string, isDomainEnd: boolean, isExtension: boolean): string {
  const lower = letters.toLowerCase();
  if (isDomainEnd) {
    if (LETTER_DOMAINS.has(lower)) return spellLetters(letters);
    if (WORD_DOMAINS.has(lower)) return lower;
  }
  if (isExtension && LETTER_EXTENSIONS.has(lower)) return spellLetters(letters);
  const isSpelled =
    letters.length === 1 ||
    LETTER_NAMES.test(letters) ||
    (letters.length < 6 && !hasVowel(letters)) ||
    /^[A-Z]{2,4}$/.test(letters);
  if (isSpelled) return spellLetters(letters);
  return /^[A-Z]+$/.test(letters) ? lower : letters;
}

interface Spelling {
  /** Where in the text the host name stops; before it, what is behind the last point is a domain. */
  hostEnd: number;
  /** Whether an underscore is only a gap, as in the names of files. */
  quietUnderscore?: boolean;
  /** Whether all signs are said; else the point behind `www` goes without saying, as people do. */
  isFull?: boolean;
}

/**
 * An address (of a page, of mail, of a file) in parts, sign by sign: words stay words, letters that make none are
 * spelled, digits are said one by one.
 */
export function spellAddress(text: string, spelling: Spelling): Part[] {
  const parts: Part[] = [];
  for (const { index, 0: piece } of text.matchAll(/\d+|[\p{L}\p{M}]+|[^\d\p{L}\p{M}]/gu)) {
    const spoken = sayPiece(text, piece, index, spelling);
    if (spoken === '') continue;
    parts.push({ at: index, length: piece.length, spoken: index > 0 ? ` ${spoken}` : spoken });
  }
  return parts;
}

function sayPiece(text: string, piece: string, index: number, { hostEnd, ...spelling }: Spelling): string {
  const end = index + piece.length;
  if (/^\d/.test(piece)) return text[index - 1] === ':' && end >= hostEnd ? port(piece) : digitByDigit(piece);
  if (!/^[\p{L}\p{M}]/u.test(piece)) {
    const isQuiet =
      (piece === '_' && spelling.quietUnderscore) ||
      (index === 3 && /^www\./i.test(text) && !spelling.isFull);
    return isQuiet ? '' : (SIGNS[piece] ?? '');
  }
  const isLast = text[index - 1] === '.' && !/[\p{L}\p{N}_-]/u.test(text[end] ?? '');
  const isDomainEnd =
    isLast && end <= hostEnd && (end === hostEnd || /^\.[a-z]{2,3}$/.test(text.slice(end, hostEnd)));
  return sayLetters(piece, isDomainEnd, isLast && end > hostEnd);
}

/** The length of an address without the marks behind it that belong to the sentence. */
export function addressLength(text: string): number {
  let end = text.length;
  const opensBracket = text.includes('(');
  while (end > 0 && /[.,;:!?'"”’)\]}>*_»…]/.test(text[end - 1] ?? '')) {
    if (text[end - 1] === ')' && opensBracket) break;
    end--;
  }
  return end;
}
