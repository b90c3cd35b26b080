import { type Context, type Sense, stateAt, wordAt } from './sense.ts';

const NOUN = ['N', 'NS', 'NP'] as const;
const VERB = ['V', 'VP', 'VZ', 'VD', 'VN'] as const;
const NOMINAL = /^(?:N|NS|NP|J|PS)$/u;
const LEADS_IN = /^(?:A|T|PP|DS|DP|OF|IN|PS|CC|J)$/u;

/** Whether the word stands before a noun, as an adjective does: "his aged mother". */
function isAttributive(context: Context): boolean {
  return LEADS_IN.test(stateAt(context, -1)) && NOMINAL.test(stateAt(context, 1));
}

/** Whether the word stands for people: "the learned and the blessed". */
function isCollective(context: Context): boolean {
  return wordAt(context, -1) === 'the' && !NOMINAL.test(stateAt(context, 1));
}

const AGES =
  /^(?:cheese|cheddar|beef|wine|whisky|whiskey|rum|steak|balsamic|meat|wood|between|from|over|under|about|\d.*)$/u;

/** A pair of senses for a noun (first) and its verb, where the lexicon has one sound. */
function nounAndVerb(us: readonly [string, string], gb: readonly [string, string]): readonly Sense[] {
  return [
    { us: us[1], gb: gb[1], classes: VERB },
    { us: us[0], gb: gb[0] },
  ];
}

