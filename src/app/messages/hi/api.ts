import type { Messages } from '../messages.ts';

export const api: Messages['api'] = {
  title: 'प्रोग्राम के लिए',
  about:
    'Lector दूसरे प्रोग्राम के लिए भी बोल सकता है। यह OpenAI की स्पीच सर्विस की तरह काम करता है, इसलिए उसके लिए बने प्रोग्राम इसके साथ भी चलते हैं, और कुछ भी इस डिवाइस से बाहर नहीं जाता।',
  views: 'इस पेज के हिस्से',
  web: 'वेब पेज में',
  programs: 'दूसरे प्रोग्राम में',
  reference: 'रेफ़रेंस',

  webAbout: 'जब तक Lector का एक टैब खुला है, इस पते का हर पेज आवाज़ माँग सकता है। न सर्वर चाहिए, न कोई कुंजी।',
  webReady: 'तैयार: इस पेज पर सर्विस चल रही है।',
  webOnlyHere:
    'सर्विस सिर्फ़ इस टैब में है: ब्राउज़र सर्विस वर्कर की इजाज़त नहीं देता, इसलिए इस पते के दूसरे पेज इसे इस्तेमाल नहीं कर सकते।',
  text: 'बोलने के लिए टेक्स्ट',
  textExample: 'धीरे-धीरे रे मना, धीरे सब कुछ होय।',
  voice: 'आवाज़',
  bestVoice: (name: string) => `${name}: यहाँ की सबसे अच्छी`,

  fetchTitle: 'fetch से',
  fetchAbout: 'एक रिक्वेस्ट; जवाब में MP3 मिलता है।',
  clientTitle: 'OpenAI के अपने क्लाइंट से',
  clientAbout: 'npm install openai. “चलाएँ” वही रिक्वेस्ट भेजता है जो यह क्लाइंट भेजता।',
  timesTitle: 'हर शब्द कब सुनाई देता है',
  timesAbout: 'यहाँ ऑडियो के बिना; दोनों पाने के लिए include_audio हटा दें।',
  copy: 'कॉपी करें',
  copyOf: (title: string) => `कॉपी करें: ${title}`,
  copied: 'कॉपी हो गया।',
  notCopied: 'ब्राउज़र ने इजाज़त नहीं दी। टेक्स्ट चुनकर कॉपी करें।',
  run: 'चलाएँ',
  runOf: (title: string) => `चलाएँ: ${title}`,
  stop: 'बंद करें',
  running: 'जवाब का इंतज़ार है…',

  status: (status: number, ms: string) => `स्टेटस ${status}, ${ms} मिलीसेकंड में`,
  headers: 'जवाब के हेडर',
  body: 'जवाब की बॉडी',
  emptyBody: 'बॉडी खाली है।',
  sound: 'जवाब का ऑडियो',
  download: (size: string) => `जवाब सेव करें (${size})`,
  answerFile: 'जवाब',
  cut: (size: string) => `सिर्फ़ पहले ${size} दिखाए गए हैं।`,

  relayAbout:
    'दूसरे प्रोग्राम Lector तक उसके रिले से पहुँचते हैं: यह इस कंप्यूटर पर चलने वाला एक छोटा प्रोग्राम है, जिसका अपना पता होता है।',
  relayChecking: 'रिले खोजा जा रहा है…',
  relayHere: (version: string) => `यह पेज रिले से आया है, वर्शन ${version}। प्रोग्राम उस तक इस पते से पहुँचते हैं:`,
  relayTabs: (count: number) => {
    if (count === 0) return 'इससे कोई टैब नहीं जुड़ा है, इसलिए रिले खुद बोलता है।';
    return count === 1
      ? 'इससे एक टैब जुड़ा है: उसे खुला रखें, तो रिले उससे बोल सकता है।'
      : `इससे ${count} टैब जुड़े हैं; खाली टैब में से सबसे तेज़ वाला बोलता है।`;
  },
  relayRefused:
    'रिले इस टैब को बोलने नहीं देता। अगर उसे कुंजी चाहिए, तो उसका पता एक बार आख़िर में #relay-key=KEY लगाकर खोलें।',
  relayLost: 'रिले अभी जवाब नहीं दे रहा। यह टैब उससे अपने आप फिर जुड़ जाएगा।',
  relayNone: 'यह पेज किसी रिले से नहीं आया है। इस कंप्यूटर पर रिले शुरू करने के लिए (Node 20.19 या नया):',
  relayThen: 'फिर उसका पता खोलें, और वह यहाँ की आवाज़ों से बोलेगा। Docker, कुंजी और दूसरे कंप्यूटर के बारे में यहाँ पढ़ें:',
  relayAgain: 'फिर खोजें',
  curlTitle: 'curl से',
  curlAbout: 'टर्मिनल में।',
  settingsOf: (program: string) => `${program} की सेटिंग`,
  where: 'कहाँ',
  openWebUiWhere: 'Admin Panel › Settings › Audio › Text-to-Speech: OpenAI',
  sillyTavernWhere: 'Extensions › TTS: OpenAI Compatible',
  homeAssistantWhere: 'OpenAI टेक्स्ट-टू-स्पीच का ऐसा इंटीग्रेशन जिसमें आप अपना पता डाल सकें',
  baseUrl: 'बेस URL',
  endpoint: 'एंडपॉइंट',
  key: 'API कुंजी',
  anyKey: 'कुछ भी, जैसे none',
  model: 'मॉडल',
  host: 'कंटेनर में या दूसरे कंप्यूटर पर चलने वाला प्रोग्राम रिले तक localhost के बजाय किसी और नाम से पहुँचता है।',

  referenceAbout: 'सभी रूट, उस विवरण से जो सर्विस खुद देती है।',
  referenceLinks: 'पढ़ने के लिए:',
  documentation: 'डॉक्यूमेंटेशन',
  description: 'OpenAPI विवरण',
  loading: 'विवरण पढ़ा जा रहा है…',
  find: 'रूट खोजें',
  noneFound: (words: string) => `“${words}” से मिलता कोई रूट नहीं है।`,
  parameters: 'पैरामीटर',
  fields: 'बॉडी के फ़ील्ड',
  required: 'ज़रूरी',
  tryIt: 'आज़माएँ',
  tryAbout: 'रिक्वेस्ट सचमुच इस सर्विस को भेजी जाती है।',
  tryDelete: 'रिक्वेस्ट सचमुच भेजी जाती है, और सचमुच मिटाती है।',
  example: 'उदाहरण',
  json: 'बॉडी (JSON)',
  badJson: (why: string) => `बॉडी सही JSON नहीं है: ${why}`,
  send: 'भेजें',
  left: 'छोड़ा गया',
};
