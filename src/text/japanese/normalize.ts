import { applyRules } from '../normalize/rules.ts';
import type { Edit } from '../spans/mapped-text.ts';
import { DATE_RULES } from './rules-dates.ts';
import { LATIN_RULES } from './rules-latin.ts';
import { NUMBER_RULES } from './rules-numbers.ts';

/** Full-width figures and letters, and the marks that stand within numbers, which take one unit as well. */
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ]|(?<=[０-９0-9])[．，：／－](?=[０-９0-9])|％/g;

const RULES = [...LATIN_RULES, ...DATE_RULES, ...NUMBER_RULES];

/**
 * What a Japanese reader says for the figures, units and signs of a sentence, as edits in order whose text is in
 * katakana as pronounced, so that no analyser can read it otherwise, with a space
 * between words. Words in Latin letters stay, but for abbreviations. One pass over the
 * sentence for each rule.
 */
export function normalizeJapanese(sentence: string): Edit[] {
  const narrow = sentence.replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  const edits = applyRules(narrow, RULES);
  return edits.map((edit, i) =>
    edit.text !== '' && edits[i - 1]?.to === edit.from && edits[i - 1]?.text !== ''
      ? { ...edit, text: ` ${edit.text}` }
      : edit,
  );
}
