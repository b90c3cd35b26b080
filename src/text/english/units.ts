import { readSentence } from './homographs/read-sentence.ts';
import type { WordReading } from './homographs/types.ts';
import { isLetterA } from './letter-a.ts';
import { findLetterRun } from './letter-runs.ts';
import type { Token } from './tokens.ts';

/** What is read as one: a token, or a run of letters. */
export interface Unit {
  kind: Token['kind'];
  text: string;
  tokens: readonly Token[];
  /** Letters whose last one has an -s. */
  hasS: boolean;
  reading: WordReading;
}

const NOTHING: WordReading = { tag: '' };
const LETTER: WordReading = { tag: 'NN' };

/** Joins the tokens of letter runs, and finds out how each unit is read in its sentence. */
export function makeUnits(text: string, tokens: readonly Token[]): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    const run = findLetterRun(text, tokens, at);
    if (run)
      units.push({
        kind: 'letters',
        text: run.letters,
        tokens: run.tokens,
        hasS: run.hasS,
        reading: NOTHING,
      });
    else units.push({ kind: token.kind, text: token.text, tokens: [token], hasS: false, reading: NOTHING });
    at += run?.tokens.length ?? 1;
  }
  let start = 0;
  for (let end = 1; end <= units.length; end++) {
    if (end < units.length && !endsSentence(units[end - 1])) continue;
    read(units.slice(start, end));
    start = end;
  }
  return units;
}

function endsSentence(unit: Unit | undefined): boolean {
  return unit?.kind === 'mark' && /^[.!?]/.test(unit.text);
}

function read(sentence: readonly Unit[]): void {
  const words = sentence.map((unit) => unit.text);
  const readings = readSentence(isShouted(words) ? words.map((word) => word.toLowerCase()) : words);
  // A word alone has nothing to tell its sense by: the lexicon's first pronunciation is the likeliest.
  const isAlone = sentence.filter(({ kind }) => kind !== 'mark').length === 1;
  for (const [i, unit] of sentence.entries()) {
    const isLetter = unit.text === 'A' && isLetterA(words[i - 1], words[i + 1]);
    const reading = isLetter ? LETTER : (readings[i] ?? NOTHING);
    unit.reading = isAlone ? { tag: reading.tag } : reading;
  }
}

const FEWEST_SHOUTED = 3;

/** Whether a sentence is all in capitals, which then say nothing of its words. */
function isShouted(words: readonly string[]): boolean {
  let count = 0;
  for (const word of words) {
    if (SMALL.test(word)) return false;
    if (TWO_CAPITALS.test(word)) count++;
  }
  return count >= FEWEST_SHOUTED;
}

const SMALL = /\p{Ll}/u;
const TWO_CAPITALS = /\p{Lu}\p{Lu}/u;
