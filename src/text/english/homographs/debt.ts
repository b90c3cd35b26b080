import { STATES, type State } from './states.ts';

/**
 * What the tagger remembers of the sentence so far, beyond the last two words: how many finite verbs it still owes,
 * and whether the subject that waits for its verb is one or many. A clause owes one verb, and its verb pays it.
 */
const OWES_NONE = 0;
const OWES_ONE = 1;
const OWES_TWO = 2;
/** After `and` or a comma another verb may come or not. */
const MAY_OWE = 3;
/** After `will` or `did` a bare verb has to come, with the subject before it in a question: "did your family live there". */
const OWES_BARE = 4;
/** The same, and a finite verb besides: "the man who will …", "did the man who …". */
const OWES_BARE_AND_ONE = 5;
const OWED = 6;

const NO_SUBJECT = 0;
const SINGULAR = 1;
const PLURAL = 2;
const SUBJECTS = 3;

/** How many debts there are; the first word of a sentence stands at `FIRST_DEBT`. */
export const DEBTS = OWED * SUBJECTS;
export const FIRST_DEBT = OWES_ONE * SUBJECTS + NO_SUBJECT;

const AUXILIARY: ReadonlySet<State> = new Set(['MD', 'DF']);
const BARE: ReadonlySet<State> = new Set(['V', 'BE', 'HF', 'DF']);
const FINITE: ReadonlySet<State> = new Set(['BF', 'HF', 'VP', 'VZ', 'VD', 'IM', ...AUXILIARY]);
const OPENS_CLAUSE: ReadonlySet<State> = new Set(['CS', 'WD', 'WR']);
const LOOSENS: ReadonlySet<State> = new Set(['CC', ',', ':']);
const PRONOUN: ReadonlySet<State> = new Set(['P3', 'PN']);
const NOUN: ReadonlySet<State> = new Set(['N', 'NS', 'NP']);

function nextOwed(owed: number, before: State, state: State): number {
  const owesBare = owed === OWES_BARE || owed === OWES_BARE_AND_ONE;
  if (owesBare) {
    if (BARE.has(state)) return owed === OWES_BARE ? OWES_NONE : OWES_ONE;
    if (OPENS_CLAUSE.has(state)) return OWES_BARE_AND_ONE;
    // "I would, but they record it": the bare verb goes without saying.
    if (state === ':') return MAY_OWE;
    if (FINITE.has(state) && !AUXILIARY.has(state)) return owed === OWES_BARE ? OWES_NONE : OWES_BARE;
    return owed;
  }
  if (AUXILIARY.has(state)) return owed === OWES_TWO ? OWES_BARE_AND_ONE : OWES_BARE;
  if (FINITE.has(state)) return owed === OWES_TWO ? OWES_ONE : OWES_NONE;
  if (OPENS_CLAUSE.has(state)) return owed === OWES_ONE || owed === OWES_TWO ? OWES_TWO : OWES_ONE;
  if (LOOSENS.has(state)) return owed === OWES_NONE ? MAY_OWE : owed;
  if (PRONOUN.has(state)) {
    if (owed === OWES_NONE || owed === MAY_OWE) return OWES_ONE;
    return NOUN.has(before) ? OWES_TWO : owed;
  }
  return owed;
}

function nextSubject(owed: number, subject: number, before: State, state: State): number {
  if (FINITE.has(state) || OPENS_CLAUSE.has(state)) return NO_SUBJECT;
  if (owed === OWES_BARE || owed === OWES_BARE_AND_ONE) return NO_SUBJECT;
  if (state === 'P3') return SINGULAR;
  if (state === 'PN') return PLURAL;
  if (owed !== OWES_ONE && owed !== OWES_TWO) return NO_SUBJECT;
  if (state === 'CC') return subject === NO_SUBJECT ? NO_SUBJECT : PLURAL;
  // The last of neighbouring nouns counts; one after a preposition does not.
  if (NOUN.has(state) && (subject === NO_SUBJECT ? before !== 'OF' && before !== 'IN' : NOUN.has(before))) {
    return state === 'NS' ? PLURAL : SINGULAR;
  }
  return subject;
}

const COUNT = STATES.length;

/** The debt after a class, for all `[debt, class before, class]` in the order of `STATES`: it is asked for every path. */
export const NEXT_DEBT: Uint8Array = Uint8Array.from({ length: DEBTS * COUNT * COUNT }, (_, i) => {
  const state = STATES[i % COUNT] ?? '^';
  const before = STATES[Math.floor(i / COUNT) % COUNT] ?? '^';
  const debt = Math.floor(i / (COUNT * COUNT));
  const owed = Math.floor(debt / SUBJECTS);
  return nextOwed(owed, before, state) * SUBJECTS + nextSubject(owed, debt % SUBJECTS, before, state);
});
