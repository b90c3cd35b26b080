import type { Currency, Magnitude, MoneyWords } from '../locale/locale.ts';
import { currency, magnitudes } from '../locale/money-tables.ts';

const million: Magnitude = { one: 'Million', many: 'Millionen', gender: 'feminine', ofNoun: false };
const milliard: Magnitude = { one: 'Milliarde', many: 'Milliarden', gender: 'feminine', ofNoun: false };
const billion: Magnitude = { one: 'Billion', many: 'Billionen', gender: 'feminine', ofNoun: false };
const thousand: Magnitude = { one: 'Tausend', many: 'Tausend', gender: 'neuter', ofNoun: false };

const currencies: Record<string, Currency> = {
  EUR: currency('m Euro', 'm Cent'),
  USD: currency('m Dollar', 'm Cent'),
  US$: currency('m US-Dollar', 'm Cent'),
  GBP: currency('n Pfund', 'm Penny Pence'),
  JPY: currency('m Yen'),
  CNY: currency('m Yuan'),
  INR: currency('f Rupie Rupien', 'm Paisa'),
  BRL: currency('m Real', 'm Centavo Centavos'),
  CHF: currency('m Franken', 'm Rappen'),
  RUB: currency('m Rubel', 'f Kopeke Kopeken'),
  PLN: currency('m Zloty', 'm Groschen'),
  SEK: currency('f schwedische_Krone schwedische_Kronen'),
  NOK: currency('f norwegische_Krone norwegische_Kronen'),
  DKK: currency('f dänische_Krone dänische_Kronen'),
  CZK: currency('f tschechische_Krone tschechische_Kronen'),
  KRW: currency('m Won'),
  TRY: currency('f türkische_Lira'),
  BTC: currency('m Bitcoin Bitcoins'),
  cent: currency('m Cent'),
};

export const money: MoneyWords = {
  currencies,
  magnitudes: magnitudes({
    'Millionen|Million|Mio.|Mio|M': million,
    'Milliarden|Milliarde|Mrd.|Mrd|Md.': milliard,
    'Billionen|Billion|Bio.|Bio': billion,
    'Tausend|tausend|Tsd.|Tsd|T|k|K': thousand,
  }),
  of: (noun) => noun,
  // `zwölf Euro fünfzig`
  join: (units, _hundredths, _hundredth, alone) => `${units} ${alone}`,
  gender: (name) => (/(?:Krone|Kronen|Lira|Rupie|Rupien)$/u.test(name) ? 'feminine' : 'masculine'),
};
