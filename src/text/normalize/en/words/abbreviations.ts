import type { Rule } from '../../rules.ts';
import {
  ALSO_WORDS,
  ANYWHERE,
  BEFORE_NUMBERS,
  DOTTED,
  NEEDS_POINT,
  SLASHED,
  STREET_TYPES,
} from './abbreviation-data.ts';
import { isCapitalised, keptStop, wordAfter, wordBefore } from './context.ts';
import { MONTH, readMonth } from './months.ts';

const START = String.raw`(?<![\p{L}\p{N}'’/.-])`;
const escapeDots = (text: string): string => text.replaceAll('.', '\\.');
const longestFirst = (keys: Iterable<string>): string =>
  [...keys]
    .sort((a, b) => b.length - a.length)
    .map(escapeDots)
    .join('|');

/** `No. 5`, `pp. 12-14`, `Fig. 3a`, `Vol. II`, `§ 5` is a symbol. */
const BEFORE_NUMBER: Rule = {
  name: 'before-number',
  pattern: new RegExp(
    String.raw`${START}(?<word>${longestFirst(BEFORE_NUMBERS.keys())})(?<dot>\.?)(?<gap>\s{0,2})(?=[#(]?(?:\d|[IVXL]{1,6}(?![\p{L}\p{N}])|[ivxl]{1,6}(?![\p{L}\p{N}])))`,
    'giu',
  ),
  read(match, sentence) {
    const { word = '', dot, gap = '' } = match.groups ?? {};
    const key = word.toLowerCase();
    const spoken = BEFORE_NUMBERS.get(key) ?? word;
    const end = match.index + match[0].length;
    const isFigure = /[#(\d]/.test(sentence[end] ?? '');
    if (!dot && (NEEDS_POINT.has(key) || gap === '')) return undefined;
    // Only figures behind the ones that end a sentence or start a name: `No. I never did.`
    const isNumeral = /^[IVX]{2,6}$/.test(wordAfter(sentence, end));
    if (
      !isFigure &&
      !(isNumeral && /^nos?$/i.test(word)) &&
      /^(?:nos?|p|b|d|v|ex|r|fl|col|d|est|i)$/i.test(word)
    )
      return undefined;
    if (/^(?:b|d|r|est)$/.test(key) && !/^[1-9]\d{2,3}(?!\d)/.test(sentence.slice(end, end + 5)))
      return undefined;
    if (/^(?:b|d|r|v|p)$/.test(key) && word !== key) return undefined;
    return spoken + (gap || ' ');
  },
};

/** `approx.`, `dept.`, `vs.`, `etc.` */
const ANYWHERE_RULE: Rule = {
  name: 'abbreviation',
  pattern: new RegExp(String.raw`${START}(?<word>${longestFirst(ANYWHERE.keys())})\.(?!\p{L})`, 'giu'),
  read(match, sentence) {
    const { word = '' } = match.groups ?? {};
    const stop = keptStop(sentence, match.index + match[0].length);
    if (stop && ALSO_WORDS.has(word.toLowerCase())) return undefined;
    return (ANYWHERE.get(word.toLowerCase()) ?? word) + stop;
  },
};

/** `vs` and `v.` between two sides. */
const VERSUS: Rule = {
  name: 'versus',
  pattern: /(?<=[\p{L}\p{N}.)”"]\s)(?:vs?\.|vs|VS\.?)(?=\s[\p{L}\p{N}(“"])/gu,
  read(match, sentence) {
    if (match[0] !== 'v.') return 'versus';
    const isCase =
      isCapitalised(wordBefore(sentence, match.index)) && isCapitalised(wordAfter(sentence, match.index + 2));
    return isCase ? 'versus' : undefined;
  },
};

