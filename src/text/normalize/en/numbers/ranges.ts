import type { Part, Rule } from '../../rules.ts';
import { between, pieces, textAfter, textBefore } from './parts.ts';
import { cardinal, digitByDigit, year } from './spell.ts';
import { findUnit } from './units.ts';

const YEAR = String.raw`(?:1[1-9]\d\d|20\d\d)`;
const UNIT_BEHIND = /^ ?(?<unit>[\p{L}%°]{1,6}[²³23]?)(?![\p{L}\p{N}])/u;

/** Of screens: 16:9 and 21:9. */
const ASPECTS: ReadonlySet<string> = new Set(['16', '21', '32']);
const RATIO_BEFORE = /(?:ratio|scale|odds|ratio of|scale of|odds of|mixed|diluted) \d*$/iu;

export const RANGE_RULES: Rule[] = [
  {
    name: 'years from and to',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}$€£/-])(?<!\d[.,])(?<from>${YEAR})(?<dash> ?[-–—/] ?)(?<to>${YEAR}|\d\d)(?![\p{L}\p{N}/-]|[.,]\d|–\d)`,
      'gu',
    ),
    read: readYears,
  },
  {
    name: 'three and more numbers with hyphens between',
    pattern: /(?<![\p{L}\p{N}$€£.,/-])\d{1,6}(?:-\d{1,6}){2,9}(?![\p{L}\p{N}/-]|[.,]\d)/gu,
    read({ 0: text }) {
      const groups = text.split('-');
      const isShort = groups.every((group) => /^(?:\d|[1-9]\d)$/.test(group));
      const last = groups.length - 1;
      return pieces(
        text,
        groups.map((group, i) => [
          group,
          isShort ? cardinal(group) : digitByDigit(group) + (i < last ? ',' : ''),
        ]),
      );
    },
  },
  {
    name: 'dash between two numbers',
    pattern:
      /(?<=(?<![\p{L}\p{N}/])(?<before>\d[\d.,/]{0,15}|[¼½¾⅐-⅞]))(?<!-\d{1,15}) ?[-–—−] ?(?=(?<after>\.?\d[\d.,/]{0,15}|[¼½¾⅐-⅞]))/gu,
    read: readDash,
  },
  {
    name: 'dash between two amounts with their units',
    pattern: /(?<=\d ?(?<unit>[\p{L}°]{1,5}|[%€£¢°″′])) ?[-–—] ?(?=[$€£¥₹]?\d|[A-Z]{1,3}[$€£]\d)/gu,
    read(match, sentence) {
      const unit = match.groups?.['unit'] ?? '';
      const isAmount = /^(?:st|nd|rd|th|k|K|M|m|bn|[$€£¢])$/u.test(unit) || findUnit(unit) !== undefined;
      // A lonely hyphen behind a space is the sign of a negative number.
      return isAmount && !/^ -$/.test(match[0]) ? between(match, sentence, 'to') : undefined;
    },
  },
  {
    name: 'dash between two amounts of money',
    pattern: /(?<=\d) ?[-–—] ?(?=[A-Z]{0,3}[$€£¥₹]\.?\d)/gu,
    read: (match, sentence) => between(match, sentence, 'to'),
  },
  {
    name: 'ratio',
    pattern:
      /(?<=(?<![\p{L}\p{N}.,:])(?<left>\d{1,6}))(?::| : )(?=(?<right>\d{1,6})(?![\p{L}\p{N}:]|[.,]\d|[-–]\d))/gu,
    read(match, sentence) {
      const { left = '', right = '' } = match.groups ?? {};
      // Could be a time of day.
      const isTime = Number(left) <= 24 && /^[0-5]\d$/.test(right);
      if (left !== '9' && right === '9' && ASPECTS.has(left)) return between(match, sentence, 'by');
      return isTime && !RATIO_BEFORE.test(textBefore(match, sentence, left.length + 14))
        ? undefined
        : between(match, sentence, 'to');
    },
  },
];

function readYears(match: RegExpExecArray, sentence: string): Part[] | undefined {
  const { from = '', dash = '', to = '' } = match.groups ?? {};
  const after = textAfter(match, sentence, 12);
  const unit = UNIT_BEHIND.exec(after)?.groups?.['unit'];
  if (unit !== undefined && unit !== 'in' && unit !== 's' && findUnit(unit) !== undefined) return undefined;
  if (/^\s?[=+*×÷]/u.test(after)) return undefined;
  const isShort = to.length === 2;
  // Winters and seasons: 2019/20, 1999/2000.
  if (dash.includes('/') && (dash !== '/' || (!isShort && Number(to) !== Number(from) + 1))) return undefined;
  if (
    isShort &&
    (Number(to) <= Number(from.slice(2)) || (dash.includes('/') && Number(to) !== Number(from.slice(2)) + 1))
  ) {
    return undefined;
  }
  if (!isShort && Number(to) < Number(from)) return undefined;
  const isRound = from.endsWith('00') && to.endsWith('00');
  // Round numbers of things: 1500-2000 people.
  if (isRound && /^ (?:\p{Ll}{3,}s|people|men|women|children)(?!\p{L})/u.test(after)) return undefined;
  const joint = dash === '/' ? [] : [[dash.trim(), 'to'] as const];
  return pieces(match[0], [
    [from, year(from)],
    ...joint,
    [to, isShort && to.startsWith('0') ? digitByDigit(to, 'oh') : year(to)],
  ]);
}

/** `to` between the ends of a range and in a score, `minus` in a sum, a pause in what only looks like them (747-400). */
function readDash(match: RegExpExecArray, sentence: string): string | Part[] | undefined {
  const { before = '', after = '' } = match.groups ?? {};
  const left = textBefore(match, sentence, before.length + 3).slice(0, -before.length || undefined);
  const right = sentence.slice(
    match.index + match[0].length + after.length,
    match.index + match[0].length + after.length + 3,
  );
  const to = () => between(match, sentence, 'to');
  // Two and a half, written 2-1/2.
  if (match[0] === '-' && isMixed(before, after)) return undefined;
  // A label with more in it: 1-413-te.
  if (/^-\p{L}/u.test(right)) return undefined;
  if (match[0].includes('−') || /[=+*×÷∗∙⋅^<>]\s?$/u.test(left) || /^\s?[=+*×÷∗∙⋅<>≤≥≠≈]/u.test(right))
    return between(match, sentence, 'minus');
  const first = before.replaceAll(',', '');
  const second = after.replace(/[.,]+$/, '').replaceAll(',', '');
  if (first === second) return ' ';
  if (/^ -$/.test(match[0]) || !/^\d+$/.test(first) || !/^\d+$/.test(second))
    return / -$/.test(match[0]) ? undefined : to();
  if (/^0\d/.test(second) || /^0\d/.test(first)) return ' ';
  if (UNIT_BEHIND.test(right) && first.length === second.length) return to();
  const isFalling = Number(first) > Number(second);
  if (isFalling && match[0].length === 3 && /^ \p{Ll}/u.test(right)) return undefined;
  if (isFalling && first.length >= 3 && (second.length < 2 || Number(second) > 200)) return ' ';
  const isCode = second.length - first.length >= 3 && !second.endsWith('00') && !after.includes(',');
  return isCode ? ' ' : to();
}

function isMixed(before: string, after: string): boolean {
  const [, over, under] = /^(\d{1,2})\/(\d{1,3})$/.exec(after.replace(/[.,]+$/, '')) ?? [];
  return /^\d+$/.test(before) && over !== undefined && Number(over) < Number(under);
}
