import type { Rule } from '../normalize/rules.ts';
import { COUNTERS, SUFFIXES, sayCounted } from './counters.ts';
import { geminate, kanjiToFigures, sayDigits, sayNumber, sayWhole } from './numbers.ts';
import { KANJI_COUNTERS } from './rules-dates.ts';
import { MONEY, UNITS } from './units.ts';

/** Names longest first, as alternatives of a pattern. */
function oneOf(names: Iterable<string>): string {
  return [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[$/]/g, '\\$&'))
    .join('|');
}

/** Not within a number or a Latin word. */
const START = String.raw`(?<![\p{Script=Latin}\d.,])`;
const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
/** With 万 and 億 in it: 3万5000, 1.5億. */
const AMOUNT = `${NUMBER}(?:[兆億万千百](?:${NUMBER})?){0,4}`;
const RANGE = String.raw`[ \t]?[-–—~～〜][ \t]?`;
const SIGN = String.raw`(?<![\p{Script=Latin}\p{N}\p{Script=Han}\p{Script=Katakana}）)])[-−]`;

const UNIT = oneOf(Object.keys(UNITS));
const COUNTER = oneOf(Object.keys(COUNTERS).filter((counter) => !/^[万億百兆]$/.test(counter)));
const SUFFIX = oneOf(Object.keys(SUFFIXES));
const MONEY_SIGN = oneOf(Object.keys(MONEY));

/** Splits 3万5000 into its groups and says it with a counter, which only sees the last group. */
function sayAmount(amount: string, unit = ''): string {
  const groups = [...amount.matchAll(/([\d,.]+)?([千百])?([兆億万])?/g)].filter(([all]) => all !== '');
  return groups
    .map(([, number = '1', thousand, magnitude = ''], i) => {
      const figures = multiply(number.replaceAll(',', ''), thousand);
      const counted = i === groups.length - 1 ? unit : '';
      if (magnitude === '') return counted === '' ? sayNumber(figures) : sayCounted(figures, counted);
      // The counter sees the 万 before it as it sees that of 1万.
      const behind = counted === '' ? '' : sayCounted('10000', counted).slice('イチマン'.length);
      return sayMagnitude(figures, magnitude) + behind;
    })
    .join(' ');
}

/** 5千 as 5000. A number with decimals before 千 stays as it is said. */
function multiply(figures: string, unit: string | undefined): string {
  if (unit === undefined) return figures;
  return /^\d+$/.test(figures)
    ? figures + (unit === '千' ? '000' : '00')
    : String(Number(figures) * (unit === '千' ? 1000 : 100));
}

const ZEROS: Readonly<Record<string, number>> = { 万: 4, 億: 8, 兆: 12 };

function sayMagnitude(figures: string, magnitude: string): string {
  if (/^[1-9]\d*$/.test(figures)) return sayWhole(figures + '0'.repeat(ZEROS[magnitude] ?? 0));
  return sayNumber(figures) + sayWhole(`1${'0'.repeat(ZEROS[magnitude] ?? 0)}`).replace(/^イ[チッ]/, '');
}

