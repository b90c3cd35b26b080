import type { Edit } from '../../spans/mapped-text.ts';
import { editMatches } from '../edits.ts';

const RUN = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:[,⁻–˒⸴ ]{1,2}[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]*)*/gu;

/** Three and more letters that powers stand behind: units and functions. */
const RAISED = new Set(
  `sin cos tan cot sec csc sinh cosh tanh log exp det inch inches foot feet yard yards mile miles metre metres meter
  meters mètre mètres metro metros metri Meter centimetre centimeter kilometre kilometer mol rad deg bar lbs
  sqm sec min mil acre px pts micron lux lumen kWh mph kph psi ppm eV MeV GeV TeV kHz MHz GHz mmHg`.split(
    /\s+/,
  ),
);

/** Words of two letters; any other two are symbols: mc², πr², km², ab². */
const SHORT_WORDS = new Set(
  `am an as at be by do go he if in is it me my no of on or so to up us we`.split(' '),
);

/**
 * Removes superscript numbers that mark a footnote: behind a word or the punctuation that ends one. Powers
 * (`x²`, `m²`, `10³`, `πr²`, `sin²`), ions (`SO₄²⁻`) and isotopes (`¹⁴C`) stay.
 */
export function editSuperscripts(text: string): Edit[] {
  return editMatches(text, RUN, ({ 0: run, index }) => {
    const before = text.slice(Math.max(0, index - 30), index);
    const after = text.slice(index + run.length, index + run.length + 2);
    if (/^[\p{L}\p{N}⁺⁻₀-₉]/u.test(after) || !isMarked(before)) return undefined;
    return '';
  });
}

function isMarked(before: string): boolean {
  const word = /[\p{L}\p{M}]+$/u.exec(before)?.[0] ?? '';
  if (word === '') return /(?:(?:[\p{L}\p{M}]{2}|\d)[.,;:!?…”"’»]{1,3}|[\p{L}\p{M}]{3}\))$/u.test(before);
  // A letter behind a digit, a slash or a mark of multiplication is a unit or a factor.
  const isFactor = /[\p{N}/·⋅×*^]\s?[\p{L}\p{M}]+$/u.test(before) && word.length < 4;
  if (isFactor || RAISED.has(word)) return false;
  return word.length > 2 || SHORT_WORDS.has(word.toLowerCase());
}
