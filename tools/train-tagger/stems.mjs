// The list of stems: what a common word can be, and how likely. The words and their shares are WordNet's.
import { wordGroups } from './data.mjs';
import { stemsOf, withEd, withIng, withS } from './forms.mjs';
import { exampleCounts, senseCounts } from './wordnet.mjs';

/** A word is listed if it and its forms are met so often in WordNet's tagged texts and usage examples … */
const COMMON = 5;
/** … and if it can be only what the tagger guesses anyhow, when it is met so often: a listed word in capitals is no acronym. */
const VERY_COMMON = 20;
/** A form in -ing is listed as noun or adjective of its own when it is met so often. */
const COMMON_ING = 12;
/** A class with a smaller share of a word's uses is left out, but not of a homograph's: what is left out is never found. */
const RAREST = 0.02;

/** What the tagger takes words with these endings for (`open-words.ts`): those that agree need no entry. */
const ENDINGS = [
  [/(?:ness|ment|tion|sion|ity|ism|ance|ence|ship|hood|dom|logy|graphy|ist|eer|ette|tude|cy)$/u, 'N'],
  [/(?:ous|ful|less|able|ible|ical|ish|ic|ive|al|ary|ian|ese|ant|ent|ular)$/u, 'JN'],
  [/(?:ize|ise|ify)$/u, 'V'],
  [/ate$/u, 'VJ'],
  [/ly$/u, 'R'],
];

/**
 * The listed words by their classes, `Map` of `N1V2` to words: N noun, V verb, J adjective, R adverb, likeliest first, each
 * with how likely (1 from 60 %, 2 from 15 %, 3 less). `isClosed` tells words that the tagger lists elsewhere.
 */
export function stems(isClosed) {
  const counts = withBritish(senseCounts());
  const examples = exampleCounts();
  const own = byWord('own-classes.txt');
  const homographs = byWord('homographs.txt');
  const list = new Map();
  for (const word of new Set([...counts.keys(), ...own.keys(), ...homographs.keys()])) {
    if (word.length < 2 || isClosed(word)) continue;
    const classes = own.get(word) ?? classesOf(word, { counts, examples, homograph: homographs.get(word) });
    if (classes) list.set(classes, [...(list.get(classes) ?? []), word]);
  }
  for (const words of list.values()) words.sort();
  return list;
}

/** Gives British spellings the counts of the American ones, in which WordNet's texts are written. */
function withBritish(counts) {
  const all = new Map(counts);
  for (const [word, count] of counts) {
    for (const [british, american] of [
      [/our/u, 'or'],
      [/([^t][bt])re$/u, '$1er'],
      [/ogue$/u, 'og'],
      [/yse$/u, 'yze'],
    ]) {
      const other = counts.get(word.replace(british, american));
      if (other !== undefined && other.met > count.met) all.set(word, other);
    }
  }
  return all;
}

/** A data file's groups turned round: a word's group. */
function byWord(name) {
  return new Map([...wordGroups(name)].flatMap(([group, words]) => words.map((word) => [word, group])));
}

/** The classes of one word, empty if it is not listed. */
function classesOf(word, { counts, examples, homograph }) {
  const count = counts.get(word) ?? { N: 0, V: 0, J: 0, R: 0, met: 0 };
  const met = timesMet(word, count, examples);
  if (met < COMMON && homograph === undefined) return '';
  const isVerb = (stem) => (counts.get(stem)?.V ?? 0) > 0;
  if (word.endsWith('ed') && stemsOf(word).some(isVerb)) return '';
  if (word.endsWith('s') && !word.endsWith('ss') && counts.has(word.slice(0, -1))) return '';
  let classes = shares(count, homograph === undefined ? RAREST : Number.MIN_VALUE);
  if (word.endsWith('ing') && stemsOf(word).some(isVerb)) {
    classes = classes.replace(/[VR]\d/gu, '');
    if (met < COMMON_ING || !/[NJ][12]/u.test(classes)) return '';
  }
  if (homograph !== undefined) return withHomograph(classes, homograph);
  return isGuessed(word, classes, met) ? '' : classes;
}

function timesMet(word, count, examples) {
  const forms = new Set([word, withS(word), ...withEd(word), ...withIng(word)]);
  return [...forms].reduce((sum, form) => sum + (examples.get(form) ?? 0), count.met);
}

/** A word's classes by their shares, those from `rarest` on. */
function shares(count, rarest) {
  const total = count.N + count.V + count.J + count.R;
  return ['N', 'V', 'J', 'R']
    .map((letter) => [letter, count[letter] / total])
    .filter(([, share]) => share >= rarest)
    .sort(([, a], [, b]) => b - a)
    .map(([letter, share]) => letter + (share >= 0.6 ? 1 : share >= 0.15 ? 2 : 3))
    .join('');
}

/** A homograph can be the part of speech that has a sound of its own, and another. */
function withHomograph(classes, letter) {
  let all = classes.includes(letter) ? classes : `${classes}${letter}3`;
  if (letter === 'V' && !/[NJ]/u.test(all)) all += 'N3';
  if (letter === 'N' && !/[VJ]/u.test(all)) all += 'V3';
  return all;
}

/** Whether the tagger takes a word that it does not know for the same. */
function isGuessed(word, classes, met) {
  const ending = ENDINGS.find(([pattern]) => pattern.test(word));
  if (ending === undefined) return /^N1(?:J3)?$/u.test(classes) && met < VERY_COMMON;
  const [, letters] = ending;
  return classes.replace(/\d/gu, '') === letters || (classes[0] === letters[0] && classes[1] === '1');
}
