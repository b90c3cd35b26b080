import type { Edit } from '../../spans/mapped-text.ts';
import { removal } from '../edits.ts';
import { isIndexed } from './indexed.ts';

/** `[12]`, `[1, 3-5]`: numbers without leading zero, of up to three digits: `[2019]` is what an editor put in. */
const NUMBERS = /\[[1-9]\d{0,2}(?: ?[,;–—-] ?[1-9]\d{0,2}){0,20}\]/g;

/** Words before a mark that is a part of the sentence: "as shown in [12]". */
const GOVERNING =
  /(?:^|[^\p{L}])(?:in|see|cf|by|from|of|to|with|and|or|on|for|than|ref|refs|references?|equations?|eqs?|figs?|figures?|tables?|sections?|intervals?|ranges?|vectors?|between|lists?|arrays?|is|are|was|et|siehe|in|von|und|voir|dans|de|y|ver|en|e|di|vedi|em) $/iu;

/**
 * Removes marks of footnotes and references (`[12]`, `[1, 3-5]`) with the space before them. Array indices
 * (`a[12]`), lists (`x = [1, 2]`), bibliographies (`[1]` at a line's start) and marks that the sentence needs
 * ("in [12]") stay.
 */
export function editReferenceMarks(text: string): Edit[] {
  const edits: Edit[] = [];
  let last = { end: -1, isMark: false };
  for (const { 0: mark, index } of text.matchAll(NUMBERS)) {
    const end = index + mark.length;
    const isMark = last.end === index ? last.isMark : isReference(text, index, end);
    last = { end, isMark };
    if (isMark) edits.push(removal(text[index - 1] === ' ' ? index - 1 : index, end));
  }
  return edits;
}

function isReference(text: string, at: number, end: number): boolean {
  // `word[1](x)`, `word[1].length`, `word[1] = 2`, `word[1]a`
  if (/^(?:[\p{L}\p{N}_(=]|\.\p{Ll}| ?[-+*/]?= )/u.test(text.slice(end, end + 4))) return false;
  const before = text.slice(Math.max(0, at - 40), at);
  if (before.endsWith(' '))
    return /[\p{L}\p{N}.!?)”"’%]$/u.test(before.slice(0, -1)) && !GOVERNING.test(before);
  return !isIndexed(before);
}
