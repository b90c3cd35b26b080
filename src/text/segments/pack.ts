import type { PhonemeRun } from '../phonemes/run.ts';
import { type MappedText, sliceMapped, sourceSpan } from '../spans/mapped-text.ts';
import { joinWithSpace } from '../spans/spaces.ts';
import { cutPieces } from './cut.ts';
import { type Piece, phonemePieces, textPieces } from './pieces.ts';
import type { PhonemeSegment, PhonemeWord, Segment } from './types.ts';

/** A sentence as it is said; with its phonemes where the model needs them. */
export interface SpokenSentence extends MappedText {
  runs?: PhonemeRun[];
}

/** How long segments may be. */
export interface SegmentLimits {
  /** In UTF-16 units of what is said; in phonemes for Chinese and Japanese, whose units say more. */
  max: number;
  /** The same for the first segment of a request: a short one is heard sooner. */
  firstMax: number;
  /** How many phonemes a model takes at once, where it takes phonemes. */
  maxPhonemes?: number;
}

/** Shorter sentences are spoken together with a neighbour: alone they sound clipped. */
const SHORT = 24;

type Packed = Omit<Segment | PhonemeSegment, 'index' | 'language'>;

interface Held {
  sentence: SpokenSentence;
  pieces: Piece[];
  cost: number;
  phonemes: number;
}

/**
 * Makes segments of the sentences of one paragraph: long sentences are cut at their clauses, short ones are put
 * together with a neighbour. Never cuts inside a word, unless the word alone is longer than a segment may be.
 * The first segment is as short as `firstMax` says when `isFirst`. Lazy: takes one sentence more than it gives.
 */
export async function* packSentences(
  sentences: AsyncIterable<SpokenSentence> | Iterable<SpokenSentence>,
  {
    max,
    firstMax,
    maxPhonemes = Infinity,
    language,
    isFirst,
  }: SegmentLimits & { language: string; isFirst: boolean },
): AsyncGenerator<Packed> {
  let limits = { max, firstMax: isFirst ? firstMax : max, maxPhonemes };
  const fits = (one: Held, two: Held) =>
    one.cost + two.cost <= max && one.phonemes + two.phonemes < maxPhonemes;
  /** A whole sentence that waits to see whether the paragraph ends with a short one. */
  let whole: Held | undefined;
  let held: Held | undefined;
  for await (const sentence of sentences) {
    const next = measure(sentence, { max, maxPhonemes, language });
    if (next.pieces.length === 0) continue;
    if (held && isShort(held) && fits(held, next)) held = join(held, next);
    else {
      if (whole) yield* cut(whole);
      [whole, held] = [held, next];
    }
    if (whole && held && !isShort(held)) {
      yield* cut(whole);
      whole = undefined;
    }
  }
  if (whole && held && fits(whole, held)) yield* cut(join(whole, held));
  else for (const rest of [whole, held]) if (rest) yield* cut(rest);

  function* cut({ sentence, pieces }: Held): Generator<Packed> {
    for (const { from, to } of cutPieces(pieces, limits)) yield toSegment(sentence, pieces.slice(from, to));
    limits = { max, firstMax: max, maxPhonemes };
  }
}

function isShort({ cost }: Held): boolean {
  return cost < SHORT;
}

function measure(
  sentence: SpokenSentence,
  { max, maxPhonemes, language }: { max: number; maxPhonemes: number; language: string },
): Held {
  const { text, runs } = sentence;
  const pieces = runs
    ? phonemePieces(text, runs, { maxPhonemes, language, spans: sentence })
    : textPieces(text, { max, language, spans: sentence });
  const sum = (of: (piece: Piece) => number) => pieces.reduce((all, piece) => all + of(piece), 0);
  return { sentence, pieces, cost: sum(({ cost }) => cost), phonemes: sum(({ phonemes }) => phonemes) };
}

function join(first: Held, second: Held): Held {
  const shift = first.sentence.text.length + 1;
  const moved = second.pieces.map((piece) => ({
    ...piece,
    from: piece.from + shift,
    to: piece.to + shift,
    runs: piece.runs.map((run) => ({ ...run, from: run.from + shift, to: run.to + shift })),
  }));
  addSpace(first);
  const sentence: SpokenSentence = joinWithSpace(first.sentence, second.sentence);
  if (first.sentence.runs) sentence.runs = [];
  return {
    sentence,
    pieces: [...first.pieces, ...moved],
    cost: first.cost + second.cost,
    phonemes: first.phonemes + second.phonemes,
  };
}

/** The last word of a sentence has a space behind it when another sentence follows. */
function addSpace(held: Held): void {
  const piece = held.pieces.at(-1);
  const run = piece?.runs.at(-1);
  if (!piece || !run || run.spaceAfter) return;
  run.spaceAfter = true;
  piece.phonemes++;
  held.phonemes++;
}

function toSegment(sentence: SpokenSentence, pieces: readonly Piece[]): Packed {
  const [from, to] = [pieces[0]?.from ?? 0, pieces.at(-1)?.to ?? 0];
  const segment = { ...sliceMapped(sentence, from, to), ...sourceSpan(sentence, from, to) };
  if (!sentence.runs) return segment;
  return {
    ...segment,
    ...joinRuns(
      sentence,
      pieces.flatMap(({ runs }) => runs),
    ),
  };
}

/** Runs in one string, and the source words that they speak: `$5` is one, though it is said as two. */
function joinRuns(
  sentence: SpokenSentence,
  runs: readonly PhonemeRun[],
): { phonemes: string; words: PhonemeWord[] } {
  const words: PhonemeWord[] = [];
  let phonemes = '';
  for (const { from, to, phonemes: own, isWord, spaceAfter } of runs) {
    const at = phonemes.length;
    // A word of which nothing is heard has no space of its own.
    phonemes += own + (spaceAfter && own !== '' ? ' ' : '');
    if (!isWord) continue;
    const { start, end } = sourceSpan(sentence, from, to);
    const last = words.at(-1);
    if (last && (start < last.end || end <= last.end))
      Object.assign(last, { end: Math.max(end, last.end), to: at + own.length });
    else words.push({ start, end, from: at, to: at + own.length });
  }
  phonemes = phonemes.trimEnd();
  const end = (at: number) => Math.min(at, phonemes.length); // a last word may have no phonemes
  return { phonemes, words: words.map((word) => ({ ...word, from: end(word.from), to: end(word.to) })) };
}
