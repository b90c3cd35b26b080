import type { State } from './states.ts';

/** A token in its sentence, with the classes that the tagger found. */
export interface Context {
  words: readonly string[];
  /** The words in lower case, with straight apostrophes. */
  lower: readonly string[];
  states: readonly State[];
  at: number;
  /** Whether a capital says nothing here: the sentence's first word, or a headline. */
  capitalDue: boolean;
}

/** One sound of a spelling, and what speaks for it. Lists are words in lower case with spaces between. */
export interface Sense {
  us: string;
  gb: string;
  /** The classes it can have; any if left out. */
  classes?: readonly State[];
  /** What it starts with; 0 if left out. The first sense wins a tie. */
  bias?: number;
  /** Words right before it (3 points) and right after it (3 points). */
  before?: string;
  after?: string;
  /** Words within `REACH` tokens (2 points each, three at most). */
  near?: string;
  /** Points for anything else. */
  points?: (context: Context) => number;
}

const REACH = 10;
const BESIDE_POINTS = 3;
const NEAR_POINTS = 2;
const NEAR_MOST = 3;

/** Sense lists are split once, when their word first comes up. */
const split = new WeakMap<Sense, { before: Set<string>; after: Set<string>; near: Set<string> }>();

function cuesOf(sense: Sense): { before: Set<string>; after: Set<string>; near: Set<string> } {
  let cues = split.get(sense);
  if (cues === undefined) {
    const listed = (words = ''): Set<string> => new Set(words.split(/\s+/u));
    cues = { before: listed(sense.before), after: listed(sense.after), near: listed(sense.near) };
    split.set(sense, cues);
  }
  return cues;
}

/** The word at a place, or the empty string outside the sentence. */
export function wordAt(context: Context, offset: number): string {
  return context.lower[context.at + offset] ?? '';
}

/** The class at a place; outside the sentence it is the end's. */
export function stateAt(context: Context, offset: number): State {
  return context.states[context.at + offset] ?? '.';
}

function isCue(cues: ReadonlySet<string>, word: string): boolean {
  if (word === '') return false;
  if (cues.has(word)) return true;
  return (
    word.endsWith('s') &&
    (cues.has(word.slice(0, -1)) || (word.endsWith("'s") && cues.has(word.slice(0, -2))))
  );
}

function pointsOf(sense: Sense, context: Context): number {
  const cues = cuesOf(sense);
  let points = (sense.bias ?? 0) + (sense.points?.(context) ?? 0);
  if (isCue(cues.before, wordAt(context, -1))) points += BESIDE_POINTS;
  if (isCue(cues.after, wordAt(context, 1))) points += BESIDE_POINTS;
  let near = 0;
  for (let offset = -REACH; offset <= REACH && near < NEAR_MOST; offset++) {
    if (offset !== 0 && isCue(cues.near, wordAt(context, offset))) near++;
  }
  return points + near * NEAR_POINTS;
}

/** The sense with the most points; undefined if the word's class allows none. */
export function chooseSense(senses: readonly Sense[], context: Context): Sense | undefined {
  const state = stateAt(context, 0);
  let best: Sense | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const sense of senses) {
    if (sense.classes !== undefined && !sense.classes.includes(state)) continue;
    const points = pointsOf(sense, context);
    if (points > most) {
      most = points;
      best = sense;
    }
  }
  return best;
}
