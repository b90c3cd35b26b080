import type { Part, Rule } from '../../rules.ts';
import { QUANTITY, START, sayQuantity } from './numeral.ts';
import { isAttributive, pieces, textAfter, textBefore } from './parts.ts';
import { cardinal } from './spell.ts';

const FOOT = `['’′]`;
const INCH = `(?:["”″]|''|’’|′′)`;
const INCHES = String.raw`\d{1,2}(?:\.\d{1,3})?(?:[ -]\d{1,2}[/⁄]\d{1,3}| ?[¼½¾⅐-⅞])?`;
const COMPASS: Readonly<Record<string, string>> = { N: 'north', S: 'south', E: 'east', W: 'west' };
/** What has a size in front of it: a 6" pipe is a six inch pipe. */
const DESCRIBED =
  /^ (?:screen|display|monitor|tv|pizza|pipe|sub|ceiling|ladder|board|pole|drive|disk|wheel|tire|floppy|nail|screw|bolt|hose|valve|fitting|plywood|skillet|pan)s?(?!\p{L})/iu;
const SIZE_BEHIND =
  /^(?: ?[x×] ?[\d.]| (?:tall|high|long|wide|deep|thick|across|by|x|×|of|above|below|away|diameter)(?!\p{L}))/iu;

export const LENGTH_RULES: Rule[] = [
  {
    name: 'degrees, minutes and seconds of an angle',
    pattern: new RegExp(
      String.raw`${START}(?<degrees>\d{1,3}(?:\.\d{1,8})?) ?[°º](?: ?(?<minutes>\d{1,2}(?:\.\d{1,6})?) ?['’′](?: ?(?<seconds>\d{1,2}(?:\.\d{1,6})?) ?${INCH})?)?(?: ?(?<compass>[NSEW])(?![\p{L}\p{N}]))?`,
      'gu',
    ),
    read({ 0: text, groups }) {
      const { degrees = '', minutes, seconds, compass } = groups ?? {};
      // Degrees alone are a unit as others are.
      if (minutes === undefined && compass === undefined) return undefined;
      const said: [string, string][] = [[degrees, count(degrees, 'degree', 'degrees')]];
      if (minutes !== undefined) said.push([minutes, count(minutes, 'minute', 'minutes')]);
      if (seconds !== undefined) said.push([seconds, count(seconds, 'second', 'seconds')]);
      if (compass !== undefined) said.push([compass, COMPASS[compass] ?? compass]);
      return pieces(text, said);
    },
  },
  {
    name: 'feet and inches',
    pattern: new RegExp(
      String.raw`${START}(?<feet>\d{1,5}) ?${FOOT} ?-? ?(?<inches>${INCHES})(?<mark> ?${INCH})?(?![\p{L}\p{N}'’]|[.,/]\d)`,
      'gu',
    ),
    read(match, sentence) {
      const { feet = '', inches = '', mark } = match.groups ?? {};
      const isLessThanFoot = Number.parseInt(inches, 10) < 12;
      if (mark === undefined && !(isLessThanFoot && feet.length === 1)) return undefined;
      const isHeight =
        mark === undefined ||
        /^-\p{L}/u.test(textAfter(match, sentence, 2)) ||
        isAttributive(match, sentence);
      if (isHeight)
        return pieces(match[0], [
          [feet, `${cardinal(feet)} foot`],
          [inches, sayQuantity(inches).words],
        ]);
      return pieces(match[0], [
        [feet, count(feet, 'foot', 'feet')],
        [inches, count(inches, 'inch', 'inches')],
      ]);
    },
  },
  {
    name: 'feet or inches alone',
    pattern: new RegExp(
      String.raw`${START}(?<number>${QUANTITY})(?:(?<feet>${FOOT})|${INCH})(?:(?![\p{L}\p{N}'’"”])|(?=x ?\d))`,
      'gu',
    ),
    read: readAlone,
  },
];

/** A lonely mark: a length when it is a prime, when what follows says so, or when no quotation can be ending here. */
function readAlone(match: RegExpExecArray, sentence: string): string | Part[] | undefined {
  const { number = '', feet } = match.groups ?? {};
  const mark = match[0].slice(number.length);
  const behind = textAfter(match, sentence, 12);
  const isSize =
    /[′″]/.test(mark) ||
    SIZE_BEHIND.test(behind) ||
    DESCRIBED.test(behind) ||
    /[x×] ?$/u.test(textBefore(match, sentence, 2));
  if (!isSize && (feet !== undefined || isQuoted(textBefore(match, sentence, 200)))) return undefined;
  const [one, many] = feet === undefined ? ['inch', 'inches'] : ['foot', 'feet'];
  const { words, unit } = sayQuantity(number);
  // A three quarter inch pipe.
  const isDescribing = DESCRIBED.test(behind) || isAttributive(match, sentence);
  const name =
    isDescribing || unit === 'one'
      ? one
      : unit === 'many'
        ? many
        : `of ${one === 'inch' ? 'an' : 'a'} ${one}`;
  return pieces(match[0], [
    [number, isDescribing && unit === 'of' ? words.replace(/s$/, '') : words],
    [mark, name],
  ]);
}

/** Whether a quotation is open at the end of a text. */
function isQuoted(before: string): boolean {
  const straight = before.match(/"/g)?.length ?? 0;
  return straight % 2 === 1 || before.lastIndexOf('“') > before.lastIndexOf('”');
}

/** A number with the form of its unit. */
function count(number: string, one: string, many: string): string {
  const { words, unit } = sayQuantity(number);
  return `${words} ${unit === 'many' ? many : one}`;
}
