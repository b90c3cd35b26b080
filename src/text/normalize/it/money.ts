import type { Currency, Magnitude, MoneyWords } from '../locale/locale.ts';
import { currency, magnitudes } from '../locale/money-tables.ts';

const million: Magnitude = { one: 'milione', many: 'milioni', gender: 'masculine', ofNoun: true };
const milliard: Magnitude = { one: 'miliardo', many: 'miliardi', gender: 'masculine', ofNoun: true };
const thousand: Magnitude = { one: 'mila', many: 'mila', gender: 'masculine', ofNoun: false };

const currencies: Record<string, Currency> = {
  EUR: currency('m euro', 'm centesimo centesimi'),
  USD: currency('m dollaro dollari', 'm centesimo centesimi'),
  US$: currency('m dollaro_americano dollari_americani', 'm centesimo centesimi'),
  GBP: currency('f sterlina sterline', 'm penny pence'),
  JPY: currency('m yen'),
  CNY: currency('m yuan'),
  INR: currency('f rupia rupie', 'f paisa paise'),
  BRL: currency('m real', 'm centavo centavos'),
  CHF: currency('m franco_svizzero franchi_svizzeri', 'm centesimo centesimi'),
  RUB: currency('m rublo rubli', 'm copeco copechi'),
  SEK: currency('f corona_svedese corone_svedesi'),
  KRW: currency('m won'),
  TRY: currency('f lira_turca lire_turche'),
  BTC: currency('m bitcoin'),
  cent: currency('m centesimo centesimi'),
};

export const money: MoneyWords = {
  currencies,
  magnitudes: magnitudes({
    'milioni|milione|mln|mln.|Mln|M|mio': million,
    'miliardi|miliardo|mld|mld.|Mld|mrd': milliard,
    'mila|k|K': thousand,
  }),
  of: (noun) => `di ${noun}`,
  join: (units, hundredths) => `${units} e ${hundredths}`,
  gender: (name) => (/^(?:\p{L}+a|sterlin\p{L}+|coron\p{L}+)(?= |$)/u.test(name) ? 'feminine' : 'masculine'),
};
