import type { Part, Rule } from '../../rules.ts';
import { digitByDigit, ordinal } from '../numbers/spell.ts';
import { STREET_TYPES } from './abbreviation-data.ts';
import { keptStop, wordBefore } from './context.ts';
import { sayLabel } from './say.ts';
import { OLD_STATES, STATES } from './states.ts';

const DIRECTIONS: Readonly<Record<string, string>> = {
  N: 'North',
  S: 'South',
  E: 'East',
  W: 'West',
  NE: 'Northeast',
  NW: 'Northwest',
  SE: 'Southeast',
  SW: 'Southwest',
};
const FULL_TYPES =
  'Street|Avenue|Boulevard|Road|Drive|Lane|Court|Place|Square|Parkway|Highway|Expressway|Freeway|Way|Circle|Terrace|Trail|Broadway|Alley|Crescent|Close|Gardens|Row|Walk|Quay|Mews';
const SHORT_TYPES = [...STREET_TYPES.keys()].sort((a, b) => b.length - a.length).join('|');
const NAME = String.raw`(?:\p{Lu}[\p{L}'’]{0,20}\.?|\d{1,3}(?:st|nd|rd|th))`;
const DIRECTION = String.raw`[NSEW]{1,2}(?![\p{L}\p{N}])\.?`;

const title = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** `1600 Pennsylvania Ave NW`, `221B Baker St`, `12 S 1st st`. */
const STREET: Rule = {
  name: 'street-address',
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}$€£#]|\p{N}[.,:/-])(?<number>\d{1,5})(?<letter>[A-Za-z]?)(?:[-–]\d{1,5})?\s(?:(?<before>${DIRECTION})\s)?` +
      String.raw`(?<name>${NAME}(?:\s${NAME}){0,3}?)\s(?:(?<type>${SHORT_TYPES}|${title(SHORT_TYPES).replace(/\|\p{Ll}/gu, (text) => text.toUpperCase())})(?<dot>\.?)|(?<full>${FULL_TYPES}))(?![\p{L}\p{N}])` +
      String.raw`(?:(?<comma>,?)\s(?<after>${DIRECTION})(?![\p{L}]))?`,
    'gu',
  ),
  read(match, sentence) {
    const {
      number = '',
      letter = '',
      before = '',
      name = '',
      type,
      dot = '',
      full = '',
      comma = '',
      after,
    } = match.groups ?? {};
    const parts: Part[] = [];
    let read = 0;
    const add = (text: string, spoken: string) => {
      const at = match[0].indexOf(text, read);
      parts.push({ at, length: text.length, spoken });
      read = at + text.length;
    };
    add(number + letter, sayLabel(number) + (letter && ` ${letter.toUpperCase()}`));
    const range = /^[-–]\d+/.exec(match[0].slice(read))?.[0];
    if (range) add(range, ` to ${sayLabel(range.slice(1))}`);
    if (before) add(before, DIRECTIONS[before.replace('.', '')] ?? before);
    for (const word of name.split(/\s/)) add(word, sayStreetWord(word));
    const end = match.index + match[0].length;
    const stop = after ? '' : keptStop(sentence, end);
    add(type ? type + dot : full, type ? title(STREET_TYPES.get(type.toLowerCase()) ?? type) + stop : full);
    if (after) {
      if (comma) add(comma, comma);
      add(after, (DIRECTIONS[after.replace('.', '')] ?? after) + keptStop(sentence, end));
    }
    return parts;
  },
};

function sayStreetWord(word: string): string {
  if (/^\d/.test(word)) return ordinal(word.replace(/\D+/g, ''));
  return word === 'St.' ? 'Saint' : word === 'Mt.' ? 'Mount' : word === 'Dr.' ? 'Doctor' : word;
}

