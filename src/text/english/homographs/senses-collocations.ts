import { type Context, type Sense, stateAt, wordAt } from './sense.ts';

/**
 * Words whose part of speech decides their sound, where the words beside them tell it more surely than grammar does.
 * The tagger's class still has most of the say: `FOR_CLASS` points.
 */
const FOR_CLASS = 2;

const VERB = /^(?:V|VP|VZ|VD|VN)$/u;
const NOMINAL = /^(?:N|NS|NP|J|JC)$/u;
const SETTLES_VERB = 'to will would can could may might must shall should cannot please let';

/** What often follows the verb `live`. */
const DWELLS: ReadonlySet<string> = new Set(
  'in on with near among abroad here there together alone apart long longer happily under within off like'.split(
    ' ',
  ),
);

const ifVerb = (context: Context): number => (VERB.test(stateAt(context, 0)) ? FOR_CLASS : 0);
const unlessVerb = (context: Context): number => (VERB.test(stateAt(context, 0)) ? 0 : FOR_CLASS);

export const COLLOCATION_SENSES: Readonly<Record<string, readonly Sense[]>> = {
  live: [
    {
      us: 'lˈɪv',
      gb: 'lˈɪv',
      before: `${SETTLES_VERB} who we they people i you still now`,
      points: (context) => ifVerb(context) + dwelling(context),
    },
    {
      us: 'lˈIv',
      gb: 'lˈIv',
      points: unlessVerb,
      before:
        'broadcast go goes going went gone performing performed recorded shown aired streamed televised sung going play plays playing played sing sings singing sang perform performs',
      near: 'concert performed perform recorded broadcast album band stage song songs television recording audience',
      after: `young birth births bait music show shows album albums band concert concerts performance performances broadcast broadcasts
        audience audiences television tv radio action ammunition rounds wire wires video videos stream streaming coverage recording
        recordings version versions events event dvd tour dates stock animals wood ball blog shot demo demonstration`,
    },
  ],
  close: [
    {
      us: 'klˈOs',
      gb: 'klˈQs',
      points: (context) => (/^(?:J|R|NP)$/u.test(stateAt(context, 0)) ? FOR_CLASS : 0),
      near: 'keep keeps kept keeping',
      before:
        'very so too how as quite fairly pretty extremely really come came get getting got stay stayed stand sat remained glenn',
      after: `to by together friend friends relationship relationships ties tie proximity enough range quarters call calls look
        attention family links contact behind watch up second combat examination association collaboration`,
    },
    {
      us: 'klˈOz',
      gb: 'klˈQz',
      points: (context) => (/^(?:J|R|NP)$/u.test(stateAt(context, 0)) ? 0 : FOR_CLASS),
      before: `${SETTLES_VERB} market`,
      after: 'the your its his her their my our a this these down window door tab file menu account app',
    },
  ],
  read: [
    { us: 'ɹˈid', gb: 'ɹˈiːd', classes: ['N', 'NS', 'NP'] },
    { us: 'ɹˈɛd', gb: 'ɹˈɛd', classes: ['J'], bias: 1 },
    {
      us: 'ɹˈid',
      gb: 'ɹˈiːd',
      points: presentPoints,
      before: SETTLES_VERB,
      near: 'every often usually always daily nowadays regularly sometimes',
    },
    {
      us: 'ɹˈɛd',
      gb: 'ɹˈɛd',
      points: pastPoints,
      before: 'he she it and once just recently already finally',
      after: 'somewhere',
    },
  ],
  content: [
    {
      us: 'kəntˈɛnt',
      gb: 'kəntˈɛnt',
      points: (context) => (/^(?:N|NS|NP)$/u.test(stateAt(context, 0)) ? 0 : FOR_CLASS),
      after: 'with to',
      before: 'am is was were are be seem seemed quite',
    },
    {
      us: 'kˈɑntɛnt',
      gb: 'kˈɒntɛnt',
      points: (context) =>
        (/^(?:N|NS|NP)$/u.test(stateAt(context, 0)) ? FOR_CLASS : 0) + (startsNounPhrase(context) ? 3 : 0),
      before:
        'web media fat alcohol water sugar protein moisture user digital original video online the its energy mineral new this of',
      near: 'website download users page',
    },
  ],
  separate: [
    { us: 'sˈɛpəɹˌAt', gb: 'sˈɛpəɹAt', points: ifVerb, before: SETTLES_VERB },
    {
      us: 'sˈɛpəɹət',
      gb: 'sˈɛpəɹət',
      points: unlessVerb,
      before: 'the a two three four five several no their as',
      near: 'keep keeps kept keeping remain remained stay stayed',
    },
  ],
  invalid: [
    {
      us: 'ɪnvˈælɪd',
      gb: 'ɪnvˈalɪd',
      points: (context) => (stateAt(context, 0) === 'J' ? FOR_CLASS : 0),
      before: 'is was are were declared ruled considered',
    },
    {
      us: 'ˈɪnvəlɪd',
      gb: 'ˈɪnvəlɪd',
      points: (context) => (stateAt(context, 0) === 'N' ? FOR_CLASS : 0) + (isHead(context) ? 4 : 0),
      after:
        'mother father wife husband sister brother son daughter aunt uncle parent parents chair carriage soldiers pension',
      near: 'nursed nurse bedridden confined chronic',
    },
  ],
  moped: [
    {
      us: 'mˈOpt',
      gb: 'mˈQpt',
      after: 'around about for over and',
      points: (context) => (/^(?:PN|P3|NP|HF)$/u.test(stateAt(context, -1)) ? 3 : 0),
    },
    {
      us: 'mˈOpˌɛd',
      gb: 'mˈQpɛd',
      points: (context) => (/^(?:A|T|PP|DS|J|IN|CD|PS|CC)$/u.test(stateAt(context, -1)) ? 3 : 0),
      near: 'rode ride riding scooter motorcycle drive engine road traffic helmet',
    },
  ],
  graduate: [
    { us: 'ɡɹˈæʤʊˌAt', gb: 'ɡɹˈaʤʊAt', points: ifVerb, after: 'from in with', before: SETTLES_VERB },
    {
      us: 'ɡɹˈæʤəwət',
      gb: 'ɡɹˈaʤʊət',
      points: unlessVerb,
      after:
        'school schools student students degree degrees studies study program programme programmes work level of assistant',
    },
  ],
  decrease: [
    { us: 'dˈikɹˌis', gb: 'dˈiːkɹiːs', points: unlessVerb },
    { us: 'dəkɹˈis', gb: 'dɪkɹˈiːs', points: changes, before: SETTLES_VERB },
  ],
  increase: [
    { us: 'ˈɪnkɹˌis', gb: 'ˈɪnkɹiːs', points: unlessVerb },
    { us: 'ɪnkɹˈis', gb: 'ɪnkɹˈiːs', points: changes, before: SETTLES_VERB },
  ],
};

