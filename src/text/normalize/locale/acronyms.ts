import { FUNCTION_WORDS } from '../../language/function-words.ts';
import type { LatinLanguage } from '../../language/latin.ts';
import type { Rule } from '../rules.ts';
import { isPronounceable } from './pronounceable.ts';
import { isSentenceEnd } from './sentence-end.ts';

/** How a language with Latin letters reads words in capitals. */
export interface AcronymWords {
  language: LatinLanguage;
  /** What a letter is called, where a single capital would be read as a word: `Y` in Spanish. */
  letters: Readonly<Record<string, string>>;
  /** What a letter is called behind an apostrophe: `l'FBI`. */
  elided?: Readonly<Record<string, string>>;
  /** Those that are spelled although they could be said as words, parted by spaces; also of mixed case: `AfD`. */
  spelt: string;
  /** Those that are said as words although their letters do not look like it, and how, where that is not as written. */
  said: Readonly<Record<string, string>>;
  /** Words of two and three letters that one may stress by capitals, beside those of grammar, parted by spaces. */
  stressed: string;
  /** Up to this many letters a word in capitals is spelled, even when it could be said. */
  spellUpTo: number;
}

/** How far one looks for words in capitals around. */
const REACH = 24;
const BEFORE = '(?<![\\p{L}\\p{M}\\d_])';
const AFTER = "(?![\\p{L}\\p{M}_]|[.’']\\p{L}(?!\\p{Ll}))";

/** Rules for abbreviations in capitals, which are spelled or said as a word: `FBI`, `ONU`, `CO2`, `U.S.A.`, and initials. */
export function acronymRules(words: AcronymWords): Rule[] {
  const spelt = new Set(words.spelt.split(' ').filter((word) => word !== ''));
  const stressed = new Set(words.stressed.split(' '));
  const spell = (letters: string) => spellOut(letters, words.letters);
  /** Behind an apostrophe a capital would be read as if the word before were a letter as well. */
  const spellBehind = (letters: string, before: string) => {
    const elided = /['’]$/.test(before) ? words.elided?.[letters.charAt(0)] : undefined;
    return elided === undefined ? spell(letters) : `${elided} ${spell(letters.slice(1))}`;
  };
  const isWord = (text: string) => {
    const lower = text.toLowerCase();
    return stressed.has(lower) || FUNCTION_WORDS.get(lower)?.includes(words.language) === true;
  };
  const isSpelt = (text: string, isShouted: boolean) => {
    if (spelt.has(text)) return true;
    if (!VOWEL.test(text)) return text.length <= 5;
    if (isShouted || isWord(text)) return false;
    return text.length <= words.spellUpTo || !isPronounceable(text);
  };
  const mixed = [...spelt].filter((word) => word !== word.toUpperCase()).sort((a, b) => b.length - a.length);
  return [
    {
      name: 'letters with dots',
      pattern: /(?<![\p{L}\p{M}\d_.])(?:\p{Lu}\.(?: ?(?=\p{Lu}\.))?){2,6}(?:\p{Lu}(?![\p{L}\p{M}.]))?/gu,
      read: ({ 0: written, index }, sentence) => {
        const letters = written.replace(/[. ]/g, '');
        const isLast = written.endsWith('.') && isSentenceEnd(sentence, index + written.length);
        return (words.said[letters] ?? spell(letters)) + (isLast ? '.' : '');
      },
    },
    {
      // The dot of a name's initial is no pause. At the head of a sentence it may be that of a list.
      name: 'initial',
      pattern: /(?<=[\p{L}\p{M},;:(«“"] ?)(?<![\p{L}\p{M}\d_.’'])(\p{Lu})\.(?= ?\p{Lu}\p{Ll})/gu,
      read: ({ 1: letter = '' }) => spell(letter),
    },
    ...(mixed.length === 0
      ? []
      : [
          {
            name: 'abbreviation of mixed case',
            pattern: new RegExp(`${BEFORE}(?:${mixed.join('|')})(?![\\p{L}\\p{M}])`, 'gu'),
            read: ({ 0: written }: RegExpExecArray) => spell(written.toUpperCase()),
          },
        ]),
    {
      name: 'word in capitals',
      pattern: new RegExp(`${BEFORE}(\\p{Lu}{2,6})s?${AFTER}`, 'gu'),
      read: ({ 0: written, 1: letters = '', index }, sentence) => {
        const said = Object.hasOwn(words.said, letters) ? words.said[letters] : undefined;
        if (said !== undefined) return said;
        const isShouted = isAmongCapitals(sentence, index, index + written.length);
        if (isSpelt(letters, isShouted))
          return spellBehind(letters, sentence.slice(Math.max(0, index - 1), index));
        if (written.endsWith('s')) return undefined;
        // A phonemiser may spell what stands in capitals among small letters.
        const small = letters.toLowerCase();
        return isShouted || isWord(letters) ? small : letters.charAt(0) + small.slice(1);
      },
    },
  ];
}

const VOWEL = /[AEIOUYÀ-ÖØ-Ý]/u;

function spellOut(letters: string, names: Readonly<Record<string, string>>): string {
  return Array.from(letters, (letter) => names[letter] ?? letter).join(' ');
}

/** Whether words in capitals that are no abbreviations stand around: then capitals are stress, or a heading's. */
function isAmongCapitals(sentence: string, from: number, to: number): boolean {
  const before = sentence.slice(Math.max(0, from - REACH), from);
  const after = sentence.slice(to, to + REACH);
  const left = /(?<![\p{L}\p{M}])(\p{Lu}{2,20})[^\p{L}\d]{1,3}$/u.exec(before)?.[1] ?? '';
  const right = /^[^\p{L}\d]{1,3}(\p{Lu}{2,20})(?![\p{L}\p{M}])/u.exec(after)?.[1] ?? '';
  return [left, right].some((word) => word.length > 3 && VOWEL.test(word) && isPronounceable(word));
}
