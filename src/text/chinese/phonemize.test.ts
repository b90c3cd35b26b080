import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isKokoroSymbol } from '../phonemes/kokoro-vocab.ts';
import { type ChineseOptions, phonemizeChinese } from './phonemize.ts';

const phonemes = (text: string, options?: ChineseOptions) =>
  phonemizeChinese(text, options)
    .map((run) => run.phonemes + (run.spaceAfter ? ' ' : ''))
    .join('')
    .trim();

describe('Syllables are written as misaki writes them', () => {
  test.each([
    ['世界', 'ʂɨ↘ʨje↘'],
    ['中国', 'ꭧʊ→ŋkwo↗'],
    ['学校', 'ɕɥe↗ɕjau↘'],
    ['女人', 'ny↓ɻə↗n'],
    ['四川', 'sɨ↘ꭧʰwa→n'],
    ['群众', 'ʨʰy↗nꭧʊ↘ŋ'],
    ['愿望', 'ɥɛ↘nwa↘ŋ'],
    ['二', 'ɚ↘'],
    ['绿色', 'ly↘sɤ↘'],
    ['战略', 'ꭧa↘nlɥe↘'],
    ['英雄', 'i→ŋɕjʊ↗ŋ'],
    ['顾问', 'ku↘wə↘n'],
  ])('%s', (text, expected) => {
    expect(phonemes(text)).toBe(expected);
  });
});

describe('Words have spaces between them', () => {
  test.each([
    ['南京市长江大桥', 'na↗nʨi→ŋʂɨ↘ ꭧʰa↗ŋʨja→ŋ ta↘ ʨʰjau↗'],
    ['音乐使人快乐', 'i→nɥe↘ ʂɨ↓ ɻə↗n kʰwai↘lɤ↘'],
    ['她觉得睡觉很重要。', 'tʰa→ ʨɥe↗tɤ ʂwei↘ʨjau↘ xə↓n ꭧʊ↘ŋjau↘.'],
  ])('%s', (text, expected) => {
    expect(phonemes(text)).toBe(expected);
  });
});

describe('Polyphones are read by their word or their neighbours', () => {
  test.each([
    ['银行', 'i↗nxa↗ŋ'],
    ['行走', 'ɕi↗ŋʦou↓'],
    ['重庆', 'ꭧʰʊ↗ŋʨʰi↘ŋ'],
    ['都市', 'tu→ʂɨ↘'],
    ['投降', 'tʰou↗ɕja↗ŋ'],
    ['降低', 'ʨja↘ŋti→'],
    ['会计', 'kʰwai↘ʨi↘'],
    ['觉得', 'ʨɥe↗tɤ'],
    ['取得', 'ʨʰy↓tɤ↗'],
    ['我得走', 'wo↓ tei↗ ʦou↓'],
    ['高兴地说', 'kau→ɕi↘ŋ tɤ ʂwo→'],
    ['一块地', 'i↗kʰwai↘ ti↘'],
    ['还书', 'xwa↗nʂu→'],
    ['还有', 'xai↗jou↓'],
    ['姓单', 'ɕi↘ŋ ʂa↘n'],
    ['受不了', 'ʂou↘pu↘ljau↓'],
    ['銀行', 'i↗nxa↗ŋ'],
    ['乾淨', 'ka→nʨiŋ'],
    ['頭髮', 'tʰou↗fa'],
  ])('%s', (text, expected) => {
    expect(phonemes(text)).toBe(expected);
  });
});

