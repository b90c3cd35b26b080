import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isKokoroSymbol } from '../phonemes/kokoro-vocab.ts';
import { createJapaneseAnalyser } from './analyser.ts';
import { kanaToPhonemes } from './kana.ts';
import { type JapaneseOptions, phonemizeJapanese } from './phonemize.ts';

/** What a dictionary would say of a few words: pronunciation and part of speech. */
const WORDS: Record<string, [pronunciation: string, ...partOfSpeech: string[]]> = {
  ...{
    私: ['ワタシ', '名詞'],
    は: ['ワ', '助詞', '係助詞'],
    東京: ['トーキョー', '名詞'],
    へ: ['エ', '助詞', '格助詞'],
  },
  ...{
    行き: ['イキ', '動詞'],
    まし: ['マシ', '助動詞'],
    た: ['タ', '助動詞'],
    行っ: ['イッ', '動詞'],
    行こ: ['イコ', '動詞'],
  },
  ...{
    う: ['ウ', '助動詞'],
    本: ['ホン', '名詞'],
    を: ['ヲ', '助詞'],
    新聞: ['シンブン', '名詞'],
    先生: ['センセイ', '名詞'],
  },
  ...{
    何: ['ナニ', '名詞'],
    です: ['デス', '助動詞'],
    か: ['カ', '助詞'],
    はい: ['ハイ', '感動詞'],
    天気: ['テンキ', '名詞'],
  },
  ...{
    手入れ: ['テイレ', '名詞'],
    日本: ['ニッポン', '名詞'],
    漢: ['カン', '名詞'],
    ボン: ['ボン', '名詞'],
    セン: ['セン', '名詞'],
  },
};

/** Takes the longest word that it knows, else a run of one kind of characters, as a lattice of one path would. */
function tokenize(text: string): Map<string, unknown>[] {
  const tokens: Map<string, unknown>[] = [];
  for (let at = 0; at < text.length; ) {
    const known = [3, 2, 1]
      .map((length) => text.slice(at, at + length))
      .find((word) => Object.hasOwn(WORDS, word));
    const surface = known ?? /^(?:[a-zA-Z]+|\p{Script=Katakana}+|[\s\S])/u.exec(text.slice(at))?.[0] ?? '';
    const [pronunciation = '', pos = '', detail = '*'] = WORDS[known ?? ''] ?? [];
    const details = known ? [pos, detail, '*', '*', '*', '*', known, pronunciation, pronunciation] : ['UNK'];
    tokens.push(
      new Map<string, unknown>([
        ['text', surface],
        ['details', details],
      ]),
    );
    at += surface.length;
  }
  return tokens;
}

const analyse = createJapaneseAnalyser({ tokenize });

const phonemes = (text: string, options?: Partial<JapaneseOptions>) =>
  phonemizeJapanese(text, { analyse, ...options })
    .map((run) => run.phonemes + (run.spaceAfter ? ' ' : ''))
    .join('');

describe('Kana are written as misaki writes them', () => {
  test.each([
    ['キャク', 'kʲakɯ'],
    ['リョコー', 'ɾʲokoː'],
    ['シュジン', 'ɕɨʥiɴ'],
    ['ザゼン', 'ʣaʣeɴ'],
    ['チヂミ', 'ʨiʥimʲi'],
    ['ツヅキ', 'ʦɨzɨkʲi'],
    ['フジ', 'ɸɯʥi'],
    ['ヒャク', 'çakɯ'],
    ['ワタシ', 'βataɕi'],
    ['ティー', 'tʲiː'],
    ['フォーク', 'ɸoːkɯ'],
    ['ヴァン', 'vaɴ'],
    ['テェ', 'te'],
    ['ガッコー', 'ɡaʔkoː'],
    ['シンブン', 'ɕimbɯɴ'],
    ['サンポ', 'sampo'],
    ['テンキ', 'teŋkʲi'],
    ['アンナイ', 'annai'],
    ['コンニチワ', 'koɲɲiʨiβa'],
    ['サンジ', 'saɲʥi'],
    ['センロ', 'senɾo'],
    ['ホンヤ', 'hoɴja'],
    ['センザイ', 'seɴʣai'],
  ])('%s', (kana, expected) => {
    expect(kanaToPhonemes(kana)).toBe(expected);
  });
});

describe('A sentence has a word for each morpheme', () => {
  test.each([
    ['私は東京へ行きました。', 'βataɕi βa toːkʲoː e ikʲi maɕi ta.'],
    ['本を', 'hoɴ o'],
    ['行った', 'iʔta'],
    ['行こう', 'ikoː'],
    ['先生', 'seɴseː'],
    ['手入れ', 'teiɾe'],
    ['日本', 'ɲihoɴ'],
    ['何ですか？', 'naɴ desɨ ka?'],
    ['何を', 'naɲi o'],
    ['私は「はい」', 'βataɕi βa “hai”'],
    ['センボン', 'semboɴ'],
    ['ﾃﾝｷ', 'teŋkʲi'],
    ['ｶﾞ', 'ɡa'],
    ['㌔', 'kʲiɾo'],
    ['漢漢', 'kaɴ kaɴ'],
    ['え〜', 'eː'],
    ['12', 'iʨi ɲi'],
    ['AI', 'eːai'],
  ])('%s', (text, expected) => {
    expect(phonemes(text)).toBe(expected);
  });
});

test('Latin words go to their own reader, given phonemes take the place of their units.', () => {
  expect(phonemes('Linuxを', { latin: () => 'lˈɪnəks' })).toBe('lˈɪnəks o');
  const runs = phonemizeJapanese('私はKokoro。', {
    analyse,
    given: [{ from: 2, to: 8, phonemes: 'kˈOkəɹO' }],
  });
  expect(runs.map(({ from, to, phonemes }) => [from, to, phonemes])).toEqual([
    [0, 1, 'βataɕi'],
    [1, 2, 'βa'],
    [2, 8, 'kˈOkəɹO'],
    [8, 9, '.'],
  ]);
});

test('Half-width kana keep the units that they came from.', () => {
  const runs = phonemizeJapanese('本ﾃﾞｽか', { analyse });
  expect(runs.map(({ from, to }) => [from, to])).toEqual([
    [0, 1],
    [1, 4],
    [4, 5],
  ]);
});

test('Any string gives ordered runs of known symbols.', () => {
  const mixed = fc.string({
    unit: fc.constantFrom(...'私は行っうをンーッァガｶﾞ漢龘、。「」〜・ aZ9😀\u3000㌔'),
  });
  fc.assert(
    fc.property(fc.oneof(mixed, fc.string({ unit: 'binary' })), (text) => {
      let read = 0;
      for (const run of phonemizeJapanese(text, { analyse })) {
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

test.each(['漢', 'あ', 'カ', 'a', '、', '1', 'ｶﾞ', '㌔', '\ud800'])('Time is linear: %j', (piece) => {
  const start = performance.now();
  phonemizeJapanese(piece.repeat(20_000), { analyse });
  expect(performance.now() - start).toBeLessThan(3000);
});
