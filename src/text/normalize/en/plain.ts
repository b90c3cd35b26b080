import {
  AFTER_NAMES,
  ANYWHERE,
  BARE_TITLES,
  BEFORE_NUMBERS,
  STREET_TYPES,
  TITLES,
} from './words/abbreviation-data.ts';
import { SMALL_LETTERS } from './words/acronym-data.ts';
import { FORM_LABELS } from './words/form-labels.ts';
import { SHORT_SOUND, SHORTENED_WORD } from './words/respelled.ts';
import { NUMBERED } from './words/roman-names.ts';
import { OLD_STATES } from './words/states.ts';

/**
 * Whether a sentence is made of ordinary words only, so that no rule can have anything to say of it: most sentences of
 * a book are, and looking at their words takes a tenth of the time of sixty regular expressions. May say no of
 * a plain sentence, never yes of another one (tested against the rules).
 */
export function isPlain(sentence: string): boolean {
  if (ODD_SIGNS.test(sentence) || sentence.search(SHORTENED_WORD) >= 0) return false;
  let before = '';
  for (const [word] of sentence.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    if (!isPlainWord(word)) return false;
    if (word === 'I' && (isCapitalised(before) || NUMBERED.has(capitalised(before)))) return false;
    before = word;
  }
  return !(/\.["”’)]*$/.test(sentence) && BEFORE_POINT.has(before.toLowerCase()));
}

/**
 * Anything but letters and the common marks; a point that is not the last sign, a hyphen that is not inside a word, and a
 * bracket behind a letter.
 */
const ODD_SIGNS =
  /[^\p{L}\p{M}\s,;:!?'’"“”…—().-]|\.(?!["”’)]*$)|(?<!\p{L})-|-(?!\p{L}{2})|\p{L}\(|\((?!\p{L})|\s[’)]|(?<!\p{L})I-/u;

/** Abbreviations that are also written without a point, and short forms that are said by their letters. */
const WITHOUT_POINT: ReadonlySet<string> = new Set([
  ...[...BARE_TITLES, ...TITLES.keys(), ...AFTER_NAMES.keys()],
  ...[...STREET_TYPES.keys()].flatMap((type) => [type, capitalised(type)]),
  ...SMALL_LETTERS,
  ...[...FORM_LABELS.keys()].flatMap((label) => [label, label.toLowerCase()]),
  ...'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun St Ste'.split(
    ' ',
  ),
  ...'vs eg ie al localhost re tbsp tsp Tbsp Tsp'.split(' '),
]);

/** What stands before a point of its own. */
const BEFORE_POINT: ReadonlySet<string> = new Set(
  [TITLES, AFTER_NAMES, BEFORE_NUMBERS, ANYWHERE, STREET_TYPES, OLD_STATES]
    .flatMap((table) => [...table.keys()].map((short) => short.toLowerCase()))
    .concat([...WITHOUT_POINT].map((short) => short.toLowerCase())),
);

const ALONE = new Set(['I', 'a', 'A', 's', 't', 'd', 'm']);

/** Not a single letter, no capitals inside, no abbreviation, and nothing that could be a Roman numeral. */
function isPlainWord(word: string): boolean {
  if (word.length === 1) return ALONE.has(word);
  return (
    /^\p{L}[\p{Ll}\p{Lo}\p{M}]+$/u.test(word) &&
    !WITHOUT_POINT.has(word) &&
    !/(\p{L})\1\1/iu.test(word) &&
    !SHORT_SOUND.test(word) &&
    !/^[IVXLCDM][ivxlcdm]*$|^[ivx]+$|^[Xx](?:[Oo][Xx]){1,6}[Oo]?$|^(?:[Hh]ow|[Ww](?:hat|hen|hy))re$/.test(
      word,
    )
  );
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
