// The generated files of src/text/english/homographs, as text.

const HEAD = '// Written by `node tools/train-tagger/train.mjs`: do not edit.\n';
const WIDTH = 116;

/** Scores are kept in eighths, each as one character: ASCII but for what a template string escapes (`learned-model.ts`). */
const STEP = 0.125;
const DIGITS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
  .filter((digit) => !'\\`$'.includes(digit))
  .join('');
const ZERO = (DIGITS.length - 1) / 2;
/** A word's score for a class is kept from so many steps on. */
const SMALLEST = 2;

/** The text of a list of stems: `name` is that of the constant, `list` pairs of classes and words. */
export function stemsText(name, list) {
  const lines = list.flatMap(([classes, words]) => wrap([`${classes}:`, ...words], ' '));
  return `${HEAD}/**
 * Common stems by what they can be: N noun, V verb, J adjective, R adverb, likeliest first, each with how likely
 * (1 over 60 %, 2 over 15 %, 3 less). The shares are those of WordNet 3.0's counts of tagged senses.
 * WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.
 */
export const ${name} = \`
${lines.join('\n')}
\`;
`;
}

/** The text of the learned scores of classes. */
export function classesText({ tables, classes }) {
  const row = (scores) => Array.from(scores, digit).join('');
  const rows = ({ scores }) => {
    const lines = [];
    for (let i = 0; i < scores.length; i += 2 * classes) lines.push(row(scores.slice(i, i + 2 * classes)));
    return lines.join('\n');
  };
  return `${HEAD}/**
 * The tagger's learned scores of neighbouring classes, in eighths: each character is one score (see \`learned-model.ts\`).
 * Rows and columns are in the order of \`STATES\`, two rows a line.
 */
export const PAIR_SCORES = \`
${rows(tables.pair)}
\`;

/** The same for classes with one between. */
export const SKIP_SCORES = \`
${rows(tables.skip)}
\`;

/** Of a class in a debt (\`debt.ts\`): a row each debt. */
export const DEBT_SCORES = \`
${rows(tables.debt)}
\`;

/** Of ending in each debt. */
export const END_SCORES = \`${row(tables.end.scores)}\`;

/** Of a class by how likely its word list says it is: levels 0 to 3 of each class. */
export const LEVEL_SCORES = \`
${rows(tables.level)}
\`;
`;
}

/** The text of the learned scores by words. */
export function wordsText({ words }, states) {
  const marks = {
    own: (word) => word,
    after: (word) => `${word}>`,
    twoAfter: (word) => `${word}>>`,
    before: (word) => `<${word}`,
  };
  const entries = Object.entries(marks).flatMap(([table, mark]) =>
    [...words[table]]
      .map(([word, { scores }]) => [mark(word), ...kept(scores, states)])
      .filter((entry) => entry.length > 1),
  );
  const texts = entries.map((entry) => entry.join(' ')).sort();
  return `${HEAD}/**
 * The tagger's learned scores of classes by words, in eighths: \`word\` for the word itself, \`word>\` for the one after
 * it, \`word>>\` for the next but one, \`<word\` for the one before it.
 */
export const WORD_SCORES = \`
${wrap(texts, '; ').join(';\n')}
\`;
`;
}

function kept(scores, states) {
  return [...scores.entries()]
    .map(([i, score]) => [states[i], steps(score)])
    .filter(([, score]) => Math.abs(score) >= SMALLEST)
    .map(([state, score]) => `${state}${score > 0 ? '+' : ''}${score}`);
}

function steps(score) {
  return Math.max(-ZERO, Math.min(ZERO, Math.round(score / STEP)));
}

function digit(score) {
  return DIGITS[steps(score) + ZERO];
}

/** Joins items to lines of at most `WIDTH` characters, or of one item. */
function wrap(items, separator) {
  const lines = [];
  for (const item of items) {
    const longer = `${lines.at(-1)}${separator}${item}`;
    if (lines.length > 0 && longer.length <= WIDTH) lines[lines.length - 1] = longer;
    else lines.push(item);
  }
  return lines;
}
