import type { Messages } from '../messages.ts';

export const settings: Messages['settings'] = {
  looks: '文本外观',
  looksHint: '适用于你阅读的所有文本。',
  sampleBefore: '文本看起来就是这样。',
  sampleSentence: ['正在听的句子会被标记，其中正在朗读的', '词', '也会标出。'],
  sampleAfter: '其余的内容会依次朗读。',
  listening: '收听时',
  keepAwake: '朗读时保持屏幕常亮',
  keys: '使用单键快捷键（空格、方向键、字母）',
  keysHint: '如果影响其他程序，请关闭此项。',
  language: '界面语言',
  languageDevice: '跟随设备',
  languageHint: '页面会重新加载。语音由每个文档的语言决定，与此无关。',
  privacy: '隐私',
};
