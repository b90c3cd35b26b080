function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** First parts that English writes with a hyphen before almost anything. */
const FIRST = words(`
  self well ill non ex all cross half high low long short full part mid quasi semi much ever far hard soft free open
  old new one two three four five six seven eight nine ten first second third last best better deep wide fast slow
  black white red blue green double single multi user real right left north south east west anglo afro so still
  hand time world state blood high-level mass heart mind sea water air land sun
`);
/** Second parts that come behind a hyphen. */
const SECOND = words(`
  known based like free minded looking sized shaped coloured colored eyed haired handed hearted headed tempered
  old term time made born year day week hour mile foot inch page level scale style class wing range speed quality
  friendly specific oriented driven related defined described established educated dressed being esteem
  confidence control conscious employed evident proof aware up down off out law chief called named
`);
/** Endings that a word is parted before, whatever stands before them: "open-ing", "full-y", "short-age". */
const ENDING =
  /^(?:[bcdfgklmnprstvz]?(?:ing|ings|er|ers|ed|en|ens|est|y|ies|ily)|age|ages|al|ally|ance|ant|ation|ations|ence|ent|ful|fully|ic|ical|ion|ions|ish|ism|ist|ity|ive|less|ly|ment|ments|ner|ness|ous|ship|some|sion|sions|tion|tions|ty|ward|wards|ways?|land|lands|self|selves|body|where|thing|ever|one)$/;

const TENS = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/;
const UNITS =
  /^(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)$/;

/**
 * Whether a word that a line end parts after `before` and its hyphen is written with that hyphen. `written` has
 * the words of the text in lower case, compounds with their hyphens.
 */
export function keepsHyphen(before: string, after: string, written: ReadonlySet<string>): boolean {
  const [first, second] = [before.toLowerCase(), after.toLowerCase()];
  if (written.has(`${first}-${second}`)) return true;
  if (written.has(first + second)) return false;
  // "Donau-Dampfer", "Jean-Paul", "U-Bahn", "state-of-the-art", "COVID-related", "e-mail"
  const isName = after !== second || /\p{Lu}$/u.test(before);
  if (isName || /[-\p{N}]/u.test(before) || before.length < 2) return true;
  if (TENS.test(first)) return UNITS.test(second);
  return SECOND.has(second) || (FIRST.has(first) && !ENDING.test(second));
}
