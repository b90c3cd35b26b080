/** Readings are katakana as pronounced (ジュー, not ジュウ), which an analyser leaves as they are. */
const DIGITS = ['', 'イチ', 'ニ', 'サン', 'ヨン', 'ゴ', 'ロク', 'ナナ', 'ハチ', 'キュー'];
const TENS = DIGITS.map((digit) => (digit === 'イチ' ? 'ジュー' : `${digit}ジュー`));
const HUNDREDS = [
  '',
  'ヒャク',
  'ニヒャク',
  'サンビャク',
  'ヨンヒャク',
  'ゴヒャク',
  'ロッピャク',
  'ナナヒャク',
  'ハッピャク',
  'キューヒャク',
];
const THOUSANDS = [
  '',
  'セン',
  'ニセン',
  'サンゼン',
  'ヨンセン',
  'ゴセン',
  'ロクセン',
  'ナナセン',
  'ハッセン',
  'キューセン',
];
const GROUPS = ['', 'マン', 'オク', 'チョー', 'ケー'];

/** Figures one by one; in telephone numbers 2 and 5 are long. */
export function sayDigits(figures: string, { isPhone = false } = {}): string {
  const long: Record<string, string> = isPhone ? { '2': 'ニー', '5': 'ゴー' } : {};
  return [...figures.normalize('NFKC')]
    .map((figure) => long[figure] ?? (DIGITS[Number(figure)] || 'ゼロ'))
    .join('');
}

/** A whole number as it is said: `365` is サンビャクロクジューゴ. Above twenty figures, and with a leading zero, one by one. */
export function sayWhole(figures: string): string {
  if (figures.length > 20 || /^0./.test(figures)) return sayDigits(figures);
  if (figures === '0') return 'ゼロ';
  let said = '';
  for (let group = Math.ceil(figures.length / 4) - 1; group >= 0; group--) {
    const end = figures.length - 4 * group;
    const value = Number(figures.slice(Math.max(0, end - 4), end));
    if (value !== 0) said += (said === '' ? '' : ' ') + sayGroup(value, group);
  }
  return said;
}

function sayGroup(value: number, group: number): string {
  const thousands = Math.floor(value / 1000);
  // 一千万 has its one, a thousand alone has not.
  const said =
    (thousands === 1 && group > 0 ? 'イッセン' : THOUSANDS[thousands]) +
    (HUNDREDS[Math.floor(value / 100) % 10] ?? '') +
    (TENS[Math.floor(value / 10) % 10] ?? '').replace(/^ジュー$/, value % 100 < 10 ? '' : 'ジュー') +
    (DIGITS[value % 10] ?? '');
  const name = GROUPS[group] ?? '';
  return (name === 'チョー' || name === 'ケー' ? geminate(said, 'イハジ') : said) + name;
}

/** Endings that close before some sounds, by their first kana: イチ is イッ in イッカイ. */
const CLOSED: readonly [ending: string, closed: string][] = [
  ['イチ', 'イッ'],
  ['ロク', 'ロッ'],
  ['ハチ', 'ハッ'],
  ['ジュー', 'ジュッ'],
  ['ヒャク', 'ヒャッ'],
  ['ビャク', 'ビャッ'],
  ['ピャク', 'ピャッ'],
];

/** A number before a sound that closes it, where its ending is one of those whose first kana `endings` names. */
export function geminate(said: string, endings: string): string {
  for (const [ending, closed] of CLOSED)
    if (said.endsWith(ending) && endings.includes(ending[0] ?? ''))
      return said.slice(0, -ending.length) + closed;
  return said;
}

/** A number with commas, a sign and decimals if it has them: `3.14` is サンテンイチヨン. */
export function sayNumber(written: string): string {
  const [, sign = '', whole = '', decimals = ''] = /^([-−]?)([\d,]*)(?:\.(\d*))?$/.exec(written) ?? [];
  const figures = whole.replaceAll(',', '') || '0';
  const minus = sign === '' ? '' : 'マイナス';
  if (decimals === '') return minus + sayWhole(figures);
  const head = figures === '0' ? 'レー' : geminate(sayWhole(figures), 'イハジ');
  return `${minus}${head}テン${sayDigits(decimals)}`;
}

const KANJI_DIGITS = '〇一二三四五六七八九';

/** A number in kanji as figures: 二十四 is `24`, 二〇二四 is `2024`; undefined for what is none below 一億. */
export function kanjiToFigures(kanji: string): string | undefined {
  if (/^[〇一二三四五六七八九]+$/.test(kanji) && kanji.length !== 1)
    return [...kanji].map((char) => KANJI_DIGITS.indexOf(char)).join('');
  const parts = /^(?:(.*)万)?(.*)$/.exec(kanji);
  const high = parts?.[1] === undefined ? 0 : smallNumber(parts[1]);
  const low = smallNumber(parts?.[2] ?? '');
  if (high === undefined || low === undefined || high + low === 0) return;
  return String(high * 10_000 + low);
}

function smallNumber(kanji: string): number | undefined {
  const parts =
    /^(?:([二三四五六七八九]?)(千))?(?:([二三四五六七八九]?)(百))?(?:([二三四五六七八九]?)(十))?([一二三四五六七八九]?)$/.exec(
      kanji,
    );
  if (!parts) return;
  const times = (digit: string | undefined, unit: string | undefined, value: number) =>
    unit === undefined ? 0 : (digit ? KANJI_DIGITS.indexOf(digit) : 1) * value;
  const [, a, thousand, b, hundred, c, ten, one] = parts;
  return (
    times(a, thousand, 1000) +
    times(b, hundred, 100) +
    times(c, ten, 10) +
    Math.max(0, one ? KANJI_DIGITS.indexOf(one) : 0)
  );
}
