import type { Messages } from '../messages.ts';

export const start: Messages['start'] = {
  heading: '“चलाएँ” दबाएँ और सुनें।',
  goOnWith: (title: string) => `“${title}” जारी रखें`,
  textLabel: 'पढ़कर सुनाने के लिए टेक्स्ट',
  sheet: 'आपका टेक्स्ट',
  placeholder: 'यहाँ टेक्स्ट पेस्ट या टाइप करें, या पेज पर कोई फ़ाइल छोड़ें।',
  open: 'फ़ाइल खोलें',
  clear: 'साफ़ करें',
  keep: 'लाइब्रेरी में रखें',
  listen: 'सुनें',
  empty: 'पढ़ने के लिए अभी कुछ नहीं है।',
  facts: (words: number, time: string) => `${words.toLocaleString('hi')} शब्द, करीब ${time}`,
  factsOf: (facts: string, title: string) => `${facts} · ${title}`,
  edit: 'वापस बदलाव करें',
  cleared: 'साफ़ कर दिया गया।',
  undo: 'पुराना टेक्स्ट वापस लाएँ',
  notKept: 'इस ब्राउज़र में यह टेक्स्ट रखने की जगह नहीं है: पेज बंद करने पर यह चला जाएगा।',
  useSample: 'नमूना टेक्स्ट लें',
  goesOn: '“चलाएँ” दबाने पर वहीं से शुरू होगा जहाँ आप रुके थे।',
  startOver: 'शुरू से सुनें',
  readingLabel: 'जो टेक्स्ट पढ़ा जा रहा है',
  noVoice: (language: string) =>
    `इस डिवाइस पर अभी ${language} की कोई आवाज़ नहीं है। वह नीचे दी गई नैचुरल आवाज़ के साथ आती है।`,
  kept: (title: string) => `“${title}” आपकी लाइब्रेरी में है।`,
  relay: {
    connected: 'रिले इस टैब से बोलता है: इसे खुला रखें।',
    lost: 'रिले जवाब नहीं दे रहा। यह टैब उससे अपने आप फिर जुड़ जाएगा।',
    refused: 'रिले इस टैब को बोलने नहीं देता। अगर उसे कुंजी चाहिए, तो उसका पता एक बार #relay-key=KEY के साथ खोलें।',
  },
};
