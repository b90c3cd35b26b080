// Written by `node tools/train-tagger/train.mjs`: do not edit.
/**
 * Common stems by what they can be: N noun, V verb, J adjective, R adverb, likeliest first, each with how likely
 * (1 over 60 %, 2 over 15 %, 3 less). The shares are those of WordNet 3.0's counts of tagged senses.
 * WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.
 */
export const OTHER_STEMS = `
V1: abide abolish absorb accept accompany accomplish accrue accuse accustom achieve acknowledge acquaint acquire
adapt add adhere adjoin adjourn adjust administer admire admit adopt adorn affirm afford agree align allege allot
allow alter amaze amend amuse analyse analyze announce annoy appal appall appear appease applaud apply appoint
approve argue arouse arrange arrive ascend ascertain ask assail assemble assert assess assign assume assure astonish
astound attach attain attend attest attract avert avoid await awaken bake banish bask bawl bear beckon become beg
begin beguile behave behold believe belong beset besiege bestow betray bewilder bind blacken bleed bless blink
borrow bother breathe bring broaden build burgeon bury buy cancel carry carve cater cease cherish choose choreograph
cite climb cling clothe coincide collect collide come commence commend commit commute compare compel compete compile
complain comply compose comprehend compute conceal concede conceive conclude concur condemn condense confess confide
confirm conform confront confuse connect conquer consider consign conspire constitute construe consult consume
contain contend continue contradict contribute contrive convene converge convey convince convulse correspond
counteract crave croon crumble curtail dampen dangle darken deaden deceive decide declare decompose deduce deduct
deem deepen defend define defy degrade delete deliver demolish denote denounce deny depart depend depict deplore
depress deprive derive descend describe deserve destine destroy detach detect determine develop devote devour
diagnose differ diminish dine disable disagree disappear disappoint disapprove discern disclose discontinue
discourage discover discuss disentangle dismiss disobey dispel dispense disperse displace dispose disrupt distill
distinguish distort distract distribute disturb divert divest divide drench drown dwell dwindle earn eat edit efface
eject elapse elect elicit elude embark embarrass embed embody emerge emit enable enact enclose encompass encourage
endanger endear endorse endow endure enforce engage engender engrave engulf enhance enjoy enlarge enlist enrich
enroll ensue ensure enter entertain entitle entrust envelop envision equip erase erode erupt establish etch evade
evoke evolve exalt examine exceed except excite exclaim exclude execute exert exist expand expect expel expend
expire explain explode explore express extend fail fasten feel find flatten flatter fledge flee follow forbid
foresee forget forgive foster frighten frown fulfill furnish gather give gnaw go govern grab greet grow handwrite
hang happen harden harry hasten headquarter heal hear heighten hire houseclean hover hurl hurtle ignite ignore
illumine imagine immerse impair impale impart impede imply impose imprison improve impute incite include incur
induce induct indulge infect infer inflame inflect inflict inform inhabit inherit inhibit inject injure inquire
insist inspect inspire instal install instruct insure intend inter interfere interpose interpret interrupt intersect
intertwine intervene introduce intrude inure invade invent invest invoke involve join keep kidnap know launch learn
leave lend lessen let lighten linger listen loathe loosen lose lower lurk maintain make manage marry merge mingle
mislead misplace misunderstand moisten mourn multiply mutter nourish obey oblige observe obsess obstruct obtain
occupy occur offend omit oppose opt ordain oust outdistance outmode outweigh overcome overcrowd overhear overheat
overtake overwhelm owe paralyze parch perceive perform perish persist persuade pertain perturb pervade plead ponder
portray possess postpone pour pray preach precede predict prefer preoccupy prepare prescribe preside presume
presuppose pretend prevail prevent proceed proclaim procure profess prohibit prolong promote pronounce propel
propose prosecute protect protrude prove provide provoke publish punish pursue put quell quench quicken quit quote
ransack react reaffirm reap reappear rearrange reassure rebuild rebut recede receive recite reckon recommend
reconcile reconsider reconstruct recover recur recycle redden redeem redouble reduce reenact refer refine reflect
regain rehearse reinforce rejoice rejoin relax relieve relinquish rely remain remember remind remove rename render
renew reopen repay repel replace replenish represent repress reproduce require resemble resent reside resign resist
respond restore restrain restrict retain retire retrace retract retrieve reunite reveal revive revolve rid roam rob
rouse rub satisfy save say secede see seek seem seep seethe sell send sequester serve settle sever sew shake sharpen
shatter shave sheathe shelve shine shoot shorten shove shrivel shun sicken sidle sift sing sit slacken soften
solicit solve speak spend stagger starve steal stiffen stow straighten strangle strengthen strew strive stumble stun
stupefy subdue submerge submit subscribe subside subtract succeed succumb suffer suffice suffuse suggest summon
superimpose suppose suppress surmount surpass survive suspend sustain swear swim take teach teem tell tempt tend
thank thicken thieve think threaten thrive tighten totter transcribe transmit treat try uncover undergo underlie
undermine understand undertake undo unfasten unfold unite unleash unload unlock unscrew unsettle untie unveil unwrap
uphold vanish vary veer vex wander want warn weaken wean wear weep weigh widen wield wipe withdraw wither withhold
withstand wive woo worsen write writhe
J1: abject ablaze abrupt absentminded according accurate adequate adverse afire afraid airy alkaline alpine amazing
ample angry antithyroid appealing apt ashamed avid aware awkward beaten becoming benign bigger bitter bizarre bladed
bland bleak blithe blown bold bony broad broke broken built burnt candid cardiac carefree certain changing charming
cheap cheery childlike civil clad clammy clever cloudy clumsy coarse cocky common contributory corporate
corresponding costly cowardly crazy cruel curly cute definite delicate dense determinate difficult dingy dirty
discreet dishonest disorderly disparate dissimilar distinct diverse docile done drawn driven drunken dumb eager
earthy eastern elfin embarrassing enterprising entire everyday exciting existing explicit exploratory exquisite
extinct fallen falling false famed faraway feeble fierce fiery filthy finite fond forbidden foreign forgotten former
fortunate fragile freehand frenzied friendly frigid frozen funny fussy futile fuzzy gaunt gay genuine glad glassy
glib gloomy golden greasy great greater greatest greedy grim grimy grown gruff guilty haired hairy handsome happy
harsh hasty healthy heard hearty heavenly heavy hefty held hidden higher hoarse homely honest hot huge hungry icy
immaculate immediate immense impassioned implicit inaccurate inadequate inanimate inappropriate incomplete
increasing indefinite indeterminate indirect indistinct indoor inept inert inexperienced infantile inflammatory
inhuman inner insane insecure insincere insoluble intact intense interesting interstellar intricate introductory
jaunty juicy kept knifelike known lacy laid languid lanky large larger latter lazy leaden legged lengthy lesser
lifelike linear liv lively livid lofty lone lonely lousy lovely loving lowly lucid lucky lunar lurid mad made main
meager mediocre meek mercantile mere merry mid midwestern mild missing mistaken misty modest moist molten moving
murky naked nasty naughty neat nee neo new nice nineteenth noisy nonstandard northern nuclear obscene odd oily old
older opaque operating orthodox outdoor outer outre outstanding overt paid pallid passe passionate peculiar
peremptory picturesque placid polar polite poor postwar powdery precise predatory prior profound promising prone
proper proud proximate pure pustulate quaint quasi rainy random rapid rare raw remote resolute respiratory rich
rigid ripe robust rocky rosy rotten rude rugged rusty sacred sad said sane satisfactory scholarly seeming sensory
serene servile severe sexy shabby shadowy shady shaggy shaken shaky shiny shortsighted shrewd silvery similar simple
sincere sinister skilled sleepy slender slippery sloppy slovenly small smaller smoky solar sold solemn sordid sorry
sought southern soviet speedy spellbound spicy splendid spoken sporting startling stately statutory stellar sticky
stolid stormy straightforward strange stricken strict strong struck stubborn stuck stuffy sturdy subhuman subtle
suburban sudden sullen sultry sundry sunny superb supreme surprising surrounding swept swollen sworn taken tall
tattered taut teenage temperate thirsty thorough thrown timbered tiny torn torrid tranquil transverse troublesome
trustworthy trying ugly ultimate unaccustomed unadjusted unaffected unasked unattended unaware unbroken uncertain
unchanged uncharged unclean unclear uncommon unconcerned undaunted underlying understood underway undeveloped undone
undue uneasy uneven unexpected unexplained unfailing unfair unfamiliar unfinished unfriendly ungainly unhampered
unhappy unhurried unimproved uninterrupted unique unjust unkempt unlike unlikely unlimited unlined unmarried
unmolested unmoved unoccupied unpaid unpaired unprecedented unprepared unqualified unreconstructed unrestricted
unruly unsatisfactory unsaturated unskilled unsolved unsound unsteady unstressed unstructured untouched untroubled
untrue unused unwanted unwarranted unwelcome unwilling unworthy unwritten upper upstair urban vague vain valid vapid
vast vehement versatile vivid volumed vulgar watery wavy weak wealthy weighty wholesome wicked widespread windy wiry
witty wooden woody woolly working worldly worldwide worn worthy woven wretched written younger
V1N2: abort abuse ache advance advocate approach arrest aspirate attack attribute avail balk ban bat batter bellow
bite blame blast blend blister bob bolster bombard boom boost brace breed brew buck buckle burst bustle butt
butterfly buzz bypass capture care caress cascade cast catapult cause centrifuge challenge chase chat chatter check
chop chuck clamor clamour clang clap click clinch clutch cock collapse compress concern conserve cook count cover
crane crease cripple cry cure curse dab dance dash decline decrease delay delegate demand dent deposit descant
desert design dial dictate dip discard discount dishonor dislike display disregard distrust dodge don doom download
drain drape dress dribble drift drink drive drop duck dwarf ebb embrace encounter envy escape escort estimate
expatriate exploit extract fall felt fight file filter finance flap flick flirt flutter fracture fry fuse fuss gain
gallop gasp gauge gaze gear giggle glint glitter grant grin grip groan groom growl grunt guarantee gulp hail halt
hamper harangue hatch haunt herald hint hit hitch hog holler honor honour hook hoot hope huddle hunt hurry hush
implement incline increase indent inebriate infix inlay intercept interlock intern issue jerk jog judge kick kiss
knit knock label lace lag lament laugh leap link lock lodge love lunge lure mail manufacture mark marvel masquerade
massage match measure misfire misplay misuse moan mold murmur nail neglect nip notch note notice orient outline
overburden overcharge overestimate overflow overlay overload overthrow pack paint pardon pause peep pepper perch
pervert pinch ping pioneer play pledge plow pluck plume plunder ply pontificate postulate predicate prick print
produce pucker puddle pump punch puncture punt purchase purge pyramid quarrel quiver rake rally ram rap rattle rave
ream rebound rebuff recount recruit refill regress regret reign relapse release repair repeal replay reply report
repute rescue reserve resort resume retake retort retread retreat return review riddle ring risk rival roar romp
rummage rush sanction saw scamper scan schedule scorch scowl scrape scream screech seal shift shrug shuttle sigh sip
slang sleep slide slip slop sluice slump smash smell smile snag snarl sob sow spat spear splash splice sponge squeak
stab stag stain stalk stamp stampede stew stoop stretch stud supply support surge surrender swallow swarm swerve
swirl switch swoop tack tackle tap taper taunt tease thaw thrust thud thwart tie tinkle tinsel torture touch trace
tramp tread trust tunnel twist underlay upgrade uplift upload use usher veil vest visit volunteer vote wad wag wail
wake warrant wash waste weave whack wheeze whip whisper whiz wilt witness worry wreck yawn yell yelp yield zip
V1N3: abandon acclaim accord affect affix assist augment babble baffle bathe beat bend bet bevel bid billow birdie
blush boast boil bore bounce break broil bump burn cackle call catch chafe chant cheat chew choke chuckle churn
clamber clamp clasp clench clog coax collocate combine conduct confine consist consort construct convert convict
cope cough crawl creak creep crouch crush cuddle cumulate curl dart dazzle deal depute die dig digest disconnect
dismount dissolve domesticate doze drag draw drill drip dump dunk dye ease ejaculate employ entail excise
excommunicate exhaust exhibit expose fade falter fathom fetch fill finish fix flaunt flex flicker flinch fling float
flounder flourish fly forecast forge freeze fret fumble fume gamble get gild glaze glide glisten glue glut gouge
grapple grasp graze grimace grind grope grumble guess guide gush haggle handle haul heave heed help hide highlight
hobble hoist hold hop hug hum hustle implant implicate impress initiate insert institute invert invite isolate itch
jeer jilt jump kill kneel laminate lash leer levy lick lie lift look loom lug lurch mar massacre meet melt mend
mention mince miss mix monitor mop mount move muffle mumble muse muster nag nestle nod offer offset overdose
overdress overhaul overlap overlook override overrun overshoot overspend overstock overturn overwork pant pass pay
peel peer pelt permit pick pierce plague plod plunge poke pop pose preserve press probe prod prowl pry pull purl
purport push putt puzzle ramble rape reach read reboot rebuke recall recapture recharge recoil redirect redo reek
refresh refuse regard regift register rehash reheat reject remake remit remold remould remount repeat replicate
reprimand reread rerun resolve restart retard rethink reuse revamp revert rewind rewrite ride rip roll ruffle run
rustle sag sail salute saturate savor savour scare scatter scold scour scramble scratch scurry segregate shed shiver
shout show shrink shudder shuffle simmer singe sink sizzle skid skip slam slap slash smolder smother snap snatch
sniff snore snort snuggle soak soar solder sorb spill spin spit spoil sponsor sprain sprawl sprinkle sprout squawk
squeeze stammer stand stare start startle stay steam steer stifle stink stir stop straddle straggle strike
subcontract suck sue surround sway sweep swing tailor talk tamper telescope thrash throb throw thump tilt toil toss
trample transform transplant transpose travel traverse tremble trespass trot trudge tuck tug tumble turn twine
twitch underbid underestimate underline underscore undershoot underspend undress update urge vow wade wait walk
wallop wallow wane watch waver whine whirl whistle whoop wiggle win wince wink winnow wish wobble wonder wrap wrench
wrestle wring
V2N2: aid aim anchor answer attempt belch bloom blur bog braid brush bulge canter change charge claim clatter cluck
coil compromise counterbalance cradle crash crow crunch cushion defeat discredit disdain disgrace disgust dispatch
dispute dive draft echo eclipse export favor favour fiddle flank flash fold furrow glance glare gleam glow harness
harvest honeymoon imprint insult interview jab jam jar jockey keynote lease mandate march mask mesh nick nurse
ornament pin pinpoint pitch plan poison project raid relay remark rent request ridicule rig rot sacrifice scout
search share sign slant slate slaughter slug slur sneer spar sparkle splinter spy stake sting surprise survey swan
tag test thread toast trail train transfer transport trump trumpet tutor twig venture work wrangle
J1N3: absolute absurd acute african alveolar anti beloved black born bourn brittle conjunct cozy crimson crude cuban
cubist dead desperate drab driving dutch eighteenth eighth elderly european familiar fat fatty feminine fifteenth
fifth fitting flimsy floating flying following frail given grand gross grotesque haggard handy hostile human husky
illiterate imperfect incoming inferior infinite intermediate interstate invalid juvenile lao latest leading lit lost
masculine metropolitan minor modern moroccan multiple newborn ninth noble oblique overweight pasty plain pleasing
posterior pseudo rising roundabout seventh sick silly sixth skinny snug sore sounding stout striking stupid superior
swift teen thick timid tough trembling twentieth unemployed unfortunate unseen upright volatile walking wandering
weird western whole willing wise young
J1N2: amber american anglican anterior baroque barren blond blue capitalist chief cold commonplace communist complex
cosmopolitan crying cunning dark drunk due dying earnest extreme flat fledgling fundamentalist glossy gray greek
green hardy immune infrared interim looking marine marxist maximum minimum minus mobile myriad opposite optimum
orderly pastel petty phony private red runaway safe secret shining solid spartan stalwart stern supporting telling
tenth unknown utmost white winning worst worth
J1V3: absent bald brazen brisk busy deliberate desolate dim dizzy dull exact faint gentle gone laden legitimate
malign muddy numb sedate slim smart sober stale thin unfit warm
R1: afar aloft aloud anew anyhow anymore astride bc doubtless elsewhere hereby nearer nearest non overboard
regardless sidewise somehow thence thereafter therefrom therein thereof thereto underfoot
J1R3: aloof asleep big bright deadly deep easy foremost forthright fresh full goddamn goddamned likely loud low
sharp soft staccato stark true twofold wide wild
V1N3J3: agglomerate brag coordinate correlate cut deviate duplicate fell found manifest pat precipitate reverse
roast scrub skim sneak snub spread squint swagger wed
J1V2: appropriate bare blunt brachiate cool corrupt elaborate empty exempt free frequent humble idle mature narrow
profane reticulate shrill sleek smooth steady sublime
V1J2: approximate articulate attenuate bifurcate consummate correct diffuse direct erect federate foliate imbricate
incurvate mediate obligate open perforate reincarnate secure truncate utter
J1R2: amiss barefoot deathly downward fine ill inward mighty offline online outward quick secondhand sidelong sure
tight timely uppermost
V1N2J3: associate base bust compound crack crackle dread flip geminate hurt lead puff rust set split substitute
swell trim
V1J3: designate dilute enervate hinder incorporate lay lean nominate nucleate radiate regenerate select situate
trifurcate undulate
J1N3V3: antique brief brown frank illegitimate keen major mute pale single wan wee
J2R2: adrift aground awry gingerly halfway kindly nearby nigh offhand onshore oversea
J1N2V3: alien blank blind crisp deaf divine pink prime purple savage yellow
J2N2: closing coming downtown firm liquid raising roman screaming senior sovereign standing
V2J2: adulterate animate dry incarnate obscure predestinate prostrate shut tame
R1J2: afoot backward offshore outright pretty upstream upward
J2N2V3: aggregate confederate fleet grey joint net silver
J1V3N3: brave damp queer ready shallow tender wet
J1N2R3: dear left overall pro second stiff third
V1J2N3: fit mock separate shy spare squat welcome
V2J2N3: abstract alert bankrupt limp present sour
J1V2N3: alternate moderate perfect slack steep treble
V2J2N2: double fancy forfeit maroon stray upset
J3: grown-up marginate overwater quintuplicate seriate ultralight
V2N2J3: arch graduate outlaw reprobate suspect
R1J3: cleanly downright downstream farthest headlong
J1R3N3: bad fourth high sweet
V1J3N3: converse cross mean prompt
J1N3R3: extra good short underground
J1N3V3R3: fair jolly quiet wrong
V3N3: got infill interspace outgoes
J2V2N2: average calm void
J2V2: awake complete lavish
J2V2N3: bound foul intimate
J1V2R3: clear loose slow
J2N2V2: compact parallel total
R2J2: alike overnight
V2N2R3: bang retail
J1R2N3: best super
J1V3R3: bloody sheer
J1N2V2: fake tidy
V2N2J2: occult triple
R2N2J2: overhead uphill
J2V2R3N3: clean
V1J2R3N3: close
R1N3V3: closer
J1V2R3N3: damn
J1N2R2: downhill
V1N3R3: flop
V2N2R2J3: flush
R1J3V3: forward
R1N3: hereafter
V1J2R3: live
J2V2R3: mellow
R1N2: plum
R2V2N3J3: plumb
J1V2N3R3: plump
V1N2J2: polish
R1J2N2: rearward
J1R3V3: rough
V1N2R3: smack
J2R2N2: southerly
R1N3J3: westward
`;
