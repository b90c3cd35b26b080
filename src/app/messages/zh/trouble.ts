import type { Messages } from '../messages.ts';

/** What goes wrong with the voice, and what can be done about it. */
export const trouble: Messages['trouble'] = {
  lost: '连接已断开。',
  lostAdvice: '请确认已联网，然后重试。已在这台设备上的内容会保留。',
  notHere: '这个语音还不在这台设备上。',
  notHereAdvice: '请先下载自然语音，或选择其他语音。',
  notOffered: '此处不提供自然语音。',
  couldNotSpeak: (why: string) => `无法朗读：${why}`,
  otherVoiceAdvice: '请重试，或选择其他语音。',
  asleep: '语音尚未就绪。',
  busy: '语音正忙于朗读另一段文本。',
  waitAdvice: '请稍候，然后重试。',
  full: '设备空间不足。',
  fullAdvice: '请腾出一些空间；如果正在使用无痕窗口，请退出。然后重试。',
  downloadFailed: (why: string) => `下载失败：${why}`,
  downloadBroke: '下载中断。',
  downloadAdvice: '请检查网络连接，然后继续：已下载的部分不会重复下载。',
  tooLong: '这段文本太长，无法一次读完。',
  tooLongAdvice: '请分段朗读。',
  unreadable: '无法识别语音服务的响应。',
  status: (status: number) => `语音服务返回了状态码 ${status}。`,
  failed: '出了点问题。',
  partMissing: '应用的一部分无法加载。',
  againAdvice: '请重试。如果反复出现，请重新加载页面。',
};
