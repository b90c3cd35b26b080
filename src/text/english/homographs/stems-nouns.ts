// Written by `node tools/train-tagger/train.mjs`: do not edit.
/**
 * Common stems by what they can be: N noun, V verb, J adjective, R adverb, likeliest first, each with how likely
 * (1 over 60 %, 2 over 15 %, 3 less). The shares are those of WordNet 3.0's counts of tagged senses.
 * WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.
 */
export const NOUN_STEMS = `
N1: accident accountant acre actor adam advantage advertising advice affair africa afternoon agent aircraft airplane
airport al alcohol america analysis animal anniversary anode ant antenna anxiety apparatus appetite apple applicant
appraisal approval april arc architecture area army arrival arrow art artery article artillery aspect assembly ate
athlete atmosphere atom attache author automobile baby background barn barrel baseball basis bastard bath battery
beach beauty bedroom bee beginning behavior behaviour belief bell belly betrayal bible bird birth birthday bit blade
blood boat body bombing boss boston bottle boundary boy br brain branch brass breath brigade britain brother
building bullet burglary burial bush california camera camping cancer candidate captain car case category cattle
ceiling cell cent century ceremony chain chair chang chapter character cheek chest chicago chicken child chimney
china chlorine chocolate christmas church citizen claimant classmate clause clay cleaning client climate clinic
cloth clothing cm coefficient coffee collage colleague college colonel colony column comedian comedy commentary
commerce committee companion company comparison complaint component composer computer comrade concept congress
constituent consultant contempt context cooke cooking coolant cop corpse council country countryside county courage
course cow creature crew crime crisis critic crosse crystal cuba culture customer dallas dancer danger data daughter
day death debt decade deed defendant defense degree denial depth descent desk detective detergent device devil
dialect diameter diamond diary dictionary difficulty dinner director dirt disapproval disaster discovery disease
disposal district doctrine doe dollar door dough dove drama drawing drew drinking driver drove duty dy ear earth
earthquake eating economy editor effluent effort egg electron elephant emphasis empire employee employer ending
enemy energy engine england enterprise enthusiasm entry envelope equivalent era error estate ethic europe evening
event exam example expenditure expense exposure extent fabric fact factory faculty failure faith fame family farmer
farming fate february fee feeling fellow fever fiber field fig fighter fille finding fir flesh floor fog folk
folklore folly food foot football footstep forehead forest formula fortune friday friend fun funeral fur furniture
ga game garlic gene gentleman georgia germany getting girl glasses gloom glove goal god governor gradient gram
grandparent grief group growth guardian guest guilt gun guy habit hair hall handful haste hay health hearing heart
height hell hen hero highway hill historian history holder hole holiday horizon horn horror horse hospital host
hotel hour hr husband hut hypothalamus idea image immigrant impulse incentive income india indicator industry infant
ingredient inhabitant injury inmate inning insect insight interval iodine island italy item january jew job john
journal joy july june jury justice killing king kitchen knee knife knowledge laboratory lady lake lamp language
laughter law lawn lawyer le leader learning leather led leg length lens lesson liberty library lieutenant life
lightning lily limb lin lip liquor literature liver logic london lord loss lot lover loyalty luck lung lye lying
machine machinery magazine magician mak making malaise mammal man manager manner manufacturer manuscript marble
marche margin marketing marri marriage mary mathematician mayor meadow meal meaning meat medal medicine meeting
melody member memory men merchant message method mg midnight mile milligram min missile mixture mob molecule monday
money monopoly month mood moon moped morn morning mountain mourning movie mud murderer muscle museum music musician
mystery nature neck neighbor neighbour nerve network newspaper night noise noon noun november nucleus oath observer
occupant ocean odor office officer onset opera operator opinion orchestra organ origin outcome outlook owner oxygen
pa painter painting papa paper parent paris parish parking particle party passage passenger path peace peasant
penalty pennant people percent percentage period person personnel perspective petal petitioner phase phenomenon
philosopher philosophy phosphate physic physician piano pitcher planet planning plate plato player playing pleasure
poem poet poetry policeman politician polynomial polyphosphate pond porch portal pottery poverty powder prayer
president pressure priest primer principle prison prisoner privilege problem procedure producer product professor
property proposal prose protein pul pupil purpose queen radish ratio re reader reading rebellion recital recording
refusal region registrant rehearsal relief religion removal reporter republic resource response restaurant revival
rhetoric rhythm rider rifle river road role room rous rug runner russia safety sailor salary sale salesman saline
sally sat saturday scandal scar scene school se sea season secretary selling senate senator september sergeant
series serpent serum servant sett setting sewage sex shakespeare sheep sheet shelf shoe shooting shopping shot
sidewalk silk sir sister site skill sky slave slavery slope smith society sofa soldier son song sort soul source
southerner speaker specie spectrum speech spirit spoke staining statistic statue status steppe stomach story
stranger street strength student studio substrate suburb success suitcase sum summer sunday sunlight supper surface
surgeon surgery survival suspicion sword syllable symbol sympathy symptom system table tactic tale talent tangent
target task tea teacher teaching team teammate technique teenager teeth temperature tennis tent territory terror
testimony text texture th theater theme theologian theorem theory thief thing thinking thought threat throat thyroid
ti timber time tissue tone tongue tooth topic torrent town training treaty tree trend trial trunk truth tsunami
tumor tv tyrant unit universe valley variety vase vegetable vehicle verb vessel victim victory village virginia
virtue virus visitor vocabulary voltage volume vowel voyage wa wagon waite waiter wall war warfare warning washing
washington wavelength way wealth weapon wedding week weekend whiskey whisky wife window wit withdrawal woman wood
word worker world writ writer writing yard year york youth zeal
N1V3: accent access account ace adventure age air alibi ally amount anger anguish apprentice arm armor ash atrophy
attire axe bachelor badge bag ball balloon ballot band bandage bank banquet barb barrage battle bay bayonet bean
beard beef berry bicycle bill bin blackberry blanket bloat blockade blot board bond bone book boot bosom bottom bowl
box brake brand bread breast breeze bridle broker bucket buffalo buffet bugle bunk burden burr bushel butter button
cab cabbage cabin cage cake calendar candle candy cannon capsule card carpenter cartoon castle cat catalog cave
cavern census certificate chairman chamber champion chap cheese chin chisel choir chord chunk circuit clam class
clerk clock closet cloud clown club clump coach coal coast coat code compass complement complexion compost concert
cone conflict conscript console contour convoy copper cord core corn corner costume cotton court craft crest crib
crook cup curate curtain curve date dawn deck defect despair detail dice diet din disadvantage dish disk dismay
disorder distress doctor dog drizzle drone drug dusk dust edge effect elbow entrance essay eye factor fantasy farm
father fatigue fault film finger fingerprint flag flame flavor flavour flaw flight flour flower flute flux foretoken
fork fox fragment freak freight fringe frog fruit fund gap garden gate gesture gift glass glory golf goose gossip
gown grace grade grain graph grass ground grudge gut ham hand hat haze heel helm hem hemorrhage hinge hoof hoop
hound house hue humor humour hunger hymn hypertrophy ice inch interchange interest interlude introject jack jacket
japan jewel journey kid kit kitten knight knuckle labor labour ladder lamb landscape leaf league leash letter lever
line loan lunch manure market martyr mass mess microwave mind monkey moonlight mortgage mother mound mouse mouth
mulch murder mutiny muzzle nickel nitrate nose number nut oil omen opiate orbit outfit output outreach overcall
overpass oyster page pain pair par paragraph partner pasture patronage patter pattern peak pearl pencil perfume
picture piece pig pigment pillow pine pipe pirate plant plight pocket police port postfix posture pot power prefix
prejudice premix price pride prize process profile program proof prospect prostitute pulp pun quarter quarterback
rabbit racket rafter rag railroad ranch rate ray razor reason receipt redraft refund regiment remainder rendezvous
research respite revenge revolt rib rice ridge rocket roof rope route rumor rumour saint sample sandwich scale scent
scheme script scuffle seam segment service shadow shaft shame shell shelter shin shirt shore shoulder sight skin
slum smoke snail snake soap sod soil somersault sorrow soup space speck spite sport steel stereotype stone stride
stripe structure style sun tail tally tank tape tar tariff temper tenant terrace thirst ticket tide tile tin title
toe tool tow towel toy trademark traffic trick trill trip triumph troop truck tube tune turf type upturn vacuum
value vein verge verse voice volley wage waitress wallpaper ward warehouse water web weight whale widow wine winter
witch wolf worm wound yen zinc
N1V2: addict alarm ambush angle appeal array assent audit award awe ax bach banter bargain barge bark barricade bead
beam beggar belt bench bike block blog blow bomb bow breakfast bridge brim brook bubble bud budget buffer bulk bull
bunch bundle bus cable camp campaign canal cane cap carbonate carpet cart cash chalk channel charm charter chill
chorus circle clash claw cleat climax clip cloak cluster coin coke collar combat comfort command commune concord
contact contest contrast copy cork cost couch counsel counterpoint couple cox crab cream credit critique crop crowd
crown cube cuff curb cycle dam debate debut decree diagram discharge discipline discourse disguise dissent ditch
dope dose dot doubt dream drum eagle email end endeavor endeavour esteem exchange exit face fan fare fashion fear
feast feather feature ferment figure fin fish flare flock flurry foam foil fool form fort frame freckle frost fuel
fullback gag garage ghost gin graft grate gravel grease grill gum gutter handicap harm hazard head headline heap
heat herd hike hive howl hulk hunch impact incense index ink jail jaw jazz joke jolt jumble knot land lap lather
layer lecture license lime lipstick litter load loaf lobby log loot lumber lump master matter menace merchandise
meter metre milk mill minister mire mirror mistake mortar mushroom name nap needle nest object overhang package palm
pan panel panic parcel parody patch patrol pawn peach peg pen phone photograph phrase picket picnic pilot pinnacle
pit plank plaster plot plug point pole poll pool pore potter pound prank premise prey profit programme progress
protest purse raft rage rail rain ramp range rat rebel reef referee reform refrain rein repose reproach respect
result reward rhyme rim riot ripple robe rock root row rule sack saddle sand sauce scalp scarf scoop scorn screen
sculpture sense shade shape shark shear shepherd shingle shipwreck shock shovel shower shred shrimp shunt signal sin
skate sketch skirt slat slit slot snow snowball sock sophisticate spade spark spatter speed spike spiral spoon spot
spring staff stage stall starch state stem step stick stool stopper storm strand strap stream stress string stroke
stub stucco stump stunt sugar suit summit surf swamp sweat syndicate tangle tax taxi tee telephone term thrill
throne throng thumb thunder tip toll torment tower track trade trap treasure trench trouble tweet umpire undercharge
vault vet view wave wax whiff wind wing wire yarn yoke zone
N2V2: act address affiliate alloy assault backpack bar benefit blaze bleach blight blossom blunder bluster border
bristle broadcast brood bug bulletin bunker burrow canoe catalogue caution chart chime chip comb comment compliment
conjecture consent contract control corral crumb damage decay delight demise desire divorce dock document excuse
exercise fire flood flow focus force glimpse guard guesstimate hack hammer harbor harbour hawk hedge import
interdict intrigue junk kite lack lapse leak limit loop lull maneuver map marshal mate merit misconduct miscount
mismatch misprint motorcycle mountaineer nickname order outgo outrage overbid overprint overuse pace pad parade park
parrot paste paw pile place post practice pulse quake quest race rack rampage record reel refit relish remedy
reprint reshuffle rest ruin rumble score scrap screw seat shield shop shriek ski sled sleet slice smear span spell
spice spray spur stack store strain streak strip struggle strut study stuff sublease sublet supplement taste tear
telegraph throttle tick tire tour trigger triplicate undercut vent veto wharf wheel whir worship wrinkle yank
N1J2: acid aerial alpha alternative amateur anionic arctic assistant atlantic attic auxiliary bent beta blonde
breathing brute buggy captive cd cereal classic composite concrete contingent convertible criminal darling
descendant editorial egyptian elder ex excess executive favorite favourite female fighting fossil future georgian
gold hindu incident incompetent intangible latin li liberal lilac living lyric manual medium metal mexican miniature
negro nonsense novel objective official opening passing phantom plastic premium reactionary representative
republican resident rose ruling rum running saving sitting spanish stereo sunset swimming swiss terminal tudor
uniform velvet veteran vietnamese virgin won yankee
N1J3: additive adjective adult arithmetic arsenic attendant bass bearing beneficiary capillary capital cathedral
choice consonant continent contraceptive coral corporal correspondent custom determinant dialectic documentary
expert fluid fugitive growing hollywood honey initiative instant interior kind material mechanic mineral minute
missionary mosaic motive narrative obverse opponent pacific patient periodical pituitary precedent reasoning ritual
routine self side singing size smoking solvent speaking suffering summary understanding union
N2J2: acting aegean binary boon bygone characteristic chestnut covert current epidemic evil exterior facial feminist
french german giant going hebrew holy homeless ii impressionist individual intent iraqi junior lightweight magic
male melancholy middle muslim nazi nude nutrient orange positivist rash rental repellent saxon scottish sent
sicilian standard starting stoic superlative surplus taking textbook ultraviolet variant waiting woolen
N3V3: explant intergrade interlay mishit overdub overman oversteer overstudy prefetch preload re-count rebid rebore
redial rehang relaunch relet renunciate repost rerelease resit respawn respray restyle retest rewatch undercount
underset underuse unpeople unstick
N1V3J3: bluff center centre charcoal conjugate discontent iron jade level mat model plane radio rank rubber salt
satellite sham staple stock submarine tan
N1V2J3: beetle bias buff bum color colour jet patent pet rear star subject
N1J2V3: content front key light motor quack quadrate slight top vagabond
N2J2V3: bronze bully grave hollow outcaste slick sole
N2V2J2: conglomerate counterfeit degenerate pedal quadruplicate scotch
N1J2R3: east northeast south west
N1J3V3: manifold overcast straw weather
N2J2V2: dun subordinate twin
N1R3: ad horseback
N2J2R2: allegro northwest
N2V2R3: bolt con
N2V2J2R3: counter square
N1V2J2: dummy tense
N1R2: etcetera plenty
N1J3R3: uptown weekly
N1R3J3: backstage
N1V3J3R3: broadside
N1R2J3: home
N2R2: nay
N1R2J2: north
N1J2R2: offstage
N1R3V3: part
N2J2V3R3: round
N2V2J3: sound
`;
