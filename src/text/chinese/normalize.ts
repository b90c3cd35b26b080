import { applyRules } from '../normalize/rules.ts';
import type { Edit } from '../spans/mapped-text.ts';
import { DATE_RULES } from './rules-dates.ts';
import { LATIN_RULES } from './rules-latin.ts';
import { NUMBER_RULES } from './rules-numbers.ts';

/** Full-width figures and letters, and the marks that stand within numbers, which take one unit as well. */
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ．：／％＋－]/g;

const RULES = [...LATIN_RULES, ...DATE_RULES, ...NUMBER_RULES];

/**
 * What a Mandarin reader says for the figures, units and signs of a sentence, as edits in order whose text is
 * in Chinese characters. Words in Latin letters stay, but for abbreviations, which are spelled. One pass over the sentence for each rule.
 */
export function normalizeChinese(sentence: string): Edit[] {
  const narrow = sentence.replace(FULL_WIDTH, (char) =>
    char === '：' && !/\d/.test(sentence) ? char : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
  return applyRules(narrow, RULES);
}
