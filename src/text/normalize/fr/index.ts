import type { Edit } from '../../spans/mapped-text.ts';
import { makeNormalizer } from '../locale/normalizer.ts';
import { french } from './locale.ts';

const normalize = makeNormalizer(french);

/** Edits that turn one French sentence into what is said in France: `80 €` into `quatre-vingts euros`. */
export function normalizeFrench(sentence: string): Edit[] {
  return normalize(sentence);
}
