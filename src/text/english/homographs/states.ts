/**
 * The word classes that the tagger tells apart, finer than Penn's where the neighbours differ: `a` calls for a
 * singular noun, `these` may stand alone, `have` and `be` ask for different participles. The order is that of the
 * learned weights in `learned-classes.ts`.
 */
export const STATES = [
  '^', // before the first word
  '.', // ends a sentence
  ',',
  ':', // semicolon, colon, dash, parenthesis
  'A', // a, an, every, another: a singular follows
  'T', // the
  'DS', // this, that
  'DP', // these, those, all, both, some, many: with a plural, or alone
  'P3', // he, she, it: the verb has an s
  'PN', // I, you, we, they
  'PO', // me, him, us, them, herself
  'PP', // my, your, whose
  'MD', // will, can, must
  'TO',
  'OF',
  'IN',
  'CS', // if, because, that: a clause follows
  'WD', // who, which, what: its verb follows, or a clause
  'WR', // when, where, why, how
  'CC',
  'CD',
  'UH',
  'EX', // there is
  'BF', // is, are, was, were, am
  'BE',
  'BN', // been
  'BG', // being
  'HF', // have, has, had
  'HG', // having
  'DF', // do, does, did
  'RP', // up, out, off with their verb
  'R',
  'NOT',
  'J',
  'JC', // bigger, more
  'N',
  'NS',
  'NP', // a name
  'PS', // a possessive: Ann's, dogs'
  'V', // the bare verb: infinitive, imperative, after a modal
  'VP', // the finite verb without s
  'VZ',
  'VD',
  'VN',
  'VG',
  'IM', // the imperative that begins a sentence, where a noun may stand as well
] as const;

export type State = (typeof STATES)[number];

/** The number of each class in `STATES`. */
export const STATE_INDEX: Readonly<Record<State, number>> = Object.fromEntries(
  STATES.map((state, index) => [state, index]),
) as Record<State, number>;

/** Penn's tag for each class; closed words override it (see `penn-tag.ts`). */
export const PENN_TAGS: Readonly<Record<State, string>> = {
  '^': '.',
  '.': '.',
  ',': ',',
  ':': ':',
  A: 'DT',
  T: 'DT',
  DS: 'DT',
  DP: 'DT',
  P3: 'PRP',
  PN: 'PRP',
  PO: 'PRP',
  PP: 'PRP$',
  MD: 'MD',
  TO: 'TO',
  OF: 'IN',
  IN: 'IN',
  CS: 'IN',
  WD: 'WP',
  WR: 'WRB',
  CC: 'CC',
  CD: 'CD',
  UH: 'UH',
  EX: 'EX',
  BF: 'VBZ',
  BE: 'VB',
  BN: 'VBN',
  BG: 'VBG',
  HF: 'VBP',
  HG: 'VBG',
  DF: 'VBP',
  RP: 'RP',
  R: 'RB',
  NOT: 'RB',
  J: 'JJ',
  JC: 'JJR',
  N: 'NN',
  NS: 'NNS',
  NP: 'NNP',
  PS: 'NN',
  V: 'VB',
  VP: 'VBP',
  VZ: 'VBZ',
  VD: 'VBD',
  VN: 'VBN',
  VG: 'VBG',
  IM: 'VB',
};
