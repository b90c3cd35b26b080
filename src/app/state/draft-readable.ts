import { scriptLanguage } from '../../documents/script-language.ts';
import { firstWords } from '../reading/first-words.ts';
import type { Readable } from '../reading/readable.ts';
import { textReadable } from '../reading/text-readable.ts';
import type { Draft } from './draft.svelte.ts';

/** What the text of the start page is called where documents have their ids. */
export const DRAFT = 'draft';

/** Enough text to tell its script by, in characters. */
const SAMPLE = 2000;

/** The text of the start page, as something to be read. */
export function draftReadable({ isSample, sample, text }: Draft): Readable {
  if (isSample && sample) {
    return textReadable(text, { id: DRAFT, title: sample.title, language: sample.language });
  }
  return textReadable(text, { id: DRAFT, title: firstWords(text) });
}

/** The language of that text, where it is known. */
export function draftLanguage({ isSample, sample, text }: Draft): string | undefined {
  return isSample ? sample?.language : scriptLanguage(text.slice(0, SAMPLE));
}
