// Regular spellings of inflected words. They may list a form that is no word: nobody writes it.

/** The form in -s. */
export function withS(word) {
  if (/(?:s|x|z|ch|sh)$/u.test(word)) return `${word}es`;
  return /[^aeiou]y$/u.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** The forms in -ed, also with a doubled last letter. */
export function withEd(word) {
  const stem = /[^aeiou]y$/u.test(word) ? `${word.slice(0, -1)}i` : word.replace(/e$/u, '');
  return [`${stem}ed`, `${word}${word.at(-1)}ed`];
}

/** The forms in -ing, also with a doubled last letter. */
export function withIng(word) {
  return [`${word.replace(/e$/u, '')}ing`, `${word}${word.at(-1)}ing`];
}

/** The stems that a form in -ed or -ing may have. */
export function stemsOf(form) {
  const stem = form.replace(/(?:ed|ing)$/u, '');
  return [stem, `${stem}e`, stem.slice(0, -1), stem.replace(/i$/u, 'y')];
}
