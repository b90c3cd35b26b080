import type { Messages } from '../messages.ts';

/** Questions about a page, and answers that are read aloud. */
export const asking: Messages['asking'] = {
  question: '質問',
  ask: '質問する',
  aloud: '答えを読み上げる',
  hint: '再生中または表示中の場所の前後について答えます。この端末の小さなモデルが答えるため、間違うことがあります。',
  answering: '答えを書いています…',
  speaking: '答えを読み上げています…',
  done: '答えができました。',
  stop: '止める',
  none: 'この端末には質問に答えるモデルがありません。',
  noneAdvice: 'ここで追加できます：',
  get: (name: string, size: string) => `${name} を取得（${size}）`,
  progress: (name: string) => `${name} のダウンロード`,
  tooLong: '質問が長すぎて、モデルが読めません。',
  tooLongAdvice: '短くしてください。',
};
