import type { Messages } from '../messages.ts';

export const neural: Messages['neural'] = {
  title: 'より自然な音声',
  settling: '自然な音声を準備しています…',
  downloading: '自然な音声をダウンロード中',
  paused: 'ダウンロードを一時停止中',
  ready: '自然な音声がこのデバイスにあります',
  removing: '自然な音声を削除しています…',
  cannotRun: 'このデバイスでは使えません。',
  fitting: 'このデバイスに合わせて調整とテストをしています（初回のみ）。',
  so: (stored: string, total: string, percent: number) => `${stored} / ${total} · ${percent}%`,
  readyFacts: (check: string, size: string) => `${check}オフラインで使えます。${size}`,
  /** Where it runs, and whether it was checked there. */
  checks: {
    card: 'グラフィックカードで動作します（テスト済み）。',
    cardUnchecked: 'グラフィックカードで動作します。最初の読み上げのときにテストします。',
    cardFailed: 'グラフィックカードでは音が乱れたため、プロセッサで読み上げます。',
    processor: 'プロセッサで動作します（テスト済み）。',
    processorUnchecked: 'プロセッサで動作します。最初の読み上げのときにテストします。',
    processorFailed: 'プロセッサでの音のテストに失敗しました。読み上げのときにもう一度テストします。',
  },
  once: '一度ダウンロードすれば、オフラインで使えます。',
  get: '自然な音声を入手',
  getSized: (size: string) => `自然な音声を入手（${size}）`,
  pause: '一時停止',
  resume: '再開',
  remove: '削除',
  removeIt: '削除する',
  keepIt: '残す',
  progress: '自然な音声のダウンロード',
};
