import type { Currency, Magnitude, MoneyWords } from '../locale/locale.ts';
import { currency, magnitudes } from '../locale/money-tables.ts';

const million: Magnitude = { one: 'milhão', many: 'milhões', gender: 'masculine', ofNoun: true };
const billion: Magnitude = { one: 'bilhão', many: 'bilhões', gender: 'masculine', ofNoun: true };
const trillion: Magnitude = { one: 'trilhão', many: 'trilhões', gender: 'masculine', ofNoun: true };
const thousand: Magnitude = { one: 'mil', many: 'mil', gender: 'masculine', ofNoun: false };

const currencies: Record<string, Currency> = {
  BRL: currency('m real reais', 'm centavo centavos'),
  EUR: currency('m euro euros', 'm centavo centavos'),
  USD: currency('m dólar dólares', 'm centavo centavos'),
  US$: currency('m dólar dólares', 'm centavo centavos'),
  GBP: currency('f libra libras', 'm pêni pence'),
  JPY: currency('m iene ienes'),
  CNY: currency('m yuan yuans'),
  INR: currency('f rupia rupias', 'f paisa paisas'),
  CHF: currency('m franco_suíço francos_suíços', 'm centavo centavos'),
  RUB: currency('m rublo rublos', 'm copeque copeques'),
  KRW: currency('m won wons'),
  TRY: currency('f lira_turca liras_turcas'),
  BTC: currency('m bitcoin bitcoins'),
  cent: currency('m centavo centavos'),
};

export const money: MoneyWords = {
  currencies,
  magnitudes: magnitudes({
    'milhões|milhão|mi|mi.|M|MM|mm': million,
    'bilhões|bilhão|bi|bi.|B': billion,
    'trilhões|trilhão|tri|tri.': trillion,
    'mil|k|K': thousand,
  }),
  of: (noun) => `de ${noun}`,
  join: (units, hundredths) => `${units} e ${hundredths}`,
  gender: (name) => (/^\p{L}+a(?= |$)/u.test(name) ? 'feminine' : 'masculine'),
};
