import type { Rule } from '../../rules.ts';
import { isCapitalised, keptStop, wordAfter, wordBefore } from './context.ts';

/** `9th Cir.`, `Fed. Cir.`, `D.C. Cir.`: a court of appeals. */
const CIRCUIT: Rule = {
  name: 'circuit',
  pattern: /(?<=(?:(?<!\p{L}|\d\s)\d{1,2}(?:st|nd|rd|th|d)|Fed\.|D\.\s?C\.)\s)Cir\./gu,
  read: (match, sentence) => `circuit${keptStop(sentence, match.index + match[0].length)}`,
};

const SERIES: Readonly<Record<string, string>> = {
  '2d': 'second',
  '3d': 'third',
  '4th': 'fourth',
};

/** `123 F.3d 456`, `F. Supp. 2d`: the series of a reporter of cases. */
const REPORTER: Rule = {
  name: 'reporter',
  pattern:
    /(?<=\d\s)(?<name>F|A|P|So|[NS]\.?\s?[EW]|S\.?\s?W|F\.\s?Supp|L\.\s?Ed|Cal)\.\s?(?<series>2d|3d|4th)(?=\s|[,;.)]|$)/gu,
  read({ groups = {} }) {
    const { name = '', series = '' } = groups;
    const spoken = name.replace(/\./g, ' ').replace(/\s+/g, ' ').replace('Supp', 'supplement');
    return `${spoken} ${SERIES[series]}`;
  },
};

/** `§§ 12–14`. */
const SECTIONS: Rule = {
  name: 'sections',
  needs: /§/,
  pattern: /§§\s?/gu,
  read: () => 'sections ',
};

/** `Arsenal v Chelsea`: without a point, between two names. */
const BARE_V: Rule = {
  name: 'bare-versus',
  pattern: /(?<=\p{Lu}[\p{L}.]{1,20}\s)v(?=\s\p{Lu}\p{L})/gu,
  read(match, sentence) {
    const isCase =
      isCapitalised(wordBefore(sentence, match.index)) && isCapitalised(wordAfter(sentence, match.index + 1));
    return isCase ? 'versus' : undefined;
  },
};

/** Writings of lawyers. */
export const LEGAL_RULES: readonly Rule[] = [CIRCUIT, REPORTER, SECTIONS, BARE_V];
