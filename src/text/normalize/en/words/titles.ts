import type { Rule } from '../../rules.ts';
import { AFTER_NAMES, BARE_AFTER_NAMES, BARE_TITLES, TITLES } from './abbreviation-data.ts';
import { SHORT_WORDS } from './acronym-data.ts';
import { isCapitalised, keptStop, wordAfter, wordBefore, wordsBefore } from './context.ts';

const keys = (map: ReadonlyMap<string, string>): string => [...map.keys()].join('|');

function lookUp(map: ReadonlyMap<string, string>, written: string): string | undefined {
  return map.get(written) ?? map.get(written.slice(0, 1) + written.slice(1).toLowerCase());
}

/** `Dr. Smith`, `Lt. Col. North`, `Mt. Everest`: before a capital. */
const TITLE: Rule = {
  name: 'title',
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}'’-])(?<title>${keys(TITLES)}|${keys(TITLES).toUpperCase()})(?!\p{L})(?<dot>\.?)(?=\s{0,2}["“‘(]?(?<next>\p{Lu}[\p{L}.]{0,20}|(?:and|or|&)\s(?:Mrs?|Ms|Drs?|Prof)(?!\p{L})))`,
    'gu',
  ),
  read(match, sentence) {
    const { title = '', dot, next = '' } = match.groups ?? {};
    if (!dot && /^\p{Lu}{2}/u.test(title) && !/^(?:MRS?|MS|DR|PROF)$/.test(title)) return undefined;
    const isSpaced = /\s/.test(sentence[match.index + match[0].length] ?? '');
    const isShouted = /^(?:MRS?|PROF)$/.test(title);
    const isBare = BARE_TITLES.has(title) && !/^\p{Lu}{2}/u.test(next);
    if (!dot && (!(isBare || isShouted) || !isSpaced)) return undefined;
    // `John Smith Sr. Was`, `Elm Dr. And`: behind a name these are no titles.
    const isBehindName = isCapitalised(wordBefore(sentence, match.index));
    if (/^(?:Sr|Assoc)$/.test(title) && isBehindName) return undefined;
    if (title === 'Dr' && isDrive(sentence, match.index, next)) return undefined;
    return lookUp(TITLES, title);
  },
};

/** A title that is all there is. */
const LONE_TITLE: Rule = {
  name: 'lone-title',
  pattern: new RegExp(`^(?<title>${keys(TITLES)})\\.$`, 'gu'),
  read: ({ groups = {} }) => lookUp(TITLES, groups['title'] ?? ''),
};

/** `12 Elm Dr. North`: a street when a number, and names only, stand before. */
function isDrive(sentence: string, index: number, next: string): boolean {
  const before = wordsBefore(sentence, index, 4);
  if (!isCapitalised(before[0] ?? '')) return false;
  const first = before.findIndex((word) => !isCapitalised(word));
  return first > 0 && /^\d/.test(before[first] ?? '') && !/^(?:Mr|Mrs|Ms)/.test(next);
}

/** Of those, the ones that are no word or state in capitals. */
const SHOUTED_AFTER = 'JR|SR|ESQ|INC|LTD|CORP|CO|BROS|DEPT|UNIV|ASSN|INTL';

/** `Inc.`, `Jr.`, `Ltd`: behind a name. */
const AFTER_NAME: Rule = {
  name: 'after-name',
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}'’-])(?<word>${keys(AFTER_NAMES)}|${SHOUTED_AFTER})(?<dot>\.?)(?![\p{L}\p{N}]|-\p{L})`,
    'gu',
  ),
  read(match, sentence) {
    const { word = '', dot } = match.groups ?? {};
    const head = sentence.slice(Math.max(0, match.index - 3), match.index);
    const isAfterName = isCapitalised(wordBefore(sentence, match.index)) || /[,&)] ?$/.test(head);
    if (!isAfterName || (!dot && !BARE_AFTER_NAMES.has(word))) return undefined;
    return (lookUp(AFTER_NAMES, word) ?? word) + keptStop(sentence, match.index + match[0].length);
  },
};

/** Saints whose names are commonest in places and churches; decides when `St.` stands between two names. */
const SAINTS =
  /^(?:Paul|Louis|Petersburg|Peter|John|Mary|Thomas|Andrew|George|Patrick|Francis|Augustine|Joseph|James|Michael|Nicholas|Helena|Helens|Lucia|Kitts|Vincent|Martin|Maarten|Bernard|Albans|Ives|Moritz|Tropez|Catharines|Cloud|Pancras|Anne|Luke|Mark|Matthew|Stephen|Valentine|Bartholomew|Croix|Bonaventure|David|Ann|Clair|Elizabeth|Anthony|Jude|Olaf|Pierre|Simon|Christopher|Barts|Tammany|Marie|Lawrence|Johns|Teresa|Basil|Edmund|Columba|Cecilia|Lucie|Agnes|Monica|Benedict|Dominic|Ignatius|Laurent)/;

/** `St. Paul` saint, `Main St.` street. */
const ST: Rule = {
  name: 'saint-or-street',
  pattern: /(?<![\p{L}\p{N}'’-])(?:St(?<plural>e|s)?|ST)(?<dot>\.?)(?![\p{L}\p{N}]|-\p{Ll})/gu,
  read(match, sentence) {
    const { plural, dot } = match.groups ?? {};
    const end = match.index + match[0].length;
    const next = wordAfter(sentence, sentence[end] === '-' ? end + 1 : end);
    const isName = isCapitalised(next);
    const [before = '', before2 = ''] = wordsBefore(sentence, match.index, 2);
    if (plural) return isName && dot ? (plural === 's' ? 'saints' : 'sainte') : undefined;
    const isCapital = match[0].startsWith('ST');
    const isSaint = SAINTS.test(next.slice(0, 1) + next.slice(1).toLowerCase());
    const isBehindName =
      (isCapitalised(before) && !before.endsWith('.') && !SHORT_WORDS.has(before)) ||
      /^\d+(?:st|nd|rd|th)$/.test(before);
    if (isSaint && !/^\d/.test(before2)) return 'saint';
    if (isName && !isSaint && !isBehindName) return dot ? 'saint' : undefined;
    if (isBehindName && (dot || (!isName && !isCapital))) return `street${keptStop(sentence, end)}`;
    return undefined;
  },
};

/** Titles before names and what stands behind them. */
export const TITLE_RULES: readonly Rule[] = [ST, TITLE, LONE_TITLE, AFTER_NAME];
