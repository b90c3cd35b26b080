import { FUNCTION_WORDS } from './function-words.ts';

export type LatinLanguage = 'en' | 'es' | 'fr' | 'it' | 'pt' | 'de';
export type Scores = Record<LatinLanguage, number>;

type Weights = Partial<Scores>;

/** What a function word counts for, parted among the languages that have it. */
const FUNCTION_WORD_WEIGHT = 2;

/** Letters and marks, by how much one speaks for a language. */
const LETTERS: Readonly<Record<string, Weights>> = {
  ñ: { es: 3 },
  '¿': { es: 3 },
  '¡': { es: 3 },
  á: { es: 1, pt: 0.8 },
  é: { fr: 1, es: 0.7, pt: 0.6, it: 0.3 },
  í: { es: 1.2, pt: 0.7 },
  ó: { es: 1.2, pt: 0.6 },
  ú: { es: 1, pt: 0.8 },
  ã: { pt: 3 },
  õ: { pt: 3 },
  ç: { fr: 1.2, pt: 1.5 },
  â: { fr: 0.7, pt: 1 },
  ê: { fr: 1.3, pt: 1.2 },
  ô: { fr: 1, pt: 1 },
  î: { fr: 2 },
  û: { fr: 2 },
  œ: { fr: 3 },
  è: { fr: 1.2, it: 1.2 },
  ë: { fr: 1 },
  ï: { fr: 1 },
  à: { fr: 1, it: 1, pt: 0.6 },
  ì: { it: 2.5 },
  ò: { it: 2.5 },
  ù: { it: 1.5, fr: 0.7 },
  ä: { de: 2.5 },
  ö: { de: 2.5 },
  ü: { de: 2, es: 0.2 },
  ß: { de: 3 },
};

/** Ends of words of five letters and more. */
const ENDINGS: readonly (readonly [RegExp, Weights])[] = [
  [/(?:ção|ções|ão|ões|ães|agem|inho|inha|eiro|eira|dade|lhor|lhos?|nhos?|nhas?)$/u, { pt: 2 }],
  [/(?:ción|ciones|sión|siones|idad|idades|miento|illo|illa|ería|aron|ieron|ías?)$/u, { es: 2 }],
  [
    /(?:zion[ei]|ità|età|ello|ella|etto|etta|accio|aggio|issim[oaie]|iamo|ano|ono|evano|avano|cchi[oae]?|ggi[oae]?|glio|glia|zz[oaie]|tt[oaie])$/u,
    { it: 1.5 },
  ],
  [/(?:ement|ais|ait|aient|eux|euse|eur|elle|ette|ille|ique|isme|ions|ez|ées?|és)$/u, { fr: 1.2 }],
  [
    /(?:ung|ungen|lich|lichen|liche|keit|heit|schaft|isch|ische|ischen|chen|tion|tionen|ieren|iert|icht|acht)$/u,
    { de: 1.5 },
  ],
  [/(?:ing|ings|ness|ful|less|tion|tions|ought|ould|ight|ally|ly|ed)$/u, { en: 1.2 }],
  [/(?:tion|tions|ment|ments|able|ible|ance|ence)$/u, { fr: 0.8, en: 0.6 }],
  [/mente$/u, { es: 0.7, it: 0.7, pt: 0.7 }],
  [/(?:[^aeiou]en|[^aeiou]er|st|cht)$/u, { de: 0.4, en: 0.2 }],
  [/[aeiou]s$/u, { es: 0.3, pt: 0.3, fr: 0.1 }],
  [/[aeio]$/u, { it: 0.3, es: 0.15, pt: 0.15 }],
];

/** Elisions and contractions, by the start or end of a word with an apostrophe in it. */
const APOSTROPHES: readonly (readonly [RegExp, Weights])[] = [
  [/^(?:[cjmnst]|qu|jusqu|lorsqu|puisqu|aujourd)['’]/u, { fr: 2 }],
  [/^(?:dell|nell|all|dall|sull|quell|un|quest|com|dov|anch|c|sant|bell)['’]/u, { it: 1.5 }],
  [/^[ld]['’]/u, { fr: 1.2, it: 1 }],
  [/(?:n['’]t|['’](?:s|ll|re|ve|m|d))$/u, { en: 2 }],
];

/** Pairs and triples of letters inside words. */
const CLUSTERS: readonly (readonly [RegExp, Weights])[] = [
  [/sch|tz|ck(?=e)|pf/u, { de: 1 }],
  [/wh|gh|th|ee|oo(?!$)/u, { en: 0.6 }],
  [/lh|nh/u, { pt: 1 }],
  [/ll|rr/u, { es: 0.4, it: 0.2, fr: 0.2 }],
  [/gli|gn|zz|cch|ggi/u, { it: 0.8 }],
  [/eau|oux|oi|ou/u, { fr: 0.6 }],
  [/[kw]/u, { de: 0.3, en: 0.3 }],
];

/** How much speaks for each language in a text of Latin letters: no probabilities, but weights that add up. */
export function scoreLatin(text: string): Scores {
  const scores: Scores = { en: 0, es: 0, fr: 0, it: 0, pt: 0, de: 0 };
  const lower = text.toLowerCase();
  for (const letter of lower) add(scores, LETTERS[letter]);
  for (const [word] of lower.matchAll(/\p{L}+(?:['’]\p{L}+)?/gu)) scoreWord(word, scores);
  return scores;
}

function scoreWord(word: string, scores: Scores): void {
  const known = FUNCTION_WORDS.get(word.replace('’', "'"));
  for (const language of known ?? []) {
    scores[language] += FUNCTION_WORD_WEIGHT / Math.sqrt(known?.length ?? 1);
  }
  if (/['’]/.test(word)) addMatches(word, APOSTROPHES, scores);
  if (known || word.length < 5) return;
  addMatches(word, ENDINGS, scores);
  addMatches(word, CLUSTERS, scores);
}

function addMatches(word: string, table: readonly (readonly [RegExp, Weights])[], scores: Scores): void {
  for (const [pattern, weights] of table) if (pattern.test(word)) add(scores, weights);
}

function add(scores: Scores, weights: Weights | undefined): void {
  for (const [language, weight] of Object.entries(weights ?? {})) scores[language as LatinLanguage] += weight;
}
