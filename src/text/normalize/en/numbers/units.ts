import { ANY_CASE, LENGTHS, PREFIXED_UNITS, PREFIXES, type UnitName, WHOLE_UNITS } from './unit-names.ts';

/** How a unit is said: with one, and with any other number. */
export interface Unit {
  one: string;
  many: string;
}

const UNITS: ReadonlyMap<string, Unit> = buildUnits();
const POWER_WORDS: Readonly<Record<string, { length: string; other: string }>> = {
  '2': { length: 'square', other: 'squared' },
  '3': { length: 'cubic', other: 'cubed' },
};
/** What a rate is given over, beyond units, as in `$5/mo` and `20/day`. */
const RATES: Readonly<Record<string, string>> = {
  h: 'hour',
  d: 'day',
  w: 'week',
  mo: 'month',
  y: 'year',
  ea: 'each',
};

/** The unit of a symbol as written: `km`, `KG`, `m²`, `sq ft`, `km/h`, `mg/dL`, `m/s^2`; undefined when it is none. */
export function findUnit(written: string): Unit | undefined {
  const symbol = written
    .replaceAll('μ', 'µ')
    .replaceAll('Ω', 'Ω')
    .replace(/[.\s]/gu, '')
    .replaceAll('²', '2')
    .replaceAll('³', '3');
  const [over = '', ...under] = symbol.split('/');
  const unit = powerOf(over);
  if (unit === undefined || under.length === 0) return unit;
  const per = under.map((name) => powerOf(name)?.one ?? RATES[name]);
  if (per.includes(undefined)) return undefined;
  const rate = per.map((name) => ` per ${name}`).join('');
  return { one: unit.one + rate, many: unit.many + rate };
}

/** Words that amounts are given over. */
const RATE_WORDS: ReadonlySet<string> = new Set(
  `second minute hour day night week month quarter year person head capita user seat member employee student child
  unit item piece page word line share pound ounce gallon liter litre mile kilometer acre ton barrel room bed ticket serving
  cup game match session request call transaction token household family team order visit dose bottle box pack`.split(
    /\s+/,
  ),
);

/** What follows `per` for the word or symbol after a slash: `hour` for `h`, `month` for `month`; undefined for others. */
export function rateName(written: string): string | undefined {
  return RATES[written] ?? findUnit(written)?.one ?? (RATE_WORDS.has(written) ? written : undefined);
}

/** One symbol, which may be raised to a power (`m2`, `m^2`) or have its square said in front (`sqft`). */
function powerOf(symbol: string): Unit | undefined {
  const [, name = '', power] = /^(.*?[^\d^])\^?([23])?$/u.exec(symbol) ?? [];
  const [, front, bare] = /^(square|sq|cubic|cu)(.+)$/u.exec(name) ?? [];
  if (front !== undefined && bare !== undefined && LENGTHS.has(bare)) {
    return inFront(front.startsWith('sq') ? 'square' : 'cubic', UNITS.get(bare));
  }
  const unit = simpleUnit(name);
  const words = power === undefined ? undefined : POWER_WORDS[power];
  if (unit === undefined || words === undefined) return unit;
  if (LENGTHS.has(name) || LENGTHS.has(name.toLowerCase())) return inFront(words.length, unit);
  return name === 's'
    ? { one: `${unit.one} ${words.other}`, many: `${unit.many} ${words.other}` }
    : undefined;
}

function simpleUnit(symbol: string): Unit | undefined {
  return UNITS.get(symbol) ?? UNITS.get(ANY_CASE.get(symbol.toLowerCase()) ?? '');
}

function inFront(words: string, unit: Unit | undefined): Unit | undefined {
  return unit && { one: `${words} ${unit.one}`, many: `${words} ${unit.many}` };
}

function buildUnits(): Map<string, Unit> {
  const units = new Map<string, Unit>();
  const add = (symbols: string, { one, many = `${one}s` }: UnitName, symbolPrefix = '', prefix = '') => {
    for (const symbol of symbols.split(' '))
      units.set(symbolPrefix + symbol, { one: prefix + one, many: prefix + many });
  };
  for (const unit of PREFIXED_UNITS) {
    add(unit.symbols, unit);
    for (const prefix of unit.prefixes?.split(' ') ?? []) add(unit.symbols, unit, prefix, PREFIXES[prefix]);
  }
  for (const unit of WHOLE_UNITS) add(unit.symbols, unit);
  return units;
}
