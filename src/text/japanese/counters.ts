import { geminate, sayNumber, sayWhole } from './numbers.ts';

/** How a counter is read and what it does to the number before it. */
interface Counter {
  kana: string;
  /** Which endings of the number close before it, by their first kana. */
  closes?: string;
  /** Its reading behind a closed ending (ポン in イッポン) and behind サン, セン and マン (ボン); else as `kana`. */
  closed?: string;
  voiced?: string;
  behindFour?: string;
  /** Readings of the last figure of the number that are its own: 4 is ヨ before 時. */
  last?: Readonly<Record<string, string>>;
  /** Whole readings that follow no rule, by the figures. */
  whole?: Readonly<Record<string, string>>;
}

const K = 'イロハジヒビピ';
const S = 'イハジ';

/** Counters before k and h close ロク and ヒャク too; those before s and t do not. */
const k = (kana: string, voiced = kana): Counter => ({ kana, closes: K, voiced });
const s = (kana: string, voiced = kana): Counter => ({ kana, closes: S, voiced });
const h = (kana: string, closed: string, voiced: string): Counter => ({ kana, closes: K, closed, voiced });
/** Loan words close ジュー only. */
const loan = (kana: string): Counter => ({
  kana,
  closes: /^[カキクケコサシスセソタチツテトパピプペポ]/.test(kana) ? 'ジ' : '',
});

const FOUR = { ヨン: 'ヨ' };
const HOURS = { ヨン: 'ヨ', ナナ: 'シチ', キュー: 'ク' };

export const COUNTERS: Readonly<Record<string, Counter>> = {
  ...{
    回: k('カイ'),
    個: k('コ'),
    箇: k('コ'),
    階: k('カイ', 'ガイ'),
    軒: k('ケン', 'ゲン'),
    件: k('ケン'),
    曲: k('キョク'),
  },
  ...{
    か月: k('カゲツ'),
    ヶ月: k('カゲツ'),
    カ月: k('カゲツ'),
    ケ月: k('カゲツ'),
    ヵ月: k('カゲツ'),
    箇月: k('カゲツ'),
    か国: k('カコク'),
  },
  ...{
    ヶ国: k('カコク'),
    カ国: k('カコク'),
    ヶ所: k('カショ'),
    か所: k('カショ'),
    カ所: k('カショ'),
    巻: k('カン'),
    機: k('キ'),
    校: k('コー'),
  },
  ...{
    基: k('キ'),
    期: k('キ'),
    級: k('キュー'),
    局: k('キョク'),
    区: k('ク'),
    組: { kana: 'クミ', closes: 'ロハジ' },
    桁: { kana: 'ケタ', closes: 'ロハジ' },
  },
  ...{
    歳: { ...s('サイ'), whole: { '20': 'ハタチ' } },
    才: { ...s('サイ'), whole: { '20': 'ハタチ' } },
    冊: s('サツ'),
    週: s('シュー'),
    章: s('ショー'),
  },
  ...{
    週間: s('シューカン'),
    社: s('シャ'),
    世紀: s('セーキ'),
    隻: s('セキ'),
    席: s('セキ'),
    足: s('ソク', 'ゾク'),
    種類: s('シュルイ'),
    種: s('シュ'),
  },
  ...{
    試合: { kana: 'シアイ', closes: 'ハジ' },
    周: s('シュー'),
    周年: s('シューネン'),
    色: { kana: 'ショク', closes: S },
    点: s('テン'),
    店: s('テン'),
  },
  ...{
    着: s('チャク'),
    頭: s('トー'),
    等: s('トー'),
    通: s('ツー'),
    丁目: s('チョーメ'),
    兆: s('チョー'),
    体: s('タイ'),
    対: s('タイ'),
    棟: s('トー'),
  },
  ...{
    本: h('ホン', 'ポン', 'ボン'),
    匹: h('ヒキ', 'ピキ', 'ビキ'),
    杯: h('ハイ', 'パイ', 'バイ'),
    票: h('ヒョー', 'ピョー', 'ビョー'),
  },
  ...{
    泊: h('ハク', 'パク', 'パク'),
    発: h('ハツ', 'パツ', 'パツ'),
    歩: h('ホ', 'ポ', 'ポ'),
    版: h('ハン', 'パン', 'パン'),
    班: h('ハン', 'パン', 'パン'),
  },
  ...{
    分: { ...h('フン', 'プン', 'プン'), behindFour: 'プン' },
    遍: h('ヘン', 'ペン', 'ベン'),
    箱: { kana: 'ハコ', closes: 'ロハジ', closed: 'パコ', voiced: 'バコ' },
  },
  ...{
    枚: { kana: 'マイ' },
    台: { kana: 'ダイ' },
    度: { kana: 'ド' },
    番: { kana: 'バン' },
    名: { kana: 'メー' },
    倍: { kana: 'バイ' },
    秒: { kana: 'ビョー' },
  },
  ...{
    部: { kana: 'ブ' },
    号: { kana: 'ゴー' },
    語: { kana: 'ゴ' },
    円: { kana: 'エン', last: FOUR },
    年: { kana: 'ネン', last: FOUR },
    元: { kana: 'ゲン' },
  },
  ...{
    時: { kana: 'ジ', last: HOURS },
    時間: { kana: 'ジカン', last: { ヨン: 'ヨ', キュー: 'ク' } },
    月: { kana: 'ガツ', last: { ヨン: 'シ', ナナ: 'シチ', キュー: 'ク' } },
  },
  ...{
    人: { kana: 'ニン', last: FOUR, whole: { '1': 'ヒトリ', '2': 'フタリ' } },
    畳: { kana: 'ジョー', last: FOUR },
    羽: { kana: 'ワ', voiced: 'バ' },
  },
  ...{
    万: { kana: 'マン' },
    億: { kana: 'オク' },
    ページ: loan('ページ'),
    ポイント: loan('ポイント'),
    パーセント: loan('パーセント'),
    キロ: loan('キロ'),
    センチ: loan('センチ'),
    トン: loan('トン'),
    ドル: { kana: 'ドル' },
    ユーロ: { kana: 'ユーロ' },
    秒間: { kana: 'ビョーカン' },
    百: { kana: 'ヒャク' },
    割: { kana: 'ワリ' },
    位: { kana: 'イ' },
    枠: { kana: 'ワク' },
    問: { kana: 'モン' },
  },
  ...{
    話: { kana: 'ワ' },
    両: { kana: 'リョー' },
    列: { kana: 'レツ' },
    段: { kana: 'ダン' },
    番地: { kana: 'バンチ' },
    次: { kana: 'ジ' },
    面: { kana: 'メン' },
  },
  ...{
    つ: {
      kana: 'ツ',
      whole: {
        '1': 'ヒトツ',
        '2': 'フタツ',
        '3': 'ミッツ',
        '4': 'ヨッツ',
        '5': 'イツツ',
        '6': 'ムッツ',
        '7': 'ナナツ',
        '8': 'ヤッツ',
        '9': 'ココノツ',
      },
    },
  },
};

