/**
 * What stands before a point that may not be a full stop. Lower case, without the last point.
 * Kinds: a `title` is always followed by a name; a `numbered` one is an abbreviation only before a number;
 * an `open` one may also end a sentence, which the next word decides.
 */
interface Abbreviations {
  title: ReadonlySet<string>;
  numbered: ReadonlySet<string>;
  open: ReadonlySet<string>;
}

export type AbbreviationKind = keyof Abbreviations;

const set = (words: string) => new Set(words.split(/\s+/));

const ENGLISH: Abbreviations = {
  title: set(
    `mr mrs ms mx dr prof rev hon st sr messrs mmes gen col lt sgt capt cmdr maj adm brig cpl pvt gov sen rep pres
     supt amb fr mt ft vs v cf viz e.g i.e approx esp incl sec'y asst assoc ald`,
  ),
  numbered: set('no nos vol vols fig figs ch chap sec art p pp n n° nr op pt par para ver ed eq ex ca c rs'),
  open: set(
    `co inc ltd corp jr bros llc plc dept est etc al ave blvd rd ln hwy apt ste jan feb mar apr jun jul aug sep sept oct
     nov dec mon tue tues wed thu thurs fri sat sun min max avg misc tel ext univ bldg a.m p.m u.s u.k e.u d.c ph.d m.d
     b.a m.a b.c a.d oz lb lbs hr hrs mins secs ft yd yds`,
  ),
};

const SPANISH: Abbreviations = {
  title: set(
    'sr sra srta sres dr dra d dª dña prof profa gral cap ing lic arq fr sto sta pp p.ej ej aprox avda av c/ ee rr jj ff ss dir fasc',
  ),
  numbered: set('núm num n.º nº n° pág págs p pp vol art cap fig tel'),
  open: set('etc ee.uu cía s.a s.l a.m p.m a.c d.c ud uds vd vds lun mar mié jue vie sáb dom'),
};

const FRENCH: Abbreviations = {
  title: set('m mm mme mmes mlle mlles dr pr prof me mgr st ste cf p.ex c.-à-d av bd env réf th al'),
  numbered: set('n no n° nº p pp vol art chap fig tél t'),
  open: set('etc j.-c s.a cie ltée janv févr avr juil sept oct nov déc lun mar mer jeu ven sam dim'),
};

const ITALIAN: Abbreviations = {
  title: set(
    'sig sig.ra sig.na sigg dott dott.ssa prof prof.ssa ing avv arch on rev s ss es ca cfr int bin cell incl',
  ),
  numbered: set('n nr n° nº p pp pag pagg vol art cap fig tel'),
  open: set(
    'ecc s.p.a s.r.l a.c d.c co mag gen feb mar apr giu lug ago set ott nov dic min max sab dom lun mer gio ven',
  ),
};

const PORTUGUESE: Abbreviations = {
  title: set(
    'sr sra srs sras srta dr dra drs prof profa eng exmo exma ilmo ilma d st sto sta p.ex ex av r ap bl inc cel aprox',
  ),
  numbered: set('n nº n° núm pág págs p pp vol art cap fig tel'),
  open: set('etc ltda cia s.a a.c d.c a.m p.m séc seg ter qua qui sex sáb dom'),
};

const GERMAN: Abbreviations = {
  title: set(
    `hr fr dr prof med jur phil nat ing dipl st z.b d.h u.a bzw ca vgl evtl ggf inkl exkl bspw sog geb gest usf z.t v.a
     i.d.r u.u o.ä z b d h u a i.a zzgl gl z.hd i.v`,
  ),
  numbered: set('nr nrn s bd abb kap abs art tel'),
  open: set(
    'usw etc str jh n.chr v.chr jan feb mär apr jun jul aug sep sept okt nov dez mio mrd uhr tsd min max mo di mi fr sa so',
  ),
};

const HINDI: Abbreviations = {
  title: set('डॉ श्री प्रो पं dr mr mrs prof'),
  numbered: set('क्र सं'),
  open: set('आदि'),
};

