import type { Rule } from '../../rules.ts';
import { NUMBER, plainNumber, START, sayNumber } from './numeral.ts';
import { BEFORE_LABEL, pieces, textAfter, textBefore } from './parts.ts';
import { isRace } from './races.ts';

const SCALES: Readonly<Record<string, string>> = {
  k: 'thousand',
  K: 'thousand',
  M: 'million',
  mn: 'million',
  B: 'billion',
  bn: 'billion',
  Bn: 'billion',
  T: 'trillion',
  tn: 'trillion',
  trn: 'trillion',
};
const COMPARISON =
  /^ (?:faster|slower|more|less|larger|bigger|smaller|better|worse|higher|lower|longer|shorter|cheaper|stronger|as|the|greater|growth|increase|speedup|improvement)(?!\p{L})/iu;

export const MAGNITUDE_RULES: Rule[] = [
  {
    name: 'thousands and more by a letter',
    pattern: new RegExp(
      String.raw`${START}(?<number>${NUMBER})(?:(?<letter>[kKMBT])| ?(?<short>[mb]n|Bn|trn?))(?![\p{L}\p{N}_])`,
      'gu',
    ),
    read(match, sentence) {
      const { number = '', letter, short = '' } = match.groups ?? {};
      const scale = letter ?? short;
      const isWhole = /^\d+$/.test(number);
      if (/^\p{Lu}/u.test(scale) && isWhole && BEFORE_LABEL.test(textBefore(match, sentence, 14)))
        return undefined;
      // 4K pictures.
      const isName = scale === 'K' && /^[2-9]$/.test(number);
      if (isName || (/^k$/i.test(scale) && isRace(match, sentence, number))) {
        return pieces(match[0], [
          [number, sayNumber(number)],
          [scale, 'K'],
        ]);
      }
      if (/[BT]/.test(scale) && /^\d$/.test(number)) return undefined;
      const word = SCALES[scale];
      return word === undefined
        ? undefined
        : pieces(match[0], [
            [number, sayNumber(number)],
            [scale, word],
          ]);
    },
  },
  {
    name: 'multiple',
    pattern: new RegExp(
      String.raw`${START}(?<number>${NUMBER})(?<gap> ?)(?<sign>[xX×])(?![\p{L}\p{N}_])`,
      'gu',
    ),
    read(match, sentence) {
      const { number = '', gap = '', sign = '' } = match.groups ?? {};
      if (gap !== '' && sign !== '×') return undefined;
      const isTimes = sign === '×' || COMPARISON.test(textAfter(match, sentence, 14));
      const isOne = plainNumber(number) === '1';
      return pieces(match[0], [
        [number, sayNumber(number)],
        [sign, isTimes ? (isOne ? 'time' : 'times') : 'x'],
      ]);
    },
  },
  {
    name: 'times, in front of a number',
    pattern: /(?<![\p{L}\p{N}])(?<sign>[x×])(?<number>\d{1,6})(?![\p{L}\p{N}])/gu,
    read({ 0: text, groups }) {
      const { sign = '', number = '' } = groups ?? {};
      return pieces(text, [
        [sign, 'times'],
        [number, sayNumber(number)],
      ]);
    },
  },
];
