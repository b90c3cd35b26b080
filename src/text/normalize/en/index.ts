import type { Edit } from '../../spans/mapped-text.ts';
import { applyRules } from '../rules.ts';
import { isPlain } from './plain.ts';
import { finish } from './words/finish.ts';
import { englishRules } from './words/rules.ts';

const AMERICAN = englishRules(false);
const BRITISH = englishRules(true);

/** How English is read. */
export interface EnglishOptions {
  /** Day before month, and `the` before the day: 05/06 is the fifth of June. */
  british?: boolean;
}

/**
 * What a good reader says in place of what is written, for one English sentence: edits in order, for
 * `applyEdits`. Numbers, dates, times, abbreviations, addresses and signs become words; letters that are said by
 * their names stand alone as capitals (`F B I`); ordinary words are not touched, and no digit is left. Takes
 * linear time on any text and never throws.
 */
export function normalizeEnglish(sentence: string, options: EnglishOptions = {}): Edit[] {
  if (isPlain(sentence)) return [];
  const rules = options.british ? BRITISH : AMERICAN;
  const hasDigits = /\p{N}/u.test(sentence);
  return finish(sentence, applyRules(sentence, hasDigits ? rules.withDigits : rules.withoutDigits));
}
