import { dataLines } from './data.mjs';
import { tokensOf } from './tokens.mjs';

/** The tagger's classes for the letters of the data files. */
const CLASSES = {
  N: ['N', 'NS', 'NP'],
  V: ['V', 'VP', 'IM'],
  Z: ['VZ'],
  D: ['VD'],
  P: ['VN'],
  G: ['VG'],
  J: ['J', 'JC'],
  R: ['R', 'J'],
  I: ['IN', 'TO', 'OF', 'CS'],
};

/**
 * The lessons of a file of our own sentences (the format is told in it), one for each word whose class is told:
 * `{ words, at, classes }`, the sentence's tokens, the word's place among them and the classes that are right.
 */
export function ownLessons(name) {
  return dataLines(name).flatMap((line) => lessonsOf(line, name));
}

function lessonsOf(line, name) {
  const words = [];
  const told = [];
  for (const [, word, letter, between] of line.matchAll(/\[([^\]:]+):([^\]]*)\]|([^[]+)/gu)) {
    if (between !== undefined) {
      words.push(...tokensOf(between));
      continue;
    }
    const classes = CLASSES[letter];
    if (classes === undefined) throw new Error(`${name}: no class "${letter}" in "${line}"`);
    told.push({ at: words.length, classes });
    words.push(...tokensOf(word));
  }
  return told.map(({ at, classes }) => ({ words, at, classes }));
}
