import { type Context, type Sense, stateAt, wordAt } from './sense.ts';

/** Whether the token has a capital that its place does not ask for. */
function isName(context: Context): boolean {
  return !context.capitalDue && startsWithCapital(context, 0);
}

function startsWithCapital(context: Context, offset: number): boolean {
  return /^\p{Lu}/u.test(context.words[context.at + offset] ?? '');
}

function isLowerCase(context: Context): boolean {
  return !startsWithCapital(context, 0);
}

const FOR_NAME =
  (name: number, capital = 0, lower = -9) =>
  (context: Context): number =>
    isLowerCase(context) ? lower : isName(context) ? name : capital;

const PLACE_BEFORE = 'in to from near at of via through around outside for';

/** Names that are spelled as a common word, and names with two sounds. */
export const NAME_SENSES: Readonly<Record<string, readonly Sense[]>> = {
  polish: [
    { us: 'pˈOlɪʃ', gb: 'pˈQlɪʃ', points: FOR_NAME(4, 1) },
    {
      us: 'pˈɑlɪʃ',
      gb: 'pˈɒlɪʃ',
      points: (context) => (/^(?:A|T|PP|DS|PO)$/u.test(stateAt(context, 1)) && !isName(context) ? 3 : 0),
      before: 'nail shoe furniture floor',
      after: 'off up',
    },
  ],
  nice: [
    { us: 'nˈIs', gb: 'nˈIs', bias: 1 },
    {
      us: 'nˈis',
      gb: 'nˈiːs',
      points: FOR_NAME(3, 0),
      before: PLACE_BEFORE,
      near: 'france french riviera cannes marseille monaco paris lyon provence airport antibes toulon',
    },
  ],
  reading: [
    {
      us: 'ɹˈidɪŋ',
      gb: 'ɹˈiːdɪŋ',
      bias: 1,
      after: 'and room list comprehension skills week glasses rainbow is the this a',
    },
    {
      us: 'ɹˈɛdɪŋ',
      gb: 'ɹˈɛdɪŋ',
      points: FOR_NAME(2, -1),
      before: PLACE_BEFORE,
      after: 'fc festival railroad abbey gaol station pennsylvania berkshire borough',
      near: 'berkshire oxford london slough swindon pennsylvania fc club league station train university festival town railroad basingstoke',
    },
  ],
  job: [
    {
      us: 'ʤˈɑb',
      gb: 'ʤˈɒb',
      bias: 1,
      after: 'centre center cuts losses corps market fair description title',
    },
    {
      us: 'ʤˈOb',
      gb: 'ʤˈQb',
      points: FOR_NAME(1, -1),
      near: `book bible biblical patience comforters suffering suffered god satan psalms proverbs ecclesiastes faith testament
        righteous trials lord prophet genesis leviathan scripture hebrew verse saint afflictions noah moses daniel`,
    },
  ],
  mobile: [
    { us: 'mˈObᵊl', gb: 'mˈQbIl', bias: 2 },
    {
      us: 'mObˈil',
      gb: 'mQbˈiːl',
      points: FOR_NAME(1, 0),
      before: PLACE_BEFORE,
      after: 'bay county alabama al river',
      near: 'alabama ala gulf pensacola birmingham montgomery city county louisiana biloxi',
    },
    {
      us: 'mˈObˌil',
      gb: 'mˈQbIl',
      bias: 0.5,
      classes: ['N', 'NS'],
      near: 'calder hanging hung sculpture ceiling crib cot sculptor wire suspended',
    },
  ],
  august: [
    {
      us: 'ɔɡˈʌst',
      gb: 'ɔːɡˈʌst',
      points: (context) => (isLowerCase(context) ? 2 : -9),
      after: 'body assembly institution company figure presence personage house tribunal',
      before: 'an most this such',
    },
    {
      us: 'ˈɔɡəst',
      gb: 'ˈɔːɡəst',
      before: 'in of since until by last next early late mid during 1 5 10 15 20 25 30 31',
      points: (context) => (/^\d/u.test(wordAt(context, 1)) ? 3 : 0),
    },
  ],
  lima: [
    { us: 'lˈimə', gb: 'lˈiːmə', bias: 1 },
    { us: 'lˈImə', gb: 'lˈImə', after: 'bean beans ohio' },
  ],
  slough: [
    { us: 'slˈu', gb: 'slˈW', bias: 1 },
    { us: 'slˈW', gb: 'slˈW', points: FOR_NAME(2, 1), before: PLACE_BEFORE },
    { us: 'slˈʌf', gb: 'slˈʌf', classes: ['V', 'VP'], after: 'off away', bias: 1 },
  ],
  bologna: [
    {
      us: 'bəlˈOnjə',
      gb: 'bəlˈɒnjə',
      points: FOR_NAME(3, 1, 0),
      before: PLACE_BEFORE,
      near: 'italy italian university florence',
    },
    {
      us: 'bəlˈOni',
      gb: 'bəlˈQni',
      points: (context) => (isLowerCase(context) ? 3 : 0),
      after: 'sandwich sandwiches slice slices sausage',
      near: 'sandwich sandwiches sausage ham cheese salami bread meat slices fried ate eat',
    },
  ],
  celtic: [
    {
      us: 'kˈɛltɪk',
      gb: 'kˈɛltɪk',
      bias: 1,
      near: 'language languages irish welsh breton gaelic druid tribe tribes culture cross music',
    },
    {
      us: 'sˈɛltɪk',
      gb: 'sˈɛltɪk',
      after: 'fc park fans',
      before: 'boston glasgow for against former old',
      near: `rangers fc glasgow boston scottish league cup football footballer midfielder striker defender manager goal goals
        season club match basketball nba signed hibernian aberdeen dundee hearts`,
    },
  ],
  celtics: [{ us: 'sˈɛltɪks', gb: 'sˈɛltɪks' }],
  jesus: [
    { us: 'ʤˈizəs', gb: 'ʤˈiːzəs', bias: 1, after: 'christ college movement said was', before: 'lord of' },
    {
      us: 'hAsˈus',
      gb: 'hAsˈuːs',
      points: (context) => (isSurnameAfter(context) ? 2 : 0),
      near: 'mexico mexican spain spanish josé jose juan carlos luis maria maría colombia venezuela argentina madrid cuba peru',
    },
  ],
  ravel: [
    { us: 'ɹˈævᵊl', gb: 'ɹˈavᵊl', points: (context) => (isLowerCase(context) ? 2 : 0) },
    { us: 'ɹəvˈɛl', gb: 'ɹavˈɛl', points: FOR_NAME(3, 1) },
  ],
  rodeo: [
    { us: 'ɹˈOdiˌO', gb: 'ɹˈQdiQ', bias: 1 },
    { us: 'ɹOdˈAˌO', gb: 'ɹQdˈAQ', after: 'drive' },
  ],
  jan: [
    { us: 'ʤˈæn', gb: 'ʤˈan', bias: 1 },
    {
      us: 'jˈɑn',
      gb: 'jˈan',
      after: 'van de der den vermeer hus huss smuts sobieski',
      near: `dutch netherlands czech poland polish germany german norway norwegian sweden swedish holland flemish prague amsterdam
        danish belgium belgian slovak painter von`,
    },
  ],
  jean: [
    { us: 'ʤˈin', gb: 'ʤˈiːn', bias: 1, before: 'denim blue billie norma wyclef' },
    {
      us: 'ʒˈɑn',
      gb: 'ʒˈɒn',
      after:
        'de le la du claude luc paul pierre jacques marie michel louis baptiste philippe francois françois moulin valjean sibelius calvin',
      near: 'france french paris belgian belgium duc comte québec quebec marquis monsieur lyon',
    },
  ],
  nestle: [
    { us: 'nˈɛsᵊl', gb: 'nˈɛsᵊl', points: (context) => (isLowerCase(context) ? 2 : 0) },
    { us: 'nˈɛsli', gb: 'nˈɛslA', points: FOR_NAME(3, 1) },
  ],
};

/** Whether a surname follows that is no part of the name of Christ. */
function isSurnameAfter(context: Context): boolean {
  if (!startsWithCapital(context, 1)) return false;
  return !/^(?:christ|college|movement|freak|himself|seminar|loves|green|is|and|prayer|people|lord|army|name)$/u.test(
    wordAt(context, 1),
  );
}
