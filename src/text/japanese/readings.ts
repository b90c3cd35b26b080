import type { JapaneseToken } from './analyser.ts';

/** Common words whose first reading in IPADIC is not the one of everyday speech. */
const READINGS: Readonly<Record<string, string>> = {
  ...{ 明日: 'アシタ', 明後日: 'アサッテ', 昨日: 'キノー', 一昨日: 'オトトイ', 今日: 'キョー' },
  ...{ 私: 'ワタシ', 他: 'ホカ', 笑: 'ワライ' },
};

/** The reading of a token among its neighbours, in katakana; empty when nothing knows it. */
export function readingInContext(
  { surface, reading, partOfSpeech }: JapaneseToken,
  next: JapaneseToken | undefined,
): string {
  if (!/^(?:名詞|副詞|接頭詞|感動詞|連体詞)/.test(partOfSpeech)) return reading;
  if (surface === '何' && next && /^[タチツテトダデドナニヌネノ]/.test(next.reading))
    return next.surface === 'に' ? reading : 'ナン';
  const own = partOfSpeech.startsWith('名詞-接尾') ? undefined : READINGS[surface];
  if (surface.startsWith('日本')) return reading.replace(/^ニッポン/, 'ニホン');
  return own ?? (MIXED.test(surface) ? reading : reading.replace(LONG_E, '$1ー'));
}

/** エイ within a word is one long vowel in speech (センセイ is センセー), which IPADIC writes for オウ only. */
const LONG_E = /([エケゲセゼテデネヘベペメレェ])イ/g;

/** Words whose イ begins a part of its own (手入れ, 毛糸), and loan words, which are written as they are spoken. */
const MIXED = /[入糸痛色]|^[\p{Script=Katakana}ー]+$/u;
