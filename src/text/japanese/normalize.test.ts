import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, mapSource } from '../spans/mapped-text.ts';
import { normalizeJapanese } from './normalize.ts';

const say = (sentence: string) => applyEdits(mapSource(sentence), normalizeJapanese(sentence)).text;

describe('Counters change with their number', () => {
  test.each([
    ['1本', 'イッポン'],
    ['2本', 'ニホン'],
    ['3本', 'サンボン'],
    ['6本', 'ロッポン'],
    ['10本', 'ジュッポン'],
    ['1000本', 'センボン'],
    ['三本の木', 'サンボンの木'],
    ['数十本', 'スージュッポン'],
    ['8匹', 'ハッピキ'],
    ['3杯', 'サンバイ'],
    ['1人', 'ヒトリ'],
    ['二人', 'フタリ'],
    ['14人', 'ジューヨニン'],
    ['3人組', 'サンニングミ'],
    ['20歳', 'ハタチ'],
    ['8歳', 'ハッサイ'],
    ['1つ', 'ヒトツ'],
    ['2つ目', 'フタツメ'],
    ['3階', 'サンガイ'],
    ['1回', 'イッカイ'],
    ['6か月', 'ロッカゲツ'],
    ['1週間', 'イッシューカン'],
    ['10ページ', 'ジュッページ'],
    ['300冊', 'サンビャクサツ'],
    ['4年生', 'ヨネンセー'],
    ['５個', 'ゴコ'],
  ])('%s', (written, said) => {
    expect(say(written)).toBe(said);
  });
});

describe('Dates and times', () => {
  test.each([
    ['4月1日', 'シガツ ツイタチ'],
    ['2024年9月20日', 'ニセンニジューヨネン クガツ ハツカ'],
    ['2024/7/14', 'ニセンニジューヨネン シチガツ ジューヨッカ'],
    ['十二月三十一日', 'ジューニガツ サンジューイチニチ'],
    ['二十日に', 'ハツカに'],
    ['8日', 'ヨーカ'],
    ['1日中', 'イチニチ中'],
    ['3日間', 'ミッカカン'],
    ['3-5日', 'ミッカ カラ イツカ'],
    ['14時30分', 'ジューヨジ サンジュップン'],
    ['9:45', 'クジ ヨンジューゴフン'],
    ['7時', 'シチジ'],
    ['4分', 'ヨンプン'],
    ['10時〜12時', 'ジュージ カラ ジューニジ'],
    ['令和元年', 'レーワ ガンネン'],
    ['平成30年', '平成サンジューネン'],
    ['90年代', 'キュージューネンダイ'],
  ])('%s', (written, said) => {
    expect(say(written)).toBe(said);
  });
});

describe('Numbers, money and units', () => {
  test.each([
    ['0', 'ゼロ'],
    ['365', 'サンビャクロクジューゴ'],
    ['800', 'ハッピャク'],
    ['3000', 'サンゼン'],
    ['12,345', 'イチマン ニセンサンビャクヨンジューゴ'],
    ['10000000', 'イッセンマン'],
    ['1000000000000', 'イッチョー'],
    ['3.14', 'サンテンイチヨン'],
    ['0.5', 'レーテンゴ'],
    ['1/2', 'ニブンノイチ'],
    ['¥1,500', 'センゴヒャクエン'],
    ['4円', 'ヨエン'],
    ['八百円', 'ハッピャクエン'],
    ['3万5000円', 'サンマン ゴセンエン'],
    ['1千万円', 'イッセンマンエン'],
    ['1.5億円', 'イッテンゴオクエン'],
    ['$25', 'ニジューゴドル'],
    ['50%', 'ゴジュッパーセント'],
    ['5〜10%', 'ゴ カラ ジュッパーセント'],
    ['-5℃', 'マイナスゴド'],
    ['60kg', 'ロクジュッキログラム'],
    ['03-1234-5678', 'ゼロサンノ イチニーサンヨンノ ゴーロクナナハチ'],
    ['〒100-0001', 'ユービンバンゴーイチゼロゼロノゼロゼロゼロイチ'],
    ['1-2-3', 'イチノニノサン'],
    ['1.2.3', 'イッテンニテンサン'],
    ['1+1=2', 'イチ プラス イチ イコール ニ'],
  ])('%s', (written, said) => {
    expect(say(written)).toBe(said);
  });
});

test.each(['一本気', '十分です', '一番', '五十嵐', '八百屋', '三日月', '私は行きました。', 'Hello、世界'])(
  'Words that hold no number are left alone: %s',
  (written) => {
    expect(normalizeJapanese(written)).toEqual([]);
  },
);

test('Any string gives edits in order that leave no figure.', () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123456789.,:/-〜%¥$円年月日時分本人万千一十第 aA０') });
  fc.assert(
    fc.property(text, (sentence) => !/[0-9０-９]/.test(say(sentence))),
    { numRuns: 500 },
  );
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (sentence) => void say(sentence)));
});

test.each(['1', '1-', '1,111', '1.', '$1 ', '1:', '1万', '1本', '一', '万', '% '])(
  'Time is linear: %j',
  (piece) => {
    const start = performance.now();
    normalizeJapanese(piece.repeat(100_000 / piece.length));
    expect(performance.now() - start).toBeLessThan(3000);
  },
);

describe('Latin letters', () => {
  test.each([
    ['https://example.com/a?id=3へ', 'example ドット コム スラッシュ エー ハテナ アイディー イコール サンへ'],
    ['info@example.co.jp まで', 'インフォ アットマーク example ドット シーオー ドット ジェーピー まで'],
    ['www.example.jpを', 'ダブリューダブリューダブリュー ドット example ドット ジェーピーを'],
    ['No.5の香水', 'ナンバー ゴの香水'],
    ['p.45を参照', 'ヨンジューゴページを参照'],
    ['AIとUSB、NATO', 'エーアイとユーエスビー、ナトー'],
    ['CO2と5G', 'シーオーツーとファイブジー'],
    ['Hello World、世界', 'Hello World、世界'],
    ['15日（金）', 'ジューゴニチ（キンヨービ）'],
    ['10:30〜18:00（月〜金）', 'ジュージ サンジュップン カラ ジューハチジ（ゲツヨービ カラ キンヨービ）'],
    ['5/3（祝・木）', 'ゴガツ ミッカ（シュクジツ・モクヨービ）'],
    ['Dr.コトー', 'ドクターコトー'],
  ])('%s', (written, said) => {
    expect(say(written)).toBe(said);
  });

  test.each(['a.', 'a@', 'http://', 'www.', 'A', 'no.', '（月'])('Time is linear: %j', (piece) => {
    const start = performance.now();
    normalizeJapanese(piece.repeat(100_000 / piece.length));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
