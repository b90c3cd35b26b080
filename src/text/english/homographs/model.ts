import { STATES } from './states.ts';

/** A score for each class, in the order of `STATES`; higher is likelier. */
export type Row = ArrayLike<number>;

/** The learned scores of the tagger, all tables in the order of `STATES`. */
export interface Model {
  /** Two neighbouring classes: `[before, class]`. */
  pair: Row;
  /** Two classes with one between: `[two before, class]`. */
  skip: Row;
  /** A class in a debt (`debt.ts`): `[debt, class]`. */
  debt: Row;
  /** Ending with a full stop in each debt. */
  end: Row;
  /** How likely the word list says a class is: `[class, level]`, levels 0 to 3. */
  level: Row;
  words: WordRows;
}

/** The scores that words give: a word itself, the word after it, the one after that, and the word before it. */
export interface WordRows {
  own: ReadonlyMap<string, Row>;
  after: ReadonlyMap<string, Row>;
  twoAfter: ReadonlyMap<string, Row>;
  before: ReadonlyMap<string, Row>;
}

/** The rows that count for a word between others, all in lower case; an empty string stands for no word. */
export function rowsFor(
  words: WordRows,
  twoBefore: string,
  before: string,
  word: string,
  next: string,
): Row[] {
  const rows: Row[] = [];
  for (const row of [
    words.own.get(word),
    words.after.get(before),
    words.twoAfter.get(twoBefore),
    words.before.get(next),
  ]) {
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

/** How many classes there are: the length of a row. */
export const ROW = STATES.length;
