import type { Rule } from '../../rules.ts';
import { cardinal } from '../numbers/spell.ts';
import { isSentenceStart, wordAfter, wordBefore } from './context.ts';
import { spellLetters } from './letters.ts';
import { romanValue } from './roman-numeral.ts';

const MEDICAL_AFTER =
  /^(?:drips?|fluids?|lines?|bags?|antibiotics|infusions?|access|drugs?|therapy|poles?|catheters?|use|injections?|treatment|medications?|push|bolus|pump)$/i;
const MEDICAL_BEFORE = /^(?:an|by|via|through|her|his|the|my|with|of|started|given|on)$/i;
const EDITOR = /(?<!\p{L})(?:vim|emacs|nano|editor|editors|unix|linux|terminal|command|neovim)(?!\p{L})/iu;

/**
 * Small letters that look like a numeral: one in brackets and where it counts up a list, letters where it is something
 * else (`xx` for kisses and chromosomes, an `iv` drip, the editor `vi`).
 */
const SMALL_NUMERAL: Rule = {
  name: 'small-numeral',
  pattern: /(?<![\p{L}\p{N}.@/_'’&-])(?<numeral>[ivx]{2,12})(?![\p{L}\p{N}@/_&]|['’.]\p{L}|-\p{L}{3})/gu,
  read(match, sentence) {
    const numeral = match[0];
    const end = match.index + numeral.length;
    const value = romanValue(numeral);
    const isItem = sentence[end] === ')' || (sentence[end] === '.' && isSentenceStart(sentence, match.index));
    if (value !== undefined && isItem) return cardinal(value);
    if (value === undefined || /^x+$/.test(numeral)) return spellLetters(numeral);
    const [before, after] = [wordBefore(sentence, match.index), wordAfter(sentence, end)];
    if (numeral === 'iv' && (MEDICAL_BEFORE.test(before) || MEDICAL_AFTER.test(after))) return 'I V';
    if (numeral === 'vi' && EDITOR.test(sentence.slice(Math.max(0, match.index - 40), end + 40)))
      return 'V I';
    return cardinal(value);
  },
};

/** `(i)` and `(v)` where the list goes on with `(ii)`. */
const FIRST_ITEM: Rule = {
  name: 'first-item',
  needs: /\((?:ii|iv|vi)\)/,
  pattern: /(?<=\()[ivx](?=\))/gu,
  read: ({ 0: numeral }) => cardinal(romanValue(numeral) ?? numeral),
};

/** `xoxo`: kisses and hugs by letters. */
const KISSES: Rule = {
  name: 'kisses',
  pattern: /(?<![\p{L}\p{N}])[xX](?:[oO][xX]){1,6}[oO]?(?![\p{L}\p{N}])/gu,
  read: ({ 0: text }) => (/^xox$|^xoxo/i.test(text) ? spellLetters(text) : undefined),
};

/** Small letters that no numeral rule with a name before it has read. */
export const SMALL_NUMERAL_RULES: readonly Rule[] = [FIRST_ITEM, SMALL_NUMERAL, KISSES];