describe('Tones change in speech', () => {
  test.each([
    ['你好', 'ni↗xau↓'],
    ['我很好', 'wo↓ xə↗nxau↓'],
    ['展览馆', 'ꭧa↗nla↗n kwa↓n'],
    ['管理者', 'kwa↗nli↗ꭧɤ↓'],
    ['小老虎', 'ɕjau↓ lau↗xu↓'],
    ['小姐', 'ɕjau↗ʨje'],
    ['我想买水果', 'wo↗ɕja↗ŋ mai↓ ʂwei↗kwo↓'],
    ['不去', 'pu↗ʨʰy↘'],
    ['不来', 'pu↘ lai↗'],
    ['好不好', 'xau↓puxau↓'],
    ['一样', 'i↗ja↘ŋ'],
    ['一起', 'i↘ʨʰi↓'],
    ['一天', 'i↘tʰjɛ→n'],
    ['一个', 'i↗kɤ'],
    ['第一次', 'ti↘i→ʦʰɨ↘'],
    ['统一', 'tʰʊ↓ŋi→'],
    ['看一看', 'kʰa↘nikʰa↘n'],
    ['十一月', 'ʂɨ↗i→ɥe↘'],
    ['一百一十一', 'i↘pai↓ i→ ʂɨ↗i→'],
  ])('%s', (text, expected) => {
    expect(phonemes(text)).toBe(expected);
  });

  test('A pause ends the change of third tones.', () => {
    expect(phonemes('你，我')).toBe('ni↓, wo↓');
  });
});

describe('Neutral tones and the joined r', () => {
  test.each([
    ['妈妈', 'ma→ma'],
    ['朋友们', 'pʰə↗ŋjou mən'],
    ['桌子', 'ꭧwo→ʦɨ'],
    ['电子', 'tjɛ↘nʦɨ↓'],
    ['漂亮', 'pʰjau↘ljaŋ'],
    ['东西', 'tʊ→ŋɕi'],
    ['花儿', 'xwa→ɚ'],
    ['玩儿', 'wa↗ɚ'],
    ['一会儿', 'i↗ xwɚ↘'],
    ['小孩儿', 'ɕjau↓xa↗ɚ'],
    ['事儿', 'ʂɚ↘'],
    ['女儿', 'ny↓ɚ↗'],
  ])('%s', (text, expected) => {
    expect(phonemes(text)).toBe(expected);
  });
});

test('Punctuation is spaced as in misaki.', () => {
  expect(phonemes('《红楼梦》是“名著”（小说）。')).toBe('“xʊ↗ŋlou↗mə↘ŋ” ʂɨ↘ “mi↗ŋꭧu↘” (ɕjau↓ʂwo→).');
});

test('Latin words go to their own reader, or are spelled.', () => {
  expect(phonemes('用Linux吧', { latin: () => 'lˈɪnəks' })).toBe('jʊ↘ŋ lˈɪnəks pa');
  expect(phonemes('AI时代')).toBe('ei→ ai↘ ʂɨ↗tai↘');
});

test('Given phonemes take the place of their units, and runs keep the units they are spoken for.', () => {
  const runs = phonemizeChinese('我在Kokoro里，2号', { given: [{ from: 2, to: 8, phonemes: 'kˈOkəɹO' }] });
  expect(runs.map(({ from, to, isWord }) => [from, to, isWord])).toEqual([
    [0, 2, true],
    [2, 8, true],
    [8, 9, true],
    [9, 10, false],
    [10, 11, true],
    [11, 12, true],
  ]);
  expect(runs[1]?.phonemes).toBe('kˈOkəɹO');
});

test('Any string gives ordered runs of known symbols.', () => {
  const han = fc.string({ unit: fc.constantFrom(...'我你一不得地还长了儿子好，。“”《》 aZ9𠮷々〇\u3000') });
  fc.assert(
    fc.property(fc.oneof(han, fc.string({ unit: 'binary' })), (text) => {
      let read = 0;
      for (const run of phonemizeChinese(text)) {
        expect(run.from).toBeGreaterThanOrEqual(read);
        expect(run.to).toBeGreaterThan(run.from);
        read = run.to;
        expect([...run.phonemes].every(isKokoroSymbol)).toBe(true);
      }
      expect(read).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 300 },
  );
});

test.each(['漢', 'a', '不', '一', '好', '，', '1', '儿', '\ud800'])('Time is linear: %j', (piece) => {
  const start = performance.now();
  phonemizeChinese(piece.repeat(50_000));
  expect(performance.now() - start).toBeLessThan(5000);
});
