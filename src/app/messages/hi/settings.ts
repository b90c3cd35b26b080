import type { Messages } from '../messages.ts';

export const settings: Messages['settings'] = {
  looks: 'टेक्स्ट का स्टाइल',
  looksHint: 'आप जो भी टेक्स्ट पढ़ें, सबके लिए।',
  sampleBefore: 'टेक्स्ट ऐसा दिखता है।',
  sampleSentence: ['आप जो वाक्य सुन रहे हैं वह हाइलाइट होता है, और उसमें वह', 'शब्द', 'भी जो अभी बोला जा रहा है।'],
  sampleAfter: 'बाकी अपनी बारी का इंतज़ार करता है।',
  listening: 'सुनते समय',
  keepAwake: 'आवाज़ चलने तक स्क्रीन चालू रखें',
  keys: 'एक बटन वाले शॉर्टकट इस्तेमाल करें (Space, तीर, अक्षर)',
  keysHint: 'अगर ये दूसरे प्रोग्राम के काम में रुकावट बनें, तो इन्हें बंद कर दें।',
  language: 'ऐप की भाषा',
  languageDevice: 'डिवाइस जैसी',
  languageHint: 'पेज फिर लोड होगा। आवाज़ इससे नहीं, हर दस्तावेज़ की भाषा से तय होती है।',
  privacy: 'प्राइवेसी',
};
