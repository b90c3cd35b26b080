import { textAfter, textBefore } from './parts.ts';

/** Behind these words 30s is a plural, not thirty seconds. */
const BEFORE_PLURAL = /(?:the|his|her|their|its|my|your|our|mid|early|late|and|to|iphone|[-–'’])[ -]?$/iu;
const INCH_BEFORE = /(?:ft|feet|foot|x|×|by)\.?,? ?$/u;
const INCH_BEHIND =
  /^(?:$|[.,;:)!?](?:\s|$)|[³²]| ?[x×] ?\d| ?[=≈]| (?:by|long|wide|tall|high|deep|thick|diameter|x|across|apart|of rain|of snow)(?!\p{L}))/u;
/** Units that are also labels (room 5 A), and those that are hardly ever written behind a whole number. */
const LABELS: ReadonlySet<string> = new Set(['A', 'J', 't']);
const RARE: ReadonlySet<string> = new Set(['B', 'F', 'H', 'b']);

/**
 * Whether letters that can be a unit are one in their place: not a word (5 in 10), a label (room 5 A), a compass
 * point (12 W Main Street), thousands (5K) or a plural (his 30s). The match has the groups `number`, `gap`, `unit`, `stop`.
 */
export function isClearUnit(match: RegExpExecArray, sentence: string): boolean {
  const { number = '', gap = '', unit = '', stop = '' } = match.groups ?? {};
  const after = textAfter(match, sentence, 12);
  const isDecimal = /[.¼-¾⅐-⅞/]/u.test(number);
  if (unit === 'in') return isInch(textBefore(match, sentence, 6), after, gap === '-' || stop !== '');
  if (unit === 's') return isDecimal || isSecond(number, gap, textBefore(match, sentence, 7));
  if (unit === 'K') return gap !== '' && !/^ \p{Lu}/u.test(after);
  if (RARE.has(unit)) return isDecimal && gap !== '';
  if (isDecimal) return true;
  if (LABELS.has(unit)) return gap === ' ' && /^(?:$|[.,;)]| (?:of|fuse|at|current)(?!\p{L}))/u.test(after);
  return !/^[NW]$/.test(unit) || !/^ (?:\p{Lu}|\d)/u.test(after);
}

function isSecond(number: string, gap: string, before: string): boolean {
  if (gap !== '') return gap !== '-';
  if (!/^\d{1,2}$/.test(number) || /(?:x|iphone )$/iu.test(before)) return false;
  return !number.endsWith('0') || !BEFORE_PLURAL.test(before);
}

function isInch(before: string, after: string, isMarked: boolean): boolean {
  return isMarked ? !/^-\d/.test(after) : INCH_BEFORE.test(before) || INCH_BEHIND.test(after);
}
