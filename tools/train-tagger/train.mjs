#!/usr/bin/env node
// Makes the word list and the learned scores of the part-of-speech tagger, src/text/english/homographs.
//
//   npm ci --prefix tools/train-tagger && node tools/train-tagger/train.mjs
//
// takes no arguments, gives the same files every time, and prints how well they do. What it does: README.md.

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { exampleLessons } from './examples.mjs';
import { setFirstScores } from './first-scores.mjs';
import { accuracy, learn } from './learn.mjs';
import { createScores } from './scores.mjs';
import { ownLessons } from './sentences.mjs';
import { stems } from './stems.mjs';
import { withModules } from './tagger.mjs';
import { classesText, stemsText, wordsText } from './write.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Every tenth example is not learned from: it measures. */
const HELD_OUT_EXAMPLE = 10;

// The tagger reads its tables when it is loaded, so that it is loaded anew for each step.
const TAGGER = ['states', 'debt', 'closed-words', 'candidates', 'irregular-forms', 'tag-sentence'];
await withModules(ROOT, ['closed-words'], writeStems);
await withModules(ROOT, TAGGER, writeScores);
await withModules(ROOT, [...TAGGER, 'learned-model'], printAccuracies);

function writeStems({ CLOSED_WORDS }) {
  const list = [...stems((word) => CLOSED_WORDS.has(word))].sort(([, a], [, b]) => b.length - a.length);
  const nouns = list.filter(([classes]) => classes.startsWith('N'));
  const others = list.filter(([classes]) => !classes.startsWith('N'));
  write('stems-nouns.ts', stemsText('NOUN_STEMS', nouns));
  write('stems-others.ts', stemsText('OTHER_STEMS', others));
  console.log(`${list.reduce((sum, [, words]) => sum + words.length, 0)} stems`);
}

function writeScores(tagger) {
  const { STATES, DEBTS } = tagger;
  const scores = createScores(STATES.length, DEBTS);
  setFirstScores(scores, tagger);
  const examples = examplesOf(tagger).filter((...it) => !isHeldOut(...it));
  learn(scores, tagger, { examples, own: ownLessons('sentences.txt') }, console.log);
  write('learned-classes.ts', classesText(scores));
  write('learned-words.ts', wordsText(scores, STATES));
}

/** Measures what was written, as the program reads it. */
function printAccuracies(tagger) {
  for (const [name, lessons] of [
    ['examples of WordNet held out', examplesOf(tagger).filter(isHeldOut)],
    ['own sentences learned from', ownLessons('sentences.txt')],
    ['own sentences held out', ownLessons('held-out.txt')],
  ]) {
    const percent = accuracy(lessons, tagger.LEARNED_MODEL, tagger);
    console.log(`${name}: ${percent.toFixed(1)} % of ${lessons.length} right`);
  }
}

function examplesOf({ PASTS, PARTICIPLES, CLOSED_WORDS }) {
  return exampleLessons({ has: (word) => PASTS.has(word) || PARTICIPLES.has(word) }, (word) =>
    CLOSED_WORDS.has(word),
  );
}

function isHeldOut(_, i) {
  return i % HELD_OUT_EXAMPLE === 0;
}

function write(name, text) {
  writeFileSync(new URL(`../../src/text/english/homographs/${name}`, import.meta.url), text);
}
