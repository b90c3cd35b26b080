import type { Currency, Magnitude, MoneyWords } from '../locale/locale.ts';
import { currency, magnitudes } from '../locale/money-tables.ts';

const million: Magnitude = { one: 'million', many: 'millions', gender: 'masculine', ofNoun: true };
const milliard: Magnitude = { one: 'milliard', many: 'milliards', gender: 'masculine', ofNoun: true };
const billion: Magnitude = { one: 'billion', many: 'billions', gender: 'masculine', ofNoun: true };
const thousand: Magnitude = { one: 'mille', many: 'mille', gender: 'masculine', ofNoun: false };

const currencies: Record<string, Currency> = {
  EUR: currency('m euro euros', 'm centime centimes'),
  USD: currency('m dollar dollars', 'm cent cents'),
  US$: currency('m dollar_américain dollars_américains', 'm cent cents'),
  CAD: currency('m dollar_canadien dollars_canadiens', 'm cent cents'),
  GBP: currency('f livre livres', 'm penny pence'),
  JPY: currency('m yen yens'),
  CNY: currency('m yuan yuans'),
  INR: currency('f roupie roupies', 'm paisa paisas'),
  BRL: currency('m réal réaux', 'm centavo centavos'),
  CHF: currency('m franc_suisse francs_suisses', 'm centime centimes'),
  RUB: currency('m rouble roubles', 'm kopeck kopecks'),
  KRW: currency('m won wons'),
  TRY: currency('f livre_turque livres_turques'),
  BTC: currency('m bitcoin bitcoins'),
  NGN: currency('m naira nairas'),
  cent: currency('m cent cents'),
};

export const money: MoneyWords = {
  currencies,
  magnitudes: magnitudes({
    'millions|million|M|mio|Mio': million,
    'milliards|milliard|Md|Mds|Mrd': milliard,
    'billions|billion': billion,
    'mille|k|K': thousand,
  }),
  of: (noun) => (/^[aeéiouh]/iu.test(noun) ? `d'${noun}` : `de ${noun}`),
  // A Frenchman says the price without the word for hundredths.
  join: (units, _hundredths, hundredth, alone) =>
    hundredth.one === 'centime' ? `${units} ${alone}` : `${units} et ${_hundredths}`,
  gender: (name) =>
    /^(?:couronne|livre|roupie|lire|roupiah|hryvnia)/u.test(name) ? 'feminine' : 'masculine',
};
