const set = (words: string) => new Set(words.split(/\s+/));

/** Words before which a reader takes breath. */
const CLAUSE_WORDS: Record<string, ReadonlySet<string>> = {
  en: set(
    `and but or nor so yet because although though while when where which who whom whose that if unless until since
     after before as than whether with without from into through between against during in on at by for over under across`,
  ),
  es: set(
    'y e o u pero sino porque aunque cuando donde que quien cuyo si mientras desde hasta con sin para como según',
  ),
  fr: set(
    'et ou mais donc car parce quand lorsque que qui dont où si comme avec sans pour depuis pendant avant après',
  ),
  it: set('e ed o ma perché quando dove che chi cui se mentre come con senza per dopo prima finché'),
  pt: set('e ou mas porque quando onde que quem cujo se enquanto como com sem para depois antes até desde'),
  de: set('und oder aber denn weil dass wenn als ob während bevor nachdem damit obwohl mit ohne für'),
  hi: set('और या लेकिन क्योंकि जब जहाँ कि जो अगर तो मगर'),
};

/** Whether a word, as it is written, begins a clause or a phrase in a language (a tag such as `en-us`). */
export function startsClause(word: string, language: string): boolean {
  return CLAUSE_WORDS[language.slice(0, 2)]?.has(word.toLowerCase()) ?? false;
}
