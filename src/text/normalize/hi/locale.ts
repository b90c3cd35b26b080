import { digitsOneByOne } from '../locale/decimals.ts';
import type { Locale } from '../locale/locale.ts';
import { type RomanWords, romanRules } from '../locale/roman-rules.ts';
import { abbreviations } from './abbreviations.ts';
import { englishWords } from './english-words.ts';
import { latinLetters } from './letters.ts';
import { measures } from './measures.ts';
import { money } from './money.ts';
import { cardinal, numbers, ordinal, year } from './numbers.ts';
import { fourFigureYear, ordinals } from './ordinals.ts';
import { romans } from './romans.ts';
import { dates, electronic, times } from './words.ts';

const roman: RomanWords = {
  centuries: '(?!)',
  labels: 'अध्याय|खंड|खण्ड|भाग|अनुच्छेद|धारा|चरण|कक्षा|अंक|दृश्य|सर्ग|टाइप',
  names: 'लुई|हेनरी|चार्ल्स|एलिज़ाबेथ|एलिजाबेथ|जॉर्ज|विलियम|एडवर्ड|जेम्स|नेपोलियन|पॉल|जॉन|पायस|फ़िलिप',
  label: (value) => cardinal(BigInt(value)),
  century: (value) => cardinal(BigInt(value)),
  ruler: (value) => ordinal(BigInt(value), 'masculine'),
  bare: (value) => cardinal(BigInt(value)),
};

export const hindi: Locale = {
  tag: 'hi',
  numbers,
  dates,
  times,
  money,
  measures,
  electronic,
  symbols: {
    '&': 'और',
    '+': 'प्लस',
    '=': 'बराबर',
    '%': 'प्रतिशत',
    '‰': 'प्रति हज़ार',
    '@': 'ऐट',
    '#': 'नंबर',
    '§': 'धारा',
    '°': 'डिग्री',
    '×': 'गुणा',
    '÷': 'भाग',
    '±': 'प्लस माइनस',
    '≈': 'लगभग',
    '≠': 'बराबर नहीं',
    '≤': 'से कम या बराबर',
    '≥': 'से अधिक या बराबर',
    '<': 'से कम',
    '>': 'से अधिक',
    '√': 'वर्गमूल',
    '∞': 'अनंत',
    '²': 'का वर्ग',
    '³': 'का घन',
    '^': 'की घात',
    π: 'पाई',
    '→': '',
    '©': 'कॉपीराइट',
    '®': '',
    '™': '',
    '~': 'लगभग',
    '/': '',
  },
  range: 'से',
  ratio: 'अनुपात',
  by: 'बाई',
  product: 'गुणा',
  plus: 'प्लस',
  phoneStart: '[6-9]\\d{4}[ -]?\\d{5}|0\\d{2,4}[ -]\\d{6,8}|1800[ -]\\d{3}[ -]\\d{3,4}',
  phoneWords: 'फोन|फ़ोन|मोबाइल|टेलीफोन|टेलीफ़ोन|फोन नंबर|मोबाइल नंबर|संपर्क|हेल्पलाइन|पिन कोड|पिन',
  phoneGroup: (digits) => digitsOneByOne(digits, cardinal),
  nounAfter: () => undefined,
  abbreviations,
  first: [ordinals, ...romans],
  beforeNumbers: [...romanRules(roman), ...englishWords, latinLetters, fourFigureYear(year)],
};
