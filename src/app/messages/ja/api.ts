import type { Messages } from '../messages.ts';

export const api: Messages['api'] = {
  title: 'プログラム向け',
  about:
    'Lectorは、ほかのプログラムのための音声サービスとしても使えます。OpenAIの音声サービスと同じ形式に対応しているため、それ向けのプログラムがそのまま使えます。データがこのデバイスの外に出ることはありません。',
  views: 'このページの項目',
  web: 'Webページで使う',
  programs: 'ほかのプログラムで使う',
  reference: 'リファレンス',

  webAbout:
    'Lectorのタブが1つ開いていれば、同じアドレスのどのページからでも音声を利用できます。サーバーもキーも不要です。',
  webReady: '準備完了：このページでサービスを利用できます。',
  webOnlyHere:
    'サービスを利用できるのはこのタブだけです。ブラウザがService Workerを許可していないため、同じアドレスのほかのページからは利用できません。',
  text: '読み上げるテキスト',
  textExample: '吾輩は猫である。名前はまだ無い。',
  voice: '音声',
  bestVoice: (name: string) => `${name}：利用できる最良の音声`,

  fetchTitle: 'fetchを使う',
  fetchAbout: 'リクエスト1つで、MP3が返ります。',
  clientTitle: 'OpenAIのクライアントを使う',
  clientAbout: 'npm install openai。「実行」で、クライアントと同じリクエストを送信します。',
  timesTitle: '単語ごとの時刻を得る',
  timesAbout: 'ここでは音声を省いています。include_audioを外すと両方返ります。',
  copy: 'コピー',
  copyOf: (title: string) => `コピー：${title}`,
  copied: 'コピーしました。',
  notCopied: 'ブラウザが許可しませんでした。テキストを選択してコピーしてください。',
  run: '実行',
  runOf: (title: string) => `実行：${title}`,
  stop: '停止',
  running: '応答を待っています…',

  status: (status: number, ms: string) => `ステータス${status}（${ms}ミリ秒）`,
  headers: '応答のヘッダー',
  body: '応答の本文',
  emptyBody: '本文は空です。',
  sound: '応答の音声',
  download: (size: string) => `応答を保存（${size}）`,
  answerFile: '応答',
  cut: (size: string) => `最初の${size}だけを表示しています。`,

  relayAbout:
    'ほかのプログラムは、リレーを通じてLectorを利用します。リレーはこのコンピュータで動く小さなプログラムで、独自のアドレスで応答します。',
  relayChecking: 'リレーを探しています…',
  relayHere: (version: string) =>
    `このページはリレー（バージョン${version}）から配信されています。プログラムからは次のアドレスで利用できます：`,
  relayTabs: (count: number) => {
    if (count === 0) return '接続中のタブはありません。リレーが自分で読み上げます。';
    return count === 1
      ? '1個のタブが接続中です。開いたままにすると、リレーがそのタブで読み上げられます。'
      : `${count}個のタブが接続中です。空いているタブのうち最も速いものが読み上げます。`;
  },
  relayRefused:
    'リレーがこのタブでの読み上げを許可していません。キーが必要な場合は、アドレスの末尾に #relay-key=キー を付けて一度開いてください。',
  relayLost: 'リレーが応答していません。このタブは自動的に再接続します。',
  relayNone: 'このページはリレーから配信されていません。このコンピュータで起動するには（Node 20.19以降）：',
  relayThen:
    '起動したらそのアドレスを開くと、ここにある音声で読み上げます。Docker、キー、ほかのコンピュータの説明：',
  relayAgain: 'もう一度探す',
  curlTitle: 'curlを使う',
  curlAbout: 'ターミナルで実行します。',
  settingsOf: (program: string) => `${program}の設定`,
  where: '設定場所',
  openWebUiWhere: 'Admin Panel › Settings › Audio › Text-to-Speech: OpenAI',
  sillyTavernWhere: 'Extensions › TTS: OpenAI Compatible',
  homeAssistantWhere: 'アドレスを指定できるOpenAI音声合成の統合',
  baseUrl: 'ベースURL',
  endpoint: 'エンドポイント',
  key: 'APIキー',
  anyKey: '何でも可（例：none）',
  model: 'モデル',
  host: 'コンテナ内やほかのコンピュータのプログラムからは、localhost以外の名前でリレーに接続します。',

  referenceAbout: 'サービス自身の定義に基づく、すべてのルートの一覧です。',
  referenceLinks: '別の形式：',
  documentation: 'ドキュメント',
  description: 'OpenAPI定義',
  loading: '定義を読み込んでいます…',
  find: 'ルートを検索',
  noneFound: (words: string) => `「${words}」に一致するルートはありません。`,
  parameters: 'パラメータ',
  fields: '本文のフィールド',
  required: '必須',
  tryIt: '試す',
  tryAbout: '実際にこのサービスへ送信されます。',
  tryDelete: '実際に送信され、実際に削除されます。',
  example: '例',
  json: '本文（JSON）',
  badJson: (why: string) => `本文が正しいJSONではありません：${why}`,
  send: '送信',
  left: '省略',
};
