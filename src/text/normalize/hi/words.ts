import type { DateWords, ElectronicWords, TimeWords } from '../locale/locale.ts';
import { ENGLISH_WORDS } from './english-words.ts';
import { cardinal } from './numbers.ts';
import { withSpellings } from './spellings.ts';

export const dates: DateWords = {
  monthAliases: withSpellings({ फ़रवरी: 2, जुलाई: 7, सितम्बर: 9, अक्तूबर: 10, नवम्बर: 11, दिसम्बर: 12 }),
  day: (day) => cardinal(BigInt(day)),
  dayMark: ' ?तारीख़?',
  joint: '(?!)',
  of: '',
  date: (day, month, year) => [day, month, ...(year === undefined ? [] : [year])].join(' '),
  announces: 'दिनांक|तारीख|तारीख़',
};

/** The clock of `बजे` has words for quarters and halves. */
function onTheClock(hours: number, minutes: number): string {
  const hour = cardinal(BigInt(hours));
  if (minutes === 0) return `${hour} बजे`;
  if (minutes === 15) return hours === 1 ? 'सवा एक बजे' : `सवा ${hour} बजे`;
  if (minutes === 30) {
    const half = { 1: 'डेढ़', 2: 'ढाई' }[hours];
    return half ? `${half} बजे` : `साढ़े ${hour} बजे`;
  }
  if (minutes === 45) return `पौने ${cardinal(BigInt((hours % 12) + 1))} बजे`;
  return `${hour} बजकर ${cardinal(BigInt(minutes))} मिनट`;
}

function dayPart(hours: number, half: 'am' | 'pm'): string {
  if (half === 'am') return hours < 4 || hours === 12 ? 'रात' : 'सुबह';
  if (hours === 12 || hours < 4) return 'दोपहर';
  return hours < 8 ? 'शाम' : 'रात';
}

export const times: TimeWords = {
  mark: ':',
  suffix: 'बजे|बजकर',
  dotAfter: 'सुबह|शाम|रात|दोपहर',
  time({ hours, minutes, seconds, half, suffixed }) {
    const part = half === undefined ? '' : `${dayPart(hours, half)} `;
    const minute = `${cardinal(BigInt(hours))} बजकर ${cardinal(BigInt(minutes))} मिनट`;
    if (seconds !== undefined) return `${part}${minute} ${cardinal(BigInt(seconds))} सेकंड`;
    if (minutes === 0 || (suffixed && hours > 0 && hours <= 12)) return part + onTheClock(hours, minutes);
    return part + minute;
  },
};

export const electronic: ElectronicWords = {
  at: 'ऐट',
  dot: 'डॉट',
  slash: 'स्लैश',
  hyphen: 'हाइफ़न',
  underscore: 'अंडरस्कोर',
  colon: 'कोलन',
  hashtag: 'हैशटैग',
  signs: { '+': 'प्लस', '=': 'बराबर', '&': 'ऐंड', '?': 'प्रश्नचिह्न', '#': 'हैश', '%': 'प्रतिशत', '~': 'टिल्ड' },
  words: {
    ...ENGLISH_WORDS,
    com: 'कॉम',
    org: 'ऑर्ग',
    net: 'नेट',
    in: 'इन',
    co: 'को',
    gov: 'गव',
    edu: 'एडु',
    info: 'इन्फ़ो',
    www: 'डब्ल्यू डब्ल्यू डब्ल्यू',
    gmail: 'जीमेल',
    yahoo: 'याहू',
    google: 'गूगल',
    hotmail: 'हॉटमेल',
    outlook: 'आउटलुक',
  },
};
