import { DEBT_SCORES, END_SCORES, LEVEL_SCORES, PAIR_SCORES, SKIP_SCORES } from './learned-classes.ts';
import { WORD_SCORES } from './learned-words.ts';
import type { Model, Row, WordRows } from './model.ts';
import { STATE_INDEX, STATES, type State } from './states.ts';

/** The digits of the score tables, from the lowest score to the highest: ASCII but for what a template string escapes. */
const DIGITS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
  .filter((digit) => !'\\`$'.includes(digit))
  .join('');
const ZERO = (DIGITS.length - 1) / 2;
/** Scores are kept in eighths. */
const STEP = 0.125;

/** A table of scores from its characters; line breaks do not count. */
function scores(text: string): Float32Array {
  const characters = text.replaceAll('\n', '');
  return Float32Array.from(characters, (character) => (DIGITS.indexOf(character) - ZERO) * STEP);
}

/** The scores by words: `word CLASS+3 CLASS-2; …`; the marks are those of `learned-words.ts`. */
function wordScores(text: string): WordRows {
  const rows = { own: new Map<string, Row>(), after: new Map(), twoAfter: new Map(), before: new Map() };
  for (const entry of text.split(';')) {
    const [word = '', ...classes] = entry.trim().split(' ');
    const row = new Float32Array(STATES.length);
    for (const part of classes) {
      const sign = part.search(/[+-]/u);
      row[STATE_INDEX[part.slice(0, sign) as State]] = Number(part.slice(sign)) * STEP;
    }
    if (word.endsWith('>>')) rows.twoAfter.set(word.slice(0, -2), row);
    else if (word.endsWith('>')) rows.after.set(word.slice(0, -1), row);
    else if (word.startsWith('<')) rows.before.set(word.slice(1), row);
    else rows.own.set(word, row);
  }
  return rows;
}

/**
 * The tagger's model: a linear model over neighbouring classes, words and debts, trained as a structured perceptron on
 * the usage examples of WordNet 3.0, in each of which the class of one word is known, and on sentences of our own.
 */
export const LEARNED_MODEL: Model = {
  pair: scores(PAIR_SCORES),
  skip: scores(SKIP_SCORES),
  debt: scores(DEBT_SCORES),
  end: scores(END_SCORES),
  level: scores(LEVEL_SCORES),
  words: wordScores(WORD_SCORES),
};
