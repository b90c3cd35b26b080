import type { Currency, Locale } from './locale.ts';

/** ISO 4217 codes that are read as currencies next to a number, beside those that a language names itself. */
const CODES = new Set(
  'AED ARS AUD BRL CAD CHF CLP CNY COP CZK DKK EUR GBP HKD HUF IDR ILS INR ISK JPY KRW MXN MYR NOK NZD PEN PHP PLN RON RUB SAR SEK SGD THB TRY TWD UAH USD UYU VND ZAR'.split(
    ' ',
  ),
);

/** What symbols mean in every language, as codes. `Rs` and `kr` with or without a dot. */
const SYMBOL_CODES: Readonly<Record<string, string>> = {
  '€': 'EUR',
  $: 'USD',
  US$: 'USD',
  U$: 'USD',
  R$: 'BRL',
  S$: 'SGD',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  NZ$: 'NZD',
  HK$: 'HKD',
  MX$: 'MXN',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  Rs: 'INR',
  रु: 'INR',
  '₩': 'KRW',
  '₽': 'RUB',
  '₺': 'TRY',
  '₴': 'UAH',
  '₪': 'ILS',
  '₫': 'VND',
  '฿': 'THB',
  '₱': 'PHP',
  '₦': 'NGN',
  '₿': 'BTC',
  '¢': 'cent',
  Fr: 'CHF',
  kr: 'SEK',
};

export function isCurrencyCode(code: string): boolean {
  return CODES.has(code);
}

const namedByTag = new Map<string, Currency>();

/** A currency by its symbol or code: in the language's own words, else in CLDR's. */
export function currencyOf(symbol: string, locale: Locale): Currency | undefined {
  const name = symbol.replace(/\.$/, '');
  const code = SYMBOL_CODES[name] ?? name;
  const own = locale.money.currencies[name] ?? locale.money.currencies[code];
  if (own || !/^[A-Z]{3}$/.test(code)) return own;
  const key = `${locale.tag} ${code}`;
  const known = namedByTag.get(key);
  if (known) return known;
  const [one, many] = [nameOf(locale.tag, code, 1), nameOf(locale.tag, code, 2)];
  const currency = { unit: { one, many, gender: locale.money.gender(one) } };
  namedByTag.set(key, currency);
  return currency;
}

/** CLDR's name of a currency after a number. */
function nameOf(tag: string, currency: string, count: number): string {
  return new Intl.NumberFormat(tag, { style: 'currency', currency, currencyDisplay: 'name' })
    .formatToParts(count)
    .filter(({ type }) => type === 'currency')
    .map(({ value }) => value)
    .join('');
}
