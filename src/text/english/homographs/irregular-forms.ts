/**
 * Forms that no ending gives away. Verbs: `past/participle` of the irregular verbs, where both are the same they are
 * written once. Plurals: nouns whose plural has no s.
 */
const VERBS = `
arose/arisen awoke/awoken bore/borne,born beat/beaten,beat became/become began/begun bent bet bound bit/bitten bled blew/blown
broke/broken bred brought broadcast built burnt burst bought cast caught chose/chosen clung came/come cost crept cut
dealt dug drew/drawn dreamt drank/drunk drove/driven dwelt ate/eaten fell/fallen fed felt fought found fled flung flew/flown
forbade/forbidden forecast foresaw/foreseen forgot/forgotten forgave/forgiven froze/frozen got/got,gotten gave/given went/gone
ground grew/grown hung heard hid/hidden hit held hurt kept knelt knew/known laid led leant leapt learnt left lent let
lay/lain lit lost made meant met mistook/mistaken misread misled mowed/mown overcame/overcome overtook/overtaken
overthrew/overthrown paid proved/proven put quit read rid rode/ridden rang/rung rose/risen ran/run said saw/seen sought sold
sent set sewed/sewn shook/shaken shed shone shot showed/shown shrank/shrunk shut sang/sung sank/sunk sat slept slid slung
slit smelt sowed/sown spoke/spoken sped spelt spent spilt spun spat split spoilt spread sprang/sprung stood stole/stolen
stuck stung stank/stunk strode/stridden struck/struck,stricken strung strove/striven swore/sworn swept swelled/swollen
swam/swum swung took/taken taught tore/torn told thought thrived throve threw/thrown thrust trod/trodden
understood undertook/undertaken undid/undone upset woke/woken wore/worn wove/woven wept won wound rewound withdrew/withdrawn
withheld withstood wrote/written rewrote/rewritten reread did/done outdid/outdone sublet undercut overheard overran/overrun
sought begot/begotten bade/bidden shaved/shaven withdrew/withdrawn dove undertook overrode/overridden foretold rebuilt
`;

/** Pasts that are spelled as their infinitive: the bare form has the past's classes too. */
const SAME_AS_INFINITIVE = new Set(
  `bet broadcast burst cast cost cut forecast hit hurt let misread put quit read rid set shed shut slit split spread
  thrust upset reread sublet undercut bid rerun`
    .split(/\s+/u)
    .filter(Boolean),
);

const PLURALS = `men women children people feet teeth mice geese oxen police cattle sheep lice media data criteria phenomena
bacteria wives knives wolves leaves halves shelves thieves loaves calves selves analyses axes bases crises diagnoses
hypotheses theses oases parentheses ellipses alumni cacti fungi nuclei stimuli clothes fish deer series species
policemen policewomen businessmen gentlemen fishermen firemen frenchmen englishmen dice pence folk youth`;

function tablesOfVerbs(): { pasts: Set<string>; participles: Set<string> } {
  const pasts = new Set<string>();
  const participles = new Set<string>();
  for (const entry of VERBS.trim().split(/\s+/u)) {
    const [past = '', participle = past] = entry.split('/');
    pasts.add(past);
    for (const form of participle.split(',')) participles.add(form);
  }
  return { pasts, participles };
}

const { pasts, participles } = tablesOfVerbs();

/** Lower-case pasts and participles of irregular verbs. */
export const PASTS: ReadonlySet<string> = pasts;
export const PARTICIPLES: ReadonlySet<string> = participles;
export const PAST_IS_INFINITIVE: ReadonlySet<string> = SAME_AS_INFINITIVE;
/** Lower-case plurals that do not end in a plain s. */
export const IRREGULAR_PLURALS: ReadonlySet<string> = new Set(PLURALS.split(/\s+/u));
