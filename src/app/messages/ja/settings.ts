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
  check: '朗読がどう聞き取れるかを確かめる',
  checkHint:
    '文を読み上げ、別のモデルが聞こえたとおりに書き起こし、両方を比べます。すべてこの端末の中で行われます。',
  checkText: '確かめる文',
  checkSentence: '私たちは本を声に出して読み、すべての言葉が聞き取れました。',
  checkRun: '読み上げて確かめる',
  checkStop: '停止',
  checkSpeaking: '読み上げています…',
  checkListening: '聞こえた言葉を書き起こしています…',
  checkResult: (share) => `違って聞こえた言葉：${share}`,
  checkLegend: '取り消し線：読むはずだった言葉。太字：聞こえた言葉。',
  checkNobody: '話された言葉を書き起こすモデルが必要です。次のページで追加できます：',
  privacy: 'プライバシー',
};
