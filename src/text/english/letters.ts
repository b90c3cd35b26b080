import { type EnglishLexicon, find } from './lexicon.ts';
import { demote, PRIMARY, SECONDARY } from './stress.ts';

/**
 * The names of letters spoken as one word, one entry a letter: the last has the primary stress, the others a
 * secondary one (`F B I` gives `ˌɛf`, `bˌi`, `ˈI`). Undefined where a letter has no name in the lexicon.
 */
export function nameLetters(letters: string, lexicon: EnglishLexicon): string[] | undefined {
  const names: string[] = [];
  for (const letter of letters) {
    const name = find(lexicon.gold, letter.toUpperCase());
    if (typeof name !== 'string') return undefined;
    names.push(demote(name));
  }
  const last = names.pop();
  if (last === undefined) return undefined;
  const at = last.lastIndexOf(SECONDARY);
  return [...names, at < 0 ? last : last.slice(0, at) + PRIMARY + last.slice(at + 1)];
}
