import type { Messages } from '../messages.ts';

export const app: Messages['app'] = {
  update: 'Lectorの新しいバージョンがあります。',
  updateAdvice: '読んでいる位置は保持されます。',
  updateNow: '今すぐ更新',
  updateHeldUp:
    '別のウィンドウのLectorが読み上げ中か保存中です。そちらを停止してから、もう一度お試しください。',
  install: 'Lectorをインストールしますか？',
  installAdvice: '独立したウィンドウで開き、ファイルもLectorで開けるようになります。',
  installOnHome:
    '「共有」から「ホーム画面に追加」を選択してください。ホーム画面に追加すればライブラリは安全です。ブラウザでは、1週間開かないと削除されます。',
  installNow: 'インストール',
  notNow: '今はしない',
};
