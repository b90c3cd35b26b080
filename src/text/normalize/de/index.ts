import type { Edit } from '../../spans/mapped-text.ts';
import { makeNormalizer } from '../locale/normalizer.ts';
import { german } from './locale.ts';

const normalize = makeNormalizer(german);

/** Edits that turn one German sentence into what is said: `am 3. März` into `am dritten März`. */
export function normalizeGerman(sentence: string): Edit[] {
  return normalize(sentence);
}
