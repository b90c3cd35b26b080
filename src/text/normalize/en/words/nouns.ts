/**
 * Whether what follows a number is what it counts. Without a part-of-speech tagger this goes by the form of the
 * next words: a plural noun, at most two adjectives away.
 */

/** Small words that no counted noun starts with: behind them the number stood for itself. */
const FUNCTION_WORDS = new Set(
  `a an the and or but nor so yet for to of in on at by with from as is are was were be been has have had do does did
  will would shall should can could may might must that this these those which who whom whose when where while
  because if than then there he she it they we you i his her its their our your my not no also only just after
  before during since until till into onto over under about between among through against without within
  saw became began marked brought came went made took gave said still however although though due`.split(
    /\s+/,
  ),
);

const IRREGULAR_PLURALS = new Set(
  `people men women children feet teeth mice geese fish sheep deer cattle head staff crew police troops horsepower
  percent species series aircraft data criteria media lives wives leaves households companies countries cities
  horsepower calories km miles meters metres kilometers kilometres grams kilograms kg dollars euros pounds yen yuan
  rupees cents bytes pixels votes degrees watts volts square cubic million billion thousand dozen mph rpm ppm sq mm cm
  ml mg lb lbs oz ft yd kW MW Hz kHz MHz GB MB KB TB`.split(/\s+/),
);

/** Ends in `s` without being a plural noun. */
const NOT_PLURAL =
  /(?:ss|us|is|ous|ics|'s|’s)$|^(?:always|perhaps|sometimes|was|has|does|afterwards|towards|besides|as|this|its|his|thus|plus|less|across|unless|whereas|overseas|saw|sees|brings|marks|remains|seems|comes|goes|gets|says|shows|becomes|begins|ends|starts|stands|belongs|appears|happens|means|makes|takes|gives|needs|turns|sounds|feels|looks|wants|lets|helps)$/;

function isCountedNoun(word: string): boolean {
  if (IRREGULAR_PLURALS.has(word)) return true;
  return word.length > 3 && /\p{Ll}s$/u.test(word) && /^\p{Ll}/u.test(word) && !NOT_PLURAL.test(word);
}

/** Whether the words behind a number, in order, begin with what it counts. */
export function isCounting(next: readonly string[]): boolean {
  for (const word of next.slice(0, 3)) {
    if (isCountedNoun(word)) return true;
    if (!/^\p{Ll}/u.test(word) || FUNCTION_WORDS.has(word) || /(?:ed|ing|ly|’s|'s)$/.test(word)) return false;
  }
  return false;
}

/** Whether the word behind a number is itself a counted noun or a measure. */
export function isCounted(next: string): boolean {
  return isCountedNoun(next);
}
