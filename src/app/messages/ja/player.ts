import type { Messages } from '../messages.ts';

export const player: Messages['player'] = {
  play: '再生',
  pause: '一時停止',
  pausedElsewhere: '別のタブで読み上げが始まったため、このタブは一時停止しました。',
  goOnHere: 'ここで続ける',
  notAllowed: 'ブラウザが音声の自動再生を許可しませんでした。',
  notAllowedAdvice: '「再生」を押してください。',
  soundBroke: '音が途切れました。',
  soundBrokeAdvice:
    'スピーカーやヘッドフォンを確認してから「再生」を押してください。繰り返し起こる場合は、ページを再読み込みしてください。',
  noStreaming: 'このブラウザは古いため、音声を再生できません。',
  noStreamingAdvice: 'ブラウザまたはシステムを更新してください。iPhoneではiOS 17.1以降が必要です。',
};
