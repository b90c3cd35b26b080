import type { Currency, Magnitude, MoneyWords } from '../locale/locale.ts';
import { currency, magnitudes } from '../locale/money-tables.ts';

const million: Magnitude = { one: 'millón', many: 'millones', gender: 'masculine', ofNoun: true };
const thousand: Magnitude = { one: 'mil', many: 'mil', gender: 'masculine', ofNoun: false };
const thousandMillion: Magnitude = {
  one: 'mil millones',
  many: 'mil millones',
  gender: 'masculine',
  ofNoun: true,
};
const billion: Magnitude = { one: 'billón', many: 'billones', gender: 'masculine', ofNoun: true };

const currencies: Record<string, Currency> = {
  EUR: currency('m euro euros', 'm céntimo céntimos'),
  USD: currency('m dólar dólares', 'm centavo centavos'),
  US$: currency('m dólar_estadounidense dólares_estadounidenses', 'm centavo centavos'),
  GBP: currency('f libra libras', 'm penique peniques'),
  JPY: currency('m yen yenes'),
  CNY: currency('m yuan yuanes'),
  INR: currency('f rupia rupias', 'f paisa paisas'),
  BRL: currency('m real reales', 'm centavo centavos'),
  MXN: currency('m peso_mexicano pesos_mexicanos', 'm centavo centavos'),
  CHF: currency('m franco_suizo francos_suizos', 'm céntimo céntimos'),
  RUB: currency('m rublo rublos', 'm kopek kopeks'),
  KRW: currency('m won wones'),
  TRY: currency('f lira_turca liras_turcas'),
  BTC: currency('m bitcóin bitcoines'),
  NGN: currency('f naira nairas'),
  cent: currency('m centavo centavos'),
};

export const money: MoneyWords = {
  currencies,
  magnitudes: magnitudes({
    'millones|millón|mill.|mill|M|MM|mm|mln': million,
    'mil millones|mil M|mil mill.|mil M.': thousandMillion,
    'mil|k|K': thousand,
    'billones|billón|B': billion,
  }),
  of: (noun) => `de ${noun}`,
  join: (units, hundredths) => `${units} con ${hundredths}`,
  gender: (name) => (/^\p{L}+a(?= |$)/u.test(name) ? 'feminine' : 'masculine'),
};
