import type { PhonemeRun } from '../phonemes/run.ts';
import type { TextRange } from '../sentences/split-sentences.ts';
import { type MappedText, sourceSpan } from '../spans/mapped-text.ts';
import { startsClause } from './clause-words.ts';

/** What is never cut apart: a word with the punctuation on it. Offsets are in the spoken text. */
export interface Piece extends TextRange {
  /** What it takes of a segment's `max`, with the space behind it. */
  cost: number;
  /** How many phonemes it has, with the space behind it; 0 where the model needs none. */
  phonemes: number;
  /** What a cut behind it is worth. */
  worth: number;
  /** Its phonemes, where the model needs them. */
  runs: PhonemeRun[];
}

/**
 * What a cut is worth, from inside what was written as one word (`$4.2bn`, said as five) and between two words of one
 * phrase to the end of a sentence.
 */
export const WORTH = { inside: -20, word: 0, clauseWord: 2, comma: 4, clause: 5, sentence: 6 } as const;

/** The pieces of a text that a model speaks as it is. One that is longer than `max` is cut between characters. */
export function textPieces(
  text: string,
  { max, language, spans }: { max: number; language: string; spans?: Spans },
): Piece[] {
  const pieces: Piece[] = [];
  for (const { index, 0: word } of text.matchAll(/\S+/g)) {
    for (let from = 0; from < word.length; ) {
      const to = from + wholeCharacters(word, from, max);
      pieces.push({
        from: index + from,
        to: index + to,
        cost: to - from + 1,
        phonemes: 0,
        worth: WORTH.word,
        runs: [],
      });
      from = to;
    }
  }
  return rate(pieces, text, { language, spans });
}

/** The pieces of a phonemised text. A word with more than `maxPhonemes` is cut between them. */
export function phonemePieces(
  text: string,
  runs: readonly PhonemeRun[],
  { maxPhonemes, language, spans }: { maxPhonemes: number; language: string; spans?: Spans },
): Piece[] {
  const pieces: Piece[] = [];
  let open: PhonemeRun[] = [];
  for (const [i, run] of runs.entries()) {
    const next = runs[i + 1];
    for (const part of cutRun(run, maxPhonemes)) {
      open.push(part);
      if (part !== run && !part.spaceAfter) close();
    }
    // Chinese and Japanese have no spaces: any word may be the last.
    const endsHere = run.spaceAfter || !next || (next.isWord && (!run.isWord || isUnspaced(text, next.from)));
    if (endsHere) close();
  }
  close();
  return rate(pieces, text, { language, spans });

  function close(): void {
    const [first] = open;
    const last = open.at(-1);
    if (first && last) {
      const { from } = first;
      const { to } = last;
      const phonemes = open.reduce((sum, run) => sum + run.phonemes.length + (run.spaceAfter ? 1 : 0), 0);
      const cost = isUnspaced(text, from) ? phonemes : to - from + 1;
      pieces.push({ from, to, cost, phonemes, worth: WORTH.word, runs: open });
    }
    open = [];
  }
}

function cutRun(run: PhonemeRun, max: number): PhonemeRun[] {
  if (run.phonemes.length < max) return [run];
  const parts: PhonemeRun[] = [];
  for (let at = 0; at < run.phonemes.length; at += max - 1) {
    parts.push({ ...run, phonemes: run.phonemes.slice(at, at + max - 1), spaceAfter: false });
  }
  const last = parts.at(-1);
  if (last) last.spaceAfter = run.spaceAfter;
  return parts;
}

function isUnspaced(text: string, at: number): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text[at] ?? '');
}

type Spans = Pick<MappedText, 'starts' | 'ends'>;

function rate(
  pieces: Piece[],
  text: string,
  { language, spans }: { language: string; spans: Spans | undefined },
): Piece[] {
  for (const [i, piece] of pieces.entries()) {
    const next = pieces[i + 1];
    piece.worth = worthOf(text.slice(Math.max(piece.from, piece.to - 4), piece.to));
    if (piece.worth === WORTH.word && next && startsClause(text.slice(next.from, next.to), language)) {
      piece.worth = WORTH.clauseWord;
    }
    if (next && spans && isOneWord(piece, next, spans) && !isUnspaced(text, next.from))
      piece.worth = WORTH.inside;
  }
  return pieces;
}

/** Whether two pieces stand for one word of the source, or for words without a space between them. */
function isOneWord(piece: Piece, next: Piece, spans: Spans): boolean {
  return sourceSpan(spans, next.from, next.to).start <= sourceSpan(spans, piece.from, piece.to).end;
}

function worthOf(tail: string): number {
  const mark = tail.replace(/["”’»)\]}'」』）】]+$/u, '').at(-1) ?? ' ';
  if ('.!?…।॥。！？'.includes(mark)) return WORTH.sentence;
  if (';:–—；：'.includes(mark)) return WORTH.clause;
  return ',،，、'.includes(mark) ? WORTH.comma : WORTH.word;
}

/** At most `max` units from `from` on, without parting a surrogate pair or a letter from the marks on it. */
function wholeCharacters(text: string, from: number, max: number): number {
  if (text.length - from <= max) return text.length - from;
  let length = max;
  while (length > 1 && isContinuation(text, from + length)) length--;
  return length > 1 ? length : max;
}

function isContinuation(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0xdc00 && code < 0xe000) return /[\ud800-\udbff]/.test(text[at - 1] ?? '');
  return /[\p{M}\u200d]/u.test(text[at] ?? '') || text[at - 1] === '\u200d';
}
