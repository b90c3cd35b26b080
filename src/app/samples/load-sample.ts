import { matchLanguage } from '../messages/load.ts';
import type { Sample } from './sample.ts';

const LOADERS = {
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  pt: () => import('./pt.ts'),
  it: () => import('./it.ts'),
  hi: () => import('./hi.ts'),
  ja: () => import('./ja.ts'),
  zh: () => import('./zh.ts'),
};

/** The sample in the first of the visitor's languages that has one (BCP 47 tags), else in English; `null` if it does not load. */
export async function loadSample(tags: readonly string[]): Promise<Sample | null> {
  const language = matchLanguage(tags, Object.keys(LOADERS) as (keyof typeof LOADERS)[]);
  try {
    return (await LOADERS[language]()).sample;
  } catch (error) {
    console.error('The sample text could not be loaded; the page starts empty.', error);
    return null;
  }
}