/** Whether the word begins a text and a noun follows: "content warning" is one of content. */
function startsNounPhrase(context: Context): boolean {
  return (context.at === 0 || stateAt(context, -1) === ':') && /^(?:N|NS|:)$/u.test(stateAt(context, 1));
}

/** What follows speaks for the verb, and more so where the tagger has found one: `recorded live in Paris` has none. */
function dwelling(context: Context): number {
  if (!DWELLS.has(wordAt(context, 1))) return 0;
  return ifVerb(context) > 0 || (context.at === 0 && wordAt(context, 1) === 'long') ? 3 : 1;
}

/** Whether the word ends a noun phrase: "lived as an invalid". */
function isHead(context: Context): boolean {
  return (
    /^(?:A|T|PP|J|PS)$/u.test(stateAt(context, -1)) &&
    !NOMINAL.test(stateAt(context, 1)) &&
    stateAt(context, 0) !== 'R'
  );
}

/** "Levels of insulin decrease by half": a verb, unless a word that calls for a noun stands before. */
function changes(context: Context): number {
  const bare = wordAt(context, 1) === 'by' && !/^(?:A|T|PP|PS|DS|DP|CD|J)$/u.test(stateAt(context, -1));
  return ifVerb(context) + (bare ? 3 : 0);
}

