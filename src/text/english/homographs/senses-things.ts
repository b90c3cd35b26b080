import { type Context, type Sense, stateAt, wordAt } from './sense.ts';

const NOUN = ['N', 'NS', 'NP', 'J', 'VN', 'CD'] as const;
const VERB = ['V', 'VP', 'VZ', 'VD', 'VN', 'VG'] as const;

const SHIP = `ship ships boat boats stern hull vessel deck port starboard wave waves torpedo torpedoes prow anchor captain
  damage damaged sank sink sinking sea water sail sailors submarine ferry yacht cruiser destroyer battleship mast aft
  midships collision rammed bridge crew cannon rowed oar oars`;

/** Things and deeds that are spelled alike; the parts of speech alone do not tell them apart. */
export const THING_SENSES: Readonly<Record<string, readonly Sense[]>> = {
  lead: [
    { us: 'lˈid', gb: 'lˈiːd', classes: VERB, bias: 1 },
    {
      us: 'lˈid',
      gb: 'lˈiːd',
      classes: NOUN,
      bias: 1,
      after: `singer role roles actor actress guitar guitarist vocals vocalist character single author story time in over role
        investigator designer developer engineer producer`,
      before: 'the take took takes taking a early his her their lose lost pole title',
      near: 'score goals innings lap race poll polls points actor film dog leash police detective case half',
    },
    {
      us: 'lˈɛd',
      gb: 'lˈɛd',
      classes: [...NOUN, 'V', 'VP'],
      before:
        'of contain contains containing contained with like molten liquid white red pure melted pencil as toxic by from',
      after: `poisoning pipe pipes paint paints acid ore ores mine mines mining pencil shot oxide carbonate acetate sulfide
        weight weights bullet bullets roof exposure level levels apron aprons vest vests shield shields lining sheet sheets glass smelter smelting contamination solder shielding based crystal`,
      near: `pipe pipes paint metal metals poisoning toxic zinc tin copper iron mercury arsenic cadmium bullet ore mine mined
        mining battery batteries solder lined alloy bronze silver gold element oxide melt melted molten petrol gasoline blood
        contaminated contamination toxin radiation plumbing heavy bluish roof nickel coffin antimony dust pewter shielding pencil
        uranium smelting deposits glaze freshly stripped apron aprons x-ray x-rays radiology drinking water`,
      points: (context) =>
        isBareSubject(context) - (VERB.some((state) => state === stateAt(context, 0)) ? 3 : 0),
    },
  ],
  leads: [
    { us: 'lˈidz', gb: 'lˈiːdz', bias: 1 },
    {
      us: 'lˈɛdz',
      gb: 'lˈɛdz',
      classes: NOUN,
      before: 'roof pencil church',
      near: 'roof window pane tiles',
      bias: -1,
    },
  ],
  bass: [
    {
      us: 'bˈAs',
      gb: 'bˈAs',
      bias: 1,
      after:
        'guitar guitars guitarist drum drums player players clef clarinet line lines voice solo solos part parts note trombone singer',
      before: 'double electric upright acoustic on plays played play playing sings sang synth slap',
      near: 'guitar drum drums band music piano tenor soprano baritone alto jazz sing song vocals keyboard treble album cello amp',
    },
    {
      us: 'bˈæs',
      gb: 'bˈas',
      before:
        'sea striped largemouth smallmouth rock black white spotted stocked grilled roasted baked peacock',
      after: 'fishing fisherman fishermen boat',
      near: `fish fishing fished caught catch catches lake lakes river pond reservoir angler anglers trout perch pike salmon fillet
        fillets bait species freshwater catfish bluegill walleye cod crappie hook fry spawn sunfish carp tuna snapper menu`,
    },
  ],
  bow: [
    {
      us: 'bˈO',
      gb: 'bˈQ',
      classes: NOUN,
      bias: 1,
      after: 'and tie ties window street string hunting hunter legged saw bells church',
      before: 'cross long violin recurve compound composite hair pink red silk cello his ribbon',
      near: `arrow arrows string archer archery quiver violin viola cello fiddle ribbon hair knot tied tie dress shoot weapon
        spear hunt gift present satin`,
    },
    {
      us: 'bˈW',
      gb: 'bˈW',
      classes: [...NOUN, ...VERB],
      near: SHIP,
      before: 'ship port starboard bulbous deep low polite slight small final',
      after: 'wave thruster thrusters section doors ramp gun anchor before to',
      points: (context) => (tookBefore(context) ? 4 : 0),
    },
    { us: 'bˈO', gb: 'bˈQ', classes: VERB, near: 'violin viola cello fiddle string', bias: -1 },
  ],
  bowed: [
    { us: 'bˈWd', gb: 'bˈWd', bias: 2 },
    {
      us: 'bˈOd',
      gb: 'bˈQd',
      after: 'leg legs string strings instrument instruments psaltery passages',
      near: 'violin viola cello fiddle strings plucked',
      before: 'the',
    },
  ],
  bows: [
    {
      us: 'bˈOz',
      gb: 'bˈQz',
      classes: NOUN,
      bias: 1,
      after: 'and',
      near: 'arrow arrows archers ribbon ribbons hair violin',
    },
    {
      us: 'bˈWz',
      gb: 'bˈWz',
      classes: [...NOUN, ...VERB],
      near: SHIP,
      points: (context) => (tookBefore(context) ? 4 : 0),
    },
  ],
  row: [
    {
      us: 'ɹˈO',
      gb: 'ɹˈQ',
      bias: 1,
      before:
        'front back third first second last middle top bottom death skid single each every long neat savile straight',
      after: 'of houses house boat across ashore upstream',
      near: 'seat seats boat oar oars column table houses chairs desks straight consecutive spreadsheet river stitch lake',
    },
    {
      us: 'ɹˈW',
      gb: 'ɹˈW',
      before:
        'terrible blazing diplomatic furious almighty political public huge bitter big fierce race flaming heated family',
      after: 'over about erupted broke blew escalated with between',
      near: `argument argue argued arguing shouting neighbours neighbors quarrel angry furious minister ministers parents wife
        husband money sparked blazing shouted screaming constantly`,
      points: (context) => (wordAt(context, -2) === 'in' && wordAt(context, -1) === 'a' ? -4 : 0),
    },
  ],
  rows: [
    {
      us: 'ɹˈOz',
      gb: 'ɹˈQz',
      bias: 1,
      after: 'of',
      before: 'two three four five six seven eight ten long neat front back',
    },
    {
      us: 'ɹˈWz',
      gb: 'ɹˈWz',
      after: 'over about with between',
      near: 'argument quarrel shouting parents marriage bitter blazing',
    },
  ],
  tear: [
    { us: 'tˈɛɹ', gb: 'tˈɛː', classes: VERB, bias: 1 },
    {
      us: 'tˈɪɹ',
      gb: 'tˈɪə',
      classes: NOUN,
      bias: 1,
      after: 'gas gassed gassing ducts duct film stained jerker drop rolled ran',
      near: 'eye eyes cheek cheeks crying weep wept sadness cry',
    },
    {
      us: 'tˈɛɹ',
      gb: 'tˈɛː',
      classes: NOUN,
      before:
        'muscle ligament hamstring acl meniscus cuff labrum tendon groin calf partial retinal small and labral aortic wear',
      after: 'in to along down across',
      near: `muscle ligament hamstring acl mcl meniscus rotator cuff labrum tendon sleeve jeans trousers dress paper cloth fabric
        sail hole calf groin knee shoulder retina partial torn wear injury injured surgery curtain shirt membrane stitch sew mend
        artery tent skirt lining`,
    },
  ],
  tears: [
    {
      us: 'tˈɪɹz',
      gb: 'tˈɪəz',
      classes: NOUN,
      bias: 1,
      near: 'eye eyes cheek cheeks crying cry burst wept',
      points: (context) => (isWithin(context, EYES) ? 4 : 0),
    },
    { us: 'tˈɛɹz', gb: 'tˈɛːz', classes: VERB, bias: 1 },
    { us: 'tˈɪɹz', gb: 'tˈɪəz', classes: VERB, points: (context) => (isWithin(context, EYES) ? 2 : -1) },
    {
      us: 'tˈɛɹz',
      gb: 'tˈɛːz',
      classes: NOUN,
      after: 'in to',
      near: 'muscle ligament tendon cuff meniscus rips holes fabric membrane retinal wear',
      points: (context) => (isWithin(context, CLOTH) ? 3 : 0),
    },
  ],
};

