import { type LatinLanguage, type Scores, scoreLatin } from './latin.ts';
import { hanLanguage, mainScript } from './scripts.ts';

/** How much of a paragraph is looked at, in UTF-16 units: more does not change the answer. */
const ENOUGH = 2000;
/** Weight that must speak for a language other than the fallback's … */
const CLEAR_WEIGHT = 2;
/** … and how many times that of any other, and of the fallback's own language, it must be. */
const CLEAR_LEAD = 1.25;
const LEAD_OVER_FALLBACK = 1.25;

/** Tags by Latin-script language. */
const TAGS: Readonly<Record<LatinLanguage, readonly string[]>> = {
  en: ['en-us', 'en-gb'],
  es: ['es'],
  fr: ['fr'],
  it: ['it'],
  pt: ['pt-br'],
  de: ['de'],
};

/**
 * The language of one paragraph, as one of `candidates` (of `en-us en-gb es fr hi it pt-br de ja zh`), by its
 * script and, for Latin letters, by function words, letters and endings. Gives `fallback` when nothing speaks
 * clearly for another. English text is the fallback's English if it is English, else that of the first candidate.
 */
export function detectLanguage(text: string, candidates: readonly string[], fallback: string): string {
  const sample = text.slice(0, ENOUGH);
  const offered = (...tags: string[]) =>
    tags.includes(fallback) ? fallback : (candidates.find((tag) => tags.includes(tag)) ?? fallback);
  switch (mainScript(sample)) {
    case 'devanagari':
      return offered('hi');
    case 'kana':
      return offered('ja');
    case 'han': {
      const known = hanLanguage(sample);
      if (known !== undefined) return candidates.includes(known) ? known : offered('zh', 'ja');
      return fallback === 'ja' ? 'ja' : candidates.includes('zh') ? 'zh' : offered('ja');
    }
    case 'latin': {
      const language = latinLanguage(scoreLatin(sample), candidates, fallback);
      return language === undefined ? fallback : offered(...TAGS[language]);
    }
    default:
      return fallback;
  }
}

/** The language that the scores are clear about, among the candidates. */
function latinLanguage(
  scores: Scores,
  candidates: readonly string[],
  fallback: string,
): LatinLanguage | undefined {
  const ranked = (Object.keys(TAGS) as LatinLanguage[])
    .filter((language) => TAGS[language].some((tag) => tag === fallback || candidates.includes(tag)))
    .sort((a, b) => scores[b] - scores[a]);
  const [best, second] = ranked;
  if (best === undefined || TAGS[best].includes(fallback)) return best;
  const own = ranked.find((language) => TAGS[language].includes(fallback));
  // No Latin letters are Hindi, Japanese or Chinese, so that any sign will do.
  if (own === undefined) return scores[best] > 0 ? best : undefined;
  const isClear =
    scores[best] >= CLEAR_WEIGHT &&
    (second === undefined || scores[best] >= CLEAR_LEAD * scores[second]) &&
    scores[best] >= LEAD_OVER_FALLBACK * scores[own];
  return isClear ? best : undefined;
}
