import type { Rule } from '../../rules.ts';
import { SAID_AS_LETTERS, SAID_AS_WORDS, SHORT_WORDS, SMALL_LETTERS } from './acronym-data.ts';
import { wordBefore } from './context.ts';
import { spellAcronym, spellLetters } from './letters.ts';
import { isPronounceable } from './pronounceable.ts';

/** How far around a word its neighbours tell whether everything is in capitals. */
const REACH = 60;

/**
 * Whether the neighbours of the word `[from, to)` are in capitals too, so that capitals say nothing about it.
 * There has to be a word of four and more letters, or a common short one, and none in small letters near.
 */
function isShouted(sentence: string, from: number, to: number): boolean {
  const around = `${sentence.slice(Math.max(0, from - REACH), from)} ${sentence.slice(to, to + REACH)}`;
  const words = around.match(/(?<![\p{L}\p{N}.])\p{L}{2,}(?![\p{L}\p{N}])/gu) ?? [];
  if (words.length === 0) return false;
  const capitals = words.filter((word) => word === word.toUpperCase());
  const real = capitals.filter(
    (word) => SHORT_WORDS.has(word) || (word.length > 3 && isPronounceable(word) && !isListed(word)),
  );
  return capitals.length * 4 >= words.length * 3 && real.length > 0;
}

function isListed(word: string): boolean {
  return SAID_AS_WORDS.has(word) || SAID_AS_LETTERS.has(word);
}

type Reading = 'letters' | 'word' | 'as it is';

/** How a word in capitals is said, from two letters on. */
function readCapitals(word: string, sentence: string, from: number, to: number): Reading {
  if (SAID_AS_WORDS.has(word)) return 'as it is';
  if (word === 'AM' && wordBefore(sentence, from) === 'I') return 'word';
  if (SAID_AS_LETTERS.has(word))
    return SHORT_WORDS.has(word) && isShouted(sentence, from, to) ? 'word' : 'letters';
  if (word.length <= 3) {
    if (!SHORT_WORDS.has(word)) return 'letters';
    if (isShouted(sentence, from, to)) return 'word';
    // By themselves these are the department, the country, and the rest words said with force.
    if (word === 'IT' || word === 'US') return 'letters';
    if (word === 'WHO')
      return /^(?:the|of|by|from|at)$/i.test(wordBefore(sentence, from)) ? 'letters' : 'word';
    return 'word';
  }
  return isPronounceable(word) ? 'word' : 'letters';
}

/** `FBI`, `NASA`, `HELLO`, `DVDs`, `CEO's`. */
const CAPITALS: Rule = {
  name: 'capitals',
  pattern: /(?<![\p{L}\p{N}])(?<word>\p{Lu}{2,40})(?<ending>['’]?s)?(?![\p{L}\p{N}])/gu,
  read(match, sentence) {
    const { word = '', ending = '' } = match.groups ?? {};
    if (!/^[A-Z]+$/.test(word)) return word.toLowerCase() + ending;
    const reading = readCapitals(word, sentence, match.index, match.index + word.length);
    if (reading === 'as it is') return undefined;
    if (reading === 'letters') return spellAcronym(word, ending);
    return word.toLowerCase() + ending;
  },
};

/** The article in a text that is all in capitals: no letter's name. */
const ARTICLE: Rule = {
  name: 'shouted-article',
  pattern: /(?<![\p{L}\p{N}.&-])A(?=\s\p{Lu}{2})/gu,
  read: (match, sentence) => (isShouted(sentence, match.index, match.index + 1) ? 'a' : undefined),
};

/** A run of capitals longer than any word; it is cut so that each rule stays linear. */
const LONG_CAPITALS: Rule = {
  name: 'long-capitals',
  pattern: /(?<![\p{L}\p{N}])\p{Lu}{41,}(?![\p{L}\p{N}])/gu,
  read: ({ 0: text }) => text.toLowerCase(),
};

/** `AT&T`, `R&D`, `Q&A`, `S&P`, `B & B`. */
const AMPERSAND: Rule = {
  name: 'ampersand-letters',
  pattern: /(?<![\p{L}\p{N}&])[A-Z]{1,4}(?:\s?&\s?[A-Z]{1,4}){1,4}(?<ending>['’]?s)?(?![\p{L}\p{N}&])/gu,
  read({ 0: text, groups = {} }) {
    const { ending = '' } = groups;
    const stems = text.slice(0, text.length - ending.length).split(/\s?&\s?/);
    if (stems.some((stem) => stem.length > 3)) return undefined;
    return stems.map(spellLetters).join(' and ') + ending;
  },
};

/** `iOS`, `PhD`, `mRNA`, `LaTeX`: small and capital letters mixed that are said by letters. */
const MIXED: Readonly<Record<string, string>> = {
  PhD: 'P H D',
  PhDs: 'P H Ds',
  iOS: 'I O S',
  iPadOS: 'iPad O S',
  macOS: 'mac O S',
  MSc: 'M S C',
  BSc: 'B S C',
  mRNA: 'M R N A',
  tRNA: 'T R N A',
  eBay: 'eBay',
  MySQL: 'my S Q L',
  PostgreSQL: 'postgres Q L',
  GraphQL: 'graph Q L',
  OpenAI: 'Open A I',
  xAI: 'X A I',
  ChatGPT: 'chat G P T',
  BTech: 'B tech',
  DPhil: 'D phil',
  pH: 'P H',
  kWh: 'kilowatt hours',
  eCommerce: 'e-commerce',
  LLMs: 'L L Ms',
  SaaS: 'sass',
  USAID: 'U S aid',
};
const MIXED_RULE: Rule = {
  name: 'mixed-case',
  pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${Object.keys(MIXED).join('|')})(?![\p{L}\p{N}])`, 'gu'),
  read: ({ 0: text }) => MIXED[text],
};

/** `tv`, `faq`: in small letters too. */
const SMALL: Rule = {
  name: 'small-letters',
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}.@/_-])(?:${[...SMALL_LETTERS].join('|')})(?![\p{L}\p{N}@/_]|\.\p{L})`,
    'gu',
  ),
  read({ 0: text }) {
    return text.endsWith('s') && SMALL_LETTERS.has(text.slice(0, -1))
      ? spellAcronym(text.slice(0, -1), 's')
      : spellLetters(text);
  },
};

/** Words in capitals: spelled, said as words, or left to the lexicon. */
export const ACRONYM_RULES: readonly Rule[] = [
  AMPERSAND,
  MIXED_RULE,
  ARTICLE,
  CAPITALS,
  LONG_CAPITALS,
  SMALL,
];