const BY_LANGUAGE: Record<string, Abbreviations> = {
  en: ENGLISH,
  es: SPANISH,
  fr: FRENCH,
  it: ITALIAN,
  pt: PORTUGUESE,
  de: GERMAN,
  hi: HINDI,
};

/** Capitals and points in turn, as in `U.S` or `Ph.D`: an abbreviation in any language. */
const DOTTED = /^\p{L}{1,3}(?:\.\p{L}{1,3})+$/u;

/**
 * The kind of abbreviation that a word before a point may be in a language (a tag such as `en-us`), if it is one.
 * The word comes without its last point.
 */
export function abbreviationKind(word: string, language: string): AbbreviationKind | undefined {
  const lists = BY_LANGUAGE[language.slice(0, 2)] ?? ENGLISH;
  const lower = word.toLowerCase();
  if (lists.title.has(lower)) return 'title';
  if (lists.numbered.has(lower)) return 'numbered';
  if (lists.open.has(lower) || DOTTED.test(word)) return 'open';
  return undefined;
}

/** Words that begin a sentence far more often than they continue one, when they have a capital. */
const STARTERS: Record<string, ReadonlySet<string>> = {
  en: set(
    `the a an this that these those he she it we you they i my your his her its our their there here what when where who
     whose why how which if in on at by for from with without but and or so yet because as after before while since
     although though then now today yesterday tomorrow did do does is are was were will would can could should may
     might must have has had not no yes let please some many most all each every both few several another one two
     however therefore moreover meanwhile also once until unless even just only next later finally first second
     despite during under over about according it's he's she's that's there's i'm i've i'd we're they're don't mr mrs ms dr`,
  ),
  es: set(
    `el la los las un una unos unas este esta esto estos estas ese esa eso aquel él ella ello yo tú nosotros ellos ellas
     pero y o en con por para si cuando como qué quién cuál dónde no se lo le al a de del es son fue era hay más sin
     sobre también ya así entonces después antes hoy ayer mañana su sus mi mis todo todos según aunque porque luego`,
  ),
  fr: set(
    `le la les un une des ce cet cette ces il elle ils elles on nous vous je tu c'est mais et ou en dans avec pour par si
     quand comme que qui où quoi pourquoi comment ne à au aux de du sur sans son sa ses leur leurs notre votre mon ma mes
     tout tous toutes alors puis ensuite après avant aujourd'hui hier demain aussi selon cela ça il`,
  ),
  it: set(
    `il lo la i gli le un uno una questo questa questi queste quello quella egli ella lui lei noi voi essi loro io tu ma e
     o in con per da se quando come che chi cosa dove perché non a al alla di del della su senza suo sua tutto tutti poi
     dopo prima oggi ieri domani anche secondo così è sono era`,
  ),
  pt: set(
    `o a os as um uma uns umas este esta isto esse essa isso aquele aquela ele ela eles elas eu tu nós você vocês mas e ou
     em no na nos nas com por para se quando como que quem qual onde não ao à de do da é são foi era há mais sem sobre
     também já assim então depois antes hoje ontem amanhã seu sua todo todos segundo porque embora`,
  ),
  de: set(
    `der die das den dem des ein eine einen einem einer dieser diese dieses er sie es wir ihr ich du man mein sein ihre
     unser aber und oder in im mit für von wenn als wie was wer wo warum nicht zu zum zur auf aus bei nach vor über unter
     ohne um durch auch schon so dann heute gestern morgen alle viele einige hier da damit doch denn weil ist sind war hat`,
  ),
};

/** Whether a capitalised word is one with which sentences of a language begin. */
export function isSentenceStarter(word: string, language: string): boolean {
  const starters = STARTERS[language.slice(0, 2)] ?? STARTERS['en'];
  return starters?.has(word.toLowerCase().replaceAll('’', "'")) ?? false;
}
