import type { Rule } from '../../rules.ts';

/** Signs that are said wherever they stand, if nothing else has read them. */
const SAID: Readonly<Record<string, string>> = {
  '&': 'and',
  '@': 'at',
  '+': 'plus',
  '=': 'equals',
  '§': 'section',
  '©': 'copyright',
  '®': 'registered',
  '™': 'trademark',
  '→': 'to',
  '⇒': 'implies',
  '←': 'from',
  '↔': 'to and from',
  '≈': 'approximately',
  '≠': 'is not equal to',
  '≤': 'less than or equal to',
  '≥': 'greater than or equal to',
  '±': 'plus or minus',
  '×': 'times',
  '÷': 'divided by',
  '∞': 'infinity',
  '√': 'square root of',
  '°': 'degrees',
  '¶': 'paragraph',
  '†': '',
  '‡': '',
  '№': 'number',
  '♯': 'sharp',
  '♭': 'flat',
  '%': 'percent',
  $: 'dollar',
  '€': 'euro',
  '£': 'pound',
  '¥': 'yen',
  '¢': 'cent',
  '₩': 'won',
  '₹': 'rupee',
  '₽': 'ruble',
  '₺': 'lira',
  '₪': 'shekel',
  '₫': 'dong',
  '฿': 'baht',
  '₦': 'naira',
  '₱': 'peso',
  '₴': 'hryvnia',
  '₿': 'bitcoin',
};

const escaped = (text: string): string => text.replace(/[$+^*|\\]/g, '\\$&');

const SAID_RULE: Rule = {
  name: 'symbol',
  pattern: new RegExp(`[${Object.keys(SAID).map(escaped).join('')}]`, 'gu'),
  read(match, sentence) {
    const sign = match[0];
    const spoken = SAID[sign] ?? '';
    const next = sentence[match.index + 1] ?? '';
    const before = sentence[match.index - 1] ?? '';
    // `====` and `+++` are rules and frames, nothing to say.
    if (/[&@+=%$×]/.test(sign) && (next === sign || before === sign) && !/[$&]/.test(sign)) return ' ';
    if (sign === '+' && !/[\p{L}\p{N}\s]/u.test(before) && !/[\p{L}\p{N}]/u.test(next)) return ' ';
    return pad(match, sentence, spoken);
  },
};

/** Kept apart from what touches it. */
function pad(match: RegExpExecArray, sentence: string, spoken: string): string {
  if (spoken === '') return '';
  const end = match.index + match[0].length;
  const left = match.index > 0 && /[^\s([{"“‘']/.test(sentence[match.index - 1] ?? '') ? ' ' : '';
  const right = end < sentence.length && !/[\s.,;:!?)\]}"”’']/.test(sentence[end] ?? '') ? ' ' : '';
  return left + spoken + right;
}

/** `~5`, `~ $20`. */
const ABOUT: Rule = {
  name: 'about',
  pattern: /(?<![\p{L}\p{N}~/])[~∼]\s?(?=[$€£¥]?\.?\p{N})/gu,
  read: () => 'about ',
};

/** `#5`, `# 5` before a number. */
const NUMBER_SIGN: Rule = {
  name: 'number-sign',
  pattern: /(?<![\p{L}\p{N}#&])#\s?(?=\p{N})/gu,
  read: () => 'number ',
};

const PRONOUNS =
  /^(?:he|she|him|her|his|hers|they|them|it|himself|herself|yes|no|true|false|on|off|mr|mrs|male|female|man|woman|men|women|boy|girl|boys|girls|black|white|left|right|brother|sister|mother|father|mom|dad|husband|wife)$/i;

/** `he/she` is `he or she`, `input/output` says the slash. */
const SLASH: Rule = {
  name: 'slash',
  pattern: /(?<=(?<before>[\p{L}\p{N})\]"”’'%.]{1,20}|\s))\/(?=(?<after>[\p{L}\p{N}(["“‘']{1,20}|\s|$))/gu,
  read(match, sentence) {
    const { before = '', after = '' } = match.groups ?? {};
    // `HTTP/2` names a version.
    if (before === 'HTTP' || before === 'TLS') return ' ';
    if (before === 'either' || (/^\p{Lu}{1,5}$/u.test(before) && /^\p{Lu}{1,5}$/u.test(after))) return ' ';
    const spoken = PRONOUNS.test(before) && PRONOUNS.test(after) ? 'or' : 'slash';
    return pad(match, sentence, spoken);
  },
};

/** Signs that are not said: bullets, underscores, stars, bars, brackets of code. A gap takes their place. */
const DROPPED: Rule = {
  name: 'dropped',
  pattern: /[•·‣▪◦●○■□▶►✓✔✗✘★☆_*^|\\<>{}~`#←]+\s?/gu,
  read(match, sentence) {
    const before = sentence[match.index - 1] ?? ' ';
    const after = sentence[match.index + match[0].length] ?? ' ';
    if (/\s/.test(before)) return '';
    return /\s$/.test(match[0]) || (/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) ? ' ' : '';
  },
};

/** `2 > 1` in words, and `->`, `=>`, `<-`. */
const COMPARED: Rule = {
  name: 'compared',
  pattern: /[-=]{1,2}>|<[-=]{1,2}(?![\d=])|(?<=[\p{L}\p{N})]\s)(?:[<>]=?|!=|==)(?=\s[\p{L}\p{N}(])/gu,
  read(match, sentence) {
    return pad(match, sentence, COMPARISONS[match[0]] ?? 'to');
  },
};
const COMPARISONS: Readonly<Record<string, string>> = {
  '<': 'less than',
  '>': 'greater than',
  '<=': 'less than or equal to',
  '>=': 'greater than or equal to',
  '!=': 'is not equal to',
  '==': 'equals',
  '<-': 'from',
  '<--': 'from',
};

/** `friend(s)` is `friends`: only the brackets go. */
const OPTIONAL_S: Rule = {
  name: 'optional-plural',
  pattern: /(?<=\p{L}{2})\((?=e?s\)(?![\p{L}\p{N}]))|(?<=\p{L}{2}\(e?s)\)(?![\p{L}\p{N}])/gu,
  read: () => '',
};

/** `how're` and `whatre`, which the lexicon does not have. */
export const ARE: Rule = {
  name: 'are',
  pattern:
    /(?<=(?<![\p{L}'’])(?:how|what|when|why))['’]?re(?![\p{L}'’])|(?<=(?<![\p{L}'’])(?:who|where))['’]re(?![\p{L}'’])/giu,
  read: () => ' are',
};

/** What is left of signs when all else is read. */
export const SYMBOL_RULES: readonly Rule[] = [
  OPTIONAL_S,
  ABOUT,
  NUMBER_SIGN,
  COMPARED,
  SLASH,
  SAID_RULE,
  DROPPED,
];
