import { NOUN_STEMS } from './stems-nouns.ts';
import { OTHER_STEMS } from './stems-others.ts';

function parse(lists: string): Map<string, string> {
  const stems = new Map<string, string>();
  let classes = '';
  for (const word of lists.split(/\s+/u)) {
    if (word.endsWith(':')) classes = word.slice(0, -1);
    else if (word !== '') stems.set(word, classes);
  }
  return stems;
}

/** The classes of common stems, as `N1V2`, by their lower-case spelling. */
export const STEMS: ReadonlyMap<string, string> = parse(`${NOUN_STEMS} ${OTHER_STEMS}`);
