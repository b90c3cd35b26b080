import type { Messages } from '../messages.ts';

/** Questions about a page, and answers that are read aloud. */
export const asking: Messages['asking'] = {
  question: 'आपका सवाल',
  ask: 'पूछें',
  aloud: 'जवाब बोलकर सुनाएँ',
  hint: 'जो जगह सुनी या दिखाई जा रही है, उसके आसपास के बारे में। इस डिवाइस पर एक छोटा मॉडल जवाब देता है, और वह गलत हो सकता है।',
  answering: 'जवाब लिखा जा रहा है…',
  speaking: 'जवाब सुनाया जा रहा है…',
  done: 'जवाब आ गया।',
  stop: 'रोकें',
  none: 'इस डिवाइस पर सवालों के जवाब देने वाला कोई मॉडल नहीं है।',
  noneAdvice: 'आप यहाँ एक जोड़ सकते हैं:',
  get: (name: string, size: string) => `${name} लें (${size})`,
  progress: (name: string) => `${name} का डाउनलोड`,
  tooLong: 'सवाल इतना लंबा है कि मॉडल उसे पढ़ नहीं सकता।',
  tooLongAdvice: 'छोटा सवाल पूछें।',
};
