/** The year of a source, and the word for one without. */
const YEAR = /^(?:(?:1[5-9]|20)\d\d[a-z]?(?:\/\d{2,4})?|n\. ?d\.|in press|forthcoming|o\. ?J\.|s\. ?f\.)$/;

const NAME = /^\p{Lu}[\p{L}’'.-]*$/u;

/** What stands between names, and before them. */
const BETWEEN = new Set(
  'and und et y e & al al. van von de der den del di da la le u. a. others see also cf. e.g. i.e. vgl. siehe voir véase'.split(
    ' ',
  ),
);

const PAGES = /^(?:(?:pp?\.|S\.|chap\.|ch\.|vol\.|§+) ?)?[\divxlc]+(?: ?[–-] ?[\divxlc]+)?(?: ?ff?\.)?$/i;

/** Whether what stands in brackets names sources: `Smith, 2019`, `cf. van der Berg & Li 2001a, p. 12; Roe, n.d.`. */
export function isCitation(inside: string): boolean {
  return inside.split(';').every((part) => isSource(part.replaceAll(/\s+/g, ' ').trim()));
}

function isSource(source: string): boolean {
  const year = findYear(source);
  if (!year) return false;
  const names = source
    .slice(0, year.start)
    .replace(/[,:]$/, '')
    .split(/[\s,]+/)
    .filter(Boolean);
  if (!names.some((name) => NAME.test(name))) return false;
  if (!names.every((name) => NAME.test(name) || BETWEEN.has(name))) return false;
  const rest = source.slice(year.end).replace(/^[,:]/, '').trim();
  return rest === '' || rest.split(',').every((piece) => PAGES.test(piece.trim()) || YEAR.test(piece.trim()));
}

/** The first word or two that are a year, and stand after something. */
function findYear(source: string): { start: number; end: number } | undefined {
  const words = [...source.matchAll(/[^\s,:]+/g)];
  for (const [index, { 0: word, index: start }] of words.entries()) {
    if (index === 0) continue;
    const next = words[index + 1];
    if (YEAR.test(word)) return { start: start - 1, end: start + word.length };
    if (next && YEAR.test(`${word} ${next[0]}`))
      return { start: start - 1, end: next.index + next[0].length };
  }
  return undefined;
}
