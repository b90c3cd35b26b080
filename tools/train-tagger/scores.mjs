// The scores that are learned, in the shape that `model.ts` tells, and how they are moved.

const TABLES = ['pair', 'skip', 'debt', 'end', 'level'];
const WORD_TABLES = ['own', 'after', 'twoAfter', 'before'];

/** How far one mistake moves a score: the step is rate / sqrt(moves so far + delay), AdaGrad's for moves of 1. */
const CLASS_PACE = { rate: 0.5, delay: 10 };
const WORD_PACE = { rate: 0.35, delay: 2 };

/** A row of scores with what learning has to remember of each: how often it moved, and its moves weighed by their time. */
function createRow(length, pace) {
  const numbers = () => new Float64Array(length);
  return { scores: numbers(), moves: numbers(), moved: numbers(), pace };
}

/**
 * Scores that are all zero, for so many classes and debts. `tables` and `words` hold the rows that can be moved;
 * `model` is the same as the tagger wants it.
 */
export function createScores(classes, debts) {
  const sizes = {
    pair: classes * classes,
    skip: classes * classes,
    debt: debts * classes,
    end: debts,
    level: 4 * classes,
  };
  const tables = Object.fromEntries(TABLES.map((name) => [name, createRow(sizes[name], CLASS_PACE)]));
  const words = Object.fromEntries(WORD_TABLES.map((name) => [name, new Map()]));
  const views = WORD_TABLES.map((name) => [name, { get: (word) => words[name].get(word)?.scores }]);
  const model = {
    ...Object.fromEntries(TABLES.map((name) => [name, tables[name].scores])),
    words: Object.fromEntries(views),
  };
  return { tables, words, model, classes };
}

/** The row of a word in one of the word tables; it is made when first asked for. */
export function wordRow({ words, classes }, table, word) {
  let row = words[table].get(word);
  if (row === undefined) words[table].set(word, (row = createRow(classes, WORD_PACE)));
  return row;
}

/** Moves one score up (`direction` 1) or down (-1) at a time, counted in lessons. */
export function move([row, index], direction, time) {
  row.moves[index] += 1;
  const step = (direction * row.pace.rate) / Math.sqrt(row.moves[index] + row.pace.delay);
  row.scores[index] += step;
  row.moved[index] += step * time;
}

/** Turns every score into its mean over the `time` that learning took, which errs less than the last one does. */
export function average({ tables, words }, time) {
  const rows = [...Object.values(tables), ...Object.values(words).flatMap((table) => [...table.values()])];
  for (const { scores, moved } of rows) {
    for (const [i, sum] of moved.entries()) scores[i] -= sum / time;
  }
}
