import type { Part, Rule } from '../../rules.ts';
import { COMPOUNDS, ELEMENTS } from './elements.ts';
import { pieces, textAfter } from './parts.ts';
import { cardinal, label } from './spell.ts';

const COUNT = String.raw`[\d₀-₉]{0,3}`;
const ATOM = `[A-Z][a-z]?${COUNT}`;
const ATOMS = String.raw`(?:${ATOM}|[(\[](?:${ATOM}){1,8}[)\]]${COUNT}){1,12}`;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const CHARGE = `[${RAISED}]{0,2}[⁺⁻](?![${RAISED}])`;
/** Single atoms that are written with a plus of the line, as in Na+ channels; other letters with a plus are grades and names. */
const IONS = '(?:Na|Li|Rb|Cs|Ag|Cu)(?=[+])|(?:Ca|Mg|Zn|Fe|Cu|Mn|Co|Ni|Al|Cr|Pb|Cd|Hg|Ba|Sr)[23](?=[+])';

/** Pressures and shares of gases in medicine, which begin with letters that are no element. */
const GASES = /^(?:S[pav]|Fi|Et|P[av])C?O[2₂]$/;

/** Chemistry: sums of atoms by the letters of their symbols, isotopes by name and mass. */
export const FORMULA_RULES: Rule[] = [
  {
    name: 'isotope (¹⁴C)',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}⁺⁻.,;!?"”’])(?<mass>[${RAISED}]{1,3})(?<state>ᵐ?)[₀-₉]{0,3}(?<symbol>[A-Z][a-z]?)(?![\p{L}\p{N}])`,
      'gu',
    ),
    read({ groups }) {
      const { mass = '', state = '', symbol = '' } = groups ?? {};
      const name = ELEMENTS.get(symbol);
      return name && `${name} ${label(mass.normalize('NFKC'))}${state && ' M'}`;
    },
  },
  {
    name: 'chemical formula',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}_@#$€£&]|\d[.,])(?<times>\d{1,2})?(?<sum>${IONS}|${ATOMS}(?:[·•⋅∙]\d{0,2}${ATOMS})?)(?<charge>${CHARGE})?(?![\p{L}\p{N}_${RAISED}⁻]|[.,]\d)`,
      'gu',
    ),
    read: readFormula,
  },
  {
    name: 'electron and positron',
    pattern: /(?<![\p{L}\p{N}])e(?<charge>[⁺⁻])(?![\p{L}\p{N}⁺⁻])/gu,
    read: ({ groups }) => `E ${sayPiece(groups?.['charge'] ?? '')}`,
  },
];

function readFormula(match: RegExpExecArray, sentence: string): Part[] | undefined {
  const { times, sum = '', charge } = match.groups ?? {};
  if (!isFormula(sum, charge, textAfter(match, sentence, 1))) return undefined;
  if (times !== undefined && !/[₀-₉]/.test(sum)) return undefined;
  const said = [...match[0].matchAll(/[A-Z][a-z]?|[\d₀-₉]+|[·•⋅∙]|[⁰¹²³⁴-⁹]+|[⁺⁻]/gu)].map(
    ([piece]): [string, string] => [piece, sayPiece(piece)],
  );
  return pieces(match[0], said);
}

/** Whether symbols are a formula and no word, name or serial: lowered digits or a charge say so, or what it is made of. */
function isFormula(sum: string, charge: string | undefined, next: string): boolean {
  const atoms = sum.match(/[A-Z][a-z]?/g) ?? [];
  if (GASES.test(sum)) return true;
  if (!atoms.every((atom) => ELEMENTS.has(atom))) return false;
  if (charge !== undefined || /[₀-₉]/.test(sum)) return true;
  if (COMPOUNDS.has(sum) || (next === '+' && /^[A-Z][a-z][23]?$/.test(sum))) return true;
  // Capitals and digits of the line alone are serials, which are spelled just so.
  return atoms.length > 1 && /[a-z(]/.test(sum) && /\d/.test(sum);
}

function sayPiece(piece: string): string {
  if (/^[A-Z]/.test(piece)) return [...piece.toUpperCase()].join(' ');
  if (/^[·•⋅∙]/.test(piece)) return 'dot';
  if (piece === '⁺') return 'plus';
  return piece === '⁻' ? 'minus' : cardinal(piece.normalize('NFKC'));
}
