import type { Rule } from '../normalize/rules.ts';
import { sayCount, sayDigits, sayNumber, sayWhole } from './numbers.ts';
import { COUNTED, MONEY, UNITS } from './units.ts';

/** A number in figures, with commas between thousands and decimals. */
const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const RANGE = String.raw`[ \t]?[-–—~～至到][ \t]?`;
/** A minus, which is a dash behind a word: 温度为-5度, but 10元-20元. */
const SIGN = String.raw`(?:(?<![\p{L}\p{N}）)])|(?<=[为是到约达至温和于在降升]))[-−]`;

function oneOf(names: Iterable<string>): string {
  const escaped = [...names].map((name) => name.replace(/[$/²³°]/g, '\\$&').replace(/\\([²³°])/g, '$1'));
  return escaped.sort((a, b) => b.length - a.length).join('|');
}

/** Not in the middle of a number or a Latin word. */
const START = String.raw`(?<![\p{Script=Latin}\d.,])`;

const UNIT = oneOf(Object.keys(UNITS));
const MONEY_SIGN = oneOf(Object.keys(MONEY));
const MAGNITUDE = '万亿|千万|百万|十亿|亿|万|千';

export const NUMBER_RULES: readonly Rule[] = [
  {
    name: 'telephone number',
    pattern:
      /(?<![\d.-])(?:\+?86[ -]?)?(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}-\d{7,8}|[48]00-\d{3,4}-\d{3,4})(?![\d.-])/gu,
    read: ([phone]) =>
      phone
        .replace(/^\+/, '加')
        .replace(/[ -]+/g, '，')
        .replace(/\d+/g, (figures) => sayDigits(figures, { yao: true })),
  },
  {
    name: 'number of a service, a room, a code',
    pattern:
      /(?<=(?:拨打?|电话|热线|致电|号码|编号|房间|航班|学号|工号|密码|验证码|邮编|[Qq]{2}|群号|尾号|车牌)(?:[号是为：:]{0,2})[ \t]?)\d{3,20}(?![\d.%％,])/gu,
    read: ([figures]) => sayDigits(figures, { yao: true }),
  },
  {
    name: 'address or version with dots',
    pattern: /(?<!\d)(?<!\d\.)\d+(?:\.\d+){2,}(?![\d.]*\d)/gu,
    read: ([version]) =>
      version
        .split('.')
        .map((part) => (part.length > 2 ? sayDigits(part, { yao: true }) : sayWhole(part)))
        .join('点'),
  },
  {
    name: 'percentage',
    pattern: new RegExp(`(${SIGN})?${START}(${NUMBER})(?:[%％]?${RANGE}(${NUMBER}))?([%％‰])`, 'gu'),
    read: ([, sign, from = '', to, mark]) => {
      const say = (number: string) => `${mark === '‰' ? '千' : '百'}分之${sayNumber(number)}`;
      return (sign ? '负' : '') + say(from) + (to === undefined ? '' : `到${say(to)}`);
    },
  },
  {
    name: 'money',
    pattern: new RegExp(
      `(${MONEY_SIGN})[ \\t]?(${NUMBER})(?:${RANGE}(?:${MONEY_SIGN})?(${NUMBER}))?[ \\t]?(${MAGNITUDE}|[KkMB](?![\\p{L}\\d]))?(?:${MONEY_SIGN}|元)?`,
      'gu',
    ),
    read: ([, sign = '', from = '', to, magnitude = '']) => {
      const letter = { k: '千', K: '千', M: '百万', B: '十亿' }[magnitude] ?? magnitude;
      return `${sayCount(from)}${to === undefined ? '' : `到${sayCount(to)}`}${letter}${MONEY[sign] ?? ''}`;
    },
  },
  {
    name: 'money sign behind',
    pattern: new RegExp(
      `${START}(${NUMBER})[ \\t]?(${oneOf(Object.keys(MONEY))})(?![\\p{Script=Latin}])`,
      'gu',
    ),
    read: ([, number = '', sign = '']) => `${sayCount(number)}${MONEY[sign] ?? ''}`,
  },
  {
    name: 'temperature below zero',
    pattern: new RegExp(`${SIGN}(${NUMBER})[ \\t]?(℃|°C|度)`, 'gu'),
    read: ([, number = '', unit = '']) => `零下${sayNumber(number)}${unit === '度' ? '度' : '摄氏度'}`,
  },
  {
    name: 'unit',
    pattern: new RegExp(
      `(${SIGN})?${START}(${NUMBER})(?:${RANGE}(${NUMBER}))?[ \\t]?(${UNIT})(?![\\p{Script=Latin}\\d²³/])`,
      'gu',
    ),
    read: ([, sign, from = '', to, unit = '']) =>
      `${sign ? '负' : ''}${sayCount(from)}${to === undefined ? '' : `到${sayCount(to)}`}${UNITS[unit] ?? ''}`,
  },
  {
    name: 'fraction',
    pattern:
      /(?<![\p{Script=Latin}\d./])(?:(\d{1,4})[ \t])?(\d{1,3})\/(\d{1,4})(?![\d/.]|[ \t]?[\p{Script=Latin}])/gu,
    read: ([, whole, over = '', under = '']) =>
      Number(under) === 0
        ? undefined
        : `${whole ? `${sayWhole(whole)}又` : ''}${sayWhole(under)}分之${sayWhole(over)}`,
  },
  {
    name: 'score or ratio',
    pattern: /(?<![\d:：.])(\d{1,3})[ \t]?[:：∶][ \t]?(\d{1,3})(?![\d:：.])/gu,
    read: ([, one = '', other = '']) => `${sayNumber(one)}比${sayNumber(other)}`,
  },
  {
    name: 'range',
    pattern: new RegExp(
      `${START}(${NUMBER})${RANGE}(${NUMBER})(?![\\d.-]|[\\p{Script=Latin}])(?=(${COUNTED})?)`,
      'gu',
    ),
    read: ([, from = '', to = '', counted]) => {
      const say = counted ? sayCount : sayNumber;
      return `${say(from)}到${say(to)}`;
    },
  },
  {
    name: 'range with its unit twice',
    pattern: /(?<=\d\p{Script=Han}{1,3})[-–—~～](?=\d)/gu,
    read: () => '到',
  },
  {
    name: 'sum',
    pattern: /(?<=\d[ \t]?)[+＋×x*÷/=＝≈<>≤≥](?=[ \t]?[-\d])/gu,
    read: ([sign]) => SIGNS[sign],
  },
  {
    name: 'count',
    pattern: new RegExp(`(?<![\\p{Script=Latin}\\d.,第])2(?=[ \\t]?(?:多|余)?(?:${COUNTED}))(?!点\\d)`, 'gu'),
    read: () => '两',
  },
  {
    name: 'figures behind letters',
    pattern: /(?<=\p{Script=Latin}[- ·_]?)\d{3,}(?![.,]?\d)/gu,
    read: ([figures]) => sayDigits(figures),
  },
  {
    name: 'negative number',
    pattern: new RegExp(`${SIGN}${NUMBER}`, 'gu'),
    read: ([number]) => sayNumber(number.replace('−', '-')),
  },
  {
    name: 'number',
    pattern: new RegExp(NUMBER, 'gu'),
    read: ([number]) => sayNumber(number),
  },
  // Figures beside those that a rule has read.
  { name: 'remaining figure', pattern: /\d/gu, read: ([figure]) => sayDigits(figure) },
  {
    name: 'end of a topic',
    pattern: /(?<=#[^#\s]{1,30})#/gu,
    read: () => '',
  },
  {
    name: 'sign',
    pattern: /[&＆@＠%％℃°#＃+＋=＝≈]/gu,
    read: ([sign]) => SIGNS[sign],
  },
];

const SIGNS: Readonly<Record<string, string>> = {
  ...{
    '+': '加',
    '＋': '加',
    '×': '乘',
    x: '乘',
    '*': '乘',
    '÷': '除以',
    '/': '除以',
    '=': '等于',
    '＝': '等于',
  },
  ...{
    '≈': '约等于',
    '<': '小于',
    '>': '大于',
    '≤': '小于等于',
    '≥': '大于等于',
    '&': '和',
    '＆': '和',
    '@': '艾特',
  },
  ...{ '＠': '艾特', '%': '百分号', '％': '百分号', '℃': '摄氏度', '°': '度', '#': '井号', '＃': '井号' },
};
