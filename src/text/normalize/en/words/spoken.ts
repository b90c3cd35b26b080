import { applyEdits, mapSource } from '../../../spans/mapped-text.ts';
import { type EnglishOptions, normalizeEnglish } from '../index.ts';

/** The text as it is spoken, without the places that its words came from. For tests. */
export function spokenEnglish(text: string, options?: EnglishOptions): string {
  return applyEdits(mapSource(text), normalizeEnglish(text, options)).text;
}
