import { normalizeChinese } from '../chinese/normalize.ts';
import { normalizeJapanese } from '../japanese/normalize.ts';
import type { Edit } from '../spans/mapped-text.ts';
import { normalizeGerman } from './de/index.ts';
import { normalizeEnglish } from './en/index.ts';
import { normalizeSpanish } from './es/index.ts';
import { normalizeFrench } from './fr/index.ts';
import { normalizeHindi } from './hi/index.ts';
import { normalizeItalian } from './it/index.ts';
import { normalizePortuguese } from './pt/index.ts';

type Normalizer = (sentence: string) => Edit[];

const NORMALIZERS: Record<string, Normalizer> = {
  'en-us': (sentence) => normalizeEnglish(sentence),
  'en-gb': (sentence) => normalizeEnglish(sentence, { british: true }),
  es: normalizeSpanish,
  fr: normalizeFrench,
  it: normalizeItalian,
  'pt-br': normalizePortuguese,
  de: normalizeGerman,
  hi: normalizeHindi,
  ja: normalizeJapanese,
  zh: normalizeChinese,
};

/**
 * What a reader of a language (a tag such as `en-us`) says in place of numbers, dates, times, money, units,
 * abbreviations and addresses: edits on one sentence, in order. None for a language without rules.
 */
export function normalizeSentence(sentence: string, language: string): Edit[] {
  return NORMALIZERS[language]?.(sentence) ?? [];
}
