import type { Messages } from '../messages.ts';

export const app: Messages['app'] = {
  update: 'Lector 有新版本可用。',
  updateAdvice: '会保留你的阅读位置。',
  updateNow: '立即更新',
  updateHeldUp: '另一个 Lector 窗口正在朗读或保存。请先在那里停止，然后重试。',
  install: '要安装 Lector 吗？',
  installAdvice: '安装后，它会在单独的窗口中打开，也可以用它打开文件。',
  installOnHome: '轻点“共享”，再选取“添加到主屏幕”。这样书库会安全保留；若一周未访问，浏览器会将其删除。',
  installNow: '安装',
  notNow: '暂不',
};
