/** A number or letter with its point or bracket, perhaps behind a bullet, as it stands before an item of a list. */
const MARKER = /(?<=^|\s)([•⁃▪◦‣∙]\s?)?(?:(\d{1,2})|([a-z]))(\.\)|[.)])(?=\s)/gu;
const BULLET = /(?<=^|\s)[•⁃▪◦‣∙]/gu;

/** The markers of a list that was written into one line: where they begin, and where the marker itself ends. */
export interface ListMarker {
  from: number;
  to: number;
}

/**
 * Finds the items of a list within a paragraph: `1) … 2) …`, `a. … b. …`, `• … • …`. Numbers must begin the
 * paragraph, count up one by one and look alike, so that “see 2.) above” is none. Linear.
 */
export function findListMarkers(text: string): ListMarker[] {
  const first = text.search(/\S/);
  const chain: ListMarker[] = [];
  let expected: { form: string; value: number } | undefined;
  for (const match of text.matchAll(MARKER)) {
    const [marker, , digits, letter = '', ending = ''] = match;
    const value = digits ? Number(digits) : letter.charCodeAt(0) - 96;
    const form = `${digits ? 'digits' : 'letter'}${ending}`;
    if (!expected ? match.index !== first : form !== expected.form || value !== expected.value + 1) continue;
    expected = { form, value };
    chain.push({ from: match.index, to: match.index + marker.length });
  }
  if (chain.length > 1) return chain;
  // The first item may have lost its bullet to the clean-up.
  return Array.from(text.matchAll(BULLET), ({ index }) => ({ from: index, to: index + 1 }));
}

const SHORT_LINE_WORDS = 5;

/**
 * Where the lines of a paragraph begin that is a list without marks: three or more short lines, none of which
 * ends like a clause. Empty for verse and for prose that was only wrapped.
 */
export function findListLines(text: string): number[] {
  const lines = [...text.matchAll(/[^\n]*[^\s][^\n]*/g)];
  if (lines.length < 3) return [];
  const isItem = (line: string) =>
    !/[.!?,;:…—-]\s*$/u.test(line) && line.trim().split(/\s+/).length < SHORT_LINE_WORDS;
  return lines.every(([line]) => isItem(line)) ? lines.map(({ index }) => index) : [];
}
