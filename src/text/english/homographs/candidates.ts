import { type Candidate, CLOSED_WORDS } from './closed-words.ts';
import { isListed, openCandidates } from './open-words.ts';

const NAME: Candidate = { state: 'NP', level: 1 };
const MAYBE_NAME: Candidate = { state: 'NP', level: 2 };

/** What the place of a word says about its capitals. */
export interface Place {
  /** Whether a capital is due here anyhow: the first word of the sentence or of a quotation. */
  capitalDue: boolean;
  /** Whether a sentence may begin here: the first word, or the one after a full stop, a colon, a dash or a parenthesis. */
  startsSentence: boolean;
  /** Whether capitals say nothing in this sentence: a headline, or all in capitals. */
  capitalsEverywhere: boolean;
}

const PUNCTUATION: ReadonlyMap<string, Candidate['state']> = new Map([
  [',', ','],
  [';', ':'],
  [':', ':'],
  ['-', ':'],
  ['–', ':'],
  ['—', ':'],
  ['(', ':'],
  [')', ':'],
  ['.', '.'],
  ['!', '.'],
  ['?', '.'],
  ['…', '.'],
]);

const STARTS_AS_WORD = /^[A-Za-z0-9]/u;

/** Acronyms that are words too, where capitals mean the acronym and not emphasis, as in "the US" or "the WHO". */
const ACRONYMS: ReadonlySet<string> = new Set(
  'act ad aid cap cod doe dip gi id iso it la led mod pow rip sat sec sob us who'.split(' '),
);

/** Marks that stand around words and change nothing in their grammar. */
export function isTransparent(word: string): boolean {
  if (STARTS_AS_WORD.test(word)) return false;
  return (
    !/[\p{L}\p{N}&]/u.test(word) && !PUNCTUATION.has(word) && !/^[.!?]+$/u.test(word) && !/^-+$/u.test(word)
  );
}

/** Whether a token ends what came before, so that another sentence may begin. */
export function endsSentence(word: string): boolean {
  const mark = PUNCTUATION.get(word);
  return mark === '.' || mark === ':' || /^[.!?]/u.test(word);
}

/** A bare verb at the start commands: the tagger knows it as a class of its own. */
function asCommand(candidate: Candidate): Candidate {
  return candidate.state === 'V' ? { ...candidate, state: 'IM' } : candidate;
}

/** The classes that one token may have in its place; never empty. */
export function candidatesOf(word: string, lower: string, place: Place): readonly Candidate[] {
  const candidates = classesOf(word, lower, place);
  return place.startsSentence ? candidates.map(asCommand) : candidates;
}

function classesOf(word: string, lower: string, place: Place): readonly Candidate[] {
  const mark = PUNCTUATION.get(word);
  if (mark !== undefined) return [{ state: mark, level: 1 }];
  const capital = word !== lower && /^\p{Lu}/u.test(word);
  const allCapitals = capital && word.length > 1 && word === word.toUpperCase();
  if (allCapitals && !place.capitalsEverywhere && ACRONYMS.has(lower)) return [NAME];
  const closed = CLOSED_WORDS.get(lower);
  if (closed !== undefined) return closed;
  if (word === "'" || word === '’') return [{ state: 'PS', level: 1 }];
  if (!/\p{L}/u.test(word)) {
    return [
      /\p{N}/u.test(word) ? { state: 'CD', level: 1 } : { state: /^[.!?]/u.test(word) ? '.' : ':', level: 1 },
    ];
  }
  if (/^\p{N}/u.test(word)) {
    return /(?:st|nd|rd|th)$/u.test(lower) ? [{ state: 'J', level: 1 }] : [{ state: 'CD', level: 1 }];
  }
  if (/(?:'s|s')$/u.test(lower)) return [{ state: 'PS', level: 1 }];
  if (allCapitals && !place.capitalsEverywhere && !isListed(lower)) return [NAME];
  const open = openCandidates(lower);
  if (allCapitals) return open;
  if (!capital || place.capitalsEverywhere) return open;
  return place.capitalDue
    ? [...open, MAYBE_NAME]
    : [NAME, ...open.map((it) => ({ ...it, level: 3 as const }))];
}
