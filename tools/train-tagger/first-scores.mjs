import { dataLines } from './data.mjs';
import { wordRow } from './scores.mjs';

const FINITE = ['MD', 'BF', 'HF', 'DF', 'VP', 'VZ', 'VD'];

/** How many ways a sentence can stand to its subject (`debt.ts`): none yet, one, many. */
const SUBJECTS = 3;
const OWES_NONE = 0;
const MAY_OWE = 3;
const OWES_BARE = 4;
const OWES_BARE_AND_ONE = 5;

/** Sets what is known of English before anything is learned: without it the few known words teach too little. */
export function setFirstScores(scores, { STATE_INDEX: index, STATES: states }) {
  const { pair, debt, end, level } = scores.tables;
  for (const line of dataLines('first-scores.txt')) {
    const [before, rest] = line.split(/: (.*)/u);
    for (const part of rest.split(' ')) {
      const [, state, value] = /^(.+?)([+-]\d)$/u.exec(part) ?? [];
      if (!(before in index && state in index))
        throw new Error(`first-scores.txt: "${part}" after "${before}"`);
      pair.scores[index[before] * states.length + index[state]] = Number(value);
    }
  }
  for (const state of states.keys()) {
    level.scores[state * 4 + 2] = -1.2;
    level.scores[state * 4 + 3] = -2.5;
  }
  const setDebt = (owed, subject, state, score) => {
    debt.scores[(owed * SUBJECTS + subject) * states.length + index[state]] = score;
  };
  for (let subject = 0; subject < SUBJECTS; subject++) {
    for (const state of FINITE) {
      setDebt(OWES_NONE, subject, state, -1.5);
      setDebt(MAY_OWE, subject, state, -0.5);
    }
    // A sentence does not end while it owes verbs.
    for (const owed of [1, 2]) end.scores[owed * SUBJECTS + subject] = -1.5 * owed;
  }
  // What an auxiliary asks for, however far behind.
  for (const owed of [OWES_BARE, OWES_BARE_AND_ONE]) {
    for (const state of ['V', 'BE']) setDebt(owed, 0, state, 1);
    for (const state of ['VP', 'VZ', 'VD', 'BF']) setDebt(owed, 0, state, owed === OWES_BARE ? -1.5 : -0.5);
    end.scores[owed * SUBJECTS] = -1;
  }
  // One does not do as many do.
  for (const owed of [1, 2]) {
    setDebt(owed, 1, 'VP', -2);
    setDebt(owed, 2, 'VZ', -2);
  }
  const beforeOf = wordRow(scores, 'before', 'of').scores;
  beforeOf[index.V] = -1.5;
  beforeOf[index.VP] = -1;
}
