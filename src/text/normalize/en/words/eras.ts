import type { Part, Rule } from '../../rules.ts';
import { keptStop } from './context.ts';
import { spellLetters } from './letters.ts';
import { sayYear } from './say.ts';

const ERA = String.raw`(?:B\.\s?C\.\s?E\.?|B\.\s?C\.?|A\.\s?D\.?|C\.\s?E\.?|BCE?|AD|CE)`;

/** `500 BC`, `340 A.D`, `300-200 BCE`. */
const yearEra: Rule = {
  name: 'year-era',
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}$€£]|\p{N}[.,:/-])(?:(?<from>\d{1,4})(?<to>\s?[-–—]\s?))?(?<year>\d{1,4})(?<gap>\s?)(?<era>${ERA})(?![\p{L}\p{N}])`,
    'gu',
  ),
  read(match, sentence) {
    const { from, to = '', year = '', gap = '', era = '' } = match.groups ?? {};
    const parts: Part[] = [];
    let at = 0;
    const add = (text: string, spoken: string) => {
      if (spoken) parts.push({ at, length: text.length, spoken });
      at += text.length;
    };
    if (from) {
      add(from, sayYear(from));
      add(to, ' to ');
    }
    add(year, sayYear(year));
    add(gap, ' ');
    add(era, spellLetters(era) + keptStop(sentence, match.index + match[0].length));
    return parts;
  },
};

/** `AD 70`. */
const eraYear: Rule = {
  name: 'era-year',
  pattern: /(?<![\p{L}\p{N}])(?<era>AD|A\.D\.)(?<gap>\s)(?<year>\d{1,4})(?![\p{L}\p{N}]|[.,:/]\d)/gu,
  read({ groups = {} }) {
    const { era = '', year = '' } = groups;
    return [
      { at: 0, length: era.length, spoken: 'A D' },
      { at: era.length + 1, length: year.length, spoken: sayYear(year) },
    ];
  },
};

/** `c. 1500`, `ca. 300 BC`: about that year. */
const circa: Rule = {
  name: 'circa',
  pattern: /(?<![\p{L}\p{N}])ca?\.(?=\s?\d{3,4}(?!\d))/gu,
  read: () => 'circa',
};

/** Years with their era. */
export const ERA_RULES: readonly Rule[] = [yearEra, eraYear, circa];
