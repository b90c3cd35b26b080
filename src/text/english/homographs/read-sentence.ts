import { LEARNED_MODEL } from './learned-model.ts';
import { pennTag } from './penn-tag.ts';
import { type Context, chooseSense, type Sense } from './sense.ts';
import { COLLOCATION_SENSES } from './senses-collocations.ts';
import { ENDING_SENSES } from './senses-endings.ts';
import { NAME_SENSES } from './senses-names.ts';
import { NOUN_SENSES } from './senses-nouns.ts';
import { THING_SENSES } from './senses-things.ts';
import type { State } from './states.ts';
import { hasCapitalsEverywhere, isCapitalDue, plain, tagSentence } from './tag-sentence.ts';
import type { WordReading } from './types.ts';

const SENSES: ReadonlyMap<string, readonly Sense[]> = new Map(
  [THING_SENSES, NOUN_SENSES, NAME_SENSES, ENDING_SENSES, COLLOCATION_SENSES].flatMap((table) =>
    Object.entries(table),
  ),
);

/**
 * How each of a sentence's words is read: its Penn tag, and its phonemes where the tag does not tell its sound.
 * `words` are one sentence's word and punctuation tokens in order; the answer has one reading a token, in the same
 * order. Takes time in proportion to the number of tokens; any strings will do.
 */
export function readSentence(words: readonly string[]): readonly WordReading[] {
  // The command is a class of its own only for what stands beside it.
  const states = tagSentence(words, LEARNED_MODEL).map((state) => (state === 'IM' ? 'V' : state));
  return readingsOf(words, states);
}

/** The readings of words whose classes are known. */
function readingsOf(words: readonly string[], states: readonly State[]): readonly WordReading[] {
  const lower = words.map(plain);
  const everywhere = hasCapitalsEverywhere(words);
  return words.map((word, at) => {
    const spelling = lower[at] ?? '';
    const reading: WordReading = { tag: pennTag(word, spelling, states[at] ?? ':') };
    const senses = SENSES.get(spelling.endsWith("'s") ? spelling.slice(0, -2) : spelling);
    if (senses === undefined) return reading;
    const context: Context = { words, lower, states, at, capitalDue: everywhere || isCapitalDue(words, at) };
    const sense = chooseSense(senses, context);
    if (sense === undefined) return reading;
    const possessive = spelling.endsWith("'s");
    return { ...reading, phonemes: possessive ? withS(sense) : { us: sense.us, gb: sense.gb } };
  });
}

/** The possessive's sound, by the sound that it follows. */
function withS({ us, gb }: Sense): { us: string; gb: string } {
  return { us: us + ending(us, 'ᵻz'), gb: gb + ending(gb, 'ɪz') };
}

function ending(phonemes: string, syllable: string): string {
  if (/[szʃʒʧʤ]$/u.test(phonemes)) return syllable;
  return /[ptkfθ]$/u.test(phonemes) ? 's' : 'z';
}
