import type { Rule } from '../../rules.ts';
import { cardinal, ordinal } from '../numbers/spell.ts';
import {
  isCapitalised,
  isSentenceEnd,
  isSentenceStart,
  wordAfter,
  wordBefore,
  wordsBefore,
} from './context.ts';
import { GIVEN_NAMES, LETTERED, NUMBERED, REGNAL_NAMES, RULERS } from './roman-names.ts';
import { romanValue } from './roman-numeral.ts';
import { sayYear } from './say.ts';

/** What follows the pronoun `I` and hardly ever a name or a chapter. */
const AFTER_PRONOUN =
  /^(?:am|have|had|will|would|can|could|shall|should|think|thought|know|knew|want|wanted|like|liked|love|loved|hate|hope|guess|mean|see|saw|feel|felt|believe|need|needed|do|did|don|didn|went|go|got|get|say|said|made|met|never|also|always|just|really|still|wish|read|wrote|played|found|enjoyed|remember)$/;

/** What is read in order, one after the other, so that `Part I was good` is about the first. */
const SERIES =
  /^(?:Part|Chapter|Act|Book|Volume|Vol\.|Phase|War|Type|Stage|Section|Article|Scene|Unit|Title|Class|Division|Schedule|Appendix)$/;

function isPronoun(numeral: string, sentence: string, end: number, ruled: boolean): boolean {
  if (numeral !== 'I') return false;
  if (/['’]\p{L}/u.test(sentence.slice(end, end + 2)) && !/['’]s/.test(sentence.slice(end, end + 2)))
    return true;
  const next = wordAfter(sentence, end);
  if (next === 'was' || next === 'had' || next === 'made') return !ruled;
  return AFTER_PRONOUN.test(next);
}

/** `XIX century`. */
const CENTURY: Rule = {
  name: 'roman-century',
  pattern:
    /(?<![\p{L}\p{N}])(?<numeral>[IVX]{1,6})(?:th|st|nd|rd)?(?=(?:\s|-)(?:century|centuries|dynasty|Dynasty|Century|Olympiad|Congress|Corps|Army|Legion)(?!\p{L}))/gu,
  read({ groups = {} }) {
    const value = romanValue(groups['numeral'] ?? '');
    return value === undefined ? undefined : ordinal(value);
  },
};

