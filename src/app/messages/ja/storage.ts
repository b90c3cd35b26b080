import type { Messages } from '../messages.ts';

export const storage: Messages['storage'] = {
  title: '音声とストレージ',
  about: 'すべて、このデバイスのこのブラウザに保存されています。ほかの場所には何もありません。',

  voicesTitle: 'このデバイスの音声',
  simpleName: 'シンプルな音声',
  simpleAbout: 'アプリに含まれ、すぐに読み上げます。オフラインで使えます。',
  naturalName: '自然な音声',
  absent: (size: string) =>
    `まだこのデバイスにありません。一度ダウンロードすれば（${size}）、オフラインで使えます。`,
  onItsWay: (stored: string, total: string, percent: number) =>
    `${total}中${stored}をダウンロードしました（${percent}%）。`,
  paused: (stored: string, total: string, percent: number) =>
    `一時停止中：${total}中${stored}をダウンロード済み（${percent}%）。`,
  settling: 'このデバイスに合わせて調整とテストをしています（初回のみ）。',
  removing: '削除しています…',
  ready: (size: string) => `このデバイスに${size}あります。オフラインで使えます。`,
  readyDerived: (size: string, derived: string) =>
    `このデバイスに${size}あります。ほかに、速く読み上げるためにここで作成したデータが${derived}あります。オフラインで使えます。`,
  problem: 'このデバイスでは使えません。',
  loading: '確認しています…',
  progress: '自然な音声のダウンロード',
  get: (size: string) => `自然な音声を入手（${size}）`,
  pause: '一時停止',
  resume: '再開',
  remove: '自然な音声を削除',
  removeSure: '削除する',
  removeNot: '残す',
  licence: (licence: string) => `ライセンス：${licence}`,

  runsTitle: '動作場所',
  runsCard: 'グラフィックカード',
  runsCardTechnical: 'WebGPU',
  runsProcessor: 'プロセッサ',
  runsProcessorThreads: (threads: number) =>
    threads === 1 ? 'WebAssembly、1スレッド' : `WebAssembly、最大${threads}スレッド`,
  cardFailed: 'グラフィックカードでは音が乱れたため、プロセッサで読み上げます。',
  testTitle: '音のテスト',
  testPassed: '正常に聞こえます。',
  testFailed: '音が正常ではありませんでした。',
  testNone: '最初の読み上げのときにテストします。',
  testWhen: (moment: string) => `テスト日時：${moment}`,
  testAgain: '再テスト',
  testRunning: 'テストしています…',
  speedTitle: 'このデバイスでの速さ',
  speedFaster: (times: string) => `通常の再生速度の${times}倍の速さで音声を作れます。`,
  speedSlower: (times: string) =>
    `音声を作る速さが通常の再生速度の${times}倍のため、ときどき読み上げが止まって待つことがあります。シンプルな音声なら止まりません。`,
  speedTechnical: (rtf: string) => `音声1秒あたり${rtf}秒の計算`,

  spaceTitle: '使用容量',
  counting: '計算しています…',
  notCounted: '計算できませんでした。',
  kind: '項目',
  size: 'サイズ',
  total: '合計',
  voices: '自然な音声とマイ音声',
  pronunciations: '読み方のリスト',
  library: 'ライブラリ',
  exports: '作成中の書き出し',
  app: 'アプリ本体',
  settings: '設定と開始ページのテキスト',

  keepTitle: 'ブラウザはデータを保持しますか？',
  kept: 'はい。削除するまで、ブラウザが保持します。',
  notKept:
    '保持されないことがあります。デバイスの空き容量がなくなると、ブラウザが確認なしに消去する場合があります。',
  unknownKept: 'このブラウザではわかりません。',
  keep: '保持をブラウザに依頼',
  refused:
    'ブラウザは保持を約束しませんでした。アプリをインストールするか、よく使うと認められやすくなります。そのあと、もう一度依頼してください。',
  iosTitle: 'iPhone、iPad、Safariの場合',
  ios: 'Safariは、Safariを使った日が7日たつ間に一度も開かなかったサイトのデータを削除します。ホーム画面に追加したアプリは対象外です。「共有」から「ホーム画面に追加」（Macでは「ファイル」から「Dockに追加」）を選び、そこからLectorを開いてください。保存場所が別になるため、最初は空の状態です。',
  iosHere: 'Lectorはホーム画面から開かれているため、この規則の対象外です。',

  deleteTitle: 'すべて削除',
  deleteAbout: '音声、ライブラリ、書き出し、読み方、設定を削除します。アプリ本体は、最初の状態で残ります。',
  deleteStart: 'すべて削除…',
  deleteAsk: 'Lectorがここに保存したものをすべて削除しますか？',
  deleteWhat: (size: string) =>
    `${size}を削除します：音声、すべての文書とその読書位置やブックマーク、書き出し、読み方、設定。元に戻すことはできません。`,
  deleteTick: 'どれも必要ありません',
  deleteSure: 'すべて削除',
  deleteNot: '残す',
  deleting: '削除しています…',
};
