import type { Rule } from '../rules.ts';
import type { AcronymWords } from './acronyms.ts';

export type Gender = 'masculine' | 'feminine' | 'neuter';

/** A noun that can be counted: `one` follows 1, `many` the other numbers; `gender` decides between forms such as `un` and `una`. */
export interface Noun {
  one: string;
  many: string;
  gender: Gender;
}

/** A currency: its unit and, when it has one that is spoken, the hundredth of it. */
export interface Currency {
  unit: Noun;
  hundredth?: Noun;
}

/** A written magnitude, such as `Mio.`: the power of ten it stands for and how it is counted. */
export interface Magnitude extends Noun {
  /** Whether the counted noun is joined to it as a genitive: `cinco millones DE euros`, but `cinco mil euros`. */
  ofNoun: boolean;
}

/** How a language says numbers. Integers are never negative here. */
export interface NumberWords {
  /** The mark before decimals; the other of `.` and `,` parts groups of digits. */
  decimalMark: ',' | '.';
  /** A cardinal; with `noun`, in the form it takes right before that noun. */
  cardinal(value: bigint, noun?: Noun): string;
  ordinal(value: bigint, gender: Gender): string;
  /** A year, in words. */
  year(value: bigint): string;
  /** The digits behind a decimal mark, in words. */
  decimals(digits: string): string;
  /** Whether the number before a decimal mark agrees with the noun (`duas vírgula cinco toneladas`). */
  decimalAgrees: boolean;
  /** The word for the decimal mark, and that for any other dot in figures (`1.2.3`). */
  decimal: string;
  point: string;
  minus: string;
  /** `3/4`, or `undefined` when it has no name of its own. */
  fraction(numerator: bigint, denominator: bigint): string | undefined;
  /** Half of a thing of this gender, said before it: `media` (taza). */
  half(gender: Gender): string;
  /** A whole number and a fraction (`zweieinhalb`), where that is not `dos` `and` `medio`. */
  mixed?(whole: bigint, numerator: bigint, denominator: bigint): string | undefined;
  /** Between a whole number and a fraction that has no name. */
  and: string;
  /** `3 over 17`. */
  over: string;
}

export interface DateWords {
  /** Abbreviations of months in use beside those of CLDR, lower-case, without a dot: number of the month from 1. */
  monthAliases: Readonly<Record<string, number>>;
  /** A day of a month, given what stands before the date. */
  day(day: number, before: string): string;
  /** Source of a pattern of what may mark a day as an ordinal: `º`, `er`, `.`. */
  dayMark: string;
  /** Source of a pattern of what may stand between day and month, and between month and year, besides a space. */
  joint: string;
  /** The word said between day, month and year where none is written, or nothing. */
  of: string;
  /** A whole date; `year` undefined when there is none. */
  date(day: string, month: string, year: string | undefined): string;
  /** Source of a pattern of words after which `3/5` is a day and a month. */
  announces: string;
  /** Marks between day, month and no year that need no word before them: `3.5.` in German. */
  shortDate?: Rule;
}

export interface TimeWords {
  /** Source of a pattern of what may stand between hours and minutes. */
  mark: string;
  /** Source of a pattern of what may follow a time and is spoken with it: `Uhr`, `h`. */
  suffix: string;
  /** Source of a pattern of the words before a time whose hours and minutes a dot parts: `alle 14.30`. */
  dotAfter: string;
  time(time: ClockTime): string;
}

/** Hours 0–24, minutes and seconds 0–59; `half` when the clock has twelve hours; `suffixed` when a word for hours was written. */
export interface ClockTime {
  hours: number;
  minutes: number;
  seconds: number | undefined;
  half: 'am' | 'pm' | undefined;
  suffixed: boolean;
}

export interface MoneyWords {
  /** By symbol (`€`, `R$`) or ISO 4217 code; other codes take their name from CLDR. */
  currencies: Readonly<Record<string, Currency>>;
  magnitudes: Readonly<Record<string, Magnitude>>;
  /** A currency after a magnitude: `de euros`, `d'euros`. */
  of(noun: string): string;
  /** An amount with hundredths, both spoken already. */
  join(units: string, hundredths: string, hundredth: Noun, hundredthsAlone: string): string;
  /** Gender of a currency that only CLDR names. */
  gender(name: string): Gender;
}

export interface MeasureWords {
  /** By symbol. SI prefixes are already put on. */
  units: Readonly<Record<string, Noun>>;
  /** Symbols that are also words of the language, and units only before a stop or an `of`. */
  wordlike: readonly string[];
  /** What a unit is divided by, with its word: `por hora`, `all'ora`. */
  per(divisor: string): string;
  /** A unit squared (2) or cubed (3). */
  power(unit: Noun, exponent: 2 | 3): Noun;
  percent: string;
  permille: string;
  degree: Noun;
  celsius: string;
  fahrenheit: string;
  kelvin: Noun;
}

export interface ElectronicWords {
  at: string;
  dot: string;
  slash: string;
  hyphen: string;
  underscore: string;
  colon: string;
  hashtag: string;
  /** Other characters of addresses. */
  signs: Readonly<Record<string, string>>;
  /** Last parts of host names that are said as a word; others of two letters are spelt. */
  words: Readonly<Record<string, string>>;
}

/** How one language is read: data and small functions from which the shared rules are made. */
export interface Locale {
  /** BCP 47, for Intl. */
  tag: string;
  numbers: NumberWords;
  dates: DateWords;
  times: TimeWords;
  money: MoneyWords;
  measures: MeasureWords;
  electronic: ElectronicWords;
  /** Signs spoken by themselves. */
  symbols: Readonly<Record<string, string>>;
  /** Words between two numbers: `10-20`, `3:2`. */
  range: string;
  ratio: string;
  /** `10 x 15` of sizes, and of calculations. */
  by: string;
  product: string;
  plus: string;
  /** Source of a pattern of a first group of digits that makes groups of digits a phone number. */
  phoneStart: string;
  /** Words before a number that make it a phone number, as a pattern's source. */
  phoneWords: string;
  /** How one group of a phone number is said. */
  phoneGroup(digits: string): string;
  /** The noun that `word`, right after a number, seems to be; `word` is empty when none follows, `before` what stands before the number. */
  nounAfter(word: string, value: bigint, before: string): Noun | undefined;
  /** What a written abbreviation stands for. */
  abbreviations: readonly Abbreviation[];
  /** How words in capitals are read; left out where the language has other letters. */
  acronyms?: AcronymWords;
  /** The language's own rules: those before all shared ones, and those before plain numbers. */
  first: readonly Rule[];
  beforeNumbers: readonly Rule[];
}

/** `pattern` is the source of a pattern that must not match what goes before or follows; a final dot in it is also a sentence's when nothing follows. */
export interface Abbreviation {
  pattern: string;
  spoken: string;
  /** Whether something always follows it, so that its dot never is a full stop. */
  leads?: boolean;
}
