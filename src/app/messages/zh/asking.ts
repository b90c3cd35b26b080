import type { Messages } from '../messages.ts';

/** Questions about a page, and answers that are read aloud. */
export const asking: Messages['asking'] = {
  question: '您的问题',
  ask: '提问',
  aloud: '朗读回答',
  hint: '关于正在收听或显示之处前后的内容。由本设备上的小模型回答，可能有误。',
  answering: '正在写回答…',
  speaking: '正在朗读回答…',
  done: '回答已完成。',
  stop: '停止',
  none: '本设备上没有可回答问题的模型。',
  noneAdvice: '可在此添加：',
  get: (name: string, size: string) => `获取 ${name}（${size}）`,
  progress: (name: string) => `${name} 的下载进度`,
  tooLong: '问题太长，模型无法读完。',
  tooLongAdvice: '请缩短问题。',
};