const EYES = /^(?:eyes?|voice|face|cheeks?)$/u;
const CLOTH =
  /^(?:dress(?:es)?|skirt|shirt|coat|jacket|jeans|trousers|sleeves?|curtains?|sails?|cloth|fabric|paper|tent|lining|net)$/u;

/** Whether what follows is `in` and something of a kind: "tears in her dress". */
function isWithin(context: Context, kind: RegExp): boolean {
  if (wordAt(context, 1) !== 'in') return false;
  return [2, 3, 4].some((offset) => kind.test(wordAt(context, offset)));
}

/** A substance needs no article: "lead is soft". */
function isBareSubject(context: Context): number {
  const bare = /^(?:\.|,|CC|CS|\^)$/u.test(context.at === 0 ? '^' : stateAt(context, -1));
  if (!bare) return 0;
  return /^(?:BF|VZ)$/u.test(stateAt(context, 1)) ? 3 : wordAt(context, 1) === 'in' ? 1 : 0;
}

/** Whether the words before are those of `take a bow`. */
function tookBefore(context: Context): boolean {
  for (let offset = -1; offset >= -4; offset--) {
    if (/^(?:takes?|took|taking|taken|gave|gives?|giving|made|makes?|making)$/u.test(wordAt(context, offset)))
      return true;
  }
  return false;
}
