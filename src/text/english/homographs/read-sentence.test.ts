import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSentence } from './read-sentence.ts';
import type { WordReading } from './types.ts';

/** A sentence's tokens, with the word in braces as the one that is asked about. */
function tokens(sentence: string): { words: string[]; at: number } {
  const found: string[] = sentence.match(/\{|\}|[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*|[^\s]/gu) ?? [];
  return { words: found.filter((token) => token !== '{' && token !== '}'), at: found.indexOf('{') };
}

function readingOf(sentence: string): WordReading {
  const { words, at } = tokens(sentence);
  return readSentence(words)[at] ?? { tag: '' };
}

/** Lines of `reading: sentence | sentence`, with the word asked about in braces. */
function cases(table: string): [string, string][] {
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [reading = '', sentences = ''] = line.trim().split(/: (.*)/u);
      return sentences.split(' | ').map((sentence): [string, string] => [sentence, reading]);
    });
}

/** Noun, verb, adjective or adverb, as misaki's lexicon asks when it does not have the very tag. */
function partOfSpeech(tag: string): string {
  if (tag.startsWith('NN')) return 'noun';
  if (tag.startsWith('VB')) return 'verb';
  return tag.startsWith('JJ') ? 'adjective' : tag;
}

const BY_TAG = cases(`
  noun: She set a new world {record} . | The {object} of the game is to score . | It is out of {use} . | His {conduct} was poor .
  noun: Fresh {produce} is sold at the market . | She bought me a {present} . | The {refuse} is collected on Fridays .
  noun: You need a {permit} to park here . | Crime is on the {increase} . | He gave us an {estimate} . | He made {excuses} .
  noun: A code of {conduct} was adopted . | There is no {excuse} for that . | The {wind} blew all night . | The {sow} had nine piglets .
  noun: Sign the {contract} here . | Murder {suspect} arrested in Spain | {Use} of the pool is free for guests .
  noun: She was a {delegate} to the conference . | I had to subject the {subject} to a series of tests .
  noun: The farm was used to produce {produce} . | I did not object to the {object} . | The {abuses} were widely reported .
  verb: We want to {record} an album . | I {object} to being spoken to like that . | We {use} solar power to heat the water .
  verb: Metals {conduct} electricity . | The new machine can {produce} ten parts an hour . | May I {present} my colleague ?
  verb: How could I {refuse} ? | The rules do not {permit} smoking . | They plan to {increase} production . | {Excuse} me .
  verb: Experts {estimate} that a million people took part . | Most students {graduate} with debts . | They {abuse} their power .
  verb: The museum will {house} the collection . | Voters {reject} tax rise in landslide | Let us {alternate} between the two .
  verb: Critics {attribute} the play to Marlowe . | These two accounts {conflict} . | The man we {suspect} has fled .
  verb: He wrote , directed and will {produce} the film . | Do these {conflict} with each other ? | To {perfect} a craft takes years .
  verb: This is the room where we {record} the show . | I had to {subject} the subject to a series of tests .
  verb: They {bow} before the emperor . | She {dove} into the pool . | Don't {tear} it out of the book . | {Wind} the bandage tightly .
  verb: It was too strong to {wind} the sail . | He would never {desert} his friends . | Her voice will {entrance} you .
  verb: The army's soldiers {desert} in large numbers . | The old barn now {houses} a museum . | She {advocates} free schools .
  adjective: We slept in {separate} rooms . | It was a {deliberate} lie . | They made {elaborate} plans . | Wear {appropriate} clothing .
  adjective: Bake it in a {moderate} oven . | All members were {present} . | Nobody is {perfect} . | The light was soft and {diffuse} .
  verb: You must {READ} this . | I did {CLOSE} the door .
  PRP: Give {it} to me .
  CD: He bought {three} books . | He has {12} of them .
  PRP$: I lost {my} key . | She sold {her} car .
  TO: I want {to} go .
  DT: I like {that} book . | {The} end came .
  IN: I know {that} he left .
  noun: I met {Anna} in town . | He is in the {US} now . | She works in {IT} .
  noun: {Record} losses at bank | {Project} leader | {Contract} staff strike | {Object} lessons | {Survey} of the reef | {Use} cases
  noun: Contents : {Subject} index | {Conflict} in the north | {Export} ban lifted | {Wind} and rain | {Progress} so far | {Essay}
  noun: {Refund} form | {Suspect} named | {Rebel} fighters retreat | {House} fire kills two | {Discount} of ten percent | {Contract}
  verb: {Record} your answers . | {Object} to the plan . | {Use} hot water . | {Wind} it up . | {Export} the table . | {Use} both hands .
  verb: Note : {record} the time . | {Present} your badge . | {House} them in tents . | {Refund} my money . | {Suspect} nobody .
  verb: Does the camera {record} sound ? | Can the farm {produce} milk ? | Did the owner of the house {object} ? | Will the town {house} them ?
  verb: Let the machine {record} the rest . | Police {suspect} fraud | Do the two plans {conflict} ? | I can not and I {object} .
  noun: Will you sign the {contract} ? | Did they finish the {project} ? | For official {use} only | Waste and {refuse} | Ready for {use}
`);

