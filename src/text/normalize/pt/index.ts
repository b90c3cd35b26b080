import type { Edit } from '../../spans/mapped-text.ts';
import { makeNormalizer } from '../locale/normalizer.ts';
import { portuguese } from './locale.ts';

const normalize = makeNormalizer(portuguese);

/** Edits that turn one sentence of Brazilian Portuguese into what is said: `R$ 5,90` into `cinco reais e noventa centavos`. */
export function normalizePortuguese(sentence: string): Edit[] {
  return normalize(sentence);
}
