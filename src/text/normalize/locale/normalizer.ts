import type { Edit } from '../../spans/mapped-text.ts';
import { applyRules, type Rule } from '../rules.ts';
import { acronymRules } from './acronyms.ts';
import { dateRules } from './dates.ts';
import { electronicRules } from './electronic.ts';
import { fractionRules } from './fractions.ts';
import type { Locale } from './locale.ts';
import { measureRules } from './measures.ts';
import { moneyRules } from './money.ts';
import { numberRule, remainingDigits } from './numbers.ts';
import { phoneRules } from './phones.ts';
import { plainDigits } from './plain-digits.ts';
import { rangeRules } from './ranges.ts';
import { setApart } from './set-apart.ts';
import { abbreviationRules, symbolRules } from './symbols.ts';
import { timeRules } from './times.ts';

/**
 * Makes a language's normaliser: from one sentence to the edits that turn what is written into what is said. No
 * digit is left. Linear in the length of the sentence. The rules are made at the first sentence, so that languages
 * that are not spoken cost nothing.
 */
export function makeNormalizer(locale: Locale): (sentence: string) => Edit[] {
  let rules: readonly Rule[] | undefined;
  return (sentence) => {
    const plain = plainDigits(sentence);
    rules ??= rulesOf(locale);
    return setApart(plain, applyRules(plain, rules));
  };
}

/** In order: what one rule has read, no later one sees. */
function rulesOf(locale: Locale): readonly Rule[] {
  return [
    ...electronicRules(locale),
    ...locale.first,
    ...dateRules(locale),
    ...timeRules(locale),
    ...phoneRules(locale),
    ...moneyRules(locale),
    ...measureRules(locale),
    ...locale.beforeNumbers,
    ...fractionRules(locale),
    ...rangeRules(locale),
    numberRule(locale),
    ...abbreviationRules(locale),
    ...(locale.acronyms ? acronymRules(locale.acronyms) : []),
    ...symbolRules(locale),
    ...remainingDigits(locale),
  ];
}
