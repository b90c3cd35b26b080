import type { Part, Rule } from '../../rules.ts';
import { NUMBER, plainNumber, QUANTITY, type Quantity, START, sayNumber, sayQuantity } from './numeral.ts';
import { isAttributive, pieces, textAfter, textBefore } from './parts.ts';
import { isClearUnit } from './unit-context.ts';
import { findUnit, rateName, type Unit } from './units.ts';

const SCALE = '(?:[ -](?<scale>hundred|thousand|million|billion|trillion))?';
const LETTERS = '[A-Za-zµμΩΩÅ]';
const POWER = String.raw`(?:\^?[23](?![\d.,]*\d)|[²³])?`;
const UNIT = String.raw`(?:(?:sq|cu|square|cubic|fl)\.? )?(?:[°º] ?[CFK](?!\p{L})|[°º℃℉%‰′″]|${LETTERS}{1,10}${POWER})(?:\/${LETTERS}{1,10}${POWER}){0,2}`;

/** Where `bps` are hundredths of a percent, and where they are bits per second all the same. */
const FINANCE =
  /(?<!\p{L})(?:rates?|yields?|spreads?|bonds?|treasur(?:y|ies)|gilts?|bunds?|fed|ecb|boe|fomc|hik(?:e|es|ed|ing)|cuts?|interest|margins?|inflation|coupons?|libor|sofr|credit|mortgages?|loans?|fees?|tightening|easing|widened|tightened|basis|points?|mn|revenue|earnings|percent)(?!\p{L})|%/iu;
const DATA =
  /(?<!\p{L})(?:data|bit ?rates?|baud|modems?|bandwidth|networks?|links?|serial|downloads?|uploads?|streams?|channels?|transmi\p{L}{1,8}|DNA|RNA|genes?|primers?|fragments?|base|sequences?)(?!\p{L})/iu;

/** An amount with at most one word behind it: `5 miles`, `$20`, `10k`. */
const BEFORE_RATE = /(?:^|[\s($€£¥~<>≤≥+-])[\d½¼¾][.,\d]*[kKmMbB]?\+?(?: ?(?:\p{L}{1,12}|[€£%¢]))?\.? ?$/u;

export const MEASURE_RULES: Rule[] = [
  {
    name: 'basis points',
    pattern: new RegExp(
      String.raw`${START}(?<number>${NUMBER})(?<gap>[ -]?)(?<unit>bps?)(?![\p{L}\p{N}_])`,
      'gu',
    ),
    read(match, sentence) {
      const { number = '', gap = '', unit = '' } = match.groups ?? {};
      const around = `${textBefore(match, sentence, 80)} ${textAfter(match, sentence, 60)}`;
      if (Number(plainNumber(number)) >= 1000 || !FINANCE.test(around) || DATA.test(around)) return undefined;
      const single = gap === '-' || plainNumber(number) === '1' || isAttributive(match, sentence);
      return pieces(match[0], [
        [number, sayNumber(number)],
        [unit, single ? 'basis point' : 'basis points'],
      ]);
    },
  },
  {
    name: 'generation of a mobile network',
    pattern:
      /(?<![\p{L}\p{N}.,])(?<number>[2-6])(?<letter>g)(?= (?:networks?|phones?|smartphones?|towers?|connections?|connectivity|signals?|service|coverage|technology|internet|modems?|routers?|devices?|spectrum|rollout|mobile|wireless|cellular|bands?|hotspots?|antennas?|masts?|data|speeds?|LTE)(?!\p{L}))/gu,
    read({ 0: text, groups }) {
      const { number = '', letter = '' } = groups ?? {};
      return pieces(text, [
        [number, sayNumber(number)],
        [letter, 'G'],
      ]);
    },
  },
  {
    name: 'molar, in front of what is dissolved',
    pattern:
      /(?<=\d )M(?= (?:[A-Z][A-Za-z]{0,2}[A-Z][A-Za-z]{0,4}[\d₀-₉]{0,2}|solutions?|aqueous|hydrochloric|sul(?:f|ph)uric|nitric|acetic|sodium|potassium|ammoni(?:a|um)|urea|sucrose|glucose|tris)(?!\p{L}))/gu,
    read: () => 'molar',
  },
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
