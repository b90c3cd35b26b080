import type { MappedText } from '../spans/mapped-text.ts';

/**
 * What markup says of a stretch `[start, end)`, or of a place `at`, of the SOURCE text (UTF-16 offsets): places
 * in the source survive every later edit of the text. A stretch is what stands between two tags, so its units
 * are those whose source span lies inside it; a place comes before the units whose span starts at it or later.
 */
export type Mark =
  /** Silence in seconds, finite and bounded; 0 asks for no pause where one would be made. */
  | { kind: 'pause'; at: number; seconds: number }
  /** How the stretch sounds, as written: misaki's symbols or IPA. */
  | { kind: 'phonemes'; start: number; end: number; phonemes: string }
  /** With a `pace` of its own, which the rates inside it count from; 1 when left out. */
  | { kind: 'voice'; start: number; end: number; voice: string; pace?: number }
  /** A BCP 47 tag as written. */
  | { kind: 'language'; start: number; end: number; language: string }
  /** How many times as fast as the request asks for. Already multiplied with the rates around it. */
  | { kind: 'rate'; start: number; end: number; factor: number }
  | { kind: 'emphasis'; start: number; end: number; level: EmphasisLevel }
  /** What kind of writing the stretch is, in lower case: `cardinal`, `date` … */
  | { kind: 'sayAs'; start: number; end: number; interpretAs: string; format?: string }
  | { kind: 'bookmark'; at: number; name: string };

export type EmphasisLevel = 'strong' | 'moderate' | 'reduced' | 'none';

/**
 * A text without its markup. The marks are in the order in which they begin; one that encloses another comes
 * first, so where two of a kind overlap, the later one holds.
 */
export interface MarkedText {
  text: MappedText;
  marks: Mark[];
}

/** Markup that is not well-formed or means nothing. `line` and `column` count from 1, columns in UTF-16 units. */
export class MarkupError extends Error {
  override readonly name = 'MarkupError';
  readonly line: number;
  readonly column: number;

  /** `at` is the place of the fault: an offset into `source`. */
  constructor(fault: string, source: string, at: number) {
    const { line, column } = findLine(source, at);
    super(`Failed to read the markup: line ${line}, column ${column}: ${fault}`);
    this.line = line;
    this.column = column;
  }
}

/** Lines end with `\n`, `\r\n` or `\r`. */
function findLine(source: string, at: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (let i = 0; i < at && i < source.length; i++) {
    const ends = source[i] === '\n' || (source[i] === '\r' && source[i + 1] !== '\n');
    if (!ends) continue;
    line++;
    lineStart = i + 1;
  }
  return { line, column: at - lineStart + 1 };
}

/** The longest pause that markup can ask for. A number with many zeros must not become hours of silence. */
const MAX_PAUSE_SECONDS = 60;

/** The limits of `speed` in the speech API. */
const [SLOWEST, FASTEST] = [0.25, 4];

/** A duration such as `1.5s`, `.5s` or `500ms`, in seconds; `undefined` when it is none. Long ones are cut to a minute. */
export function parseDuration(written: string): number | undefined {
  const [, number, unit] = /^\+?(\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})(ms|s)$/i.exec(written) ?? [];
  if (number === undefined || unit === undefined) return undefined;
  const seconds = Number(number) / (unit.toLowerCase() === 'ms' ? 1000 : 1);
  return Math.min(seconds, MAX_PAUSE_SECONDS);
}

/** A rate as fast as speech can be. */
export function boundRate(factor: number): number {
  return Math.min(FASTEST, Math.max(SLOWEST, factor));
}
