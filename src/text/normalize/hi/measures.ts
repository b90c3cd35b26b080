import type { MeasureWords, Noun } from '../locale/locale.ts';
import { nouns, unitTable } from '../locale/si-units.ts';
import { withSpellings } from './spellings.ts';

const latin = unitTable(
  {
    ...nouns('masculine', {
      m: 'मीटर',
      g: 'ग्राम',
      gm: 'ग्राम',
      l: 'लीटर',
      L: 'लीटर',
      s: 'सेकंड',
      sec: 'सेकंड',
      min: 'मिनट',
      h: 'घंटा घंटे',
      hr: 'घंटा घंटे',
      hrs: 'घंटा घंटे',
      W: 'वॉट',
      Wh: 'वॉट_घंटा वॉट_घंटे',
      V: 'वोल्ट',
      A: 'एम्पियर',
      Hz: 'हर्ट्ज़',
      J: 'जूल',
      N: 'न्यूटन',
      Pa: 'पास्कल',
      Ω: 'ओम',
      B: 'बाइट',
      b: 'बिट',
      bit: 'बिट',
      eV: 'इलेक्ट्रॉन_वोल्ट',
      bar: 'बार',
      dB: 'डेसिबल',
      ha: 'हेक्टेयर',
      t: 'टन',
      lm: 'ल्यूमेन',
      ft: 'फ़ुट',
      in: 'इंच',
      mi: 'मील',
      lb: 'पाउंड',
      oz: 'औंस',
      cal: 'कैलोरी',
      ac: 'एकड़',
      yd: 'गज',
      gal: 'गैलन',
      q: 'क्विंटल',
      yr: 'साल',
      kmh: 'किलोमीटर_प्रति_घंटा',
      kmph: 'किलोमीटर_प्रति_घंटा',
      mph: 'मील_प्रति_घंटा',
      Mbps: 'मेगाबिट_प्रति_सेकंड',
      px: 'पिक्सल',
      '"': 'इंच',
      '′': 'मिनट',
      '″': 'सेकंड',
    }),
  },
  {
    k: 'किलो',
    M: 'मेगा',
    G: 'गीगा',
    T: 'टेरा',
    h: 'हेक्टो',
    d: 'डेसी',
    c: 'सेंटी',
    m: 'मिली',
    µ: 'माइक्रो',
    n: 'नैनो',
  },
);

/** Abbreviations in Devanagari. */
const native: Record<string, Noun> = withSpellings(
  nouns('masculine', {
    किमी: 'किलोमीटर',
    मी: 'मीटर',
    सेमी: 'सेंटीमीटर',
    मिमी: 'मिलीमीटर',
    किग्रा: 'किलोग्राम',
    मिग्रा: 'मिलीग्राम',
    मिली: 'मिलीलीटर',
    घंटा: 'घंटा',
    घंटे: 'घंटे',
  }),
);

export const measures: MeasureWords = {
  units: { ...latin, ...native },
  wordlike: [],
  per: (divisor) => `प्रति ${divisor}`,
  power({ one, many, gender }, exponent) {
    const prefix = exponent === 2 ? 'वर्ग' : 'घन';
    return { one: `${prefix} ${one}`, many: `${prefix} ${many}`, gender };
  },
  percent: 'प्रतिशत',
  permille: 'प्रति हज़ार',
  degree: { one: 'डिग्री', many: 'डिग्री', gender: 'feminine' },
  celsius: 'सेल्सियस',
  fahrenheit: 'फ़ारेनहाइट',
  kelvin: { one: 'केल्विन', many: 'केल्विन', gender: 'masculine' },
};
