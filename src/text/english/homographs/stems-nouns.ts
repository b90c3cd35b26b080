/**
 * Common stems by what they can be: N noun, V verb, J adjective, R adverb, likeliest first, each with how likely
 * (1 over 60 %, 2 over 15 %, 3 less). The shares come from WordNet 3.0's counts of tagged senses.
 */
export const NOUN_STEMS = `
N1V3: accent access account ace addict advantage adventure age air alibi allies alligator alloy ally anger ape arm
armor ash avalanche ax axe bachelor backpack badge bag ball balloon band bandage bank banquet barber barrel batch
battle bay beacon beard beaver beef beep belt berry bicycle bike bill bin blackjack board bond bone boogie book boot
booze bosom bottle bowl box brad branch brandy bread breakfast breast breeze broker broom brunch bucket buffalo
buffet bunk burden bus butter button cab cabbage cage cake calendar canal candle candy cane cannon card career
carpet cartoon cashier casket castle catalog cave centre certificate chain chair chamber champ chap charleston
cheese chin choir chorus chunk chute class clock closet closure cloud clown club coach coal coast coat code coffin
coke compass concert cone convoy copper cord cork corn corner couch court covenant cow crab craft crate cricket
crook crusade crust cuckoo cue cup curate curve date dawn deck decoy defect demo despair detail dice diet disco dish
disk disorder disrespect distress doctor dog dope dose drug dust eagle edge effect elbow entrance essay evidence eye
factor falcon fame fantasy farm father fault film fin finger fingerprint flag flame flavor flaw flesh flour flower
fog ford foretoken fork fox fragment freak freight fright frog fruit fund gang garden gate gender gesture gift gin
glamour glass glory goose gossip gown grace grade grain grandfather grass grease groove ground grub grudge gutter
ham hand hare hat hay heel helm hole homer hoop horn host hound house hull humor humour hump hunger incense inch ink
input interchange interest jacket japan jazz jelly jewel jinx journey kid kit kitten knight labor labour ladder lamb
leaf league leash letter lever lighter lime line lipstick loft lunch lust market mass mat mentor mess meter
microwave mind misconduct miscount mismatch monkey moon moonlight mortgage mother motorcycle mouse mouth mug murder
mush neck network nitrate nose number nut oil opiate orb orbit outfit outreach overcall overcharge overdose overhang
overpass overuse oyster page pain pair paragraph partner pattern peach pearl peek perfume phase pickle picture piece
pig pigment pimp pine pipe pirate plant pocket pod pole police porter position postfix pot potter power prank
premise premix price pride prison process program prospect puke pup quarter quarterback racket raft rag railroad
rampage ranch ransom rate ray razor reason receipt recharge redraft reef referee refund regiment relapse rendezvous
research retread revenge rib ridge riot rocket roof rope rumor safety saint sample sand sandwich sauce scale scalp
scam scarf scent scheme school script sculpture segment service sex shack shadow shaft shame shampoo shark shelter
shin ship shirt shoulder shrimp shrine sight skin skunk slot snack snake soil sorrow space spoon squire station
stomach stone stool structure style sublease sum sun swat sync tango tank tape tar target task tattoo temper tenant
terrace thirst throne ticket tide tin title toe tone tool torch towel traffic trip troop truck tube tune turtle type
upturn valet value vein verge verse visa voice voodoo wage waitress wallpaper ward warehouse water weight whale
widow winter witch wolf worm wound yacht yen zipper zone
N1: accident accountant action admiral advice afternoon agent al america angel anniversary ant apartment approval
area army arrival art assembly asshole ate attention aunt baby bathroom beach beauty beer ben betrayal billy bird
birthday blood boat body boss boy boyfriend brain breath brent bringing brother buddy building burglary burial
business calling camera candidate captain car carnival case cat cell cent charles chicken child christ christmas
church city client climate clinic coffee college colonel comedian company computer constable consulate consultant
convent conversation cop country course cousin crew crime critic dad daddy dancing danger daughter david day death
decision defendant denial department desk detective diary dictionary difference dinner disposal doc dolly door dove
dragonfly driver dude duty earth ed elephant em enemy enterprise estate evening event expertise extent fabric fact
faith family fate february feeling feet fellow festival field flight floor food foot friday friend game garlic gary
george getting girl girlfriend goal god goldfish government grandma group guardian gun guy hair hall handful
happening haven hearing heart heaven hell helping henry hero hiding history holly horse hospital hotel hour husband
idea infirmary informant information initiative inmate isn james january jerry jesus job john johnny journal july
jury karate keeping kelly kent killer king kitchen knife la lady law lawyer leaving leg lent leo librarian library
lieutenant life lily listening logic london lord luck luke lying ma machine madam magician making mama man marriage
martin mary max meal meat medal medic meeting memory men message michael mike mission mister molly mom moment mommy
money monopoly month moped morning movie mr music musician nature night noise oatmeal office officer operation
pageant papa paper paradise parent paris parish party paul peace people percent person physician plate politician
portal president pressure primer prince problem professor proposal putting quadrant queen rascal re reading recital
rehearsal relationship republic restaurant river road robert room roommate rosemary sake salary sam sanctuary santa
sarah saturday saying scandal scene sea secretary security senate sergeant servant sheriff shooting shot sicily sir
situation sky son song sort soul spirit st stole story street student summer sunday superintendent survival sweetie
system table talent talking tea teacher team ted teeth telly tent th thing thought time tom topic town tree trial
truth tv uncle using van veal vegetable victim wall wally war watching weapon wedding week weekend wife window
withdrawal woman word world writing ya year york
N1V2: affiliate alarm ambush amount angle appeal autograph autopsy award bait bar bargain barge bark bash beam bench
benefit blackmail block blow bomb border bow brake bravo bribe bubble bud budget bug bull bulletin bunch bundle
bunker butcher butterfly camp campaign canoe cap carbonate carol cart cash chalk channel charm chart chauffeur chip
cinch circle clam claw clip cloak coin collar comb combat comfort command commune complement compliment conflict
contact contest contrast cooper copy cost counsel couple cramp credit crop crowd crown crunch cube cuff cycle debate
desire ding discharge discipline discourse disgrace disgust ditch divorce dock doo dot doubt dream drum end exchange
exit experience face fan fare fashion favour fear feast feather feature ferment fiddle figure flare flock foam fool
form fort frame frost fuel funk gag garage garrison gee ghost glimpse grill groom guard gum gut hack hammer handicap
harm hash hawk hazard head heap heat herd hike hog honour hoover hose hulk hunch impact import inlay intern intrigue
jail jar jaw jingle jockey joke junk knot land lap layer leak lecture leverage license list litter load loaf loan
lobby log loop loot lump mandate map marshal mate matter menace merchandise merit milk mill minister mirror mistake
name nap needle nest nickname object ornament outrage overflow package pad paddle palm pan panel panic parachute
parade park patch patrol paw pawn pee pen pep pervert phone photograph phrase picnic pile pit plea plot plug point
pool pound prejudice prey profit programme progress prostitute protest pulse purse quest question quiz rack rage
rail rain ramp range rat reel refill reform replay rerun reshuffle respect result reward rhyme robe root rouge row
rule sabotage sack saddle scoop screen scum sense shade shape shepherd shock shovel shower shred signal sin sketch
skipper skirt slice slime slit slumber smoke snow sock sophisticate soup speed spice spike spite spot spotlight
spray spring squirt stab stack staff stage stall state step stew stitch storm streak stream stress string stroke
stroll stuff stunt sub subject sugar surf swamp swan sweat syndicate tally tax taxi telegraph telephone term thrill
thumb thunder tip toll torment tour tower track trade trap trash treasure trek trench trick triumph trouble trumpet
tucker tutor twinkle undercharge vault vent vet videotape view wager waltz wave wax whiz wimp wind wire zip
N2V2: act address anchor assault barbecue batter biff bong breach breed bruise buck burke caddy caution chat cheque
chuck comment consent contract control cradle crane crow curb damage delight dent dial dive dj document dong dye
echo excuse exercise ferry fire flank flood flow focus force fracture gear guesstimate harbor harvest hector
honeymoon implant insult interdict jab jack jam lace lack lease limit maneuver march mash mask massacre massage meow
misprint misuse neighbour nip notch nurse order outgo overlay overload overprint pace parrot peep peg pepper pin
ping place practice pyramid race raid rebound recess record refit rehash rent rest rick rig rot ruin rumble rumour
saw score scout seat shanghai shield shop slaughter sled sleigh slug sneeze spank spark sponge spy stake stick sting
store strain strip struggle stud study supplement survey swap tag taste tear telescope thread tire toast trail
transport triplicate troll tunnel uplift vest wheel yank
N1J2: accessory acid alternative amateur approaching assistant atlantic attacking attendant attic august backup
bearing becoming bent beta betting bible bobby breaking brute bumper burning buying canary cardboard cd chosen
collateral criminal crying cutting dairy darling dining diving dressing dropping eating egyptian executive facing
favourite fed fighting finishing freezing future gold growing hanging healing heavyweight holding hometown idiot
incident intent interior kin laptop latin lesbian li living magic medium metal mexican negro nonsense norman novel
objective official opening pacific passing peanut plastic punk pushing questioning racing rash representative
resident riding routine saving seeing sitting skeleton spanish spending stealing stereo swimming swiss taking
terminal tonic triad uniform veteran vietnamese wasting wearing whispering won wondering yankee
N1J3: animal arithmetic arsenic background bass beginning breathing capital cathedral cereal cheating chocolate
choice continent cooking corporal crystal dirt documentary drinking emergency expert firing fishing fun funeral gal
giving guest hawaiian hollywood infant instant killing kind lee lifetime loser material matt mechanic memorial
merchant minute motive navy obverse opponent parking patient peasant penitentiary perspective photo playing reverend
ritual sec selling shopping side singing sister size sleeping smoking speaking suffering sunrise sweetheart thinking
turkey turning understanding union video
N2J2: acting almighty asian asking butch caring carrying caucasian classic concrete convertible elder epidemic evil
excess favorite female german giant going grave hebrew il individual julian korean liberal losing male manual marine
middle midget mini nazi orange performing piggy raising republican running scottish sent sissy standard starting
staying tearing tod token virgin waiting
N1V3J3: blanket bottom center champion conjugate core costume cream ginger iron jade level mint model peak plane
pleasure port prize profile proof radio rank rubber shell sport steel stock submarine tail transit weather
N1V2J3: bridge bum cable charter chill color dam dynamite jet master pet pilot rear rebel rock scotch star sunset
vacuum
N1J3V3: bean bluff chance crib drone honey ice nickel par rubbish salt satellite straw toy turf web wine
N1J2V3: bronze conglomerate content fax front key light motor overcast pal parole quack quadrate rose summit top
N2V2J3: arch broadcast bust compromise discount draft excise laminate poison post reset scrap shuttle slate sound
N1R3: ad alias belly midnight way yea
N2J2V3: fleet orphan outcaste phantom silver tan
N1J2R3: northeast south uptown west yonder
N1V3J3R3: bit brand shore
N2V2J2: colour conscript quadruplicate
N1J3R3: custom lot vice
N1V2R3: fish squash suit
N1R2J3: home overtime plenty
N1R2: meantime tad underneath
N1V2J2: mustard premiere ski
N2V2J2R3: counter square
N2J2R3: east weekly
N2R2J2: north southwest
N1R3V3: part
N2J2V3R3: round
N1V3R3: route
`;
