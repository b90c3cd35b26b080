import type { Edit } from '../../spans/mapped-text.ts';
import { makeNormalizer } from '../locale/normalizer.ts';
import { italian } from './locale.ts';

const normalize = makeNormalizer(italian);

/** Edits that turn one Italian sentence into what is said: `1° maggio` into `primo maggio`. */
export function normalizeItalian(sentence: string): Edit[] {
  return normalize(sentence);
}
