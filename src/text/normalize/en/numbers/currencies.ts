/** How a currency is said: one and many of it, and of its hundredth part when people count in it. */
export interface Currency {
  one: string;
  many: string;
  part?: { one: string; many: string };
}

const CENT = { one: 'cent', many: 'cents' };

function currency(one: string, many = `${one}s`, part?: Currency['part']): Currency {
  return part === undefined ? { one, many } : { one, many, part };
}

/** Currencies by their ISO 4217 code. */
const BY_CODE: Readonly<Record<string, Currency>> = {
  AED: currency('dirham'),
  ARS: currency('Argentine peso', undefined, { one: 'centavo', many: 'centavos' }),
  AUD: currency('Australian dollar', undefined, CENT),
  BDT: currency('taka', 'taka'),
  BRL: currency('real', 'reais', { one: 'centavo', many: 'centavos' }),
  BTC: currency('bitcoin'),
  CAD: currency('Canadian dollar', undefined, CENT),
  CHF: currency('Swiss franc', undefined, { one: 'centime', many: 'centimes' }),
  CLP: currency('Chilean peso'),
  CNY: currency('yuan', 'yuan'),
  COP: currency('Colombian peso'),
  CZK: currency('Czech koruna', 'Czech korunas'),
  DKK: currency('Danish krone', 'Danish kroner'),
  EGP: currency('Egyptian pound'),
  ETH: currency('ether', 'ether'),
  EUR: currency('euro', undefined, CENT),
  GBP: currency('pound', undefined, { one: 'penny', many: 'pence' }),
  HKD: currency('Hong Kong dollar', undefined, CENT),
  HUF: currency('forint', 'forints'),
  IDR: currency('rupiah', 'rupiah'),
  ILS: currency('shekel'),
  INR: currency('rupee', undefined, { one: 'paisa', many: 'paise' }),
  JPY: currency('yen', 'yen'),
  KES: currency('Kenyan shilling'),
  KRW: currency('won', 'won'),
  MXN: currency('Mexican peso', undefined, { one: 'centavo', many: 'centavos' }),
  MYR: currency('ringgit', 'ringgit'),
  NGN: currency('naira', 'naira'),
  NOK: currency('Norwegian krone', 'Norwegian kroner'),
  NZD: currency('New Zealand dollar', undefined, CENT),
  PHP: currency('Philippine peso'),
  PKR: currency('Pakistani rupee'),
  PLN: currency('zloty', 'zlotys'),
  RMB: currency('yuan', 'yuan'),
  RON: currency('Romanian leu', 'Romanian lei'),
  RUB: currency('ruble'),
  SAR: currency('riyal'),
  SEK: currency('Swedish krona', 'Swedish kronor'),
  SGD: currency('Singapore dollar', undefined, CENT),
  THB: currency('baht', 'baht'),
  TRY: currency('lira', 'lira'),
  TWD: currency('Taiwan dollar'),
  UAH: currency('hryvnia', 'hryvnias'),
  USD: currency('US dollar', undefined, CENT),
  USDC: currency('USDC', 'USDC'),
  USDT: currency('tether', 'tether'),
  VND: currency('dong', 'dong'),
  ZAR: currency('rand', 'rand'),
};

const DOLLAR = currency('dollar', undefined, CENT);

/** Currencies by the signs and letters written beside the amount. */
const BY_SIGN: Readonly<Record<string, Currency | undefined>> = {
  $: DOLLAR,
  US$: BY_CODE['USD'],
  'US $': BY_CODE['USD'],
  'U.S. $': BY_CODE['USD'],
  C$: BY_CODE['CAD'],
  CA$: BY_CODE['CAD'],
  CAD$: BY_CODE['CAD'],
  A$: BY_CODE['AUD'],
  AU$: BY_CODE['AUD'],
  NZ$: BY_CODE['NZD'],
  HK$: BY_CODE['HKD'],
  S$: BY_CODE['SGD'],
  NT$: BY_CODE['TWD'],
  MX$: BY_CODE['MXN'],
  R$: BY_CODE['BRL'],
  '€': BY_CODE['EUR'],
  '£': BY_CODE['GBP'],
  '¥': BY_CODE['JPY'],
  '￥': BY_CODE['JPY'],
  'CN¥': BY_CODE['CNY'],
  '₹': BY_CODE['INR'],
  Rs: BY_CODE['INR'],
  'Rs.': BY_CODE['INR'],
  '₩': BY_CODE['KRW'],
  '₽': BY_CODE['RUB'],
  '₺': BY_CODE['TRY'],
  '₪': BY_CODE['ILS'],
  '₫': BY_CODE['VND'],
  '฿': BY_CODE['THB'],
  '₦': BY_CODE['NGN'],
  '₴': BY_CODE['UAH'],
  '₱': BY_CODE['PHP'],
  '₿': BY_CODE['BTC'],
  zł: BY_CODE['PLN'],
  Kč: BY_CODE['CZK'],
  kr: currency('krona', 'kronor'),
};

/** Sources of patterns for what stands in front of an amount, and behind it. */
const CODES = Object.keys(BY_CODE).join('|');
export const SIGN_BEFORE = String.raw`(?:(?:US|U\.S\.) ?|C(?:AD?)?|AU?|NZ|HK|NT|MX|[SR])?\$|(?:CN)?[¥￥]|[€£₹₩₽₺₪₫฿₦₴₱₿]|Rs\.?(?= ?\d)|(?:${CODES})(?=[  ]?\d)`;
export const SIGN_AFTER = String.raw`[€£¥￥₹₩₽₺₪₫฿₦₴₱₿$]|zł|Kč|kr|US\$|(?:${CODES})`;

/** The currency of a sign or an ISO code; spaces inside are as written (`US $`). */
export function findCurrency(sign: string): Currency | undefined {
  const exact = BY_SIGN[sign] ?? BY_CODE[sign];
  return exact ?? BY_SIGN[sign.replaceAll('.', '')];
}
