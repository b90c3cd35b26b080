import type { Messages } from '../messages.ts';

export const start: Messages['start'] = {
  heading: '「再生」を押して、聴きましょう。',
  goOnWith: (title: string) => `「${title}」の続きを聞く`,
  textLabel: '読み上げるテキスト',
  sheet: 'テキスト',
  placeholder: 'ここにテキストを貼り付けるか入力してください。ファイルをページにドロップすることもできます。',
  open: 'ファイルを開く',
  clear: '消去',
  keep: 'ライブラリに保存',
  listen: '聴く',
  empty: '読み上げるテキストがありません。',
  facts: (words: number, time: string) => `${words.toLocaleString('ja')}語、約${time}`,
  factsOf: (facts: string, title: string) => `${facts} · ${title}`,
  edit: '編集に戻る',
  cleared: '消去しました。',
  undo: '前のテキストに戻す',
  notKept: 'このブラウザにはテキストを保存する空きがありません。ページを閉じると消えます。',
  useSample: 'サンプルを使う',
  goesOn: '「再生」で、停止した位置から続きます。',
  startOver: '最初から',
  readingLabel: '読み上げ中のテキスト',
  noVoice: (language: string) =>
    `このデバイスにはまだ${language}の音声がありません。下の自然な音声に含まれています。`,
  kept: (title: string) => `「${title}」をライブラリに保存しました。`,
  relay: {
    connected: 'リレーがこのタブで読み上げます。開いたままにしてください。',
    lost: 'リレーが応答していません。このタブは自動的に再接続します。',
    refused:
      'リレーがこのタブでの読み上げを許可していません。キーが必要な場合は、アドレスに #relay-key=キー を付けて一度開いてください。',
  },
};
