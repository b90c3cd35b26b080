import type { Messages } from '../messages.ts';

export const player: Messages['player'] = {
  play: '播放',
  pause: '暂停',
  pausedElsewhere: '另一个标签页正在朗读，因此这里已暂停。',
  goOnHere: '在此继续',
  notAllowed: '浏览器不允许语音自动播放。',
  notAllowedAdvice: '请按“播放”。',
  soundBroke: '声音中断了。',
  soundBrokeAdvice: '请检查扬声器或耳机，然后按“播放”。如果反复出现，请重新加载页面。',
  noStreaming: '此浏览器版本过旧，无法播放语音。',
  noStreamingAdvice: '请更新浏览器或系统：iPhone 需要 iOS 17.1 或更高版本。',
};