/** What may follow a counter, with its reading, so that no analyser has to read it alone. */
export const SUFFIXES: Readonly<Record<string, string>> = {
  ...{
    間: 'カン',
    目: 'メ',
    前: 'マエ',
    後: 'ゴ',
    以上: 'イジョー',
    以下: 'イカ',
    以内: 'イナイ',
    未満: 'ミマン',
    頃: 'ゴロ',
    代: 'ダイ',
  },
  ...{
    度: 'ド',
    末: 'マツ',
    半: 'ハン',
    生: 'セー',
    組: 'グミ',
    余り: 'アマリ',
    分: 'ブン',
    以降: 'イコー',
    以前: 'イゼン',
  },
};

/** A number with its counter: `3` and 本 are サンボン. */
export function sayCounted(number: string, unit: string): string {
  const counter = COUNTERS[unit] ?? loan(unit);
  const whole = counter.whole?.[number];
  if (whole !== undefined) return whole;
  const said = /^\d+$/.test(number) ? sayWhole(number) : sayNumber(number);
  if (number.includes('.')) return said + counter.kana;
  for (const [ending, own] of Object.entries(counter.last ?? {}))
    if (said.endsWith(ending)) return said.slice(0, -ending.length) + own + counter.kana;
  if (counter.behindFour !== undefined && said.endsWith('ヨン')) return said + counter.behindFour;
  const closed = geminate(said, counter.closes ?? '');
  if (closed !== said) return closed + (counter.closed ?? counter.kana);
  return said + (/(?:サン|セン|ゼン|マン)$/.test(said) ? (counter.voiced ?? counter.kana) : counter.kana);
}

const DAYS = [
  '',
  'ツイタチ',
  'フツカ',
  'ミッカ',
  'ヨッカ',
  'イツカ',
  'ムイカ',
  'ナノカ',
  'ヨーカ',
  'ココノカ',
  'トーカ',
];
const LONG_DAYS: Readonly<Record<number, string>> = {
  ...{ 14: 'ジューヨッカ', 17: 'ジューシチニチ', 19: 'ジュークニチ', 20: 'ハツカ', 24: 'ニジューヨッカ' },
  ...{ 27: 'ニジューシチニチ', 29: 'ニジュークニチ' },
};

/** So many days, or the day of a month, which differ in the first. */
export function sayDay(day: string, isDate: boolean): string {
  const value = Number(day);
  if (value === 1 && !isDate) return 'イチニチ';
  return DAYS[value] || LONG_DAYS[value] || `${sayWhole(String(value))}ニチ`;
}
