/** How a Japanese speaker names the Latin letters, in katakana as pronounced. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{
    a: 'エー',
    b: 'ビー',
    c: 'シー',
    d: 'ディー',
    e: 'イー',
    f: 'エフ',
    g: 'ジー',
    h: 'エイチ',
    i: 'アイ',
    j: 'ジェー',
  },
  ...{
    k: 'ケー',
    l: 'エル',
    m: 'エム',
    n: 'エヌ',
    o: 'オー',
    p: 'ピー',
    q: 'キュー',
    r: 'アール',
    s: 'エス',
    t: 'ティー',
  },
  ...{ u: 'ユー', v: 'ブイ', w: 'ダブリュー', x: 'エックス', y: 'ワイ', z: 'ゼット' },
};

/** A word in Latin letters, spelled in katakana; letters with accents as those without. */
export function spellInKana(word: string): string {
  return [...word.normalize('NFD').toLowerCase()].map((letter) => LETTERS[letter] ?? '').join('');
}
