import { type Sense, stateAt } from './sense.ts';

const NOUN = ['N', 'NS', 'NP', 'J', 'VN', 'CD'] as const;

/** Pairs of nouns, or a noun and an adjective, that are spelled alike. */
export const NOUN_SENSES: Readonly<Record<string, readonly Sense[]>> = {
  sewer: [
    { us: 'sˈuəɹ', gb: 'sˈuːə', bias: 1, after: 'line pipe main system grate rat cover drain gas water' },
    {
      us: 'sˈOəɹ',
      gb: 'sˈQə',
      near: `dress dresses quilt quilts quilter seamstress thread needle fabric fabrics skilled garment garments clothes sewing
        stitch keen pattern patterns buttons skirt costume costumes machine embroidery`,
    },
  ],
  axes: [
    {
      us: 'ˈæksˌiz',
      gb: 'ˈaksiːz',
      classes: NOUN,
      bias: 1,
      near: `x y z axis coordinate coordinates graph rotation vertical horizontal principal optical crystal symmetry parallel
        perpendicular orthogonal cardinal plot ellipse angle planes plane label scale degrees rotate`,
    },
    { us: 'ˈæksᵻz', gb: 'ˈaksɪz', classes: ['VZ', 'VP', 'V'] },
    {
      us: 'ˈæksᵻz',
      gb: 'ˈaksɪz',
      classes: NOUN,
      before:
        'hand battle stone throwing ice bronze flint fire pick their polished broad wielding double-headed',
      near: `weapon weapons tool tools sword swords wood tree trees chop chopped cut hatchet shield spear dagger stone iron bronze
        flint woodcutter lumberjack firefighter pick picks shovel shovels knife knives saw saws hammer hammers armed forest sharpened
        throw wielding adze club clubs arrows bow`,
    },
  ],
  bases: [
    {
      us: 'bˈAsᵻz',
      gb: 'bˈAsɪz',
      bias: 1,
      before: 'military air naval army stolen loaded all four three acid nucleotide',
    },
    {
      us: 'bˈAsiz',
      gb: 'bˈAsiːz',
      classes: NOUN,
      before: `theoretical legal philosophical scientific ideological moral empirical neural theological factual conceptual
        biological psychological social economic cultural rational orthonormal`,
      after: 'for',
      near: 'argument belief theory theories knowledge decision philosophical vector facts ethics',
    },
  ],
  does: [
    { us: 'dˈʌz', gb: 'dˈʌz', bias: 1 },
    {
      us: 'dˈOz',
      gb: 'dˈQz',
      classes: NOUN,
      bias: 1,
      near: 'deer buck bucks stag stags fawn fawns hunter hunters herd antler antlers woods rabbit rabbits',
    },
  ],
  primer: [
    {
      us: 'pɹˈIməɹ',
      gb: 'pɹˈImə',
      bias: 1,
      before: 'coat',
      near: 'paint coat wall surface undercoat dna pcr gun spark sand metal',
    },
    {
      us: 'pɹˈɪməɹ',
      gb: 'pɹˈImə',
      after: 'on for in of about',
      before: 'quick short brief latin grammar reading school basic useful',
      near: 'book textbook read reader grammar school children chapter introduction lesson latin pupils wrote',
    },
  ],
  minute: [
    {
      us: 'mˈɪnət',
      gb: 'mˈɪnɪt',
      bias: 1,
      before: 'a one last per each every this another ten five two three thirty any next',
    },
    {
      us: 'mInˈut',
      gb: 'mInjˈuːt',
      classes: ['J', 'N', 'R'],
      before: 'so very extremely almost too in most the more are is were seem these',
      after: `detail details particle particles quantity quantities amount amounts trace traces difference differences crystal crystals
        organism organisms creature creatures scale variation variations fragment fragments examination pores grain grains droplets
        changes portion structure structures animals flowers hairs spines scrutiny`,
      points: (context) =>
        stateAt(context, 0) === 'J' && context.at > 0 ? 3 : stateAt(context, -1) === 'CD' ? -4 : -1,
    },
  ],
  sake: [
    {
      us: 'sˈAk',
      gb: 'sˈAk',
      before: 'the for own',
      after: 'of',
      points: (context) => (/^(?:PS|PP|:)$/u.test(stateAt(context, -1)) ? 3 : 0),
    },
    {
      us: 'sˈɑki',
      gb: 'sˈɑːki',
      bias: 1,
      near: 'sushi japanese rice drink drinking drank warm bottle bottles cup cups wine beer brewery brewed japan hot shochu tokyo kyoto sashimi bar',
      before: 'of hot warm drinking',
    },
  ],
  mate: [
    { us: 'mˈAt', gb: 'mˈAt', bias: 1 },
    {
      us: 'mˈɑtˌA',
      gb: 'mˈɑːtA',
      classes: NOUN,
      before: 'yerba',
      near: 'yerba tea gourd drink paraguay uruguay argentina caffeine',
    },
  ],
};
