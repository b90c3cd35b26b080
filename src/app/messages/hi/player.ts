import type { Messages } from '../messages.ts';

export const player: Messages['player'] = {
  play: 'चलाएँ',
  pause: 'रोकें',
  pausedElsewhere: 'अब दूसरा टैब पढ़कर सुना रहा है, इसलिए यह रुक गया है।',
  goOnHere: 'यहाँ जारी रखें',
  notAllowed: 'ब्राउज़र ने आवाज़ को अपने आप शुरू नहीं होने दिया।',
  notAllowedAdvice: '“चलाएँ” दबाएँ।',
  soundBroke: 'आवाज़ बीच में रुक गई।',
  soundBrokeAdvice: 'स्पीकर या हेडफ़ोन जाँचें, फिर “चलाएँ” दबाएँ। अगर बार-बार ऐसा हो, तो पेज फिर लोड करें।',
  noStreaming: 'यह ब्राउज़र आवाज़ चलाने के लिए बहुत पुराना है।',
  noStreamingAdvice: 'ब्राउज़र या सिस्टम अपडेट करें: iPhone पर iOS 17.1 या उससे नया चाहिए।',
};