/** Words whose ending or stress shifts with their use, beyond what the lexicon's tags say. */
export const ENDING_SENSES: Readonly<Record<string, readonly Sense[]>> = {
  aged: [
    {
      us: 'ˈAʤd',
      gb: 'ˈAʤd',
      bias: 1,
      points: (context) => (AGES.test(wordAt(context, 1)) || stateAt(context, 1) === 'CD' ? 9 : 0),
    },
    {
      us: 'ˈAʤɪd',
      gb: 'ˈAʤɪd',
      points: (context) => (isAttributive(context) ? 4 : isCollective(context) ? 3 : 0),
    },
  ],
  blessed: [
    { us: 'blˈɛst', gb: 'blˈɛst', bias: 1, after: 'with by be the' },
    {
      us: 'blˈɛsɪd',
      gb: 'blˈɛsɪd',
      after: 'virgin sacrament mother trinity are is event thing relief lord john saint',
      points: (context) => (isAttributive(context) ? 4 : isCollective(context) ? 3 : 0),
    },
  ],
  learned: [
    {
      us: 'lˈɜɹnd',
      gb: 'lˈɜːnd',
      bias: 1,
      after: 'to that how from about of in behavior behaviour helplessness response skill',
    },
    {
      us: 'lˈɜɹnɪd',
      gb: 'lˈɜːnɪd',
      after: `man men woman friend colleague judge scholar scholars society societies journal journals treatise professor doctor counsel
        gentleman lady work works discourse brother people person persons jew jews monk tradition language languages circles author
        profession professions community academy body books essay latin`,
      points: (context) =>
        isAttributive(context) || /^(?:more|most|very)$/u.test(wordAt(context, -1)) ? 2 : -1,
    },
  ],
  used: [
    { us: 'jˈuzd', gb: 'jˈuːzd', bias: 1 },
    {
      us: 'jˈust',
      gb: 'jˈuːst',
      points: (context) => (wordAt(context, 1) === 'to' ? (isHabit(context) ? 4 : 0) : -9),
    },
  ],
  use: [
    { us: 'jˈuz', gb: 'jˈuːz', classes: VERB },
    { us: 'jˈus', gb: 'jˈuːs', points: (context) => (isOldHabit(context) ? 1 : -1), classes: VERB },
    { us: 'jˈuz', gb: 'jˈuːz', points: (context) => (isToldToUse(context) ? 1 : -1), classes: NOUN },
    { us: 'jˈus', gb: 'jˈuːs', classes: NOUN },
  ],
  object: [
    { us: 'əbʤˈɛkt', gb: 'əbʤˈɛkt', classes: VERB },
    {
      us: 'əbʤˈɛkt',
      gb: 'əbʤˈɛkt',
      points: (context) => (begins(context) && wordAt(context, 1) === 'to' ? 1 : -1),
    },
    { us: 'ˈɑbʤəkt', gb: 'ˈɒbʤɛkt' },
  ],
  resume: [
    { us: 'ɹəzˈum', gb: 'ɹɪzjˈuːm', classes: VERB },
    {
      us: 'ɹəzˈum',
      gb: 'ɹɪzjˈuːm',
      bias: -1,
      after: 'reading playing listening watching playback download',
    },
    { us: 'ɹˈɛzəmˌA', gb: 'ɹˈɛzjʊmA' },
  ],
  resumes: [
    { us: 'ɹəzˈumz', gb: 'ɹɪzjˈuːmz', classes: VERB },
    { us: 'ɹˈɛzəmˌAz', gb: 'ɹˈɛzjʊmAz' },
  ],
  résumé: [{ us: 'ɹˈɛzəmˌA', gb: 'ɹˈɛzjʊmA' }],
  resumé: [{ us: 'ɹˈɛzəmˌA', gb: 'ɹˈɛzjʊmA' }],
  résumés: [{ us: 'ɹˈɛzəmˌAz', gb: 'ɹˈɛzjʊmAz' }],
  expose: [
    { us: 'ɪkspˈOz', gb: 'ɪkspˈQz', classes: VERB },
    { us: 'ˌɛkspOzˈA', gb: 'ɛkspˈQzA', classes: NOUN },
  ],
  exposé: [{ us: 'ˌɛkspOzˈA', gb: 'ɛkspˈQzA' }],
  evening: [
    { us: 'ˈivnɪŋ', gb: 'ˈiːvnɪŋ', bias: 1 },
    { us: 'ˈivənɪŋ', gb: 'ˈiːvᵊnɪŋ', classes: ['VG'], after: 'out up things' },
  ],
  number: [
    { us: 'nˈʌmbəɹ', gb: 'nˈʌmbə', bias: 2 },
    {
      us: 'nˈʌməɹ',
      gb: 'nˈʌmə',
      after: 'than with',
      before: 'grew getting became felt feel feeling even',
      near: 'finger fingers toes lips numb feet frozen',
    },
  ],
  putting: [
    { us: 'pˈʊɾɪŋ', gb: 'pˈʊtɪŋ', bias: 1 },
    {
      us: 'pˈʌɾɪŋ',
      gb: 'pˈʌtɪŋ',
      after: 'green greens stroke surface',
      near: 'golf golfer hole birdie fairway bunker putter tee',
    },
  ],
  deserts: [
    { us: 'dəzˈɜɹts', gb: 'dɪzˈɜːts', classes: NOUN, before: 'just', bias: -1 },
    { us: 'dəzˈɜɹts', gb: 'dɪzˈɜːts', classes: VERB },
    { us: 'dˈɛzəɹts', gb: 'dˈɛzəts' },
  ],
  wound: [
    { us: 'wˈWnd', gb: 'wˈWnd', classes: ['VD', 'VN'] },
    { us: 'wˈund', gb: 'wˈuːnd', after: 'care healing dressing infection closure' },
    { us: 'wˈund', gb: 'wˈuːnd' },
  ],
  tarry: [
    { us: 'tˈɛɹi', gb: 'tˈaɹi', classes: VERB },
    { us: 'tˈɑɹi', gb: 'tˈɑːɹi' },
  ],
  recount: [
    { us: 'ɹəkˈWnt', gb: 'ɹɪkˈWnt', classes: VERB, bias: 1 },
    {
      us: 'ɹikˈWnt',
      gb: 'ɹiːkˈWnt',
      classes: VERB,
      near: 'vote votes ballot ballots election',
      before: 'automatic',
    },
    { us: 'ɹˈikˌWnt', gb: 'ɹˈiːkWnt' },
  ],
  protest: nounAndVerb(['pɹˈOtˌɛst', 'pɹətˈɛst'], ['pɹˈQtɛst', 'pɹətˈɛst']),
  protests: nounAndVerb(['pɹˈOtˌɛsts', 'pɹətˈɛsts'], ['pɹˈQtɛsts', 'pɹətˈɛsts']),
  export: nounAndVerb(['ˈɛkspˌɔɹt', 'ɪkspˈɔɹt'], ['ˈɛkspɔːt', 'ɪkspˈɔːt']),
  exports: nounAndVerb(['ˈɛkspˌɔɹts', 'ɪkspˈɔɹts'], ['ˈɛkspɔːts', 'ɪkspˈɔːts']),
  impact: nounAndVerb(['ˈɪmpˌækt', 'ɪmpˈækt'], ['ˈɪmpakt', 'ɪmpˈakt']),
  impacts: nounAndVerb(['ˈɪmpˌækts', 'ɪmpˈækts'], ['ˈɪmpakts', 'ɪmpˈakts']),
  intern: nounAndVerb(['ˈɪntˌɜɹn', 'ɪntˈɜɹn'], ['ˈɪntəːn', 'ɪntˈɜːn']),
  increment: nounAndVerb(['ˈɪŋkɹəmənt', 'ˈɪŋkɹəmˌɛnt'], ['ˈɪnkɹɪmᵊnt', 'ˈɪnkɹɪmɛnt']),
  instrument: nounAndVerb(['ˈɪnstɹəmənt', 'ˈɪnstɹəmˌɛnt'], ['ˈɪnstɹʊmᵊnt', 'ˈɪnstɹʊmɛnt']),
  perfume: nounAndVerb(['pˈɜɹfjˌum', 'pəɹfjˈum'], ['pˈɜːfjuːm', 'pəfjˈuːm']),
};

