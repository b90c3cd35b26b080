/** Pairs of an abbreviation, without its point, and what it stands for; `_` for a space. */
function pairs(text: string): ReadonlyMap<string, string> {
  const entries = text.trim().split(/\s*[;\n]\s*/);
  return new Map(
    entries.flatMap((entry) => {
      const [short = '', ...full] = entry.trim().split(' ');
      return short && full.length > 0 ? [[short, full.join(' ')] as const] : [];
    }),
  );
}

/** Titles before a name. */
export const TITLES = pairs(`
  Mr mister; Mrs Mrs; Ms Miss; Mx Mix; Messrs messers; Mme madame; Mlle mademoiselle; Dr doctor; Drs doctors
  Prof professor; Profs professors; Gen general; Maj major; Col colonel; Capt captain; Cpt captain; Lt lieutenant
  Sgt sergeant; Cpl corporal; Pvt private; Pfc private first class; Cmdr commander; Cdr commander; Adm admiral
  Brig brigadier; Rev reverend; Hon honorable; Gov governor; Sen senator; Sens senators; Rep representative
  Reps representatives; Pres president; Fr father; Br brother; Sr sister; Msgr monsignor; Supt superintendent
  Insp inspector; Det detective; Amb ambassador; Atty attorney; Mt mount; Ft fort; Pt point; Mts mountains
  Det detective; Ofc officer; Asst assistant; Assoc associate; Sra señora; Ald alderman
`);

/** Titles that are also written without the point. */
export const BARE_TITLES: ReadonlySet<string> = new Set(
  'Mr Mrs Ms Mx Dr Prof Sgt Capt Lt Col Cpl Cmdr Mt'.split(' '),
);

/** What stands behind a name. */
export const AFTER_NAMES = pairs(`
  Jr junior; Sr senior; Esq esquire; Inc incorporated; Ltd limited; Corp corporation; Co company; Bros brothers
  Assn association; Intl international; Univ university; Mfg manufacturing; Dept department; Govt government
  Pty proprietary; Cos companies; Cie company; Natl national; Div division; Inst institute; Assoc associates
  Const construction; Ind industries; Mtn mountain; Is island
`);

/** Of those, the ones that are also written without the point. */
export const BARE_AFTER_NAMES: ReadonlySet<string> = new Set('Jr Sr Esq Inc Ltd Corp Bros'.split(' '));

/** Before a number or a Roman numeral. The first form for one, the second for several. */
export const BEFORE_NUMBERS = pairs(`
  no number; nos numbers; p page; pp pages; fig figure; figs figures; vol volume; vols volumes; ch chapter
  chs chapters; chap chapter; chaps chapters; sec section; secs sections; sect section; art article; arts articles
  eq equation; eqs equations; eqn equation; ext extension; v version; ver version; rm room; apt apartment; ste suite
  pt part; pts parts; ex example; op opus; ln line; para paragraph; paras paragraphs; app appendix; ep episode
  eps episodes; bk book; bks books; tab table; prop proposition; thm theorem; nr number; pg page; pgs pages; sc scene
  b born; d died; est established; lvl level; flt flight; gr grade; col column; cols columns; r reigned; fl floor
  acct account; exp expires; hwy highway; rte route; rt route; bldg building; cl clause; lot lot; div division; ref reference; refs references
`);

/** Of those, the ones that are words, or too short, to be read without a point. */
export const NEEDS_POINT: ReadonlySet<string> = new Set(
  'no nos exp p pp v b d r fl ex pt pts art arts op tab prop col cols gr ln rt app sc lot ref refs div est sec fig figs ep eps ste cl'.split(
    ' ',
  ),
);

/** Anywhere, when the point is there, in small letters or with a capital. */
export const ANYWHERE = pairs(`
  etc etc; vs versus; approx approximately; appt appointment; dept department; depts departments; govt government
  avg average; misc miscellaneous; incl including; excl excluding; esp especially; max maximum; min minimum
  assn association; asst assistant; mgr manager; mgmt management; univ university; intl international; natl national
  bldg building; tel telephone; attn attention; cf compare; viz namely; feat featuring; qty quantity; resp respectively
  orig originally; std standard; pkg package; temp temperature; addl additional; acct account; admin administration
  dist district; env environment; prev previous; info information; ca circa; eds editors; hon honorable; lib library
  repr reprinted; ret retired; secy secretary; treas treasurer; ave avenue; blvd boulevard; hwy highway; pkwy parkway
  amt amount; encl enclosed; hrs hours; mins minutes; secs seconds; yrs years; wks weeks; lbs pounds
  seq sequence; reg regulation; sched schedule; suppl supplement; tech technology; dir director; obj object
`);

/** The ones that are also words, and so may end a sentence as such. */
export const ALSO_WORDS: ReadonlySet<string> = new Set(
  'max min info temp tech admin lib reg prev hon ca dir dist ret std env'.split(' '),
);

/** Street types behind a street's name. */
export const STREET_TYPES = pairs(`
  st street; ave avenue; av avenue; blvd boulevard; rd road; dr drive; ln lane; ct court; pl place; sq square
  pkwy parkway; hwy highway; expy expressway; expwy expressway; fwy freeway; cir circle; ter terrace; terr terrace
  tpke turnpike; trl trail; aly alley; cres crescent; hts heights; plz plaza; byp bypass; grv grove; xing crossing
  brg bridge; ctr center
`);

/** Latin and other abbreviations with inner points. */
export const DOTTED = pairs(`
  e.g for example; i.e that is; a.k.a also known as; c.f compare; n.b nota bene; op.cit op cit; w.r.t with respect to
  et.al et al; q.v which see; p.s P S
`);

/** Abbreviations with a slash. */
export const SLASHED = pairs(`
  w/ with; w/o without; b/c because; c/o care of; n/a N A; a/c A C; b/w between; y/y year over year; q/q quarter over quarter; m/m month over month; w/in within; d/b/a doing business as
  and/or and or; s/he she or he; i/o I O; I/O I O; N/A N A; A/C A C; tcp/ip T C P I P; TCP/IP T C P I P; km/h kilometers per hour; m/s meters per second; kg/m kilograms per meter
`);
