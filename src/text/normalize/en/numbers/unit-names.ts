/** SI prefixes that units below take. */
export const PREFIXES: Readonly<Record<string, string>> = {
  da: 'deca',
  h: 'hecto',
  k: 'kilo',
  K: 'kilo',
  M: 'mega',
  G: 'giga',
  T: 'tera',
  P: 'peta',
  d: 'deci',
  c: 'centi',
  m: 'milli',
  mc: 'micro',
  µ: 'micro',
  n: 'nano',
  p: 'pico',
};

/** A unit with its symbols, and the prefixes it is written with. `many` is `one` with an s unless given. */
export interface UnitName {
  symbols: string;
  one: string;
  many?: string;
  prefixes?: string;
}

/** Units that take SI prefixes (BIPM, The International System of Units, 9th edition, and common use). */
export const PREFIXED_UNITS: readonly UnitName[] = [
  { symbols: 'm', one: 'meter', prefixes: 'k d c m µ n' },
  { symbols: 'g', one: 'gram', prefixes: 'k m mc µ n p' },
  { symbols: 'L l', one: 'liter', prefixes: 'h d c m µ' },
  { symbols: 's', one: 'second', prefixes: 'm µ n' },
  { symbols: 'Hz', one: 'hertz', many: 'hertz', prefixes: 'k K M G T m' },
  { symbols: 'W', one: 'watt', prefixes: 'k M G T m µ' },
  { symbols: 'Wh', one: 'watt hour', prefixes: 'k M G T m' },
  { symbols: 'V', one: 'volt', prefixes: 'k M m µ' },
  { symbols: 'VA', one: 'volt ampere', prefixes: 'k M' },
  { symbols: 'A', one: 'amp', prefixes: 'k m µ n' },
  { symbols: 'Ah', one: 'amp hour', prefixes: 'm k' },
  { symbols: 'Pa', one: 'pascal', prefixes: 'h k M G' },
  { symbols: 'J', one: 'joule', prefixes: 'k M G m' },
  { symbols: 'N', one: 'newton', prefixes: 'k M m' },
  { symbols: 'Nm N·m N⋅m', one: 'newton meter', prefixes: 'k' },
  { symbols: 'Ω', one: 'ohm', prefixes: 'k M m' },
  { symbols: 'F', one: 'farad', prefixes: 'm µ n p' },
  { symbols: 'H', one: 'henry', many: 'henries', prefixes: 'm µ n' },
  { symbols: 'eV', one: 'electron volt', prefixes: 'm k M G T' },
  { symbols: 'cal', one: 'calorie', prefixes: 'k' },
  { symbols: 'mol', one: 'mole', prefixes: 'm µ n k' },
  { symbols: 'Bq', one: 'becquerel', prefixes: 'k M G' },
  { symbols: 'Sv', one: 'sievert', prefixes: 'm µ' },
  { symbols: 'Gy', one: 'gray', prefixes: 'm' },
  { symbols: 'B', one: 'byte', prefixes: 'k K M G T P' },
  { symbols: 'b', one: 'bit', prefixes: 'k K M G T' },
  { symbols: 'bps', one: 'bit per second', many: 'bits per second', prefixes: 'k K M G T' },
];

