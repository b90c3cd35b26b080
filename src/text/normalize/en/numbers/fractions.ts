import type { Part, Rule } from '../../rules.ts';
import { START, sayNumber, sayQuantity } from './numeral.ts';
import { padded, pieces, textAfter, textBefore } from './parts.ts';
import { cardinal } from './spell.ts';

/** Pairs that are names, not fractions. */
const NAMED_PAIRS: ReadonlySet<string> = new Set([
  '24/7',
  '9/11',
  '7/7',
  '50/50',
  '20/20',
  '60/40',
  '80/20',
  '70/30',
  '90/10',
]);
const BEFORE_SCORE = /(?:rated?|score[ds]?|gave it|rating of|got|scoring)(?: an?)?[: ]\s?$/iu;
const BEFORE_ODDS = /(?<!\p{L})odds(?: (?:are|is|were|was|of|at|now|stand|stood)){0,2}:? $/iu;
const AFTER_ODDS = /^ (?:odds|favou?rites?|outsiders?|underdogs?|long ?shots?|against)(?!\p{L})/iu;
const AFTER_SCORE = /^ (?:stars?|points?|score|rating)(?!\p{L})/iu;

export const FRACTION_RULES: Rule[] = [
  {
    name: 'fraction, alone or behind a whole number',
    pattern: new RegExp(
      String.raw`${START}(?<!\d\/)(?:(?<whole>\d{1,9})[ -])?(?<over>\d{1,15})(?<slash> ?[/⁄] ?)(?<under>\d{1,15})(?:th|rd|nd|st|ths|rds)?(?![\p{L}\p{N}/]|[.,]\d)`,
      'giu',
    ),
    read: readFraction,
  },
  {
    name: 'vulgar fraction sign, alone or behind a whole number',
    pattern: /(?:(?<![\p{L}\p{N}_])(?<!\d[.,/])\d{1,15} ?)?[¼½¾⅐-⅞↉]/gu,
    read(match, sentence) {
      return padded(match, sentence, sayQuantity(match[0]).words);
    },
  },
  {
    name: '24/7/365',
    pattern: /(?<![\p{L}\p{N}.,/])24\/7\/365(?![\p{L}\p{N}/])/gu,
    read: () => 'twenty four seven three sixty five',
  },
];

function readFraction(match: RegExpExecArray, sentence: string): string | Part[] | undefined {
  const { whole, over = '', slash = '', under = '' } = match.groups ?? {};
  const before = textBefore(match, sentence, 16);
  const after = textAfter(match, sentence, 12);
  const front: [string, string][] = whole === undefined ? [] : [[whole, sayNumber(whole)]];
  const apart = (joint: string) =>
    pieces(match[0], [
      ...front,
      [over, sayNumber(over)],
      ...(joint === '' ? [] : [[slash.trim(), joint] as const]),
      [under, sayNumber(under)],
    ]);
  if (NAMED_PAIRS.has(`${over}/${under}`)) return apart('');
  if (/^\s?[=+*×÷^]/u.test(after) && /[=÷]/u.test(sentence.slice(match.index, match.index + 60)))
    return apart('divided by');
  if (/[=+*×÷^]\s?$/u.test(before) && slash.includes(' ')) return apart('divided by');
  if (AFTER_SCORE.test(after) || BEFORE_SCORE.test(before)) return apart('out of');
  if (AFTER_ODDS.test(after) || BEFORE_ODDS.test(textBefore(match, sentence, 24))) return apart('to');
  if (/(?:pressure|BP)[ \p{L}]{0,10}[ :]$/u.test(before) || /^ ?mm ?Hg/u.test(after)) return apart('over');
  if (under === '10' && over === '10') return apart('out of');
  if (whole === undefined || Number(over) >= Number(under)) {
    const { words } = sayQuantity(`${over}/${under}`);
    if (whole === undefined) return words;
    return pieces(match[0], [
      [whole, cardinal(whole)],
      [`${over}${slash}${under}`, words],
    ]);
  }
  return sayQuantity(`${whole} ${over}/${under}`).words;
}
