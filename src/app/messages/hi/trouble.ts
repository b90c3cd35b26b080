import type { Messages } from '../messages.ts';

/** What goes wrong with the voice, and what can be done about it. */
export const trouble: Messages['trouble'] = {
  lost: 'कनेक्शन टूट गया।',
  lostAdvice: 'देखें कि आप ऑनलाइन हैं, फिर दोबारा कोशिश करें। जो इस डिवाइस पर आ चुका है वह बना रहेगा।',
  notHere: 'यह आवाज़ अभी इस डिवाइस पर नहीं है।',
  notHereAdvice: 'पहले नैचुरल आवाज़ डाउनलोड करें, या कोई और आवाज़ चुनें।',
  notOffered: 'नैचुरल आवाज़ यहाँ नहीं मिलती।',
  couldNotSpeak: (why: string) => `आवाज़ बोल नहीं पाई: ${why}`,
  otherVoiceAdvice: 'फिर कोशिश करें, या कोई और आवाज़ चुनें।',
  asleep: 'आवाज़ अभी तैयार नहीं है।',
  busy: 'आवाज़ किसी और टेक्स्ट में व्यस्त है।',
  waitAdvice: 'थोड़ा रुकें, फिर दोबारा कोशिश करें।',
  full: 'इस डिवाइस पर जगह कम है।',
  fullAdvice: 'कुछ जगह खाली करें, या अगर आप प्राइवेट विंडो में हैं तो उससे निकलें। फिर दोबारा कोशिश करें।',
  downloadFailed: (why: string) => `डाउनलोड नहीं हो पाया: ${why}`,
  downloadBroke: 'डाउनलोड बीच में रुक गया।',
  downloadAdvice: 'कनेक्शन जाँचें, फिर जारी रखें: कुछ भी दोबारा डाउनलोड नहीं होता।',
  tooLong: 'यह टेक्स्ट एक बार में पढ़ने के लिए बहुत लंबा है।',
  tooLongAdvice: 'इसे हिस्सों में पढ़ें।',
  unreadable: 'आवाज़ का जवाब समझ नहीं आया।',
  status: (status: number) => `आवाज़ ने स्टेटस ${status} के साथ जवाब दिया।`,
  failed: 'कुछ गड़बड़ हो गई।',
  partMissing: 'ऐप का एक हिस्सा लोड नहीं हो पाया।',
  againAdvice: 'फिर कोशिश करें। अगर बार-बार ऐसा हो, तो पेज फिर लोड करें।',
};