/** Units that stand as they are. */
export const WHOLE_UNITS: readonly UnitName[] = [
  { symbols: '%', one: 'percent', many: 'percent' },
  { symbols: '‰', one: 'per mille', many: 'per mille' },
  { symbols: '° º deg', one: 'degree' },
  { symbols: '°C ºC ℃', one: 'degree Celsius', many: 'degrees Celsius' },
  { symbols: '°F ºF ℉', one: 'degree Fahrenheit', many: 'degrees Fahrenheit' },
  { symbols: '°K', one: 'degree Kelvin', many: 'degrees Kelvin' },
  { symbols: 'K', one: 'kelvin' },
  { symbols: 'in ″', one: 'inch', many: 'inches' },
  { symbols: 'ft ′', one: 'foot', many: 'feet' },
  { symbols: 'yd yds', one: 'yard' },
  { symbols: 'mi', one: 'mile' },
  { symbols: 'nmi', one: 'nautical mile' },
  { symbols: 'kpc', one: 'kiloparsec' },
  { symbols: 'Mpc', one: 'megaparsec' },
  { symbols: 'ly', one: 'light year' },
  { symbols: 'AU', one: 'astronomical unit' },
  { symbols: 'Å', one: 'angstrom' },
  { symbols: 'ha', one: 'hectare' },
  { symbols: 't', one: 'tonne' },
  { symbols: 'oz', one: 'ounce' },
  { symbols: 'lb lbs', one: 'pound' },
  { symbols: 'kgs', one: 'kilogram' },
  { symbols: 'kms', one: 'kilometer' },
  { symbols: 'floz', one: 'fluid ounce' },
  { symbols: 'gal gals', one: 'gallon' },
  { symbols: 'qt qts', one: 'quart' },
  { symbols: 'tbsp Tbsp', one: 'tablespoon' },
  { symbols: 'tsp', one: 'teaspoon' },
  { symbols: 'cc', one: 'cc', many: 'cc' },
  { symbols: 'mph', one: 'mile per hour', many: 'miles per hour' },
  { symbols: 'kph kmph kmh', one: 'kilometer per hour', many: 'kilometers per hour' },
  { symbols: 'mpg', one: 'mile per gallon', many: 'miles per gallon' },
  { symbols: 'kn kt kts', one: 'knot' },
  { symbols: 'fps', one: 'frame per second', many: 'frames per second' },
  { symbols: 'rpm', one: 'revolution per minute', many: 'revolutions per minute' },
  { symbols: 'bpm', one: 'beat per minute', many: 'beats per minute' },
  { symbols: 'wpm', one: 'word per minute', many: 'words per minute' },
  { symbols: 'dpi', one: 'dot per inch', many: 'dots per inch' },
  { symbols: 'ppi', one: 'pixel per inch', many: 'pixels per inch' },
  { symbols: 'ppm', one: 'part per million', many: 'parts per million' },
  { symbols: 'ppb', one: 'part per billion', many: 'parts per billion' },
  { symbols: 'psi', one: 'pound per square inch', many: 'pounds per square inch' },
  { symbols: 'mbar', one: 'millibar' },
  { symbols: 'atm', one: 'atmosphere' },
  { symbols: 'mmHg', one: 'millimeter of mercury', many: 'millimeters of mercury' },
  { symbols: 'inHg', one: 'inch of mercury', many: 'inches of mercury' },
  { symbols: 'dB', one: 'decibel' },
  { symbols: 'dBm dBA dBi', one: 'decibel' },
  { symbols: 'hp HP bhp', one: 'horsepower', many: 'horsepower' },
  { symbols: 'BTU Btu', one: 'BTU' },
  { symbols: 'mM', one: 'millimolar', many: 'millimolar' },
  { symbols: 'µM', one: 'micromolar', many: 'micromolar' },
  { symbols: 'nM', one: 'nanomolar', many: 'nanomolar' },
  { symbols: 'pM', one: 'picomolar', many: 'picomolar' },
  { symbols: 'IU', one: 'international unit' },
  { symbols: 'lm', one: 'lumen' },
  { symbols: 'lx', one: 'lux', many: 'lux' },
  { symbols: 'px', one: 'pixel' },
  { symbols: 'MP', one: 'megapixel' },
  { symbols: 'kbit kbits Kbit', one: 'kilobit' },
  { symbols: 'Mbit Mbits', one: 'megabit' },
  { symbols: 'Gbit Gbits', one: 'gigabit' },
  { symbols: 'KiB', one: 'kibibyte' },
  { symbols: 'MiB', one: 'mebibyte' },
  { symbols: 'GiB', one: 'gibibyte' },
  { symbols: 'TiB', one: 'tebibyte' },
  { symbols: 'min mins', one: 'minute' },
  { symbols: 'sec secs', one: 'second' },
  { symbols: 'msec', one: 'millisecond' },
  { symbols: 'h hr hrs', one: 'hour' },
  { symbols: 'wk wks', one: 'week' },
  { symbols: 'mo mos', one: 'month' },
  { symbols: 'yr yrs', one: 'year' },
];

/** Units whose square and cube are called by these words in front, as areas and volumes are. */
export const LENGTHS: ReadonlySet<string> = new Set('m km dm cm mm µm nm in ft ′ ″ yd yds mi'.split(' '));

/** Symbols that mean the same in other letter cases (KG, Km, MPH) and are no word or other unit then, by small letters. */
export const ANY_CASE: ReadonlyMap<string, string> = new Map(
  `kg mg km cm mm ml:mL cl:cL dl:dL lb lbs oz ft yd hz:Hz khz:kHz mhz:MHz ghz:GHz kw:kW mw:MW kwh:kWh mwh:MWh kv:kV
  mah:mAh kj:kJ kpa:kPa hpa:hPa kcal cal mb:MB gb:GB tb:TB kbps:kbps mbps:Mbps gbps:Gbps kbit mbit:Mbit gbit:Gbit
  mph kph kmh mpg rpm bpm fps dpi ppm ppb psi db:dB hp hr hrs min mins sec secs wk wks yr yrs tbsp tsp kgs kms px`
    .split(/\s+/)
    .map((entry): [string, string] => {
      const [lower = '', symbol = lower] = entry.split(':');
      return [lower, symbol];
    }),
);