const BE = /^(?:BF|BE|BN|BG)$/u;

/**
 * Whether `used to` is the habit ("he used to sing", "I am used to it") and not a purpose: "it is used to drive nails",
 * "the methods used to measure it vary".
 */
function isHabit(context: Context): boolean {
  let offset = -1;
  while (offset > -4 && (/^(?:R|NOT)$/u.test(stateAt(context, offset)) || wordAt(context, offset) === 'once'))
    offset--;
  if (/^(?:get|gets|got|gotten|getting|become|became|grown|grew|quite)$/u.test(wordAt(context, offset)))
    return true;
  if (BE.test(stateAt(context, offset))) return !/^(?:V|BE|DF|HF)$/u.test(stateAt(context, 2));
  const before = stateAt(context, offset);
  if (/^(?:PN|P3)$/u.test(before))
    return !(/^(?:N|NS)$/u.test(stateAt(context, offset - 1)) && hasVerbLater(context));
  if (!/^(?:N|NS|VN|J|CC|,)$/u.test(before)) return true;
  return !hasVerbLater(context);
}

/** Whether a sentence begins with the word. */
function begins(context: Context): boolean {
  return context.at === 0 || /^[.:]$/u.test(stateAt(context, -1));
}

const USES =
  /^(?:cases?|tax|taxes|value|rates?|levels?|figures|data|times?|patterns?|fees?|policy|policies|rights?|permits?)$/u;

/** Whether `use` commands where its object has no article: "use cold water", but not "use cases". */
function isToldToUse(context: Context): boolean {
  return (
    begins(context) && /^(?:N|NS|NP|J|VN|CD)$/u.test(stateAt(context, 1)) && !USES.test(wordAt(context, 1))
  );
}

/** Whether `use to` is the habit that `did` has put in its bare form: "he didn't use to smoke", "did they use to?". */
function isOldHabit(context: Context): boolean {
  if (wordAt(context, 1) !== 'to' || stateAt(context, 0) === 'N') return false;
  for (let offset = -1; offset >= -6; offset--) {
    const word = wordAt(context, offset);
    if (/^didn't$/u.test(word)) return true;
    if (word === 'did') return !/^(?:what|which|how|whose)$/u.test(wordAt(context, offset - 1));
    if (!/^(?:PN|P3|T|PP|J|N|NS|NP|NOT|R|EX)$/u.test(stateAt(context, offset))) return false;
  }
  return false;
}

/** Whether a finite verb follows that no clause word has announced: it is the main verb. */
function hasVerbLater(context: Context): boolean {
  let expected = 0;
  for (let at = context.at + 2; at < context.states.length && at < context.at + 30; at++) {
    const state = context.states[at] ?? '.';
    if (/^(?:CS|WD|WR|CC|,|:|PN|P3)$/u.test(state)) expected++;
    if (/^(?:MD|BF|HF|DF|VP|VZ|VD)$/u.test(state) && expected-- <= 0) return true;
  }
  return false;
}
