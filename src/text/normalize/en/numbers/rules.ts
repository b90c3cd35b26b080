import type { Rule } from '../../rules.ts';
import { NETWORK_RULES } from './addresses.ts';
import { DURATION_RULES } from './durations.ts';
import { FORMULA_RULES } from './formulas.ts';
import { FRACTION_RULES } from './fractions.ts';
import { LENGTH_RULES } from './lengths.ts';
import { MAGNITUDE_RULES } from './magnitudes.ts';
import { MATH_RULES } from './math.ts';
import { MEASURE_RULES } from './measures.ts';
import { MONEY_RULES } from './money.ts';
import { ORDINAL_RULES } from './ordinals.ts';
import { PHONE_RULES } from './phones.ts';
import { PLAIN_RULES } from './plain.ts';
import { RANGE_RULES } from './ranges.ts';
import { SIZE_RULES } from './sizes.ts';
import { TEMPERATURE_RULES } from './temperatures.ts';

/**
 * Numbers with something about them that says how to read them, in English: network addresses, telephone numbers,
 * money, units, ranges, fractions, sums, ordinals, magnitudes. Rules for digits in names (B2B) belong behind these.
 */
export const NUMBER_PHRASES: Rule[] = [
  ...NETWORK_RULES,
  ...PHONE_RULES,
  ...MONEY_RULES,
  ...DURATION_RULES,
  ...RANGE_RULES,
  ...SIZE_RULES,
  ...LENGTH_RULES,
  ...TEMPERATURE_RULES,
  ...MEASURE_RULES,
  ...FRACTION_RULES,
  ...ORDINAL_RULES,
  ...MAGNITUDE_RULES,
  ...MATH_RULES,
];

/** Numbers by themselves. Behind these no digit is left: rules for years, serials and the like belong in front. */
export const PLAIN_NUMBERS: Rule[] = PLAIN_RULES;

/** What also has something to read where there is no digit: formulas (NaCl, Na⁺), sums of letters, mathematical signs, Greek letters. */
export const WITHOUT_DIGITS: Rule[] = [...FORMULA_RULES, ...MATH_RULES];

/** All that reads numbers, in order. */
export const NUMBER_RULES: Rule[] = [...NUMBER_PHRASES, ...PLAIN_NUMBERS];
