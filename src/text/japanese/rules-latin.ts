import { asciiAddressRules } from '../normalize/locale/ascii-address.ts';
import type { Rule } from '../normalize/rules.ts';
import { sayCounted } from './counters.ts';
import { spellInKana } from './letters.ts';
import { sayDigits, sayWhole } from './numbers.ts';

/** Last parts of addresses that are said as words. */
const DOMAINS: Readonly<Record<string, string>> = {
  com: 'コム',
  net: 'ネット',
  org: 'オーグ',
  info: 'インフォ',
  mail: 'メール',
};

/** Words in capitals that are said as words, and names with figures in them that are said in English figures. */
const NAMES: Readonly<Record<string, string>> = {
  ...{
    NATO: 'ナトー',
    NASA: 'ナサ',
    JAXA: 'ジャクサ',
    UNESCO: 'ユネスコ',
    UNICEF: 'ユニセフ',
    AIDS: 'エイズ',
  },
  ...{ ASEAN: 'アセアン', OPEC: 'オペック', FIFA: 'フィファ', UEFA: 'ウエファ', SIM: 'シム', PIN: 'ピン' },
  ...{ RAM: 'ラム', ROM: 'ロム', JAL: 'ジャル', ANA: 'アナ', LINE: 'ライン', IKEA: 'イケア', SONY: 'ソニー' },
  ...{ NEW: 'ニュー', OFF: 'オフ', SALE: 'セール', FAX: 'ファックス', TEL: 'デンワ', APEC: 'エイペック' },
  ...{
    SARS: 'サーズ',
    JICA: 'ジャイカ',
    MERS: 'マーズ',
    TOEIC: 'トーイック',
    TOEFL: 'トーフル',
    COVID: 'コビッド',
  },
  ...{ CO2: 'シーオーツー', H2O: 'エイチツーオー', MP3: 'エムピースリー', MP4: 'エムピーフォー' },
  ...{
    G7: 'ジーセブン',
    G8: 'ジーエイト',
    G20: 'ジートゥエンティ',
    '4G': 'フォージー',
    '5G': 'ファイブジー',
  },
  ...{
    '2D': 'ツーディー',
    '3D': 'スリーディー',
    B2B: 'ビーツービー',
    B2C: 'ビーツーシー',
    PS5: 'ピーエスファイブ',
  },
};

/** Words in Latin letters that many texts have, in lower case. */
const WORDS: Readonly<Record<string, string>> = {
  ...{
    'wi-fi': 'ワイファイ',
    wifi: 'ワイファイ',
    iphone: 'アイフォーン',
    ipad: 'アイパッド',
    youtube: 'ユーチューブ',
  },
  ...{
    google: 'グーグル',
    amazon: 'アマゾン',
    twitter: 'ツイッター',
    instagram: 'インスタグラム',
    zoom: 'ズーム',
  },
  ...{
    facebook: 'フェイスブック',
    windows: 'ウィンドウズ',
    suica: 'スイカ',
    paypay: 'ペイペイ',
    email: 'イーメール',
  },
  ...{ 'e-mail': 'イーメール', web: 'ウェブ', ok: 'オーケー', android: 'アンドロイド', apple: 'アップル' },
};

const TITLES: Readonly<Record<string, string>> = {
  ...{ Mr: 'ミスター', Mrs: 'ミセス', Ms: 'ミズ', Dr: 'ドクター', St: 'セント' },
};

/** Words that stand before a number. */
const BEFORE_NUMBER: Readonly<Record<string, string>> = {
  no: 'ナンバー',
  vol: 'ボリューム',
  ver: 'バージョン',
  lv: 'レベル',
  fig: 'ズ',
  ch: 'チャプター',
};

/** Rules for addresses, abbreviations and letters in Latin script. */
export const LATIN_RULES: readonly Rule[] = [
  ...asciiAddressRules({
    signs: {
      ...{ '.': 'ドット', '@': 'アットマーク', '/': 'スラッシュ', '-': 'ハイフン', _: 'アンダーバー' },
      ...{ ':': 'コロン', '?': 'ハテナ', '=': 'イコール', '&': 'アンド', '#': 'シャープ', '%': 'パーセント' },
      ...{ '~': 'チルダ', '+': 'プラス' },
    },
    word: (word, isShort) => DOMAINS[word] ?? (isShort ? spellInKana(word) : word),
    figures: (digits) => (digits.length < 3 ? sayWhole(digits) : sayDigits(digits)),
  }),
  {
    name: 'page',
    pattern: /(?<!\p{Script=Latin})(?:pp?|P)\.[ \t]?(\d{1,4})(?!\d)/gu,
    read: ([, page = '']) => sayCounted(String(Number(page)), 'ページ'),
  },
  {
    name: 'word before a number',
    pattern: /(?<!\p{Script=Latin})(no|vol|ver|lv|fig|ch)(?:\.[ \t]?(?=\d)|\.$)/giu,
    read: ([, word = '']) => `${BEFORE_NUMBER[word.toLowerCase()] ?? ''}`,
  },
  {
    name: 'title',
    pattern: /(?<!\p{Script=Latin})(Mr|Mrs|Ms|Dr|St)\.[ \t]?/gu,
    read: ([, title = '']) => TITLES[title],
  },
  {
    name: 'word that is known',
    pattern: new RegExp(
      `(?<!\\p{Script=Latin})(?:${Object.keys(WORDS).join('|')})(?![\\p{Script=Latin}-])`,
      'giu',
    ),
    read: ([word]) => WORDS[word.toLowerCase()],
  },
  {
    name: 'name with figures',
    pattern:
      /(?<![\p{Script=Latin}\d.,])(?:CO2|H2O|MP[34]|G7|G8|G20|[45]G|[23]D|B2[BC]|PS5)(?![\p{Script=Latin}\d])/gu,
    read: ([name]) => NAMES[name],
  },
  {
    name: 'word in capitals',
    pattern: /(?<![\p{Script=Latin}\p{M}'’])[A-Z]{1,6}(?![\p{Script=Latin}\p{M}'’])/gu,
    read: ({ 0: word, index }, sentence) => {
      const own = NAMES[word];
      if (own !== undefined) return own;
      if (isAmongWords(sentence, index, index + word.length)) return;
      return word.length < 4 || !/[AEIOU]/.test(word) ? spellInKana(word) : undefined;
    },
  },
];

/** Whether a Latin word of some length stands beside: then the capitals may be a word of English. */
function isAmongWords(sentence: string, from: number, to: number): boolean {
  return (
    /[A-Za-z]{4}[ \t]$/.test(sentence.slice(Math.max(0, from - 5), from)) ||
    /^[ \t][A-Za-z]{4}/.test(sentence.slice(to, to + 5))
  );
}
