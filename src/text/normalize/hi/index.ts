import type { Edit } from '../../spans/mapped-text.ts';
import { makeNormalizer } from '../locale/normalizer.ts';
import { hindi } from './locale.ts';

const normalize = makeNormalizer(hindi);

/** Edits that turn one Hindi sentence into what is said, for figures in Devanagari and ASCII alike: `₹५ करोड़` into `पाँच करोड़ रुपये`. */
export function normalizeHindi(sentence: string): Edit[] {
  return normalize(sentence);
}
