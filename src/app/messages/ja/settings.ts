import type { Messages } from '../messages.ts';

export const settings: Messages['settings'] = {
  looks: 'テキストの表示',
  looksHint: '読むテキストすべてに適用されます。',
  sampleBefore: 'テキストはこのように表示されます。',
  sampleSentence: ['聴いている文がハイライトされ、その中で今読まれている', '単語', 'にも印が付きます。'],
  sampleAfter: '続きは、順番を待っています。',
  listening: '聴いている間',
  keepAwake: '読み上げ中は画面をオンのままにする',
  keys: '1つのキーによるショートカットを使う（スペース、矢印、文字）',
  keysHint: 'ほかのプログラムの邪魔になるときはオフにしてください。',
  language: '画面の言語',
  languageDevice: 'デバイスに合わせる',
  languageHint: 'ページが再読み込みされます。音声はこの設定ではなく、文書ごとの言語に従います。',
  privacy: 'プライバシー',
};