test.each(BY_TAG)('"%s" has a %s', (sentence, expected) => {
  expect(partOfSpeech(readingOf(sentence).tag)).toBe(expected);
});

const BY_SOUND = cases(`
  ɹˈɛd: She {read} the letter twice . | Have you {read} the terms ? | I {read} it yesterday on the train . | The will was {read} to us .
  ɹˈid: I will {read} it to you . | Children who {read} every day do better . | Did she {read} it ? | {Read} the label before use .
  lˈɛd: The pipes were made of {lead} . | {Lead} poisoning is common . | When freshly cut , {lead} is bright .
  lˈid: She will {lead} the way . | Police have a new {lead} in the case . | The {lead} singer left . | The home team took the {lead} .
  lˈɪv: Where do you {live} ? | They {live} in a small flat . | Half the population still {live} on farms . | We {live} and learn .
  lˈIv: I love {live} music . | The concert was broadcast {live} from Vienna . | You can watch it {live} on our website .
  klˈOz: Please {close} the door . | The shops {close} at six . | At the {close} of the day it rained . | How do I {close} this window ?
  klˈOs: They are {close} friends . | Don't stand so {close} to me . | The war seemed {close} . | Glenn {Close} played the part .
  jˈust: She {used} to sing . | I am not {used} to it . | There {used} to be a mill here .
  jˈuzd: I {used} a knife . | A hammer is {used} to drive nails . | The cloth I {used} to wipe the table was filthy .
  bˈAs: He plays {bass} in a band . | The {bass} guitar was too loud .
  bˈæs: We caught two large {bass} in the lake . | The sea {bass} was delicious .
  bˈO: She tied a {bow} in her hair . | He shot with a {bow} and arrow .
  bˈW: The actors took a {bow} . | Waves broke over the {bow} of the ship . | Don't {bow} to pressure .
  ɹˈO: We sat in the front {row} . | She won three times in a {row} . | Can you {row} a boat ?
  ɹˈW: They had a terrible {row} about money . | The neighbours had a {row} over the fence .
  tˈɪɹ: A single {tear} rolled down her cheek . | The police used {tear} gas .
  tˈɛɹ: There is a {tear} in my sleeve . | He has a muscle {tear} . | Be careful not to {tear} it .
  wˈund: The nurse dressed the {wound} . | Words can {wound} deeply . | He received a leg {wound} .
  wˈWnd: He {wound} the rope around the post . | The river {wound} through the valley .
  mInˈut: The differences are {minute} . | Even {minute} traces can be found .
  mˈɪnət: Wait a {minute} . | There's only a {minute} left .
  pˈOlɪʃ: She married a {Polish} engineer . | {Polish} workers came to London .
  pˈɑlɪʃ: {Polish} the silver before they arrive . | She put on red nail {polish} .
  dˈOz: Two {does} and a stag crossed the road .
  dˈʌz: {Does} it matter ? | He {does} the dishes .
  ˈæksˌiz: The {axes} of the graph are labelled .
  ˈæksᵻz: The woodcutters sharpened their {axes} .
  ɹˈɛzəmˌA: Please attach your {resume} to the application .
  ɹəzˈum: Talks will {resume} on Monday .
  ʤˈOb: He had the patience of {Job} . | In the Book of {Job} a good man suffers .
  ʤˈɑb: She found a {job} in a bank . | {Job} cuts were announced .
  nˈis: We fly to {Nice} in the morning .
  nˈIs: {Nice} to meet you . | What a {nice} day .
  ɹˈɛdɪŋ: The train to {Reading} was late .
  ɹˈidɪŋ: {Reading} is my favourite hobby .
  mˈObᵊl: {Mobile} phones are forbidden .
  mObˈil: He was born in {Mobile} , Alabama .
  ɔɡˈʌst: It is an {august} body of scholars .
  ˈAʤɪd: His {aged} mother waited .
  ˈAʤd: A man {aged} 40 was seen . | His face had {aged} .
  lˈɜɹnɪd: The {learned} professor smiled .
  lˈɜɹnd: She {learned} Spanish in a month .
  blˈɛsɪd: What a {blessed} relief it was .
  mˈOpt: Her cat {moped} around the house .
  mˈOpˌɛd: He rode a {moped} through Rome .
  ˈɪnvəlɪd: She nursed her {invalid} mother for years . | He lived as an {invalid} .
  ɪnvˈælɪd: Your password is {invalid} .
  pɹətˈɛst: They will {protest} against the law .
  sˈɑki: He ordered a bottle of warm {sake} with the sushi .
  dəzˈɜɹts: They got their just {deserts} .
  lˈɪv: Did your uncle {live} in Wales ? | Does Peter {live} here ? | Which bird does the fox {live} with ? | Dogs {live} longer .
  lˈIv: The group plays {live} tonight . | {Live} results
  klˈOz: When does the office {close} ? | Does the market {close} at noon ? | What time do the gates {close} ? | {Close} all tabs
  klˈOs: {Close} friends | Is the station {close} to the hotel ?
  ɹˈid: If you {read} this , write to me . | When you {read} this , I shall be far away . | Please {read} | Let me {read} | {Read} more
  ɹˈid: {Read} 20 reviews | Have a {read} . | {Read} on | You never {read} about flights that landed . | Does your mother {read} to her ?
  ɹˈɛd: I just {read} it . | I recently {read} an essay . | I {read} somewhere that bees dance . | Yesterday they {read} the will .
  ɹˈɛd: When I {read} this , I cried . | {Read} by millions , it made her rich . | Have you {read} more ?
  lˈɛd: {Lead} levels in the soil | {Lead} aprons | A {lead} vest stops X-rays .
  lˈid: {Lead} the way . | {Lead} singer
  bˈWd: He {bowed} . | She {bowed} to the king .
  bˈOd: The {bowed} legs of the chair broke .
  tˈɛɹz: There were {tears} in her sleeve .
  tˈɪɹz: There were {tears} in her eyes .
  jˈus: He didn't {use} to smoke . | Did you {use} to live here ? | The {use} of it is plain .
  jˈuz: What did you {use} to clean it ? | I {use} it to cut .
  sˈuəɹ: A seamstress fell into the {sewer} line .
  ɹəzˈum: {Resume} reading
  ɹˈɛzəmˌA: {Resume} templates
  əbʤˈɛkt: {Object} to the fee .
`);

