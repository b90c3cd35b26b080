import type { Currency, Magnitude, MoneyWords } from '../locale/locale.ts';
import { currency, magnitudes } from '../locale/money-tables.ts';
import { withSpellings } from './spellings.ts';

const magnitude = (name: string): Magnitude => ({
  one: name,
  many: name,
  gender: 'masculine',
  ofNoun: false,
});

const currencies: Record<string, Currency> = {
  INR: currency('m रुपया रुपये', 'm पैसा पैसे'),
  USD: currency('m डॉलर', 'm सेंट'),
  US$: currency('m अमेरिकी_डॉलर', 'm सेंट'),
  EUR: currency('m यूरो', 'm सेंट'),
  GBP: currency('m पाउंड', 'm पेंस'),
  JPY: currency('m येन'),
  CNY: currency('m युआन'),
  BRL: currency('m रियाल', 'm सेंटावो'),
  CHF: currency('m स्विस_फ़्रैंक', 'm सेंटीम'),
  RUB: currency('m रूबल', 'm कोपेक'),
  KRW: currency('m वॉन'),
  TRY: currency('m लीरा'),
  BTC: currency('m बिटकॉइन'),
  NGN: currency('m नाइरा', 'm कोबो'),
  PKR: currency('m पाकिस्तानी_रुपया पाकिस्तानी_रुपये', 'm पैसा पैसे'),
  cent: currency('m सेंट'),
};

export const money: MoneyWords = {
  currencies,
  magnitudes: withSpellings(
    magnitudes({
      'हज़ार|k|K': magnitude('हज़ार'),
      'लाख|lakh|lakhs|L': magnitude('लाख'),
      'करोड़|cr|Cr|cr.|Cr.|crore|crores': magnitude('करोड़'),
      अरब: magnitude('अरब'),
      खरब: magnitude('खरब'),
      'मिलियन|M|million': magnitude('मिलियन'),
      'बिलियन|B|billion': magnitude('बिलियन'),
    }),
  ),
  of: (noun) => noun,
  join: (units, hundredths) => `${units} ${hundredths}`,
  gender: () => 'masculine',
};