/** `Dallas, TX 75201`, `Town, FL, 95051`: the state behind a town, and its ZIP code digit by digit. */
const STATE: Rule = {
  name: 'state',
  pattern:
    /(?<=\p{Lu}[\p{L}.'’-]{1,25},?\s)(?<state>[A-Z]{2})(?:(?<comma>,?)\s(?<zip>\d{5})(?:(?<dash>-)(?<more>\d{4}))?)?(?![\p{L}\p{N}-])/gu,
  read(match, sentence) {
    const { state = '', comma, zip, more } = match.groups ?? {};
    const full = STATES.get(state);
    if (full === undefined) return undefined;
    const hasComma = /,\s$/.test(sentence.slice(Math.max(0, match.index - 2), match.index));
    if (!zip) {
      // Some codes are words or common abbreviations: `Well, OK`, `Smith, MD`.
      const town = wordBefore(sentence, match.index - (hasComma ? 2 : 1));
      if (!/\p{Ll}/u.test(town)) return undefined;
      if (!hasComma || /^(?:OK|HI|OH|ME|MD|MS|MA|ID|ON|BC|PR)$/.test(state)) {
        if (!/\p{Ll}/u.test(town)) return undefined;
        if (
          !hasComma ||
          !/^[\s]?(?:[.,;)]|$)/.test(sentence.slice(match.index + 2, match.index + 4)) ||
          !TOWN.test(town)
        )
          return undefined;
      }
      return full;
    }
    const at = match[0].indexOf(zip);
    const parts: Part[] = [{ at: 0, length: 2, spoken: full }];
    if (comma) parts.push({ at: 2, length: 1, spoken: comma });
    parts.push({ at, length: 5, spoken: digitByDigit(zip) });
    if (more) parts.push({ at: at + 6, length: 4, spoken: ` ${digitByDigit(more)}` });
    return parts;
  },
};

/** Long enough to be a town rather than an interjection or a surname's end. */
const TOWN = /^(?!Well|Smith|Jones|Oh|Yes|No|Right|Sure|Brown)\p{Lu}[\p{L}.'’-]{3,}$/u;

/** `Springfield, Mass.` */
const OLD_STATE: Rule = {
  name: 'old-state',
  pattern: new RegExp(
    String.raw`(?<=\p{Lu}[\p{L}.'’-]{1,25},\s)(?<state>${[...OLD_STATES.keys()].join('|')})\.(?!\p{L})`,
    'gu',
  ),
  read(match, sentence) {
    return (
      (OLD_STATES.get(match.groups?.['state'] ?? '') ?? '') +
      keptStop(sentence, match.index + match[0].length)
    );
  },
};

/** A ZIP code behind a state's full name, or announced. */
const ZIP: Rule = {
  name: 'zip',
  pattern: new RegExp(
    String.raw`(?<=(?:${[...STATES.values()].join('|')}|ZIP|zip|code|ZIP:|zip:),?\s)(?<zip>\d{5})(?:-(?<more>\d{4}))?(?![\p{L}\p{N}]|[.,]\d)`,
    'gu',
  ),
  read({ groups = {} }) {
    const { zip = '', more } = groups;
    return digitByDigit(zip) + (more ? ` ${digitByDigit(more)}` : '');
  },
};

/** `P.O. Box 12`. */
const BOX: Rule = {
  name: 'po-box',
  pattern: /(?<![\p{L}\p{N}])P\.?\s?O\.?\s?(?=Box(?!\p{L}))/gu,
  read: () => 'P O ',
};

/** `Apt. 4B`, `Suite 200`, `Room 101`: what is behind is a label. */
const UNIT: Rule = {
  name: 'unit-label',
  pattern:
    /(?<![\p{L}\p{N}])(?<word>Apt\.?|Ste\.|Suite|Apartment|Unit|Room|Rm\.?|Box|Bldg\.?|Gate|Flight|Pier|Building)\s#?(?<number>\d{1,5})(?<letter>[A-Z]?)(?![\p{L}\p{N}%]|[.,:/-]\d)/gu,
  read({ 0: text, groups = {} }) {
    const { word = '', number = '', letter = '' } = groups;
    const full = UNITS[word.replace('.', '')] ?? word;
    const at = text.length - number.length - letter.length;
    return [
      { at: 0, length: word.length, spoken: full },
      { at, length: text.length - at, spoken: sayLabel(number) + (letter && ` ${letter}`) },
    ];
  },
};
const UNITS: Readonly<Record<string, string>> = {
  Apt: 'apartment',
  Ste: 'suite',
  Rm: 'room',
  Bldg: 'building',
};

/** Street addresses. */
export const ADDRESS_RULES: readonly Rule[] = [BOX, STREET, STATE, OLD_STATE, ZIP, UNIT];
