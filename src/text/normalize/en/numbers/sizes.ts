import type { Rule } from '../../rules.ts';
import { between, pieces, textAfter, textBefore } from './parts.ts';
import { cardinal, year } from './spell.ts';

export const SIZE_RULES: Rule[] = [
  {
    name: 'size of a screen in pixels',
    pattern:
      /(?<![\p{L}\p{N}_.,])(?<width>\d{3,4}) ?[x×X] ?(?<height>\d{3,4})(?: ?(?<unit>px|pixels)(?!\p{L}))?(?![\p{L}\p{N}]|[.,]\d| ?[=x×]| (?:m|cm|mm|km|ft|in)(?!\p{L}))/gu,
    read({ 0: text, groups }) {
      const { width = '', height = '', unit } = groups ?? {};
      const [sign = ''] = /[x×X]/.exec(text) ?? [];
      return pieces(text, [
        [width, sayPixels(width)],
        [sign, 'by'],
        [height, sayPixels(height)],
        ...(unit === undefined ? [] : [[unit, 'pixels'] as const]),
      ]);
    },
  },
  {
    name: 'by or times, between two numbers',
    pattern: /(?<=[\d¼½¾⅐-⅞](?: ?[\p{L}"'″′’”]{1,3})?) ?[x×X] ?(?=[\d¼½¾⅐-⅞])|(?<=\d)(?:\*| \* )(?=\d)/gu,
    read(match, sentence) {
      const sign = match[0].trim();
      if (sign === '*') return between(match, sentence, 'times');
      const isSpaced = match[0] !== sign;
      // Hexadecimal: 0x1F.
      if (!isSpaced && /(?<!\d)0$/.test(textBefore(match, sentence, 2))) return ' x ';
      if (isInSum(match, sentence)) return between(match, sentence, 'times');
      const isTimes = sign === '×' && isSpaced && !hasUnit(match, sentence);
      return between(match, sentence, isTimes ? 'times' : 'by');
    },
  },
];

/** The cross of 2"x4", before x4 is taken for a serial. */
export const CROSS_RULES: Rule[] = [
  {
    name: 'by, between two lengths with marks',
    pattern: /(?<=[\d¼½¾⅐-⅞]["”″'’′]) ?[x×X] ?(?=[\d¼½¾⅐-⅞])/gu,
    read: (match, sentence) => between(match, sentence, 'by'),
  },
];

/** Pixels in pairs of digits, as a year: 1920 is nineteen twenty, 720 seven twenty. */
function sayPixels(digits: string): string {
  if (digits.length === 4 && !digits.startsWith('0'))
    return /[1-9]0[1-9]$/.test(digits) ? cardinal(digits) : year(digits);
  const [, hundreds = '', rest = ''] = /^([1-9])([1-9]\d)$/.exec(digits) ?? [];
  return hundreds === '' ? cardinal(digits) : `${cardinal(hundreds)} ${cardinal(rest)}`;
}

/** Whether a cross belongs to a sum (3 × 4 = 12) or a power of ten (2 × 10^6). */
function isInSum(match: RegExpExecArray, sentence: string): boolean {
  return (
    /^[\d.,]{1,12} ?[=+÷^−]|^10(?:\^|[⁰¹²³⁴-⁹⁻])/u.test(textAfter(match, sentence, 16)) ||
    /[=+÷] ?[\d.,]{1,12}$/u.test(textBefore(match, sentence, 15))
  );
}

/** Whether a unit stands on either side of a cross, or a third size follows. */
function hasUnit(match: RegExpExecArray, sentence: string): boolean {
  const behind =
    /^[\d.,]{1,12}(?:["″′']| ?(?:m|cm|mm|km|ft|in|px|inch|inches|feet|meters?|pixels?)(?!\p{L})| ?[x×] ?\d)/u;
  return (
    /\d ?\p{L}{1,3}$|["″′']$/u.test(textBefore(match, sentence, 6)) ||
    behind.test(textAfter(match, sentence, 24))
  );
}
