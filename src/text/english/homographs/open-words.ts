import type { Candidate } from './closed-words.ts';
import { IRREGULAR_PLURALS, PARTICIPLES, PAST_IS_INFINITIVE, PASTS } from './irregular-forms.ts';
import type { State } from './states.ts';
import { STEMS } from './stems.ts';

type Level = Candidate['level'];

/** What an ending tells of a word that no list knows; the first that fits counts. */
const ENDINGS: readonly (readonly [RegExp, readonly Candidate[]])[] = (
  [
    [/(?:ness|ment|tion|sion|ity|ism|ance|ence|ship|hood|dom|logy|graphy|ist|eer|ette|tude|cy)$/u, 'N1'],
    [/(?:ous|ful|less|able|ible|ical|ish|ic|ive|al|ary|ian|ese|ant|ent|ular)$/u, 'J1 N2'],
    [/(?:ize|ise|ify)$/u, 'V1 VP1'],
    [/ate$/u, 'V1 VP1 J2 N3'],
    [/(?:wards?|wise)$/u, 'R1 J2'],
    [/ly$/u, 'R1'],
    [/(?:ier|iest|est)$/u, 'JC1'],
  ] as const
).map(([ending, classes]) => [
  ending,
  classes
    .split(' ')
    .map((part) => ({ state: part.slice(0, -1) as State, level: Number(part.at(-1)) as Level })),
]);

/** Longer tokens are no words of English. */
const LONGEST_WORD = 40;

const GUESS: readonly Candidate[] = [
  { state: 'N', level: 1 },
  { state: 'J', level: 2 },
  { state: 'V', level: 3 },
  { state: 'VP', level: 3 },
];

/** The states of a class letter, as a bare word and with an s. */
const BARE: Readonly<Record<string, readonly State[]>> = { N: ['N'], V: ['V', 'VP'], J: ['J'], R: ['R'] };
const WITH_S: Readonly<Record<string, readonly State[]>> = { N: ['NS'], V: ['VZ'] };

function add(found: Candidate[], state: State, level: Level): void {
  if (!found.some((candidate) => candidate.state === state)) found.push({ state, level });
}

/** Adds the states of a stem's classes, written as `N1V2`. */
function addClasses(
  found: Candidate[],
  classes: string,
  states: Readonly<Record<string, readonly State[]>>,
): void {
  for (let i = 0; i + 1 < classes.length; i += 2) {
    for (const state of states[classes[i] ?? ''] ?? []) add(found, state, Number(classes[i + 1]) as Level);
  }
}

/** The stems that a word without its ending `-s`, `-ed` or `-ing` may have, likeliest first. */
function stemsBefore(word: string, ending: 's' | 'ed' | 'ing'): string[] {
  const stem = word.slice(0, -ending.length);
  if (ending === 's') {
    if (stem.endsWith('ie')) return [`${stem.slice(0, -2)}y`, stem];
    return /(?:[sxz]|ch|sh|o)e$/u.test(stem) ? [stem.slice(0, -1), stem] : [stem];
  }
  const stems = [stem, `${stem}e`];
  if (ending === 'ed' && stem.endsWith('i')) stems.push(`${stem.slice(0, -1)}y`);
  if (stem.length > 3 && stem.at(-1) === stem.at(-2)) stems.push(stem.slice(0, -1));
  return stems;
}

function classesOf(stems: readonly string[]): string | undefined {
  for (const stem of stems) {
    const classes = STEMS.get(stem);
    if (classes !== undefined) return classes;
  }
  return undefined;
}

/** Whether one of the stems is known, and as a verb. */
function isVerb(stems: readonly string[]): boolean {
  return stems.some((stem) => STEMS.get(stem)?.includes('V') === true);
}

/** Whether a list of common words has the lower-case word, as it is. */
export function isListed(word: string): boolean {
  return STEMS.has(word) || PASTS.has(word) || PARTICIPLES.has(word) || IRREGULAR_PLURALS.has(word);
}

