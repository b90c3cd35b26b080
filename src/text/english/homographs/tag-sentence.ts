import { candidatesOf, endsSentence, isTransparent } from './candidates.ts';
import type { Candidate } from './closed-words.ts';
import { DEBTS, FIRST_DEBT, NEXT_DEBT } from './debt.ts';
import { type Model, ROW, type Row, rowsFor } from './model.ts';
import { STATE_INDEX, type State } from './states.ts';

const START = STATE_INDEX['^'];
const END = STATE_INDEX['.'];

/** One word's place in the search: its classes, their scores, and the paths that lead to each. */
interface Column {
  candidates: readonly Candidate[];
  states: readonly number[];
  /** For each path `[candidate before, candidate, debt]`: its score, and the path before it. */
  scores: Float64Array;
  from: Int32Array;
}

/** Longer runs of tokens are no sentences; they are tagged in pieces, so that the memory stays small. */
const LONGEST = 400;

/** The likeliest classes of a sentence's tokens, one each, in time and memory in proportion to their number. */
export function tagSentence(words: readonly string[], model: Model): State[] {
  if (words.length <= LONGEST) return tagPiece(words, model);
  const states: State[] = [];
  for (let from = 0; from < words.length; from += LONGEST) {
    for (const state of tagPiece(words.slice(from, from + LONGEST), model)) states.push(state);
  }
  return states;
}

/**
 * The likeliest classes by dynamic programming over pairs of neighbours (Viterbi). Quotation marks do not count: they
 * get the class of punctuation.
 */
function tagPiece(words: readonly string[], model: Model): State[] {
  const lower = words.map(plain);
  const kept = words
    .map((_, at) => at)
    .filter((at) => !isTransparent(words[at] ?? '') || isPossessive(words, at));
  const capitalsEverywhere = hasCapitalsEverywhere(words);
  const states: State[] = words.map(() => ':');
  const columns: Column[] = [];
  let before: Column = startColumn();
  for (let i = 0; i < kept.length; i++) {
    const at = kept[i] ?? 0;
    const candidates = candidatesOf(words[at] ?? '', lower[at] ?? '', {
      capitalDue: isCapitalDue(words, at),
      startsSentence: i === 0 || endsSentence(words[kept[i - 1] ?? -1] ?? ''),
      capitalsEverywhere,
    });
    const spelling = (offset: number): string => lower[kept[i + offset] ?? -1] ?? '';
    const rows = rowsFor(model.words, spelling(-2), spelling(-1), spelling(0), spelling(1));
    before = step(before, columns.at(-2), candidates, model, rows);
    columns.push(before);
  }
  const path = bestPath(columns, model);
  for (const [i, at] of kept.entries()) states[at] = path[i] ?? ':';
  return states;
}

/** The spelling that the word lists know: lower case, straight apostrophes. */
export function plain(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('’') || lower.includes('‘') ? lower.replace(/[’‘]/gu, "'") : lower;
}

/** Whether a lone apostrophe is that of `the dogs' home` and closes no quotation. */
function isPossessive(words: readonly string[], at: number): boolean {
  const mark = words[at];
  if (mark !== "'" && mark !== '’') return false;
  return /s$/u.test(words[at - 1] ?? '') && /^\p{L}/u.test(words[at + 1] ?? '');
}

/** Whether the place of a token asks for a capital: the sentence's first word, or that of a quotation. */
export function isCapitalDue(words: readonly string[], at: number): boolean {
  const before = words[at - 1];
  return before === undefined || isTransparent(before) || /^[.!?:…]+$/u.test(before);
}

function startColumn(): Column {
  const scores = new Float64Array(DEBTS).fill(Number.NEGATIVE_INFINITY);
  scores[FIRST_DEBT] = 0;
  return { candidates: [{ state: '^', level: 1 }], states: [START], scores, from: new Int32Array(DEBTS) };
}

function step(
  before: Column,
  twoBefore: Column | undefined,
  candidates: readonly Candidate[],
  model: Model,
  rows: readonly Row[],
): Column {
  const states = candidates.map((candidate) => STATE_INDEX[candidate.state]);
  const last = before.states.length;
  const size = last * states.length * DEBTS;
  const scores = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const from = new Int32Array(size);
  const beforeLast = before.scores.length / (last * DEBTS);
  for (const [c, candidate] of candidates.entries()) {
    const state = states[c] ?? 0;
    let word = model.level[state * 4 + candidate.level] ?? 0;
    for (const row of rows) word += row[state] ?? 0;
    for (let b = 0; b < last; b++) {
      const stateBefore = before.states[b] ?? 0;
      const pair = word + (model.pair[stateBefore * ROW + state] ?? 0);
      for (let a = 0; a < beforeLast; a++) {
        const two = pair + (model.skip[(twoBefore?.states[a] ?? START) * ROW + state] ?? 0);
        for (let debt = 0; debt < DEBTS; debt++) {
          const source = (a * last + b) * DEBTS + debt;
          const so = before.scores[source] ?? Number.NEGATIVE_INFINITY;
          if (so === Number.NEGATIVE_INFINITY) continue;
          const score = so + two + (model.debt[debt * ROW + state] ?? 0);
          const next = NEXT_DEBT[(debt * ROW + stateBefore) * ROW + state] ?? 0;
          const target = (b * states.length + c) * DEBTS + next;
          if (score > (scores[target] ?? Number.NEGATIVE_INFINITY)) {
            scores[target] = score;
            from[target] = source;
          }
        }
      }
    }
  }
  return { candidates, states, scores, from };
}

function bestPath(columns: readonly Column[], model: Model): State[] {
  const path: State[] = [];
  const end = columns.at(-1);
  if (end === undefined) return path;
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const [i, score] of end.scores.entries()) {
    const state = end.states[Math.floor(i / DEBTS) % end.states.length] ?? 0;
    const ending = state === END ? model.end[i % DEBTS] : model.pair[state * ROW + END];
    const total = score + (ending ?? 0);
    if (total > bestScore) {
      bestScore = total;
      best = i;
    }
  }
  for (let i = columns.length - 1; i >= 0; i--) {
    const column = columns[i];
    if (column === undefined) break;
    const c = Math.floor(best / DEBTS) % column.states.length;
    path[i] = column.candidates[c]?.state ?? ':';
    best = column.from[best] ?? 0;
  }
  return path;
}

/** Whether most words of four letters or more begin with a capital, as in a headline. */
export function hasCapitalsEverywhere(words: readonly string[]): boolean {
  let long = 0;
  let capital = 0;
  for (const word of words) {
    if (word.length < 4 || !/^\p{L}/u.test(word)) continue;
    long++;
    if (/^\p{Lu}/u.test(word)) capital++;
  }
  return long > 2 && capital > 0.7 * long;
}
