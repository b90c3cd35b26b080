/** How far around a date its cue is looked for. */
const REACH = 24;
const DAY_CUES =
  /(?<!\p{L})(?:on|due|dated|since|until|till|deadline|eta|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\.?|week\sof|effective|as\sof|expires|starting|ending|begins|starts|ends|postmarked)[,:]?\s{1,2}$/iu;
/** Words that stand before an amount as well as before a day. */
const WEAK_CUES = /(?<!\p{L})(?:by|before|after|through|thru|from|between)\s{1,2}$/iu;
/** What fractions are made of. */
const DENOMINATORS: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 8, 10]);
const THINGS =
  /^\s?-?(?:of(?!\p{L})|cups?|inch|in\.|miles?|tsp|tbsp|teaspoons?|tablespoons?|pounds?|lbs?|oz|hours?|share|majority|vote|["”″]|th)/iu;
const EXPIRES =
  /(?<!\p{L})(?:exp(?:\.|ires?|iry|iration(?:\sdate)?)?|(?:valid|good)\s(?:thru|through|until))[:.]?\s{0,2}$/iu;

/** Whether what ends at `end` is a fraction of the things that follow: `1/2 cup`, `3/4 of`. */
export function isFractionOfThings(sentence: string, end: number): boolean {
  return THINGS.test(sentence.slice(end, end + REACH));
}

/** Whether `one/two` between `index` and `end` is a day: by the words around, or as no fraction is written so. */
export function isDay(sentence: string, index: number, end: number, one: string, two: string): boolean {
  if (isFractionOfThings(sentence, end)) return false;
  if (sentence[index - 1] === '(' && sentence[end] === ')') return true;
  const before = sentence.slice(Math.max(0, index - REACH), index);
  if (DAY_CUES.test(before) || /^\s(?:at|@)\s?\d/.test(sentence.slice(end, end + REACH))) return true;
  if (/^0[1-9]$/.test(one) && two.length === 2) return true;
  return WEAK_CUES.test(before) && !(Number(one) < Number(two) && DENOMINATORS.has(Number(two)));
}

/** Whether `month/year` at `index` is when something expires: `Exp. 03/27`. */
export function isExpiry(sentence: string, index: number, month: string, year: string): boolean {
  const isMonth = /^(?:0?[1-9]|1[0-2])$/.test(month) && year.length === 2 && Number(year) > 12;
  return isMonth && EXPIRES.test(sentence.slice(Math.max(0, index - REACH), index));
}
