import type { Messages } from '../messages.ts';

export const neural: Messages['neural'] = {
  title: 'ज़्यादा नैचुरल आवाज़',
  settling: 'नैचुरल आवाज़ तैयार हो रही है…',
  downloading: 'नैचुरल आवाज़ डाउनलोड हो रही है',
  paused: 'डाउनलोड रुका है',
  ready: 'नैचुरल आवाज़ इस डिवाइस पर है',
  removing: 'नैचुरल आवाज़ हटाई जा रही है…',
  cannotRun: 'यह इस डिवाइस पर नहीं चल सकती।',
  fitting: 'इसे इस डिवाइस के हिसाब से ढाला और जाँचा जा रहा है, बस एक बार।',
  so: (stored: string, total: string, percent: number) => `${total} में से ${stored} · ${percent}%`,
  readyFacts: (check: string, size: string) => `${check} इंटरनेट की ज़रूरत नहीं। ${size}`,
  /** Where it runs, and whether it was checked there. */
  checks: {
    card: 'यह आपके ग्राफ़िक्स कार्ड पर चलती है, जाँच हो चुकी है।',
    cardUnchecked: 'यह आपके ग्राफ़िक्स कार्ड पर चलती है; पहली बार बोलने पर जाँच होगी।',
    cardFailed: 'आपके ग्राफ़िक्स कार्ड पर आवाज़ बिगड़ गई, इसलिए प्रोसेसर बोलता है।',
    processor: 'यह आपके प्रोसेसर पर चलती है, जाँच हो चुकी है।',
    processorUnchecked: 'यह आपके प्रोसेसर पर चलती है; पहली बार बोलने पर जाँच होगी।',
    processorFailed: 'आपके प्रोसेसर पर आवाज़ जाँच में सही नहीं निकली; बोलने पर फिर जाँच होगी।',
  },
  once: 'एक बार डाउनलोड करें, फिर इंटरनेट की ज़रूरत नहीं।',
  get: 'नैचुरल आवाज़ पाएँ',
  getSized: (size: string) => `नैचुरल आवाज़ पाएँ (${size})`,
  pause: 'रोकें',
  resume: 'जारी रखें',
  remove: 'हटाएँ',
  removeIt: 'हाँ, हटाएँ',
  keepIt: 'रहने दें',
  progress: 'नैचुरल आवाज़ का डाउनलोड',
};
