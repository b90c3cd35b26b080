const TABLE = `AL Alabama;AK Alaska;AZ Arizona;AR Arkansas;CA California;CO Colorado;CT Connecticut;DE Delaware;FL Florida
GA Georgia;HI Hawaii;ID Idaho;IL Illinois;IN Indiana;IA Iowa;KS Kansas;KY Kentucky;LA Louisiana;ME Maine;MD Maryland
MA Massachusetts;MI Michigan;MN Minnesota;MS Mississippi;MO Missouri;MT Montana;NE Nebraska;NV Nevada;NH New Hampshire
NJ New Jersey;NM New Mexico;NY New York;NC North Carolina;ND North Dakota;OH Ohio;OK Oklahoma;OR Oregon
PA Pennsylvania;RI Rhode Island;SC South Carolina;SD South Dakota;TN Tennessee;TX Texas;UT Utah;VT Vermont;VA Virginia
WA Washington;WV West Virginia;WI Wisconsin;WY Wyoming;DC D C;PR Puerto Rico;ON Ontario;QC Quebec;BC British Columbia
AB Alberta;MB Manitoba;SK Saskatchewan;NS Nova Scotia;NB New Brunswick;NSW New South Wales`;

/** Postal codes of the states of the USA (USPS Publication 28) and of Canada's provinces. */
export const STATES: ReadonlyMap<string, string> = new Map(
  TABLE.split(/[;\n]/).map((entry) => {
    const gap = entry.indexOf(' ');
    return [entry.slice(0, gap), entry.slice(gap + 1)] as const;
  }),
);

/** Older abbreviations with a point: `Calif.`, `Mass.` */
export const OLD_STATES: ReadonlyMap<string, string> = new Map(
  `Ala Alabama;Ariz Arizona;Ark Arkansas;Calif California;Colo Colorado;Conn Connecticut;Del Delaware;Fla Florida;Ga Georgia
Ill Illinois;Ind Indiana;Kan Kansas;Ky Kentucky;La Louisiana;Mass Massachusetts;Md Maryland;Mich Michigan;Minn Minnesota
Miss Mississippi;Mo Missouri;Mont Montana;Neb Nebraska;Nev Nevada;Okla Oklahoma;Ore Oregon;Pa Pennsylvania
Tenn Tennessee;Tex Texas;Va Virginia;Vt Vermont;Wash Washington;Wis Wisconsin;Wyo Wyoming`
    .split(/[;\n]/)
    .map((entry) => {
      const [short = '', full = ''] = entry.split(' ');
      return [short, full] as const;
    }),
);
