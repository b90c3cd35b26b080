import type { Rule } from '../../rules.ts';
import { keptStop } from './context.ts';

/** What is counted, by its abbreviation; one and several. */
const COUNTED: Readonly<Record<string, readonly [string, string]>> = {
  pkg: ['package', 'packages'],
  pkgs: ['package', 'packages'],
  pkt: ['packet', 'packets'],
  bbl: ['barrel', 'barrels'],
  bbls: ['barrel', 'barrels'],
  pts: ['point', 'points'],
  doz: ['dozen', 'dozen'],
  ea: ['each', 'each'],
  ct: ['count', 'count'],
  mos: ['month', 'months'],
  reps: ['rep', 'reps'],
  'pt.': ['pint', 'pints'],
  'c.': ['cup', 'cups'],
  'T.': ['tablespoon', 'tablespoons'],
  'Tb.': ['tablespoon', 'tablespoons'],
  'Tbs.': ['tablespoon', 'tablespoons'],
  't.': ['teaspoon', 'teaspoons'],
};

/** `2 c. flour`, `1 pkg. of yeast`, `30 pts.`, `50 bbl`, `$5 ea.`: behind a number. */
const AFTER_NUMBER: Rule = {
  name: 'abbreviated-amount',
  pattern:
    /(?<=(?<number>[\d.,/]{0,11}\d|[¼-¾⅐-⅞])\s?)(?<![\p{L}])(?:(?<word>pkgs?|pkt|bbls?|pts|doz|ea|ct)(?<dot>\.?)|(?<kitchen>pt\.|[cTt]\.|Tbs?\.)(?=\s(?:of\s)?\p{Ll}))(?![\p{L}\p{N}]|[.'’]\p{L})/gu,
  read(match, sentence) {
    const { number = '', word, kitchen = '', dot } = match.groups ?? {};
    const [one, many] = COUNTED[word ?? kitchen] ?? [];
    if (one === undefined || many === undefined) return undefined;
    const isOne =
      /^(?:1|1\/\d{1,2}|3\/4|2\/3|[¼-¾⅐-⅞])$/.test(number) && !/\d\s$/.test(lead(match, sentence, number));
    return (isOne ? one : many) + (dot ? keptStop(sentence, match.index + match[0].length) : '');
  },
};

/** What stands before the number. */
function lead(match: RegExpExecArray, sentence: string, number: string): string {
  const end = sentence.lastIndexOf(number, match.index - 1);
  return sentence.slice(Math.max(0, end - 3), end);
}

/** `$82/bbl`. */
const PER_BARREL: Rule = {
  name: 'per-barrel',
  pattern: /(?<=\d)\/bbl(?![\p{L}\p{N}])/gu,
  read: () => ' per barrel',
};

/** Spoons where no number stands before them; units read the others. */
const SPOONS: Rule = {
  name: 'spoons',
  pattern:
    /(?<=(?<!\p{L})(?:a|an|one|per|each|heaping|half|another|the|level)\s)(?<word>tbsp|tsp)\.?(?![\p{L}\p{N}])/giu,
  read(match, sentence) {
    const spoon = match.groups?.['word']?.toLowerCase() === 'tsp' ? 'teaspoon' : 'tablespoon';
    return spoon + keptStop(sentence, match.index + match[0].length);
  },
};

/** `5th Fl.` */
const FLOOR: Rule = {
  name: 'floor',
  pattern: /(?<=\d(?:st|nd|rd|th)\s)[Ff]l(?:r\.?|\.|(?=,|$))(?!\p{L})/gu,
  read: (match, sentence) => `floor${keptStop(sentence, match.index + match[0].length)}`,
};

/** Amounts with abbreviations that are no units of measure; before the rules for units. */
export const AMOUNT_RULES: readonly Rule[] = [AFTER_NUMBER, PER_BARREL, FLOOR];
/** The same where no number stands before. */
export const SPOON_RULES: readonly Rule[] = [SPOONS];
