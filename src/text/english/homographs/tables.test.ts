import { expect, test } from 'vitest';
import { CLOSED_WORDS } from './closed-words.ts';
import { DEBTS } from './debt.ts';
import { LEARNED_MODEL } from './learned-model.ts';
import { ROW } from './model.ts';
import { COLLOCATION_SENSES } from './senses-collocations.ts';
import { ENDING_SENSES } from './senses-endings.ts';
import { NAME_SENSES } from './senses-names.ts';
import { NOUN_SENSES } from './senses-nouns.ts';
import { THING_SENSES } from './senses-things.ts';
import { STATES } from './states.ts';
import { STEMS } from './stems.ts';

/** Misaki's symbols of each accent (its `US_VOCAB` and `GB_VOCAB`). */
const US = /^[AIOWYbdfhijklmnpstuvwzæðŋɑɔəɛɜɡɪɹɾʃʊʌʒʤʧˈˌθᵊᵻʔ]+$/u;
const GB = /^[AIQWYabdfhijklmnpstuvwzðŋɑɒɔəɛɜɡɪɹʃʊʌʒʤʧˈˌːθᵊ]+$/u;

const TABLES = [THING_SENSES, NOUN_SENSES, NAME_SENSES, ENDING_SENSES, COLLOCATION_SENSES];

test.each(TABLES.flatMap((table) => Object.entries(table)))(
  'the sounds of "%s" are misaki\'s symbols',
  (_, senses) => {
    for (const sense of senses) {
      expect(sense.us).toMatch(US);
      expect(sense.gb).toMatch(GB);
    }
  },
);

test('no word has its senses in two tables', () => {
  const words = TABLES.flatMap((table) => Object.keys(table));
  expect(new Set(words).size).toBe(words.length);
});

test('the word lists know only classes of the tagger', () => {
  for (const candidates of CLOSED_WORDS.values()) {
    for (const { state, level } of candidates) {
      expect(STATES).toContain(state);
      expect([1, 2, 3]).toContain(level);
    }
  }
  for (const classes of STEMS.values()) expect(classes).toMatch(/^(?:[NVJR][123])+$/u);
});

test('the learned tables have a score for everything that is asked of them', () => {
  expect(LEARNED_MODEL.pair).toHaveLength(ROW * ROW);
  expect(LEARNED_MODEL.skip).toHaveLength(ROW * ROW);
  expect(LEARNED_MODEL.debt).toHaveLength(DEBTS * ROW);
  expect(LEARNED_MODEL.end).toHaveLength(DEBTS);
  expect(LEARNED_MODEL.level).toHaveLength(4 * ROW);
  for (const table of [
    LEARNED_MODEL.pair,
    LEARNED_MODEL.skip,
    LEARNED_MODEL.debt,
    LEARNED_MODEL.end,
    LEARNED_MODEL.level,
  ]) {
    expect(Array.from(table).every(Number.isFinite)).toBe(true);
  }
});