/** `e.g.`, `i.e.`, `a.k.a.` */
const DOTTED_RULE: Rule = {
  name: 'dotted',
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}.])(?<word>${longestFirst(DOTTED.keys())})(?:\.|(?![\p{L}\p{N}.]))`,
    'giu',
  ),
  read(match, sentence) {
    const spoken = DOTTED.get((match.groups?.['word'] ?? '').toLowerCase());
    return spoken && spoken + keptStop(sentence, match.index + match[0].length);
  },
};

/** `eg` and `ie` without points, where a comma or a bracket shows what they are. */
const BARE_LATIN: Rule = {
  name: 'bare-latin',
  pattern: /(?<=[,;(–—]\s?)(?:eg|ie|e\.g|i\.e)\.?(?=[\s,])/gu,
  read: ({ 0: text }) => (text.startsWith('e') ? 'for example' : 'that is'),
};

const ET_AL: Rule = {
  name: 'et-al',
  pattern: /(?<=(?<!\p{L})et\sal)\./gu,
  read: (match, sentence) => keptStop(sentence, match.index + 1),
};

/** `w/o`, `and/or`, `n/a`. */
const SLASHED_RULE: Rule = {
  name: 'slashed',
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}/])(?:${longestFirst(SLASHED.keys())})(?![\p{N}/])(?:(?<=/)(?=\s|\p{L}{3}|$)|(?<!/)(?!\p{L}))`,
    'gu',
  ),
  read({ 0: text, index }, sentence) {
    const spoken = SLASHED.get(text);
    return text === 'w/' && /\p{L}/u.test(sentence[index + 2] ?? '') ? `${spoken} ` : spoken;
  },
};

/** `2nd ed.`, `rev. ed.` */
const EDITION: Rule = {
  name: 'edition',
  pattern:
    /(?<=(?:\d(?:st|nd|rd|th)|first|second|third|fourth|fifth|rev\.|revised|paperback|new|int'l)\s)eds?\.?(?!\p{L})/giu,
  read(match, sentence) {
    return `edition${match[0].includes('s') ? 's' : ''}${keptStop(sentence, match.index + match[0].length)}`;
  },
};

/** `Park Ave.`, `Sunset Blvd`, behind a street's name when no number stands before it. */
const STREET: Rule = {
  name: 'street',
  pattern:
    /(?<=(?:\p{Lu}[\p{L}'’]{1,20}|\d(?:st|nd|rd|th))\s)(?<type>Ave|Blvd|Rd|Ln|Ct|Pl|Sq|Pkwy|Hwy|Expy|Fwy|Cir|Ter|Dr|Tpke|Cres)(?<dot>\.?)(?![\p{L}\p{N}])/gu,
  read(match, sentence) {
    const { type = '', dot } = match.groups ?? {};
    const next = wordAfter(sentence, match.index + match[0].length);
    if (type === 'Ave' && /^Maria/.test(next)) return undefined;
    if (!dot && !/^(?:Ave|Blvd|Rd|Pkwy|Hwy|Expy|Fwy|Ln)$/.test(type)) return undefined;
    return (STREET_TYPES.get(type.toLowerCase()) ?? type) + keptStop(sentence, match.index + match[0].length);
  },
};

/** `in Jan.`, `last Sept.`: with a point; at the end of a sentence only behind a word that a month follows. */
const LONE_MONTH: Rule = {
  name: 'lone-month',
  pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])(?<month>${MONTH})\.(?![\p{L}\p{N}])`, 'gu'),
  read(match, sentence) {
    const { month = '' } = match.groups ?? {};
    const full = readMonth(month);
    if (full === undefined || full === month) return undefined;
    const stop = keptStop(sentence, match.index + match[0].length);
    const isAnnounced =
      /^(?:in|since|last|next|early|late|mid|this|of|from|until|till|by|to|and|every|between|through|during|each)$/i.test(
        wordBefore(sentence, match.index),
      );
    return isAnnounced || (!stop && !/^(?:Jan|Mar)$/.test(month)) ? full + stop : undefined;
  },
};

/** Shortened words, by what stands around them. */
export const ABBREVIATION_RULES: readonly Rule[] = [
  SLASHED_RULE,
  DOTTED_RULE,
  BARE_LATIN,
  VERSUS,
  ET_AL,
  EDITION,
  BEFORE_NUMBER,
  ANYWHERE_RULE,
  STREET,
  LONE_MONTH,
];
