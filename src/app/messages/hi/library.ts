import type { Messages } from '../messages.ts';

export const library: Messages['library'] = {
  title: 'लाइब्रेरी',
  open: 'फ़ाइलें खोलें',
  search: 'लाइब्रेरी में खोजें',
  searchHint: 'नाम, लेखक या टेक्स्ट के शब्द',
  documents: (count: number) => `${count} दस्तावेज़`,
  empty: 'यहाँ अभी कुछ नहीं है',
  emptyAdvice: 'फ़ाइल खोलें, उसे इस पेज पर छोड़ें, या टेक्स्ट पेस्ट करें। वह इसी डिवाइस पर रहता है।',
  noMatch: (query: string) => `“${query}” नाम का कुछ नहीं मिला।`,
  inText: 'टेक्स्ट में',
  searching: 'टेक्स्ट में खोजा जा रहा है…',
  searchFailed: 'टेक्स्ट में नहीं खोजा जा सका। पेज फिर लोड करें, फिर दोबारा कोशिश करें।',
  found: (count: number) =>
    count === 0
      ? 'किसी टेक्स्ट में ये शब्द नहीं हैं।'
      : count === 1
        ? 'एक दस्तावेज़ में ये शब्द हैं।'
        : `${count} दस्तावेज़ों में ये शब्द हैं।`,
  by: (authors: string) => `लेखक: ${authors}`,
  timeLeft: (time: string) => `${time} बाकी`,
  notStarted: (time: string) => `सुनने में ${time}`,
  finished: 'पूरा सुन लिया',
  opened: (when: string) => `${when} खोला गया`,
  progress: (percent: string) => `${percent} सुना`,
  menu: (title: string) => `“${title}” के विकल्प`,
  openOne: 'खोलें',
  enqueue: 'इसके बाद सुनें',
  dequeue: 'सूची से हटाएँ',
  exportOne: 'ऑडियो में सेव करें…',
  remove: 'मिटाएँ',
  removed: (title: string) => `“${title}” मिटा दिया गया।`,
  undo: 'वापस लाएँ',
  queue: 'आगे सुनने के लिए',
  moveUp: (title: string) => `“${title}” पहले सुनें`,
  dequeueOne: (title: string) => `“${title}” को सूची से हटाएँ`,
  keep: 'अपनी लाइब्रेरी की कॉपी रखें',
  exportAll: 'लाइब्रेरी को फ़ाइल में सेव करें',
  importAll: 'लाइब्रेरी फ़ाइल लाएँ',
  exporting: (done: string, all: string) => `${all} में से दस्तावेज़ ${done} सेव हो रहा है…`,
  exported: (name: string) => `आपकी लाइब्रेरी “${name}” नाम से सेव हो गई।`,
  importing: (done: string, all: string) => `${all} में से दस्तावेज़ ${done} पढ़ा जा रहा है…`,
  imported: (added: number, updated: number, known: number) =>
    [
      added === 0 ? 'कोई नया दस्तावेज़ नहीं आया।' : added === 1 ? 'एक दस्तावेज़ आया।' : `${added} दस्तावेज़ आए।`,
      updated === 0
        ? ''
        : updated === 1
          ? 'पहले से मौजूद एक दस्तावेज़ अब आगे बढ़ गया है।'
          : `पहले से मौजूद ${updated} दस्तावेज़ अब आगे बढ़ गए हैं।`,
      known === 0 ? '' : known === 1 ? 'एक पहले से यहाँ था।' : `${known} पहले से यहाँ थे।`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  fileKind: 'Lector की लाइब्रेरी',
  damaged: 'यह लाइब्रेरी फ़ाइल नहीं है, या इसका कोई हिस्सा गायब है।',
  damagedAdvice: 'कुछ नहीं बदला गया। “लाइब्रेरी को फ़ाइल में सेव करें” से बनी फ़ाइल चुनें, या उसे फिर कॉपी करें।',
  newer: 'यह लाइब्रेरी Lector के नए वर्शन से सेव हुई थी।',
  newerAdvice: 'कुछ नहीं बदला गया। ऑनलाइन होने पर यह पेज फिर लोड करें, फिर दोबारा कोशिश करें।',
  tooLarge: 'आपकी लाइब्रेरी एक फ़ाइल के लिए बहुत बड़ी है।',
  tooLargeAdvice: 'एक फ़ाइल में 4 GB आते हैं। जो सुन चुके हैं उसे मिटाएँ, फिर दोबारा कोशिश करें।',
  cancel: 'रद्द करें',
  close: 'यह मैसेज बंद करें',
  full: 'इस दस्तावेज़ के लिए डिवाइस पर जगह कम है।',
  fullAdvice: 'इसका कुछ भी सेव नहीं हुआ, और आपकी लाइब्रेरी पहले जैसी है। कुछ जगह खाली करें, फिर दोबारा कोशिश करें।',
  outdated: 'Lector दूसरी विंडो में अपडेट हो गया है।',
  outdatedAdvice: 'यह पेज फिर लोड करें। आपकी लाइब्रेरी सुरक्षित है।',
  blocked: 'दूसरी विंडो में Lector का पुराना वर्शन खुला है।',
  blockedAdvice: 'उस विंडो को बंद करें या फिर लोड करें, फिर इस पेज को फिर लोड करें। आपकी लाइब्रेरी सुरक्षित है।',
  unreadable: 'आपकी लाइब्रेरी नहीं खुल सकी।',
  unreadableAdvice: 'पेज फिर लोड करें। अगर बात न बने, तो ब्राउज़र बंद करके फिर खोलें।',
  gone: 'यह दस्तावेज़ अब आपकी लाइब्रेरी में नहीं है।',
  goneAdvice: 'इसकी फ़ाइल फिर खोलें।',
};
