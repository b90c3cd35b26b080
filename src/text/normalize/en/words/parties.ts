import type { Rule } from '../../rules.ts';
import { keptStop } from './context.ts';
import { OLD_STATES, STATES } from './states.ts';

const PARTIES: Readonly<Record<string, string>> = { R: 'Republican', D: 'Democrat', I: 'Independent' };
const CANADIAN = /^(?:ON|QC|BC|AB|MB|SK|NS|NB|NSW)$/;
const FULL_STATES: ReadonlySet<string> = new Set(STATES.values());

/** `(R-OH)`, `(D-Mass.)`, `R-Ky.,`: the party and the state of a member of Congress. */
const PARTY_STATE: Rule = {
  name: 'party-state',
  pattern:
    /(?<![\p{L}\p{N}.'’-])(?<party>[RDI])(?<dash>[-–])(?<state>[A-Z]{2}(?![\p{L}\p{N}])|\p{Lu}\p{Ll}{1,12}(?:\s\p{Lu}\p{Ll}{3,8})?)(?<dot>\.?)(?![\p{L}\p{N}]|-\p{L})/gu,
  read(match, sentence) {
    const { party = '', state = '', dot } = match.groups ?? {};
    const full = dot || state.length > 2 ? (OLD_STATES.get(state) ?? STATES.get(state)) : STATES.get(state);
    const place = FULL_STATES.has(state) ? state : full;
    if (place === undefined || CANADIAN.test(state)) return undefined;
    const end = match.index + match[0].length;
    // A full stop behind a name or a code that takes none is the sentence's.
    const isOwn = OLD_STATES.has(state);
    const stop = dot && !isOwn ? '.' : sentence[end] === ')' ? '' : keptStop(sentence, end);
    return `${PARTIES[party]}, ${place}${stop}`;
  },
};

/** Tags of politicians. */
export const PARTY_RULES: readonly Rule[] = [PARTY_STATE];
