import type { SourceSpan } from '../spans/mapped-text.ts';
import { findWords } from '../words.ts';
import { alignWords } from './align-words.ts';
import { punctuationRuns } from './punctuation.ts';
import type { GivenPhonemes, PhonemeRun } from './run.ts';

/**
 * Gives IPA for a text: sounds parted by `_` (or not at all), words by spaces, clauses by ` | `. Implemented by
 * the espeak module. Throws for a language that it does not have.
 */
export type Phonemize = (text: string, language: string) => string;

/** Writes one word of espeak's IPA, whose sounds may be parted by `_`, in the symbols that a model reads. */
export type WriteWord = (ipa: string, language: string) => string;

export interface EspeakOptions {
  /** A tag that espeak has, such as `fr` or `en-us`. */
  language: string;
  phonemize: Phonemize;
  writeWord: WriteWord;
  given?: readonly GivenPhonemes[];
}

/**
 * Gives a text's phonemes by espeak's IPA, in a model's symbols, with the punctuation where it stands. Words with
 * nothing but spaces between them are phonemised together, since one sounds different beside another.
 */
export function phonemizeWithEspeak(text: string, { given = [], ...options }: EspeakOptions): PhonemeRun[] {
  const runs: PhonemeRun[] = [];
  let read = 0;
  const add = (run: GivenPhonemes & { spaceAfter?: boolean }) => {
    runs.push(...punctuationRuns(text, read, run.from));
    runs.push({ spaceAfter: /\s/.test(text[run.to] ?? ''), ...run, isWord: true });
    read = run.to;
  };
  for (const clause of findClauses(text, given)) {
    if ('phonemes' in clause) add(clause);
    else for (const run of phonemizeClause(text, clause.words, options)) add(run);
  }
  runs.push(...punctuationRuns(text, read, text.length));
  return runs;
}

/** Words that are phonemised together, or phonemes that are given. */
type Clause = { words: SourceSpan[] } | GivenPhonemes;

function findClauses(text: string, given: readonly GivenPhonemes[]): Clause[] {
  const clauses: Clause[] = [];
  const waiting = [...given];
  let open: SourceSpan[] | undefined;
  for (const word of findWords(text)) {
    while (waiting[0] && waiting[0].from < word.end) {
      clauses.push(waiting.shift() as GivenPhonemes);
      open = undefined;
    }
    const last = clauses.at(-1);
    if (last && 'phonemes' in last && word.start < last.to) continue;
    if (!open || text.slice(open.at(-1)?.end, word.start).trim() !== '') clauses.push({ words: (open = []) });
    open.push(word);
  }
  return [...clauses, ...waiting];
}

function phonemizeClause(
  text: string,
  words: SourceSpan[],
  { language, phonemize, writeWord }: Omit<EspeakOptions, 'given'>,
) {
  const speak = (part: string) =>
    phonemize(part, language)
      .split(/[\s|]+/)
      .map((word) => writeWord(word, language))
      .filter((word) => word !== '');
  const written = words.map(({ start, end }) => text.slice(start, end));
  const spoken = speak(written.join(' '));
  if (spoken.length === words.length) {
    return words.map(({ start, end }, i) => ({ from: start, to: end, phonemes: spoken[i] ?? '' }));
  }
  const joined = spoken.join(' ');
  const spans = alignWords(
    spoken,
    written.map((word) => speak(word).join(' ')),
  );
  return words.map(({ start, end }, i) => {
    const { from = 0, to = 0 } = spans[i] ?? {};
    const run = { from: start, to: end, phonemes: joined.slice(from, to).trim() };
    // Two words that are read as one (`of the`) have no space between them.
    const next = spans[i + 1];
    return next ? { ...run, spaceAfter: joined.slice(to - 1, next.from + 1).includes(' ') } : run;
  });
}