export const NUMBER_RULES: readonly Rule[] = [
  {
    name: 'telephone number',
    pattern: /(?<![\d-])(?:0\d{1,4}-\d{1,4}-\d{3,4}|0[789]0\d{8}|\+81-?\d{1,3}-\d{3,4}-\d{4})(?![\d-])/gu,
    read: ([phone]) =>
      phone
        .replace('+', 'プラス')
        .replaceAll('-', 'ノ ')
        .replace(/\d+/g, (figures) => sayDigits(figures, { isPhone: true })),
  },
  {
    name: 'post code',
    pattern: /〒[ \t]?(\d{3})-(\d{4})(?!\d)/gu,
    read: ([, one = '', other = '']) => `ユービンバンゴー${sayDigits(one)}ノ${sayDigits(other)}`,
  },
  {
    name: 'version or address with dots',
    pattern: /(?<!\d)(?<!\d\.)\d+(?:\.\d+){2,}(?![\d.]*\d)/gu,
    read: ([version]) =>
      version
        .split('.')
        .map((part, i, all) => (i < all.length - 1 ? geminate(sayWhole(part), 'イハジ') : sayWhole(part)))
        .join('テン'),
  },
  {
    name: 'money sign in front',
    pattern: new RegExp(
      `(${MONEY_SIGN})[ \\t]?(${AMOUNT})(?:${RANGE}(?:${MONEY_SIGN})?(${AMOUNT}))?(?:円)?`,
      'gu',
    ),
    read: ([, sign = '', from = '', to]) =>
      to === undefined
        ? sayAmount(from, MONEY[sign] ?? '')
        : `${sayAmount(from, MONEY[sign] ?? '')} カラ ${sayAmount(to, MONEY[sign] ?? '')}`,
  },
  {
    name: 'unit',
    pattern: new RegExp(
      `(${SIGN})?${START}(${AMOUNT})(?:[%％℃]?${RANGE}(${AMOUNT}))?[ \\t]?(${UNIT})(?![\\p{Script=Latin}\\d²³/])`,
      'gu',
    ),
    read: ([, sign, from = '', to, unit = '']) => {
      const kana = unit === 'min' ? '分' : (UNITS[unit] ?? '');
      const said =
        to === undefined ? sayAmount(from, kana) : `${sayAmount(from)} カラ ${sayAmount(to, kana)}`;
      return (sign ? 'マイナス' : '') + said;
    },
  },
  {
    name: 'counted range',
    pattern: new RegExp(`${START}(${AMOUNT})(${COUNTER})?${RANGE}(${AMOUNT})(${COUNTER})(${SUFFIX})?`, 'gu'),
    read: ([, from = '', first, to = '', counter = '', suffix = '']) =>
      `${sayAmount(from, first)} カラ ${sayAmount(to, counter)}${SUFFIXES[suffix] ?? ''}`,
  },
  {
    name: 'counted',
    pattern: new RegExp(`${START}(${AMOUNT})[ \\t]?(${COUNTER})(${SUFFIX})?`, 'gu'),
    read: ([, amount = '', counter = '', suffix = '']) => {
      if (counter === '人' && /^[組前]$/.test(suffix))
        return `${sayAmount(amount)}ニン${suffix === '組' ? 'グミ' : 'マエ'}`;
      return sayAmount(amount, counter) + (SUFFIXES[suffix] ?? '');
    },
  },
  {
    name: 'counted in kanji',
    pattern: new RegExp(
      `(?:(?<![\\p{Script=Han}\\d])|(?<=[第約計全前後年月時]))(?!十分|千人力|万人|一つ一つ)([数何])?([一二三四五六七八九十百千万〇]{1,9})(${oneOf(KANJI_COUNTERS)})(?!本)(${SUFFIX})?(?=[玉札]|[^\\p{Script=Han}]|$)`,
      'gu',
    ),
    read: ([, some, kanji = '', counter = '', suffix = '']) => {
      const figures = kanjiToFigures(kanji);
      if (figures === undefined) return;
      const head = some === undefined ? '' : some === '数' ? 'スー' : 'ナン';
      return head + sayCounted(figures, counter) + (SUFFIXES[suffix] ?? '');
    },
  },
  {
    name: 'fraction',
    pattern: /(?<![\p{Script=Latin}\d./])(\d{1,3})\/(\d{1,4})(?![\d/.])/gu,
    read: ([, over = '', under = '']) => `${sayWhole(under)}ブンノ${sayWhole(over)}`,
  },
  {
    name: 'block of an address',
    pattern: /(?<![\d-])\d{1,4}(?:-\d{1,4}){1,4}(?![\d-])/gu,
    read: ([block]) =>
      block
        .split('-')
        .map((part) => sayWhole(String(Number(part))))
        .join('ノ'),
  },
  {
    name: 'range',
    pattern: new RegExp(`${START}(${AMOUNT})[ \\t]?[–—~～〜][ \\t]?(${AMOUNT})`, 'gu'),
    read: ([, from = '', to = '']) => `${sayAmount(from)} カラ ${sayAmount(to)}`,
  },
  {
    name: 'range with its unit twice',
    pattern: /(?<=\d[\p{Script=Han}\p{Script=Katakana}]{1,3})[~～〜](?=\d)/gu,
    read: () => 'カラ',
  },
  {
    name: 'sum',
    pattern: /(?<=\d[ \t]?)[+＋×x*÷=＝:：](?=[ \t]?[-\d])/gu,
    read: ([sign]) => SIGNS[sign],
  },
  {
    name: 'negative',
    pattern: new RegExp(`${SIGN}${NUMBER}`, 'gu'),
    read: ([number]) => sayNumber(number.replaceAll(',', '')),
  },
  { name: 'amount', pattern: new RegExp(`${START}${AMOUNT}`, 'gu'), read: ([amount]) => sayAmount(amount) },
  { name: 'number', pattern: /\d+/gu, read: ([figures]) => sayWhole(figures) },
  // Figures beside those that a rule has read.
  { name: 'remaining figure', pattern: /\d/gu, read: ([figure]) => sayWhole(figure) },
  { name: 'sign', pattern: /[&＆@＠%％℃°#＃+＋=＝]/gu, read: ([sign]) => SIGNS[sign] },
];

const SIGNS: Readonly<Record<string, string>> = {
  ...{
    '+': 'プラス',
    '＋': 'プラス',
    '×': 'カケル',
    x: 'カケル',
    '*': 'カケル',
    '÷': 'ワル',
    '=': 'イコール',
    '＝': 'イコール',
  },
  ...{
    ':': 'タイ',
    '：': 'タイ',
    '&': 'アンド',
    '＆': 'アンド',
    '@': 'アットマーク',
    '＠': 'アットマーク',
    '%': 'パーセント',
  },
  ...{ '％': 'パーセント', '℃': 'ド', '°': 'ド', '#': 'シャープ', '＃': 'シャープ' },
};