/** `Chapter IX`, `World War II`, `Act IV`, `Scene ii`, `Super Bowl LVIII`, `Parts I-III`. */
const NUMBERED_THING: Rule = {
  name: 'roman-numbered',
  pattern:
    /(?<=(?<![\p{L}])(?<word>\p{Lu}[\p{L}]{1,14}\.?)[\s-])(?<numeral>[IVXLC]{1,8}|[ivxlc]{1,7})(?:(?<to>\s?(?:[-–—&]|and|to)\s?)(?<until>[IVXLC]{1,8}))?(?![\p{L}\p{N}]|['’](?!s))/gu,
  read(match, sentence) {
    const { word = '', numeral = '', to, until } = match.groups ?? {};
    if (!NUMBERED.has(word) && !NUMBERED.has(word.slice(0, 1) + word.slice(1).toLowerCase()))
      return undefined;
    const end = match.index + match[0].length;
    const isSmall = numeral === numeral.toLowerCase();
    if (
      isSmall &&
      !/^(?:Scene|Chapter|Section|Part|Book|Vol\.|Act|Volume|Appendix|Article|Clause|Psalm)$/.test(word)
    )
      return undefined;
    const isLetter = LETTERED.has(word) && !/^(?:Type|Class)[IV]$/.test(word + numeral);
    if (numeral.length === 1 && (isLetter || !/[IVXivx]/.test(numeral))) return undefined;
    if (/^Nos?\./i.test(word) && numeral === 'I' && !isLastNumber(sentence, match.index, end))
      return undefined;
    if (isPronoun(numeral, sentence, end, SERIES.test(word))) return undefined;
    const value = romanValue(numeral);
    const last = until === undefined ? undefined : romanValue(until);
    if (value === undefined || (until && last === undefined)) return undefined;
    if (!to || !until || last === undefined) return cardinal(value);
    const link = /and|&/.test(to) ? ' and ' : ' to ';
    return `${cardinal(value)}${link}${cardinal(last)}`;
  },
};

/** `No. I don't`: hardly ever anything but an answer and a new sentence, if not at the end of a title. */
function isLastNumber(sentence: string, start: number, end: number): boolean {
  const isTitle = !isSentenceStart(sentence, start - 4) && isCapitalised(wordBefore(sentence, start - 4));
  return (
    isTitle &&
    (isSentenceEnd(sentence, end) || /^(?:\)|\sin\s[A-G](?!\p{L}))/u.test(sentence.slice(end, end + 6)))
  );
}

/** `type I error`: in small letters only before what comes in types. */
const SMALL_TYPE: Rule = {
  name: 'roman-type',
  pattern:
    /(?<=(?<!\p{L})(?:[Tt]ype|[Pp]hase|[Ss]tage|[Cc]lass|[Gg]rade|[Ll]evel)s?\s)(?<numeral>I{1,3}|IV|V)(?=\s(?:and\s|or\s)?(?:errors?|diabetes|trials?|stud(?:y|ies)|clinical|cancer|tumou?rs?|collagen|interferons?|hypersensitivity|supernovae?|disease|patients|melanoma|trauma|railroads?|civili[sz]ations?|superconductors?|muscle|fibers?|recall|I{1,3}(?!\p{L})))/gu,
  read({ 0: numeral }) {
    const value = romanValue(numeral);
    return value === undefined ? undefined : cardinal(value);
  },
};

/** `Henry VIII`, `Pope John XXIII`, `Louis XIV's`, `William H. Gates III`. */
const RULER: Rule = {
  name: 'roman-ruler',
  pattern:
    /(?<=(?<![\p{L}])(?<name>\p{Lu}[\p{L}'’.]{0,20})[\s])(?<numeral>[IVX]{1,6})(?:\sand\s(?<other>I{1,3}|I?VI{0,3})(?=[.,;:)]|\sof\s|$|['’]s))?(?![\p{L}\p{N}]|-[\p{L}\p{N}]|\.\p{L}|['’](?!s))/gu,
  read(match, sentence) {
    const { name = '', numeral = '' } = match.groups ?? {};
    const value = romanValue(numeral);
    if (value === undefined || value > 39) return undefined;
    const start = match.index - name.length - 1;
    const [before = '', before2 = ''] = wordsBefore(sentence, start, 2);
    const isRuler = RULERS.has(before) || RULERS.has(before2);
    const isFamily =
      GIVEN_NAMES.has(before) ||
      (isCapitalised(before) &&
        (GIVEN_NAMES.has(before2) || REGNAL_NAMES.has(before2) || REGNAL_NAMES.has(before)));
    const isKnown = REGNAL_NAMES.has(name) || GIVEN_NAMES.has(name);
    const end = match.index + match[0].length;
    if (numeral.length === 1) {
      if (!isRuler && !REGNAL_NAMES.has(name) && !(isKnown && numeral === 'I')) return undefined;
      // `Malcolm X` is no king.
      if (
        numeral === 'X' &&
        !isRuler &&
        !/^(?:Leo|Pius|Charles|Louis|Gregory|Benedict|John|Clement|Christian|Innocent)$/.test(name)
      )
        return undefined;
      const leads =
        isRuler ||
        isSentenceStart(sentence, start) ||
        /[,;:(]\s?$/.test(sentence.slice(Math.max(0, start - 2), start)) ||
        /^(?:of|by|under|with|to|from|when|that)$/i.test(before);
      if (isPronoun(numeral, sentence, end, leads)) return undefined;
    } else if (!isKnown && !isRuler && !isFamily) return undefined;
    const other = romanValue(match.groups?.['other'] ?? '');
    return `the ${ordinal(value)}${other === undefined ? '' : ` and ${ordinal(other)}`}`;
  },
};

/** English words, initials and abbreviations that look like Roman numerals made of I, V and X. */
const NO_NUMERALS = /^(?:XX|XXX|XIX|VI|IV|XI)$/;
const MEDICAL = /^(?:an|the|by|via|of|with|for|through|her|his)$/i;
const MEDICAL_AFTER =
  /^(?:drip|drips|fluid|fluids|line|lines|bag|antibiotics|infusion|access|drug|therapy|pole|catheter|use|injection|drugs|treatment|medication|medications)$/;

/** `II`, `VII`, `XIV` where nothing announces them: hardly ever anything but a numeral. */
const LONE: Rule = {
  name: 'roman-lone',
  pattern: /(?<![\p{L}\p{N}.&/'’-])[IVX]{2,7}(?![\p{L}\p{N}&/]|[-.]\p{L})/gu,
  read(match, sentence) {
    const value = romanValue(match[0]);
    if (value === undefined) return undefined;
    // A heading.
    if (
      /^\s{0,4}$/.test(sentence.slice(0, match.index)) &&
      isSentenceEnd(
        sentence,
        match.index + match[0].length + (sentence[match.index + match[0].length] === '.' ? 1 : 0),
      )
    ) {
      return cardinal(value);
    }
    const before = wordBefore(sentence, match.index);
    if (match[0] === 'IV') {
      const isMedical = MEDICAL.test(before) || MEDICAL_AFTER.test(wordAfter(sentence, match.index + 2));
      if (isMedical || !isCapitalised(before)) return undefined;
    } else if (NO_NUMERALS.test(match[0]) && !isCapitalised(before)) return undefined;
    return cardinal(value);
  },
};

/** `(iv)`, `iii.` of lists; and `page xii`. */
const SMALL: Rule = {
  name: 'roman-small',
  pattern:
    /(?<=\()[ivx]{2,6}(?=\))|(?<=(?<!\p{L})(?:pages?|pp?\.|chapter|section|scene|act|part|volume|book)\s)[ivxlc]{1,7}(?![\p{L}\p{N}'’])/gu,
  read({ 0: numeral }) {
    const value = /^[lc]$/.test(numeral) ? undefined : romanValue(numeral);
    return value === undefined ? undefined : cardinal(value);
  },
};

/** `MCMXCIX`: a year, when it is long enough to be nothing else. */
const YEAR: Rule = {
  name: 'roman-year',
  pattern: /(?<![\p{L}\p{N}])M{1,2}[MDCLXVI]{2,14}(?![\p{L}\p{N}])/gu,
  read({ 0: numeral }) {
    const value = romanValue(numeral);
    return value === undefined || value < 1100 || numeral === 'MMC' ? undefined : sayYear(String(value));
  },
};

/** `WWII`, `WW1`: before the rules for letters and digits. */
export const WORLD_WAR: Rule = {
  name: 'world-war',
  pattern: /(?<![\p{L}\p{N}])WW\s?-?(?<numeral>I{1,3}|[123])(?![\p{L}\p{N}])/gu,
  read({ groups = {} }) {
    const numeral = groups['numeral'] ?? '';
    return `World War ${cardinal(romanValue(numeral) ?? numeral)}`;
  },
};

/** Roman numerals, by what stands before them. */
export const ROMAN_RULES: readonly Rule[] = [CENTURY, SMALL_TYPE, NUMBERED_THING, RULER, YEAR, SMALL, LONE];
