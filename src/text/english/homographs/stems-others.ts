/**
 * Common stems by what they can be: N noun, V verb, J adjective, R adverb, likeliest first, each with how likely
 * (1 over 60 %, 2 over 15 %, 3 less). The shares come from WordNet 3.0's counts of tagged senses.
 */
export const OTHER_STEMS = `
J1: able abnormal absurd acceptable according accurate actual additional adorable afraid aggressive ain airborne
allergic amazing ambitious amusing anal angry anonymous anxious arrogant artistic ashamed assuming athletic atomic
attractive authentic available aware awesome awkward basic beaten beautiful bigger bitter bizarre bloody blown bogus
bold bonnie brilliant broad broken brutal built bumpy burnt capable cardiac careful careless caroline cellular
certain charming cheerful childish chubby civil classical classy clever clinical clumsy cocky colorful competitive
complaining confident confidential confusing considerable considerate consistent contagious continental convenient
conventional corky corny corporate cosmic courageous cranky crappy crashing crazy creative creepy critical crucial
cruel crummy cultural curious curly cute cynical dang dangerous defending definite delicate delightful delusional
democratic demonic depressing dexter different difficult digital diplomatic discreet disgusting distant distinct
disturbing doggone dramatic drawn driven drunken dumb dusty eager eastern economic educational effective efficient
electrical electronic elegant elementary embarrassing emotional endless enormous enthusiastic entire environmental
eternal ethical everyday excellent exceptional exciting exotic experimental exquisite extensive fabulous fallen
famous fantastic fascinating fatal fearless federal ferris fierce filthy final financial fishy fluffy foolish
forbidden foreign forensic forgotten formal former fortunate foxy fragile freaky friendly frozen fundamental funky
funny furious fuzzy gay generous genetic genuine gigantic glad glamorous global glorious golden gone gorgeous
gracious grateful greasy great greater greatest greedy grim groovy grown hairy handsome happy harmless harsh hasty
healthy heard heartless heavenly heavy held helpful helpless heroic hidden hideous hilarious historic historical
homemade homey honest hopeless horny hot huge hugh hung hungry hysterical identical idiotic ignorant illegal
immature immediate important impressive impulsive inappropriate incredible indistinct industrial inner innocent
insane insecure insensitive intact intelligent intense interesting internal invincible invisible inviting ironic
irrelevant irresistible jealous jewish joking juicy jumpy kept kinky known laid large larger lazy leery legal
legendary lesser lethal liable logical lone lonely lonesome lousy lovely loving loyal lucky lv mad made magical
magnetic magnificent marian marvellous marvelous massive meaningful meaningless mechanical medical mental merciful
mere merry messy mild miserable mistaken misunderstood modest mutual mysterious mystical naked nasty naughty
nauseous naval neat necessary nervous neutral new newest nice noisy normal northern nosy notorious nuclear numerous
nutty obnoxious obscene obvious occasional odd old older olympic online operational optimistic organic outer
outrageous outstanding overdue paid painful passionate pathetic pauline paying peaceful permanent personal physical
pitiful pleasant poetic pointless poisonous polite political popular possible powerful powerless precise predictable
pregnant premature preposterous presidential previous priceless probable profound promising proper protecting proud
proven psychiatric psychological pure pustulate racial radioactive raining rainy randy rapid rare raw realistic
reasonable recent reckless regional relevant reliable remaining remarkable remote respectable respiratory
responsible restless returning ridiculous righteous ripe risky rocky rosy rotten rude rusty ruthless sacred sad
sandy sane sassy satisfactory scary scientific seen selfish sensational sentimental serious severe sexual sexy
shaken shaky shiny shitty significant silent similar simple sincere sleepy slimy slippery sloppy small smaller
smelly snappy sneaking sneaky social solar sold sought southern soviet spent spicy splendid spoken spontaneous
spooky staring stepping sticky stinking stinky stolen strange strict strong struck struggling stubborn stuck stuffy
substantial subtle successful sudden sufficient suicidal suitable sunk sunny superb superficial superstitious
supportive surgical suspicious sweaty swept swollen sworn sympathetic tactical taken talented tall tasty technical
teenage terrible terrific thankful thine thirsty thorough thoughtful threatening thrown tiny tony torn touchy
traditional traumatic tremendous tricky typical ugly ultimate unable unacceptable unbelievable uncomfortable
undercover understandable understood unexpected unfair unfinished ungrateful unhappy unidentified unlimited unlucky
unnatural unnecessary unpleasant unpredictable unreasonable unstable unusual upper uptight urban urgent useful
useless vague valid valuable vast verbal vicious vile violent visible visual vital vulgar vulnerable wacky wanting
weak wealthy wicked witty wonderful wooden woody worn worthless worthwhile worthy wretched written younger
V1: aah abide accept accompany accomplish accuse achieve acknowledge activate add adjust admire admit adopt adore
afford agree allow analyze announce apologize appear apply appreciate approve argue arrange arrive ask assemble
assign assume assure attend attract avenge avoid await become beg begin behave behold believe betray beware bleed
bless borrow bother breathe bring bury buy carry carve cease celebrate cherish chevy choose collect come commence
communicate compare compete complain confess confirm confront confuse congratulate conn connect conquer consider
consult contain continue contribute convince cooperate create dammit deceive decide declare defend define defy
deliver demonstrate deny depend describe deserve destroy detect determine develop dine disagree disappear disappoint
discover dismiss dispose distract disturb donate download drown dwell earn eat eliminate embarrass encourage endure
engage enjoy ensure enter entertain erase establish evacuate examine except execute exist expand expect explain
explode explore express extend fail fasten feel find flatter flee follow forbid forget forgive frighten fulfill
gather get give go got gotta greet grow hang happen harry heal hear hesitate humiliate ignore imagine imply impose
improve include indicate indulge inform inherit insist inspire install intend interfere interrupt introduce invade
invent invest investigate involve join josh keep kidnap kneel know learn leave lend let lighten listen locate loosen
lose lynch maintain make manage manipulate marry mingle misunderstand negotiate obey observe obtain occur offend ooh
operate overcome owe participate penetrate perform persuade plead possess postpone pour pray predict prefer prepare
presume prevent proceed promote pronounce propose prosecute protect prove provide publish punish pursue put react
realize rebuild receive recite reckon recommend reconsider recover reduce refer reflect rehearse relate relax
relieve rely remain remember remind remove repay replace represent require reschedule resent resign resist respond
restore retire retrieve reveal roam rob satisfy save say scoot scram seduce see seek seem sell send serve settle sew
shalt shoo shoot sing sit solve speak spend starve steal straighten strangle submit succeed sue suffer suggest
summon suppose surround survive suspend swear take teach tell tend terminate thank think threaten tighten tolerate
translate transmit treat try tsk understand undo unite unload unlock unpack untie vanish vanquish wander wanna want
warn wear weigh wipe withdraw woo write
V1N2: abuse advocate ai approach arrest attack attribute bail bat bid birdie bite blame blend bob boost buckle burst
bypass capture care cause challenge check chop collapse compress concentrate concern console convict cook cough
count counterbalance cover cripple crush cry curse dance dash decline decrease delay delegate demand descant design
dictate digest dip dislike display dodge don doom dress drift drip drive drop duck ease eclipse eddy embrace
encounter envy escape estimate exploit extract fall felt fight file filter finance fink fling fold freeze fudge gain
glue grant grin guarantee guide hate haul haunt heave hit honor hook hop hope hug hum hunt hurry implement imprint
increase indent infix institute intercept interlock issue itch jerk judge kick kiss knock label laugh leap led lock
lodge love lure mail mark match measure misfire misplay mix monitor mop note notice orient overbid overlap overthrow
pack paint pardon pause pinch plague play poke predicate print probe produce promise prop pump purchase puzzle
quarrel ram rape raven recruit regard register regret relay release reply report reprint rescue resort resume
rethink retreat return review ring roar roll rush sally salute salvage sap scan scratch scream shift shuffle sigh
sip sire slam sleep slide slip smash smell smile snitch sow spill sponsor squeeze stain stamp stash steam stretch
suck sully supply support surrender swallow tackle tap tease thrust tickle tie touch travel trust tug twist update
use visit vote vow wake warrant wash whack whip whisper whistle wink witness worry wreck yell yield
V1N3: abandon abort affect affix assist augment bear beat bend bind blink boil bombard boo bounce break build bump
burn call cancel catch cheat chew choke clamp climb collocate combine conduct confine conserve consist consort
construct convert cope crawl cumulate deal depute die dig discard divide domesticate drag draw drill dump ejaculate
employ entail exhibit expose fade fetch fill finish fix flirt float fly forge grab grasp grind guess handle help
hide hire hold holler hustle implicate impress initiate insert invert invite isolate jimmy jump kill lam launch lick
lie lift look mar meet melt mention miss mount move nod offer overburden overdress overestimate overlook override
overshoot overspend overstock overturn overwork pay peck peel permit peter pick pierce pontificate pose postulate
precipitate preserve press pry pull purport push quarantine quit quote raise reach read reboot recall redial
redirect redo refresh refuse regift regress reheat reject relaunch remake remit remold remould remount repeat
replicate reread resolve restart retake retard reuse rev revamp revert rewind rewrite ride rip rub run sail saturate
scare segregate shake shave shed shine shout shove show shrink sink skate skip slap snatch sniff soak spin spit
spoil spook stand stare start stay steer stir stop strike sublet sweep swim swing tailor talk throw toss transform
tuck turn underbid underestimate underlay underline underscore undershoot underspend upload urge vomit wade wait
walk watch weep win wish wonder wrap wrench wrestle zoom
V2N2: aid aim answer attempt audition ban blast bloom boom brace brush butt cast change charge chatter claim clap
click crash cure defeat deposit disguise dispatch dispute disregard drain drink dwarf escort export favor flash
flick fry fuse fuss gamble glance glow grip hail hatch hint hitch incline interview link lounge mold nick overhaul
plan pledge project puff punch rake rally rap rattle recoil reign remark repair request riddle risk sacrifice
schedule scrape screech seal search share sign spear spell splash stink surprise switch test tick torpedo torture
train transfer transplant trigger veil volunteer warp whoop work
J1N2: alien alma amber american annoying answering audio blanche blond blue boring brunette cherry chief chinese
cold commanding communist complex crude cunning dark de deaf dragging driving drunk dying ex extreme falling flying
fooling general gray greek hardcore immune infrared jumbo juvenile knowing liquid lit looking macho maximum minimum
mum ol operating opposite overweight pasty phony platter prep private public racist red rising rogue runaway safe
searching secret senior shining smiling solid spinning stern sticking supreme tai telling tenth thai touching trying
unknown visiting waking walking white winning worrying worst worth yummy
J1N3: absolute acute african beloved black born changing chilly comfortable common conjunct convincing covert cuban
dandy dead desperate doggie dutch eighth elderly european familiar fat fatty feminine floating following given goofy
grand handy hardy holy horrible hostile human impossible incoming inferior infinite invalid kosher latest leading
lost main minor missing mobile modern moving multiple natural needy ninth noble paranoid peculiar petty phoney poor
random rich scarlet seventh sick skinny sore special starving stupid superior teen unemployed unfortunate unique
unlike wandering weird western whole willing wise working young
R1: absolutely actually anyhow anymore anyplace anytime apparently asap awhile aye certainly closest completely
deeper definitely easier especially exactly fastest finally hardest hardly hereby highest immediately kinda lately
longest louder nearest obviously overboard perfectly possibly probably pronto quickly really regardless seriously
simply slower smarter somehow suddenly totally usually
J1R3: alive big bright casual deadly decent deep done easy expensive false fresh full guilty higher likely lively
loud low manly precious real sharp soft sorry true unlikely usual vain wide wild worldwide
V1N2J3: advance aspirate associate base brag buzz crank fell geminate halt hurt inebriate lead outlaw overrun pop
reserve roast set sneak spread starboard subcontract swell trim upgrade wiggle
J2N2: alpha blonde closing coming daytime english fairy firm french junior laughing minus rolling roman screaming
siren standby standing terrorist vintage
J1V3: bald busy deliberate desolate dim dirty dizzy dull exact gentle legitimate muddy numb queer reticulate slim
sober stale thin warm weary
J1V2: absent animate appropriate bare brachiate corrupt empty free frequent humble idle incarnate mature narrow
perfect prostrate said smooth tame
V1J3: adulterate alter belong bifurcate commit enervate foster incorporate lay mediate nominate nucleate pretend
radiate regenerate select situate trifurcate undulate
J1N3V3: antique brief brown counterfeit fond frank gross illegitimate initial keen lame major pale shallow single
tidy wee
V1J2: attenuate bake direct federate foliate imbricate incurvate lean manifest obligate open perforate reincarnate
secure separate truncate utter
V2N2J3: agglomerate blossom chase compound crack desert graduate pitch split strap substitute suspect trace undercut
venture waste
J1N2V3: aggregate compact crisp divine dummy green grey pink prime purple savage stable tender yellow
V1N3J3: bore converse coordinate correlate creep cut deviate excommunicate found offset scrub snap
J1N3R3: cheap extra fifth good plain short silly swift thick underground underwater
J1N2R3: constant dear due flat left orderly overall pro second third
J1R2: asleep awful lowest mighty non stark sure tight underway
J2N2V3: confederate hollow joint net slick slight sole tense twin
J1V2N3: alternate cool damp degenerate equal intimate moderate wet
J1R3N3: bad cozy fourth high prior sixth sweet
J2V2N3: abstract alert bankrupt bound darn limp
V2J2: articulate blunt consummate correct diffuse predestinate
J1R2N3: best ill quick super uphill upright
R1J2: alike alright backward pretty quicker
V2J2N3: approximate mock present shut squat
J1V3N3: brave bulldog expatriate faint ready
R1J3: apiece ashore cleanly whatsoever
J2V2N2: average calm fancy stray
J1V2R3: clear loose slow steady
V1J3N3: cross designate duplicate mean
V1J2N3: fit pat spare welcome
V2J2N2: flip hush rival upset
J2V2: complete dry elaborate
R1N2: en nay someplace
J1N3V3R3: fair jolly quiet
J2V2R3: awake foul
V2N2R3: bang nail
J1N2V2: blind fake
V1J2R3: live rid
J1V3N3R3: sheer smart
J2V2N3R3: shy sour
J2N2V2: subordinate total
V1N2R3: bet
J1V2R2: broke
J2V2R3N3: clean
V1J2R3N3: close
R1J3N3: closer
J1V2R3N3: damn
J2V2N2R3: double
J2N2R3: downtown
J1R2N3V3: fine
R1J3V3: forward
V1J3R3: lower
J1R3V3: rough
J1V3R3N3: tough
J1N3R3V3: wrong
`;
