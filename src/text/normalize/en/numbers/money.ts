import type { Part, Rule } from '../../rules.ts';
import { type Currency, findCurrency, SIGN_AFTER, SIGN_BEFORE } from './currencies.ts';
import { NUMBER, plainNumber, START, sayNumber } from './numeral.ts';
import { isAttributive, pieces } from './parts.ts';
import { cardinal, decimal } from './spell.ts';

/** Letters for thousands and more behind an amount of money, and the words. */
const SCALES: Readonly<Record<string, string>> = {
  k: 'thousand',
  m: 'million',
  mn: 'million',
  mm: 'million',
  mil: 'million',
  b: 'billion',
  bn: 'billion',
  bil: 'billion',
  t: 'trillion',
  tn: 'trillion',
  trn: 'trillion',
};
const SCALE = String.raw`(?:[ -]?(?<scale>hundred|thousand|[mb]illion|trillion|quadrillion|(?:mn|mm|mil|bn|bil|tn|trn|[kmbt])(?![\p{L}\p{N}])))`;
/** Twelve euros fifty as the continent writes it. */
const AMOUNT = String.raw`\d{1,3},\d(?= (?:m|bn|[mb]illion|€))|\d{1,3},\d{2}(?![\d,])|${NUMBER}`;
const END = String.raw`(?![\p{L}\p{N}%])`;
const NAMES = '(?: (?<name>dollars?|euros?|pounds?|yen|rupees?|yuan|won|francs?))?';

export const MONEY_RULES: Rule[] = [
  {
    name: 'money with the sign in front',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}_])(?<sign>${SIGN_BEFORE}) ?(?<minus>[-−])?(?<from>${AMOUNT})` +
        `(?: ?(?<dash>[-–—]) ?(?<to>${AMOUNT}))?${SCALE}?${END}${NAMES}`,
      'giu',
    ),
    read: readSignInFront,
  },
  {
    name: 'money with the sign behind',
    pattern: new RegExp(`${START}(?<from>${AMOUNT})${SCALE}?[ \u00a0]?(?<sign>${SIGN_AFTER})${END}`, 'gu'),
    read: readSignBehind,
  },
  {
    name: 'cents and pence',
    pattern: new RegExp(
      String.raw`${START}(?<from>${NUMBER})(?<sign>¢| ?¢|p(?=[\s.,;:!?)]|$))(?![\p{L}\p{N}])`,
      'gu',
    ),
    read({ 0: text, groups }) {
      const { from = '', sign = '' } = groups ?? {};
      if (sign === 'p' && !/^\d{1,2}$/.test(from)) return undefined;
      const isOne = plainNumber(from) === '1';
      const unit = sign === 'p' ? (isOne ? 'penny' : 'pence') : isOne ? 'cent' : 'cents';
      return pieces(text, [
        [from, sayNumber(from)],
        [sign.trim(), unit],
      ]);
    },
  },
];

function readSignInFront(match: RegExpExecArray, sentence: string): string | Part[] | undefined {
  const { sign = '', minus = '', from = '', dash = '', to, scale, name } = match.groups ?? {};
  const currency = findCurrency(sign) ?? findCurrency(sign.toUpperCase());
  if (currency === undefined) return undefined;
  const single = isAttributive(match, sentence);
  const head = match[0].slice(0, match[0].indexOf(from) + from.length);
  const less = minus === '' ? '' : 'minus ';
  const said: [string, string][] = [];
  if (scale === undefined) {
    const first =
      to === undefined || hasDecimals(from, to) ? amount(from, currency, single) : sayAmount(from);
    said.push([head, less + first]);
    if (to !== undefined) said.push([dash, 'to'], [to, amount(to, currency, single)]);
  } else {
    said.push([head, less + sayAmount(from)]);
    if (to !== undefined) said.push([dash, 'to'], [to, sayAmount(to)]);
    said.push([scale, `${scaleWord(scale)} ${single ? currency.one : currency.many}`]);
  }
  if (name === undefined) return pieces(match[0], said);
  // The name of the currency after its sign ($5 million dollars) is said once.
  const [last = '', words = ''] = said.pop() ?? [];
  said.push([match[0].slice(match[0].lastIndexOf(last)), words]);
  return isNameOf(currency, name) ? pieces(match[0], said) : undefined;
}

function readSignBehind(match: RegExpExecArray, sentence: string): Part[] | undefined {
  const { from = '', sign = '', scale } = match.groups ?? {};
  const currency = findCurrency(sign);
  if (currency === undefined) return undefined;
  const single = isAttributive(match, sentence);
  if (scale !== undefined) {
    const unit = single ? currency.one : currency.many;
    return pieces(match[0], [
      [from, sayAmount(from)],
      [scale, scaleWord(scale)],
      [sign, unit],
    ]);
  }
  const whole = amount(from, currency, single);
  const unit = [currency.many, currency.one].find((end) => whole.endsWith(` ${end}`));
  // The unit keeps its own place when it is said last; that of `5.50 €` is not.
  if (unit === undefined) return pieces(match[0], [[match[0], whole]]);
  return pieces(match[0], [
    [from, whole.slice(0, -unit.length - 1)],
    [sign, unit],
  ]);
}

/** Whether a word names the currency (`dollars` the US dollar). */
function isNameOf(currency: Currency, name: string): boolean {
  return currency.many.endsWith(name.toLowerCase()) || currency.one.endsWith(name.toLowerCase());
}

function hasDecimals(from: string, to: string): boolean {
  return /\.\d/.test(from) || /\.\d/.test(to);
}

function scaleWord(scale: string): string {
  return SCALES[scale.toLowerCase()] ?? scale.toLowerCase();
}

function plainAmount(text: string): string {
  return /^\d{1,3},\d{1,2}$/.test(text) ? text.replace(',', '.') : plainNumber(text);
}

function sayAmount(text: string): string {
  const plain = plainAmount(text);
  return plain.includes('.') ? decimal(plain) : cardinal(plain);
}

/** An amount with its currency: `5.5` dollars are `five dollars and fifty cents`; past hundredths it is a decimal. */
function amount(text: string, currency: Currency, single: boolean): string {
  const [whole = '', decimals = ''] = plainAmount(text).split('.');
  const part = decimals.replace(/0+$/, '');
  const isZero = /^0*$/.test(whole);
  const isOne = /^0*1$/.test(whole);
  if (part === '') return `${cardinal(whole || '0')} ${isOne || single ? currency.one : currency.many}`;
  if (part.length > 2 || currency.part === undefined) {
    return `${decimal(`${whole}.${part}`)} ${single ? currency.one : currency.many}`;
  }
  const hundredths = part.padEnd(2, '0');
  const rest = `${cardinal(hundredths)} ${hundredths === '01' ? currency.part.one : currency.part.many}`;
  return isZero ? rest : `${cardinal(whole)} ${isOne ? currency.one : currency.many} and ${rest}`;
}
