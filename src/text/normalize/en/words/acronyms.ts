import type { Rule } from '../../rules.ts';
import { LIKE_NAMES, SAID_AS_LETTERS, SAID_AS_WORDS, SHORT_WORDS, SMALL_LETTERS } from './acronym-data.ts';
import { isCountry, isHealthOrganization, isShouted } from './capitals.ts';
import { wordBefore } from './context.ts';
import { CONTRACTION_RULES } from './contractions.ts';
import { spellAcronym, spellLetters } from './letters.ts';
import { isPronounceable } from './pronounceable.ts';
import { RESPELLED } from './respelled.ts';

type Reading = 'letters' | 'word' | 'as it is';

/** How a word in capitals is said, from two letters on. */
function readCapitals(word: string, sentence: string, from: number, to: number): Reading {
  if (SAID_AS_WORDS.has(word)) return 'as it is';
  if (word === 'AM' && wordBefore(sentence, from) === 'I') return 'word';
  if (word === 'WHO') return isHealthOrganization(sentence, from, to) ? 'letters' : 'word';
  if (word === 'US') return isCountry(sentence, from, to) ? 'letters' : 'word';
  const shouted = () => isShouted(sentence, from, to);
  if (SAID_AS_LETTERS.has(word)) return SHORT_WORDS.has(word) && shouted() ? 'word' : 'letters';
  if (word.length <= 3) {
    // Among other capitals a short word is one if it can be said: FIX, JIM, but not FBI.
    const isWord =
      SHORT_WORDS.has(word) ||
      (/[AEIOU]/.test(word) && word.length === 3 && isPronounceable(word)) ||
      NAMES.has(word);
    if (isWord && shouted()) return 'word';
    // By itself this is the department, and the rest are words said with force.
    return SHORT_WORDS.has(word) && word !== 'IT' ? 'word' : 'letters';
  }
  return isPronounceable(word) || (/[AEIOUY]/.test(word) && shouted()) ? 'word' : 'letters';
}

/** Short names of people. */
const NAMES: ReadonlySet<string> = new Set(['AL', 'ED', 'BO', 'JO', 'TY', 'CY', 'MR', 'MS']);

/** `FBI`, `NASA`, `HELLO`, `DVDs`, `CEO's`. */
const CAPITALS: Rule = {
  name: 'capitals',
  pattern: /(?<![\p{L}\p{N}])(?<word>\p{Lu}{2,40})(?<ending>['’]?s|['’]S)?(?![\p{L}\p{N}])/gu,
  read(match, sentence) {
    const { word = '', ending: written = '' } = match.groups ?? {};
    const ending = written.toLowerCase();
    if (!/^[A-Z]+$/.test(word)) return word.toLowerCase() + ending;
    const respelled = RESPELLED.get(word);
    if (respelled !== undefined) return respelled + ending;
    const reading = readCapitals(word, sentence, match.index, match.index + word.length);
    if (reading === 'as it is') {
      if (LIKE_NAMES.has(word)) return word.slice(0, 1) + word.slice(1).toLowerCase() + ending;
      return written === ending ? undefined : word + ending;
    }
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
  LLaMA: 'llama',
  LLaMa: 'llama',
  LaTeX: 'lay tech',
  YoY: 'year over year',
  QoQ: 'quarter over quarter',
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
  ...CONTRACTION_RULES,
  AMPERSAND,
  MIXED_RULE,
  ARTICLE,
  CAPITALS,
  LONG_CAPITALS,
  SMALL,
];
