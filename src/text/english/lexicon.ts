import { isKokoroSymbol } from '../phonemes/kokoro-vocab.ts';
import { type Pronunciation, type PronunciationTable, packTable } from './table.ts';

export type { Pronunciation } from './table.ts';

/** The words of one kind of English: `gold` was made with care, `silver` is larger and less sure. */
export interface EnglishLexicon {
  readonly gold: PronunciationTable;
  readonly silver: PronunciationTable;
}

/**
 * Reads misaki's two lexicons of one kind of English (hexgrad/misaki, `misaki/data/{us,gb}_{gold,silver}.json`):
 * JSON objects whose keys are words and whose values are phonemes, or phonemes by tag with a DEFAULT. Bytes are
 * UTF-8. Throws an Error that names the lexicon and the entry where they are not that.
 */
export function readLexicon(files: {
  gold: Uint8Array | string;
  silver: Uint8Array | string;
}): EnglishLexicon {
  return { gold: readTable('gold', files.gold), silver: readTable('silver', files.silver) };
}

function readTable(name: string, file: Uint8Array | string): PronunciationTable {
  const entries = Object.entries(parseObject(name, file));
  for (const [word, pronunciation] of entries) check(name, word, pronunciation);
  return packTable(entries as [string, Pronunciation][]);
}

function parseObject(name: string, file: Uint8Array | string): object {
  let parsed: unknown;
  try {
    parsed = JSON.parse(typeof file === 'string' ? file : new TextDecoder().decode(file));
  } catch (cause) {
    throw new Error(`The ${name} lexicon is not JSON.`, { cause });
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new Error(`The ${name} lexicon is not a JSON object.`);
  return parsed;
}

function check(name: string, word: string, pronunciation: unknown): void {
  const fail = (what: string): never => {
    throw new Error(`The ${name} lexicon's entry ${JSON.stringify(word.slice(0, 80))} ${what}.`);
  };
  if (typeof pronunciation === 'string') checkPhonemes(pronunciation, fail);
  else if (typeof pronunciation !== 'object' || pronunciation === null)
    fail('is neither phonemes nor phonemes by tag');
  else {
    const byTag = pronunciation as Record<string, unknown>;
    if (typeof byTag['DEFAULT'] !== 'string') fail('has no DEFAULT');
    for (const phonemes of Object.values(byTag)) if (phonemes !== null) checkPhonemes(phonemes, fail);
  }
}

function checkPhonemes(phonemes: unknown, fail: (what: string) => never): void {
  if (typeof phonemes !== 'string') fail('has something else than phonemes');
  else
    for (let i = 0; i < phonemes.length; i++)
      if (!isKnownUnit(phonemes.charCodeAt(i))) fail(`has the unknown symbol ${phonemes[i]}`);
}

/** Kokoro's symbols are one UTF-16 unit each, so that the answer for a unit need be asked for once: there are millions. */
function isKnownUnit(unit: number): boolean {
  if (KNOWN_UNITS[unit] === 1) return true;
  const isKnown = isKokoroSymbol(String.fromCharCode(unit));
  if (isKnown) KNOWN_UNITS[unit] = 1;
  return isKnown;
}

const KNOWN_UNITS = new Uint8Array(0x10000);

/**
 * A word's entry, as it is written or else with its first letter's case changed: `Hello` is found by `hello`, `paris`
 * by `Paris`. Words of one letter are found only as they are.
 */
export function find(table: PronunciationTable, word: string): Pronunciation | undefined {
  if (word.length > LONGEST) return undefined;
  const found = table.get(word);
  if (found !== undefined || word.length < 2) return found;
  const lower = word.toLowerCase();
  if (word.startsWith("'")) return table.get(lower);
  const capitalised = lower.slice(0, 1).toUpperCase() + lower.slice(1);
  if (capitalised === lower) return undefined;
  if (word === lower) return table.get(capitalised);
  return word === capitalised ? table.get(lower) : undefined;
}

/** Longer words are in no lexicon, and not worth their hash. */
const LONGEST = 64;
