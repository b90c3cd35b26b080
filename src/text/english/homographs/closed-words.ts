import type { State } from './states.ts';

/**
 * Words whose classes are few and known: each line gives the classes, likeliest first, then its words. A digit after
 * a class says how likely it is for these words: 1 likely, 2 possible, 3 rare.
 */
const CLOSED = `
A1: a an another every each no
A1 DP2: either neither any
T1: the
DS1 PO2: this
CS1 DS1 WD1 R3: that
DP1: these those all both some many few several various
DP1 R2: enough
DP1 JC1 R2: more less most fewer least
DP1 R2 J2: much little
A1 PO2 R3: half
P3: he she
P31 PO1: it
PN1: I we they
PN1 PO1: you ye thou
PO1: me him us them myself yourself himself herself itself ourselves themselves yourselves thee mine yours ours theirs hers oneself
PP1 PO2: her
PP1: my your its our their thy
PP1 PO2: his
WD1 PP1: whose
PO1 N3: none
P31 PO1: one
P31 PO1: someone somebody anyone anybody everyone everybody nobody something anything everything nothing
MD1: would could should might shall 'd 'll i'll you'll he'll she'll it'll we'll they'll that'll there'll who'll cannot can't couldn't won't wouldn't shouldn't mustn't mightn't shan't needn't i'd you'd he'd she'd we'd they'd could've would've should've might've must've
MD1 N3 VP3: will
MD1 N3: can may must
MD1 V2 VP3: need dare
MD2 VN3: ought
HF1 MD2 BF3: 'd've
TO1: to
OF1: of
IN1: at with from into during against among between toward towards upon onto via despite throughout beneath beside besides amid amidst amongst concerning regarding per alongside unto versus vs
IN1 RP3 R3: in
IN1 RP1 R2: on over off
IN1 R3: by
IN1 RP2 R3: about along around across through down
RP1 IN2 R2: up
RP1 IN3 R1: out away back
RP1 R1: forth apart aside
IN1 R3 J3: under above below inside outside near within without behind beyond past
IN1 CS1: for
IN1 CS1 R3: before after since until till
CS1 IN1: as than like
IN1 J3 VP3 V2: like
CS1: if because although though whereas unless while whether lest
CS1 R2 CC2: so
CS1 WR1: once
WD1: who which whom whoever whichever whatever who's
WD1 A3: what
WR1: when where why how whenever wherever however
CC1: and or nor & plus
CC1 IN3: but
CC1 R2 J2: yet
UH1: oh yes yeah hello hi hey ah wow okay ok please ha well-well alas hurray thanks bye goodbye
EX1 R1: there
EX1: there's there're
BF1: is are was were am isn't aren't wasn't weren't ain't i'm you're we're they're he's she's it's that's what's here's where's how's it'd 're 'm
BF1 PS1 HF3: 's
BE1: be
BN1: been
BG1: being
HF1: have has had haven't hasn't hadn't i've you've we've they've 've hath
HG1: having
DF1 V1 VP2: do
DF1 VZ3 NS3: does
DF1: did don't doesn't didn't doth
R1 NOT1: not n't
NOT1: never
MD1: let's
R1: also then too very quite rather almost always often sometimes seldom perhaps maybe again ever soon already just still now here therefore thus hence indeed else instead together away nevertheless nonetheless moreover furthermore meanwhile afterwards afterward otherwise somewhat anyway forever sometime someday abroad everywhere somewhere anywhere nowhere thereby whereby downstairs upstairs overseas abroad twice thrice ago altogether likewise seemingly aboard hither thither
R1 N2: today tonight tomorrow yesterday
R1 J1: only even
R1 J2: well far fast long hard early late straight ahead alone
R1 J3 V3: right
J1 DP2 R3: such same own other
NS1 PO2: others
J1 R3: first last next further
CD1: one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen zero
JC1 R2: better worse earlier later farther sooner longer harder faster
NS1 VZ2: lives leaves analyses
`;

/** The possible classes of a word, with how likely each is (1 likely, 2 possible, 3 rare). */
export interface Candidate {
  state: State;
  level: 0 | 1 | 2 | 3;
}

/** One class with its digit, as `N1`; without a digit it is likely. */
export function parseCandidates(text: string): Candidate[] {
  return text.split(' ').map((part) => {
    const digit = Number(part.at(-1));
    const known = digit >= 1 && digit <= 3 && part !== 'P3';
    return {
      state: (known ? part.slice(0, -1) : part) as State,
      level: (known ? digit : 1) as Candidate['level'],
    };
  });
}

/** The classes of each closed word, by its lower-case spelling with a straight apostrophe. */
export const CLOSED_WORDS: ReadonlyMap<string, readonly Candidate[]> = new Map(
  CLOSED.trim()
    .split('\n')
    .flatMap((line) => {
      const colon = line.indexOf(': ');
      const candidates = parseCandidates(line.slice(0, colon));
      return line
        .slice(colon + 2)
        .split(' ')
        .map((word) => [word.toLowerCase(), candidates] as const);
    }),
);
