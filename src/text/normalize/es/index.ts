import type { Edit } from '../../spans/mapped-text.ts';
import { makeNormalizer } from '../locale/normalizer.ts';
import { spanish } from './locale.ts';

const normalize = makeNormalizer(spanish);

/** Edits that turn one Spanish sentence into what is said: `1.234,56 €` into `mil doscientos treinta y cuatro euros con …`. */
export function normalizeSpanish(sentence: string): Edit[] {
  return normalize(sentence);
}
