import type { Edit } from '../../spans/mapped-text.ts';
import { editMatches } from '../edits.ts';

/** What stands in round or square brackets, without brackets inside. */
const BRACKETS = / ?[([]([^()[\]\n]{6,300})[)\]]/g;

const AUTHOR = "(?:(?:van|von|de|der|den|di|la|le|du) ){0,2}\\p{Lu}[\\p{L}\\p{M}'’.-]{1,40}";
const PLACE = '(?:, ?(?:pp?\\.|chap\\.|ch\\.|sec\\.|§|Fig\\.|Table) ?[\\p{L}\\d.–-]{1,12})?';
const WORK = new RegExp(
  `^(?:(?:see(?: also)?|e\\.g\\.,?|i\\.e\\.,?|cf\\.|reviewed in|but see) )?` +
    `${AUTHOR}(?: ${AUTHOR}){0,2}(?:(?:, |,? and |,? & )${AUTHOR}){0,5}(?:,? et al\\.?)?,? ` +
    `(?:(?:19|20)\\d\\d[a-z]?|in press|forthcoming|n\\.d\\.)(?:, ?(?:(?:19|20)\\d\\d)?[a-z]?)?${PLACE}$`,
  'u',
);

/** Removes references to works in brackets, "(Smith et al., 2019; see Ng & Li, 2020, p. 5)", with the space before. */
export function editAuthorCitations(text: string): Edit[] {
  return editMatches(text, BRACKETS, ([, content = '']) =>
    content.split(/; ?/).every((work) => WORK.test(work.trim())) ? '' : undefined,
  );
}
