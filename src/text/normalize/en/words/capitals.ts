import { SAID_AS_LETTERS, SAID_AS_WORDS, SHORT_WORDS } from './acronym-data.ts';
import { isSentenceStart, wordAfter, wordBefore } from './context.ts';
import { isPronounceable } from './pronounceable.ts';

/** How far around a word its neighbours tell whether everything is in capitals. */
const REACH = 60;

/**
 * Whether the neighbours of the word `[from, to)` are in capitals too, so that capitals say nothing about it.
 * There has to be a word of four and more letters, or a common short one, and none in small letters near.
 */
export function isShouted(sentence: string, from: number, to: number): boolean {
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

/** What is the country's, and not ours. */
const OF_A_COUNTRY = new RegExp(
  `^(?:${`SENATE SENATOR SENATORS TROOPS LEADERS? PRESIDENT MILITARY ARMY NAVY ECONOMY DOLLAR FORCES? OFFICIALS? GOVERNMENT STOCKS?
  MARKETS? BORDERS? ELECTIONS? CONGRESS SUPREME COURTS? JUDGES? STATES? TREASURY FED OPEN SANCTIONS? TARIFFS? EMBASSY CITIZENS?
  ALLIES TEAM STEEL OIL ENVOY AIR STRIKES? DRONE HOUSE REPUBLICANS DEMOCRATS POLICY TRADE JOBS INFLATION IMMIGRATION
  SOLDIERS? MARINES DEFENSE INTELLIGENCE DIPLOMATS? FIRMS? COMPANIES BANKS? BANK DEBT BUDGET LAWMAKERS VOTERS PRESIDENTIAL
  CAPITOL CONSTITUTION CUSTOMS MAIL DEPARTMENT SECRETARY ATTORNEY AMBASSADOR POPULATION HISTORY WOMEN MEN AIRLINES BASED AND`
    .trim()
    .split(/\s+/)
    .join('|')})$`,
);
const COUNTRIES =
  /^(?:UK|EU|UN|CHINA|RUSSIA|CANADA|MEXICO|IRAN|IRAQ|ISRAEL|JAPAN|INDIA|FRANCE|GERMANY|CUBA|UKRAINE|KOREA|TURKEY|BRITAIN|AUSTRALIA|NATO)$/;

/** Whether `US` in `[from, to)` is the country: always but in a line of capitals, where the words around tell. */
export function isCountry(sentence: string, from: number, to: number): boolean {
  if (!isShouted(sentence, from, to)) return true;
  const before = wordBefore(sentence, from);
  const after = wordAfter(sentence, to);
  const afterNext = after === 'AND' ? wordAfter(sentence, to + 5) : '';
  if (after === 'AND') return COUNTRIES.test(afterNext) || isSentenceStart(sentence, from);
  if (before === 'AND') {
    const first = wordBefore(sentence, sentence.lastIndexOf('AND', from));
    return COUNTRIES.test(first) || OF_A_COUNTRY.test(after);
  }
  return before === 'THE' || isSentenceStart(sentence, from) || OF_A_COUNTRY.test(after);
}

const OF_AN_ORGANIZATION =
  /^(?:officials?|experts?|directors?|director-general|chief|guidelines?|headquarters|scientists?|reports?|data|spokes\p{L}+|members?|recommendations?|recommends?|warn(?:s|ed)|declare[sd]|declaration|announce[sd]|team|figures|study|studies|classification|mission|statement|emergency|advis\p{L}+|estimates|region|regional|representatives?|standards?|and)$/iu;

/** Whether `WHO` in `[from, to)` is the World Health Organization rather than the word. */
export function isHealthOrganization(sentence: string, from: number, to: number): boolean {
  const before = wordBefore(sentence, from);
  const after = wordAfter(sentence, to);
  if (/^(?:the|by|at|from|of)$/i.test(before)) return true;
  const isQuestion = sentence.slice(to, to + REACH * 2).includes('?');
  if (isQuestion || (after === 'AND' && isShouted(sentence, from, to))) return false;
  if (OF_AN_ORGANIZATION.test(after)) return true;
  return (
    isSentenceStart(sentence, from) &&
    /^(?:says|said|urges|confirms|calls)$/i.test(after) &&
    /^[a-z]/.test(after)
  );
}
