import { needing, type Rule } from '../../rules.ts';
import { NETWORK_RULES } from '../numbers/addresses.ts';
import { NUMBER_PHRASES, PLAIN_NUMBERS, WITHOUT_DIGITS } from '../numbers/rules.ts';
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
import { ARE, SYMBOL_RULES } from './symbols.ts';
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

const ADDRESS_SIGNS = /[@#/\\]|\.[\p{L}\p{N}]|localhost/iu;
const MONTH_NAMES = /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/i;
const WEEKDAY_NAMES = /Mon|Tue|Wed|Thu|Fri|Sat|Sun/i;
const MATH_SIGNS = /[=<>+×÷±≤≥≠≈∞√\p{Sm}\p{Script=Greek}]/u;
const SYMBOLS = /[^\p{L}\p{M}\p{N}\s,;:!?'’"“”.-]/u;

export function englishRules(british: boolean): EnglishRules {
  const addresses = needing(ADDRESS_SIGNS, [...URL_RULES, ...PATH_RULES]);
  const social = needing(ADDRESS_SIGNS, SOCIAL_RULES);
  const namedDates = needing(MONTH_NAMES, namedDateRules(british));
  const weekdays = needing(WEEKDAY_NAMES, WEEKDAY_RULES);
  const symbols = [...needing(SYMBOLS, SYMBOL_RULES), ARE];
  const words = [...ROMAN_RULES, ...ABBREVIATION_RULES, ...TITLE_RULES];
  const letters = [...ACRONYM_RULES, ...INITIAL_RULES];
  return {
    withDigits: [
      ...addresses,
      ...NETWORK_RULES,
      ...TIME_RULES,
      NINE_ELEVEN,
      ...needing(/[/.-]|\d[QH]/, numericDateRules(british)),
      ...namedDates,
      ...weekdays,
      ...ERA_RULES,
      ...DECADE_RULES,
      ...ADDRESS_RULES,
      ...EARLY_SERIAL_RULES,
      ...social,
      ...MODEL_RULES,
      ...NUMBER_PHRASES,
      ...words,
      ...YEAR_RULES,
      ...LATE_SERIAL_RULES,
      ...letters,
      ...PLAIN_NUMBERS,
      ...symbols,
    ],
    withoutDigits: [
      ...addresses,
      ...social,
      ...namedDates,
      ...weekdays,
      ...ADDRESS_RULES,
      ...words,
      ...letters,
      ...needing(SYMBOLS, MODEL_RULES),
      ...needing(MATH_SIGNS, WITHOUT_DIGITS),
      ...symbols,
    ],
  };
}