/** Words that a bare verb follows without `to`: "let me read", "please read". */
const LETS = /^(?:please|lets?|make|makes|made|making|help|helps|helped)$/u;

/** The auxiliary that a verb hangs on, with its subject between: "did she ever read", "have you read". */
function auxiliaryBefore(context: Context): 'base' | 'participle' | undefined {
  for (let offset = -1; offset >= -5; offset--) {
    const state = stateAt(context, offset);
    if (state === 'MD' || state === 'DF' || state === 'TO') return 'base';
    if (state === 'HF' || state === 'HG') return 'participle';
    if (LETS.test(wordAt(context, offset))) return 'base';
    if (!/^(?:P3|PN|PO|R|NOT|NP|T|PP|N|NS|A)$/u.test(state)) return undefined;
  }
  return undefined;
}

function isSingularSubject(state: string): boolean {
  return state === 'P3' || state === 'N' || state === 'NP';
}

function presentPoints(context: Context): number {
  const state = stateAt(context, 0);
  const auxiliary = auxiliaryBefore(context);
  if (auxiliary !== undefined) return auxiliary === 'base' ? 6 : 0;
  if (state === 'V') return wordAt(context, -1) === 'never' ? 2 : 4;
  return (state === 'VP' ? 1.5 : 0) + (looksAhead(context) ? 6 : 0);
}

/** "If they read it", "when you read this": what has not happened yet; and "you never read of that", what never does. */
function looksAhead(context: Context): boolean {
  const subject = wordAt(context, -1);
  const opener = wordAt(context, -2);
  if (opener === 'you') return subject === 'never';
  if (opener === 'if' || opener === 'unless') return stateAt(context, -1) === 'PN';
  return subject === 'you' && stateAt(context, -2).match(/^(?:CS|WR)$/u) !== null;
}

/** Whether the nearest verb of another clause is in the past: "when I read this, I cried". */
function isTold(context: Context): boolean {
  return [-1, 1].some((step) => {
    for (let offset = step; Math.abs(offset) <= 10; offset += step) {
      const state = stateAt(context, offset);
      if (/^(?:MD|VZ|VP|WD|CS|:|\.)$/u.test(state)) return false;
      if (/^(?:BF|HF|DF)$/u.test(state)) return /^(?:was|were|had|did)/u.test(wordAt(context, offset));
      if (state === 'VD') return true;
    }
    return false;
  });
}

const PAST_TIME = /^(?:yesterday|last|ago|once|twice|earlier|recently)$/u;

/** Whether the clause says when it was. */
function namesPastTime(context: Context): boolean {
  return [-1, 1].some((step) => {
    for (let offset = step; Math.abs(offset) <= 10; offset += step) {
      if (/^[:.]$/u.test(stateAt(context, offset))) return false;
      if (PAST_TIME.test(wordAt(context, offset))) return true;
    }
    return false;
  });
}

/** "Read more": at the start it commands, unless `by` or a comma follows, as in "read by millions". */
function isHeading(context: Context): boolean {
  return context.at === 0 && !/^(?:by|,)$/u.test(wordAt(context, 1));
}

function pastPoints(context: Context): number {
  const state = stateAt(context, 0);
  const auxiliary = auxiliaryBefore(context);
  if (state === 'N') return 0;
  const told = (isTold(context) ? 3 : 0) + (namesPastTime(context) ? 3 : 0);
  if (auxiliary !== undefined) return auxiliary === 'participle' ? 8 : 0;
  if (context.at === 0 && wordAt(context, 1) === 'by' && context.lower.includes(',')) return 8;
  if (state === 'VN') return isHeading(context) ? 0 : 8;
  if (state === 'VD') return (isSingularSubject(stateAt(context, -1)) ? 6 : 2) + told;
  return told;
}
