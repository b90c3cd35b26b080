import { compoundTag, isVerbForm } from './open-words.ts';
import { PENN_TAGS, type State } from './states.ts';

/** Closed words whose Penn tag says more than their class. */
const BY_WORD: ReadonlyMap<string, string> = new Map([
  ...['was', 'were', "wasn't", "weren't"].map((word) => [word, 'VBD'] as const),
  ...['am', 'are', "aren't", "i'm", "you're", "we're", "they're", "'re", "'m"].map(
    (word) => [word, 'VBP'] as const,
  ),
  ...['has', "hasn't", 'does', "doesn't"].map((word) => [word, 'VBZ'] as const),
  ...['had', "hadn't", 'did', "didn't"].map((word) => [word, 'VBD'] as const),
]);

/** Inflected words that have an entry of their own as adjective or noun in misaki's lexicon. */
const KEEPS_OWN_TAG = new Set([
  'learned',
  'unlearned',
  'dogged',
  'crooked',
  'jagged',
  'ragged',
  'legged',
  'lunged',
  'upsetting',
  'undertaking',
  'allied',
  'augmented',
]);

/** Bare forms that misaki's VBP takes for the past: the present has to be asked for as VB. */
const BARE_IS_PAST = new Set(['read', 'reread', 'wound']);

/** Penn's tag of a token that is in a class, as misaki's lexicon should be asked. `lower` is its lower-case spelling. */
export function pennTag(word: string, lower: string, state: State): string {
  switch (state) {
    case 'BF':
    case 'HF':
    case 'DF':
      return BY_WORD.get(lower) ?? PENN_TAGS[state];
    case 'WD':
      return lower === 'that' || lower === 'which' ? 'WDT' : lower === 'whose' ? 'WP$' : 'WP';
    case 'VP':
      return BARE_IS_PAST.has(lower) ? 'VB' : 'VBP';
    case 'J':
    case 'N':
      // "a recording", "a separated pair": the stem is the verb's.
      if (isVerbForm(lower) && !KEEPS_OWN_TAG.has(lower)) return lower.endsWith('g') ? 'VBG' : 'VBN';
      return compoundTag(lower) ?? PENN_TAGS[state];
    case 'PS':
      return lower === "'s" || lower.length === 1 ? 'POS' : PENN_TAGS[state];
    case '.':
    case ',':
    case ':':
      return word;
    default:
      return PENN_TAGS[state];
  }
}
