import type { Messages } from '../messages.ts';

/** What goes wrong with the voice, and what can be done about it. */
export const trouble: Messages['trouble'] = {
  lost: '接続が切れました。',
  lostAdvice: 'オンラインであることを確認して、もう一度お試しください。このデバイスにあるデータは残ります。',
  notHere: 'この音声はまだこのデバイスにありません。',
  notHereAdvice: '先に自然な音声をダウンロードするか、別の音声を選んでください。',
  notOffered: 'ここでは自然な音声を利用できません。',
  couldNotSpeak: (why: string) => `読み上げできませんでした：${why}`,
  otherVoiceAdvice: 'もう一度試すか、別の音声を選んでください。',
  asleep: '音声の準備がまだできていません。',
  busy: '別のテキストを読み上げているところです。',
  waitAdvice: 'しばらく待ってから、もう一度お試しください。',
  full: 'このデバイスの空き容量が足りません。',
  fullAdvice:
    '空き容量を増やすか、プライベートウィンドウの場合は通常のウィンドウに切り替えて、もう一度お試しください。',
  downloadFailed: (why: string) => `ダウンロードできませんでした：${why}`,
  downloadBroke: 'ダウンロードが中断されました。',
  downloadAdvice: '接続を確認してから再開してください。続きからダウンロードします。',
  tooLong: 'このテキストは長すぎて、一度に読み上げられません。',
  tooLongAdvice: '分けて読み上げてください。',
  unreadable: '音声からの応答を読み取れませんでした。',
  status: (status: number) => `音声からの応答がエラーになりました（ステータス${status}）。`,
  failed: '問題が発生しました。',
  partMissing: 'アプリの一部を読み込めませんでした。',
  againAdvice: 'もう一度お試しください。繰り返し起こる場合は、ページを再読み込みしてください。',
};
