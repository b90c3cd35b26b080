import { needing, type Rule } from '../../rules.ts';
import { NETWORK_RULES } from '../numbers/addresses.ts';
import { FORMULA_RULES } from '../numbers/formulas.ts';
import { NUMBER_PHRASES, PLAIN_NUMBERS, WITHOUT_DIGITS } from '../numbers/rules.ts';
import { ABBREVIATION_RULES } from './abbreviations.ts';
import { ACRONYM_RULES } from './acronyms.ts';
import { ADDRESS_RULES } from './addresses.ts';
import { AMOUNT_RULES, SPOON_RULES } from './amounts.ts';
import { BIBLE_RULES } from './bible.ts';
import { CODE_RULES } from './codes.ts';
import { namedDateRules } from './dates-named.ts';
import { numericDateRules } from './dates-numeric.ts';
import { DECADE_RULES } from './decades.ts';
import { ERA_RULES } from './eras.ts';
import { FORM_RULES } from './form-labels.ts';
import { INITIAL_RULES } from './initials.ts';
import { INTERJECTION_RULES } from './interjections.ts';
import { keySignRules } from './key-signs.ts';
import { LEGAL_RULES } from './legal.ts';
import { MODEL_RULES, NINE_ELEVEN } from './models.ts';
import { PARTY_RULES } from './parties.ts';
import { PATH_RULES } from './paths.ts';
import { ROMAN_RULES, WORLD_WAR } from './roman.ts';
import { EARLY_SERIAL_RULES, LATE_SERIAL_RULES } from './serials.ts';
import { SMALL_NUMERAL_RULES } from './small-numerals.ts';
import { SOCIAL_RULES } from './social.ts';
import { ARE, SYMBOL_RULES } from './symbols.ts';
import { TIME_RULES } from './times.ts';
import { TITLE_RULES } from './titles.ts';
import { URL_RULES } from './urls.ts';
import { DAY_LETTER_RULES, WEEKDAY_RULES } from './weekdays.ts';
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
  const weekdays = [...needing(WEEKDAY_NAMES, WEEKDAY_RULES), ...DAY_LETTER_RULES];
  const keySigns = keySignRules(british);
  const early = [...PARTY_RULES, ...LEGAL_RULES, ...FORM_RULES];
  const symbols = [...needing(SYMBOLS, SYMBOL_RULES), ARE];
  const words = [
    ...INTERJECTION_RULES,
    ...ROMAN_RULES,
    ...SMALL_NUMERAL_RULES,
    ...ABBREVIATION_RULES,
    ...SPOON_RULES,
    ...TITLE_RULES,
  ];
  const letters = [...ACRONYM_RULES, ...INITIAL_RULES];
  return {
    withDigits: [
      ...keySigns,
      ...addresses,
      ...NETWORK_RULES,
      ...BIBLE_RULES,
      ...TIME_RULES,
      NINE_ELEVEN,
      ...needing(/[/.-]|\d[QH]/, numericDateRules(british)),
      ...namedDates,
      ...weekdays,
      ...ERA_RULES,
      ...DECADE_RULES,
      ...CODE_RULES,
      WORLD_WAR,
      ...early,
      ...ADDRESS_RULES,
      ...EARLY_SERIAL_RULES,
      ...social,
      ...MODEL_RULES,
      ...AMOUNT_RULES,
      ...NUMBER_PHRASES,
      ...words,
      ...YEAR_RULES,
      ...LATE_SERIAL_RULES,
      ...letters,
      ...PLAIN_NUMBERS,
      ...symbols,
    ],
    withoutDigits: [
      ...keySigns,
      ...addresses,
      ...social,
      ...namedDates,
      ...weekdays,
      WORLD_WAR,
      ...early,
      ...ADDRESS_RULES,
      ...words,
      ...FORMULA_RULES,
      ...letters,
      ...needing(SYMBOLS, MODEL_RULES),
      ...needing(MATH_SIGNS, WITHOUT_DIGITS),
      ...symbols,
    ],
  };
}