/** Whether a lower-case word is a verb's `-ed` or `-ing` form, whatever it is used as. */
export function isVerbForm(word: string): boolean {
  if (word.length < 4) return false;
  if (word.endsWith('ing')) return isVerb(stemsBefore(word, 'ing'));
  return word.endsWith('ed') && isVerb(stemsBefore(word, 'ed'));
}

function addInflected(found: Candidate[], word: string): void {
  if (word.length < 4) {
    if (word.endsWith('s') && STEMS.has(word.slice(0, -1)))
      addClasses(found, STEMS.get(word.slice(0, -1)) ?? '', WITH_S);
    return;
  }
  if (word.endsWith('s') && !/(?:ss|us|is)$/u.test(word)) {
    const classes = classesOf(stemsBefore(word, 's'));
    if (classes !== undefined) addClasses(found, classes, WITH_S);
    else if (found.length === 0) add(found, 'NS', 1);
  } else if (word.endsWith('ed')) {
    const known = isVerb(stemsBefore(word, 'ed'));
    if (known || found.length === 0) {
      add(found, 'VD', 1);
      add(found, 'VN', 1);
      add(found, 'J', 3);
    }
  } else if (word.endsWith('ing')) {
    const known = isVerb(stemsBefore(word, 'ing'));
    if (known || found.length === 0) {
      add(found, 'VG', 1);
      add(found, 'N', 3);
      add(found, 'J', 3);
    }
  } else if (/(?:er|est)$/u.test(word)) {
    const stem = word.replace(/(?:er|est)$/u, '');
    const classes = classesOf([stem, `${stem}e`, stem.replace(/i$/u, 'y'), stem.slice(0, -1)]);
    if (classes?.startsWith('J')) add(found, 'JC', 1);
  }
}

/** Prefixes that leave a verb a verb: `re-use`, `pre-record`. */
const VERB_PREFIX = /^(?:re|pre|co|de|un|mis|out|over|under)-(?=[a-z]+$)/u;

/**
 * What the last part of a compound with hyphens is, as Penn's tag: the noun of `last-minute`, the participle of
 * `well-read`, the adjective of `ever-present`. Undefined for other words, and for forms in -ed and -ing.
 */
export function compoundTag(word: string): 'NN' | 'JJ' | 'VBN' | undefined {
  const last = word.slice(word.lastIndexOf('-') + 1);
  if (last === word || last.length > LONGEST_WORD) return undefined;
  if (PARTICIPLES.has(last)) return 'VBN';
  const classes = STEMS.get(last);
  if (classes === undefined) return undefined;
  const noun = classes.indexOf('N');
  const adjective = classes.indexOf('J');
  return adjective >= 0 && (noun < 0 || adjective < noun) ? 'JJ' : 'NN';
}

/** The classes of an open word (noun, verb, adjective, adverb) by its lower-case spelling; never empty. */
export function openCandidates(word: string): Candidate[] {
  if (word.length > LONGEST_WORD) return [...GUESS];
  const found: Candidate[] = [];
  const classes = STEMS.get(word);
  if (classes !== undefined) addClasses(found, classes, BARE);
  if (PASTS.has(word)) {
    add(found, 'VD', 1);
    if (PAST_IS_INFINITIVE.has(word)) {
      add(found, 'V', 1);
      add(found, 'VP', 1);
    }
  }
  if (PARTICIPLES.has(word)) add(found, 'VN', 1);
  if (IRREGULAR_PLURALS.has(word)) add(found, 'NS', 1);
  addInflected(found, word);
  if (found.length > 0) return found;
  for (const [ending, candidates] of ENDINGS) if (ending.test(word)) return [...candidates];
  if (VERB_PREFIX.test(word)) return openCandidates(word.replace(VERB_PREFIX, ''));
  if (word.includes('-'))
    return [
      { state: 'J', level: 1 },
      { state: 'N', level: 2 },
    ];
  return [...GUESS];
}