test.each(BY_SOUND)('"%s" sounds as %s', (sentence, expected) => {
  expect(readingOf(sentence).phonemes?.us).toBe(expected);
});

test.each([
  ['last-minute', 'NN'],
  ['well-read', 'VBN'],
  ['single-use', 'NN'],
  ['ever-present', 'JJ'],
])('the compound "%s" is asked for by its last part, as %s', (word, tag) => {
  expect(readSentence(['A', word, 'thing', '.'])[1]?.tag).toBe(tag);
});

test('a prefix leaves a verb a verb', () => {
  expect(readingOf('We have to {re-record} it .').tag).toBe('VB');
});

test('a possessive keeps the sound of its word', () => {
  expect(readingOf("He read {Job's} complaint in the Bible .").phonemes).toEqual({
    us: 'ʤˈObz',
    gb: 'ʤˈQbz',
  });
});

test('a participle that is used as a noun or an adjective is still asked for as a verb', () => {
  expect(readingOf('It was a good {recording} .').tag).toBe('VBG');
  expect(readingOf('The {separated} pair met again .').tag).toBe('VBN');
});

test('the present of "read" is asked for as VB, since misaki takes VBP for the past', () => {
  expect(readingOf('We {read} a different book every month .').tag).toBe('VB');
});

test('quotation marks change nothing, and typographic apostrophes are apostrophes', () => {
  expect(readingOf('" {Close} the door , " she said .').tag).toBe('VB');
  expect(readSentence(['They', 'don’t', 'permit', 'it', '.'])[2]?.tag).toBe('VB');
});

describe('any strings', () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('read', 'the', 'to', 'live', "'", '"', '', 'Close', 'used'),
  );

  test('give one reading a token', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const readings = readSentence(words);
        expect(readings).toHaveLength(words.length);
        for (const reading of readings) expect(typeof reading.tag).toBe('string');
      }),
    );
  });

  test('are read in linear time, however many or long', () => {
    const start = performance.now();
    expect(
      readSentence(Array.from({ length: 100_000 }, (_, i) => ['read', 'to', 'live', 'close'][i % 4] ?? '')),
    ).toHaveLength(100_000);
    expect(readSentence(['a'.repeat(1_000_000), 's'.repeat(1_000_000), "'".repeat(1_000_000)])).toHaveLength(
      3,
    );
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
