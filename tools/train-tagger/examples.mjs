import { withEd, withIng, withS } from './forms.mjs';
import { tokensOf } from './tokens.mjs';
import { usageExamples } from './wordnet.mjs';

const LONGEST = 40;

/**
 * The lessons of WordNet's usage examples, as in `sentences.mjs` but with `isExample`: an example of a noun's sense uses
 * that noun, so the class of one word is known. `irregular` has the pasts and participles, as `{ has(word) }`, and
 * `isClosed` tells words that are no noun, verb or adjective. An example such as "record profits" or "tear paper" is left
 * out: nothing in it but its dictionary shows a verb, and at the start of a text it would be a noun.
 */
export function exampleLessons(irregular, isClosed) {
  const lessons = [];
  for (const { letter, words: members, example } of usageExamples()) {
    const words = tokensOf(example);
    if (words.length < 2 || words.length > LONGEST) continue;
    const lower = words.map((word) => word.toLowerCase());
    for (const member of members) {
      if (!/^[a-z]+$/u.test(member)) continue;
      const classesByForm = forms(member, letter, irregular);
      const at = lower.findIndex((word) => classesByForm.has(word));
      if (at < 0) continue;
      if (letter === 'V' && at === 0 && !isClosed(lower[1])) continue;
      lessons.push({ words, at, classes: [...classesByForm.get(lower[at])], isExample: true });
      break;
    }
  }
  return lessons;
}

/** The tagger's classes by the form of a word of one part of speech. */
function forms(word, letter, irregular) {
  const found = new Map();
  const add = (form, ...classes) => found.set(form, new Set([...(found.get(form) ?? []), ...classes]));
  if (letter === 'N') {
    add(word, 'N');
    add(withS(word), 'NS');
  } else if (letter === 'V') {
    add(word, 'V', 'VP', 'IM');
    if (irregular.has(word)) add(word, 'VD', 'VN');
    add(withS(word), 'VZ');
    for (const form of withEd(word)) add(form, 'VD', 'VN');
    for (const form of withIng(word)) add(form, 'VG');
  } else if (letter === 'J') {
    // WordNet has participles among its adjectives: "a broken vase".
    add(word, 'J', 'VN', 'VG');
    const stem = word.replace(/e$/u, '').replace(/y$/u, 'i');
    for (const ending of ['er', 'est']) add(stem + ending, 'JC', 'J');
  } else add(word, 'R', 'RP');
  return found;
}
