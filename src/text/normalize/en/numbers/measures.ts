import type { Part, Rule } from '../../rules.ts';
import { QUANTITY, type Quantity, START, sayNumber, sayQuantity } from './numeral.ts';
import { isAttributive, pieces, textAfter, textBefore } from './parts.ts';
import { isClearUnit } from './unit-context.ts';
import { findUnit, rateName, type Unit } from './units.ts';

const SCALE = '(?:[ -](?<scale>hundred|thousand|million|billion|trillion))?';
const LETTERS = '[A-Za-zµμΩΩÅ]';
const POWER = String.raw`(?:\^?[23](?![\d.,]*\d)|[²³])?`;
const UNIT = String.raw`(?:(?:sq|cu|square|cubic|fl)\.? )?(?:[°º] ?[CFK](?!\p{L})|[°º℃℉%‰′″]|${LETTERS}{1,10}${POWER})(?:\/${LETTERS}{1,10}${POWER}){0,2}`;

/** An amount with at most one word behind it: `5 miles`, `$20`, `10k`. */
const BEFORE_RATE = /(?:^|[\s($€£¥~<>≤≥+-])[\d½¼¾][.,\d]*[kKmMbB]?\+?(?: ?(?:\p{L}{1,12}|[€£%¢]))?\.? ?$/u;

export const MEASURE_RULES: Rule[] = [
  {
    name: 'quantity with a unit',
    pattern: new RegExp(
      String.raw`${START}(?<number>${QUANTITY})${SCALE}(?<gap>[ \u00a0\u202f\u2009-]?)(?<unit>${UNIT})(?![\p{L}\p{N}_])(?<stop>\.(?=[ ,;)-]))?`,
      'gu',
    ),
    read: readMeasure,
  },
  {
    name: 'unit behind a power of ten',
    pattern: new RegExp(
      String.raw`(?<=10(?:\^[-−]?\d{1,3}|[⁰¹²³⁴-⁹⁻]{1,4}) ?)(?<unit>${UNIT})(?![\p{L}\p{N}_])`,
      'gu',
    ),
    read: ({ groups }) => findUnit(groups?.['unit'] ?? '')?.many,
  },
  {
    name: 'scale of degrees',
    pattern: /(?<=\d (?:degrees?|deg\.?) )[CF](?![\p{L}\p{N}])/gu,
    read: ({ 0: scale }) => (scale === 'C' ? 'Celsius' : 'Fahrenheit'),
  },
  {
    // Only with a word for weather beside it: `72 F` may be anything else.
    name: 'temperature without a degree sign',
    pattern:
      /(?<=(?<![\d.,])-?\d{1,3} )[CF](?= (?:outside|inside|today|tonight|tomorrow|now|degrees?|weather|or|and (?:sunny|rainy))(?![\p{L}\p{N}]))/gu,
    read: ({ 0: scale }) => (scale === 'C' ? 'degrees Celsius' : 'degrees Fahrenheit'),
  },
  {
    name: 'rate after a quantity',
    pattern: /(?<=[\d\p{L}$€£%¢.²³+] ?)\/ ?(?<unit>(?:(?:sq|cu)\.? )?\p{L}{1,10}[23²³]?)(?![\p{L}\p{N}/])/gu,
    read(match, sentence) {
      const { unit = '' } = match.groups ?? {};
      if (!BEFORE_RATE.test(textBefore(match, sentence, 28))) return undefined;
      const name = rateName(unit);
      return name === undefined ? undefined : name === 'each' ? ' each' : ` per ${name}`;
    },
  },
];

/** Units that are often written with a full stop, which then ends no sentence when more of it follows. */
const WITH_STOP: ReadonlySet<string> = new Set(
  'in ft yd mi oz lb lbs gal qt tbsp tsp hr hrs min mins sec secs wk wks mo yr yrs'.split(' '),
);
const STOP_INSIDE = /^(?: ?[\p{Ll},;)-]| \d{1,2} ?(?:in|oz|min|sec|″|"))/u;

function readMeasure(match: RegExpExecArray, sentence: string): Part[] | undefined {
  const { number = '', scale, gap = '', unit: symbol = '', stop = '' } = match.groups ?? {};
  const unit = findUnit(symbol);
  if (unit === undefined || !isClearUnit(match, sentence)) return undefined;
  const isShortened =
    stop === '' ||
    (WITH_STOP.has(symbol.slice(symbol.lastIndexOf(' ') + 1)) &&
      STOP_INSIDE.test(textAfter(match, sentence, 6)));
  const quantity = symbol === 'mmHg' ? sayPressure(number) : sayQuantity(number);
  const single = gap === '-' || isAttributive(match, sentence);
  return pieces(match[0], [
    [number, quantity.words],
    ...(scale === undefined ? [] : [[scale, scale] as const]),
    [
      symbol + stop,
      inNumber(unit, scale === undefined ? quantity : undefined, single) + (isShortened ? '' : stop),
    ],
  ]);
}

/** Blood pressure is one number over another, not a fraction. */
function sayPressure(number: string): Quantity {
  const [over = '', under] = number.split('/');
  return under === undefined
    ? sayQuantity(number)
    : { words: `${sayNumber(over)} over ${sayNumber(under)}`, unit: 'many' };
}

/** The form of a unit for a quantity: one mile, two miles, three quarters of a mile, a ten mile run. */
function inNumber(unit: Unit, quantity: Quantity | undefined, single: boolean): string {
  if (single || quantity?.unit === 'one') return unit.one;
  if (quantity?.unit !== 'of' || unit.one === unit.many) return unit.many;
  return `of ${/^[aeiou](?!uro|ni)|^hour/.test(unit.one) ? 'an' : 'a'} ${unit.one}`;
}
