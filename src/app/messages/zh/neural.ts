import type { Messages } from '../messages.ts';

export const neural: Messages['neural'] = {
  title: '更自然的语音',
  settling: '正在准备自然语音…',
  downloading: '正在下载自然语音',
  paused: '下载已暂停',
  ready: '自然语音已在这台设备上',
  removing: '正在移除自然语音…',
  cannotRun: '无法在此设备上运行。',
  fitting: '正在针对这台设备调整和测试，只需一次。',
  so: (stored: string, total: string, percent: number) => `${stored} / ${total} · ${percent}%`,
  readyFacts: (check: string, size: string) => `${check}无需网络。${size}`,
  /** Where it runs, and whether it was checked there. */
  checks: {
    card: '在显卡上运行，已通过测试。',
    cardUnchecked: '在显卡上运行，首次朗读时会进行测试。',
    cardFailed: '显卡生成的声音有杂乱，因此改用处理器。',
    processor: '在处理器上运行，已通过测试。',
    processorUnchecked: '在处理器上运行，首次朗读时会进行测试。',
    processorFailed: '在处理器上未通过声音测试；朗读时会重新测试。',
  },
  once: '只需下载一次，之后无需网络。',
  get: '下载自然语音',
  getSized: (size: string) => `下载自然语音（${size}）`,
  pause: '暂停',
  resume: '继续',
  remove: '移除',
  removeIt: '确认移除',
  keepIt: '保留',
  progress: '自然语音下载进度',
};
