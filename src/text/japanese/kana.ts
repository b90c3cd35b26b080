/**
 * Katakana in the symbols that Kokoro v1.0 was trained on: the table of misaki's default Japanese path (its
 * adaptation of cutlet). One or two kana make a mora.
 */
const TABLE = new Map(
  [
    'ァ a ア a ィ i イ i ゥ ɯ ウ ɯ ェ e エ e ォ o オ o カ ka ガ ɡa キ kʲi ギ ɡʲi ク kɯ グ ɡɯ ケ ke ゲ ɡe コ ko ゴ ɡo',
    'サ sa ザ ʣa シ ɕi ジ ʥi ス sɨ ズ zɨ セ se ゼ ʣe ソ so ゾ ʣo タ ta ダ da チ ʨi ヂ ʥi ツ ʦɨ ヅ zɨ テ te デ de ト to ド do',
    'ナ na ニ ɲi ヌ nɯ ネ ne ノ no ハ ha バ ba パ pa ヒ çi ビ bʲi ピ pʲi フ ɸɯ ブ bɯ プ pɯ ヘ he ベ be ペ pe ホ ho ボ bo ポ po',
    'マ ma ミ mʲi ム mɯ メ me モ mo ャ ja ヤ ja ュ jɯ ユ jɯ ョ jo ヨ jo ラ ɾa リ ɾʲi ル ɾɯ レ ɾe ロ ɾo ヮ βa ワ βa ヰ i ヱ e ヲ o',
    'ヴ vɯ ヵ ka ヶ ke ヷ va ヸ vʲi ヹ ve ヺ vo イェ je ウィ βi ウェ βe ウォ βo キェ kʲe キャ kʲa キュ kʲɨ キョ kʲo',
    'ギャ ɡʲa ギュ ɡʲɨ ギョ ɡʲo クァ kᵝa クィ kᵝi クェ kᵝe クォ kᵝo グァ ɡᵝa グィ ɡᵝi グェ ɡᵝe グォ ɡᵝo シェ ɕe シャ ɕa シュ ɕɨ ショ ɕo',
    'ジェ ʥe ジャ ʥa ジュ ʥɨ ジョ ʥo チェ ʨe チャ ʨa チュ ʨɨ チョ ʨo ヂャ ʥa ヂュ ʥɨ ヂョ ʥo ツァ ʦa ツィ ʦʲi ツェ ʦe ツォ ʦo',
    'ティ tʲi テュ tʲɨ ディ dʲi デュ dʲɨ トゥ tɯ ドゥ dɯ ニェ ɲe ニャ ɲa ニュ ɲɨ ニョ ɲo ヒェ çe ヒャ ça ヒュ çɨ ヒョ ço',
    'ビャ bʲa ビュ bʲɨ ビョ bʲo ピャ pʲa ピュ pʲɨ ピョ pʲo ファ ɸa フィ ɸʲi フェ ɸe フォ ɸo フュ ɸʲɨ フョ ɸʲo ミャ mʲa ミュ mʲɨ ミョ mʲo',
    'リャ ɾʲa リュ ɾʲɨ リョ ɾʲo ヴァ va ヴィ vʲi ヴェ ve ヴォ vo ヴュ bʲɨ ヴョ bʲo',
  ].flatMap((row) => pairs(row.split(' '))),
);

function pairs(words: string[]): [string, string][] {
  return words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1] ?? ''] as [string, string]] : []));
}

const SMALL = /[ァィゥェォャュョヮ]/;

/** A word in katakana (as pronounced) in misaki's symbols; what is no katakana is left out. */
export function kanaToPhonemes(kana: string): string {
  let phonemes = '';
  for (let i = 0; i < kana.length; i++) {
    const one = kana[i] ?? '';
    const next = kana[i + 1] ?? '';
    const two = TABLE.get(one + next);
    if (two !== undefined) {
      phonemes += two;
      i++;
    } else if (SMALL.test(next) && TABLE.has(one) && !SMALL.test(one)) {
      // A pair that the table lacks, as テェ: the consonant with the small vowel.
      phonemes += (TABLE.get(one) ?? '').slice(0, -1) + TABLE.get(next);
      i++;
    } else if (one === 'ン') phonemes += nasal(TABLE.get(next) ?? '');
    else if (one === 'ッ') phonemes += 'ʔ';
    else if (one === 'ー') phonemes += 'ː';
    else phonemes += TABLE.get(one) ?? '';
  }
  return phonemes;
}

/** ン takes the place of the consonant behind it. */
function nasal(next: string): string {
  if (/^[mpb]/.test(next)) return 'm';
  if (/^[kɡ]/.test(next)) return 'ŋ';
  if (/^[ɲʨʥ]/.test(next)) return 'ɲ';
  if (/^[ntdɾz]/.test(next)) return 'n';
  return 'ɴ';
}

/** Hiragana as katakana; what is no hiragana stays. */
export function toKatakana(text: string): string {
  return text.replace(/[\u3041-\u3096\u309d\u309e]/g, (kana) =>
    String.fromCharCode(kana.charCodeAt(0) + 0x60),
  );
}

/** Whether a text is kana throughout, with the marks of long vowels and repetition. */
export function isKana(text: string): boolean {
  return /^[\u3041-\u3096\u309d\u309e\u30a1-\u30fa\u30fc-\u30fe]+$/.test(text);
}
