import type { Rule } from '../../rules.ts';
import { NETWORK_RULES } from '../numbers/addresses.ts';
import { NUMBER_PHRASES, PLAIN_NUMBERS } from '../numbers/rules.ts';
import { ABBREVIATION_RULES } from './abbreviations.ts';
import { ACRONYM_RULES } from './acronyms.ts';
import { ADDRESS_RULES } from './addresses.ts';
import { namedDateRules } from './dates-named.ts';
import { numericDateRules } from './dates-numeric.ts';
import { DECADE_RULES } from './decades.ts';
import { ERA_RULES } from './eras.ts';
import { INITIAL_RULES } from './initials.ts';
import { MODEL_RULES, NINE_ELEVEN } from './models.ts';
import { PATH_RULES } from './paths.ts';
import { ROMAN_RULES } from './roman.ts';
import { EARLY_SERIAL_RULES, LATE_SERIAL_RULES } from './serials.ts';
import { SOCIAL_RULES } from './social.ts';
import { SYMBOL_RULES } from './symbols.ts';
import { TIME_RULES } from './times.ts';
import { TITLE_RULES } from './titles.ts';
import { URL_RULES } from './urls.ts';
import { WEEKDAY_RULES } from './weekdays.ts';
import { YEAR_RULES } from './years.ts';

/** The rules of English in order, from the most specific to the most general. */
interface EnglishRules {
  /** Where a text has digits. */
  withDigits: readonly Rule[];
  /** Where it has none: the same without the rules that need one. */
  withoutDigits: readonly Rule[];
}

export function englishRules(british: boolean): EnglishRules {
  const addresses = [...URL_RULES, ...PATH_RULES];
  const words = [...ROMAN_RULES, ...ABBREVIATION_RULES, ...TITLE_RULES];
  const letters = [...ACRONYM_RULES, ...INITIAL_RULES];
  return {
    withDigits: [
      ...addresses,
      ...NETWORK_RULES,
      ...TIME_RULES,
      NINE_ELEVEN,
      ...numericDateRules(british),
      ...namedDateRules(british),
      ...WEEKDAY_RULES,
      ...ERA_RULES,
      ...DECADE_RULES,
      ...ADDRESS_RULES,
      ...EARLY_SERIAL_RULES,
      ...SOCIAL_RULES,
      ...MODEL_RULES,
      ...NUMBER_PHRASES,
      ...words,
      ...YEAR_RULES,
      ...LATE_SERIAL_RULES,
      ...letters,
      ...PLAIN_NUMBERS,
      ...SYMBOL_RULES,
    ],
    withoutDigits: [
      ...addresses,
      ...SOCIAL_RULES,
      ...namedDateRules(british),
      ...WEEKDAY_RULES,
      ...ADDRESS_RULES,
      ...words,
      ...letters,
      ...MODEL_RULES,
      ...SYMBOL_RULES,
    ],
  };
}
