import type { Part, Rule } from '../../rules.ts';
import { GREEK_NAMES, SIGN_NAMES } from './math-names.ts';
import { START, sayNumber } from './numeral.ts';
import { between, padded, textAfter, textBefore } from './parts.ts';
import { cardinal, ordinal } from './spell.ts';

const SIGNS = Object.keys(SIGN_NAMES).join('');
const LEFT = String.raw`(?<=[\p{L}\p{N})\]²³!%°∞]) ?`;
const RIGHT = String.raw` ?(?=[\p{L}\p{N}(\[√∛∞.$€£−-])`;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

export const MATH_RULES: Rule[] = [
  {
    name: 'power',
    pattern: new RegExp(
      String.raw`(?<=[\p{L}\p{N})\]])(?:\^ ?(?:\{|\()?(?<sign>[-−+])?(?<power>\d{1,9}|[a-zA-Z](?!\p{L}))(?:\}|\))?|(?<raised>[⁺⁻]?[${SUPERSCRIPTS}]{1,9}|ⁿ))`,
      'gu',
    ),
    read(match, sentence) {
      const { sign, power, raised } = match.groups ?? {};
      // Behind a word it is the mark of a note, but E = mc².
      const isNote = /\p{L}{2}$/u.test(textBefore(match, sentence, 2));
      if (raised !== undefined && isNote && !/[=+*·×−] ?\p{L}{2}$/u.test(textBefore(match, sentence, 4)))
        return undefined;
      const plain =
        raised?.normalize('NFKC').replace('−', '-') ??
        `${sign === undefined || sign === '+' ? '' : '-'}${power}`;
      return ` ${sayPower(plain)}${/^\p{L}/u.test(textAfter(match, sentence, 2)) ? ' ' : ''}`;
    },
  },
  {
    name: 'scientific notation (6.02e23, 1E-5)',
    pattern: new RegExp(
      String.raw`${START}(?<number>\d{1,15}(?:\.\d{1,15})?)(?:e|E(?=[-+−])|(?<=\.\d{1,15})E)(?<sign>[-−+])?(?<power>\d{1,3})(?![\p{L}\p{N}]|[.,]\d)`,
      'gu',
    ),
    read({ groups }) {
      const { number = '', sign = '', power = '' } = groups ?? {};
      return `${sayNumber(number)} times ten ${sayPower((/[-−]/.test(sign) ? '-' : '') + Number(power))}`;
    },
  },
  {
    name: 'slash in a sum',
    pattern: /(?<=\)|(?<!\p{L})[a-z]) ?\/ ?(?=[\d(]|[a-z](?!\p{L}))/gu,
    read: (match, sentence) =>
      /[=^)]/.test(textBefore(match, sentence, 12)) || /[=^]/.test(textAfter(match, sentence, 12))
        ? between(match, sentence, 'over')
        : undefined,
  },
  {
    name: 'factorial',
    pattern: /(?<=(?<!\p{L})[\p{L}\d)])!(?= ?[=+*×÷/])/gu,
    read: () => ' factorial',
  },
  {
    name: 'comparison of two characters',
    pattern: new RegExp(`${LEFT}(?<sign>==?=?|!==?|<=|>=|<|>)${RIGHT}`, 'gu'),
    read: readComparison,
  },
  {
    name: 'plus between two operands',
    pattern: new RegExp(`${LEFT}\\+${RIGHT}`, 'gu'),
    read: (match, sentence) => between(match, sentence, 'plus'),
  },
  {
    name: 'minus between letters of a sum',
    pattern: /(?<=(?<!\p{L})[\p{L}\d)][²³]?) ?[-–] ?(?=\d|[\p{L}(](?!\p{L}))/gu,
    read(match, sentence) {
      const isSpaced = match[0].length === 3;
      const around = textBefore(match, sentence, 20) + textAfter(match, sentence, 20);
      return isSpaced && /[=<>≤≥≠±√²³^]/u.test(around) ? between(match, sentence, 'minus') : undefined;
    },
  },
  {
    name: 'pluses behind a word or number (18+, C++)',
    pattern: /(?<=[\p{L}\p{N}])\+{1,2}(?![\p{L}\p{N}+])/gu,
    read: ({ 0: text }) => ' plus'.repeat(text.length),
  },
  {
    name: 'sign in front of a number',
    pattern:
      /(?<![\p{L}\p{N}\p{Pd}%°€£$)\]′″+<>~])(?<![\p{L}\p{N}] )(?<sign>[+~<>≈]|[<>]=) ?(?=[$€£¥]?\.?\d)/gu,
    read: readSign,
  },
  {
    name: 'sign behind a word and in front of a number',
    pattern: /(?<=[\p{L}\p{N}] )(?<sign>[+~<>≈]|[<>]=)(?=[$€£¥]?\.?\d)/gu,
    read: readSign,
  },
  {
    name: 'minus in front of a number',
    pattern: /(?<![\p{L}\p{N}\p{Pd}%°€£$¥)\]′″])[-−–](?=[$€£¥]?\.?\d)/gu,
    read: () => 'minus ',
  },
  {
    name: 'minus in front of a letter',
    pattern: /(?<=[(=] ?)[-−–](?=\p{L}(?!\p{L}))/gu,
    read: () => 'minus ',
  },
  {
    name: 'mathematical sign',
    pattern: new RegExp(` ?[${SIGNS}] ?`, 'gu'),
    read(match, sentence) {
      const sign = match[0].trim();
      // It costs ≈ $5: not an equation.
      const isAbout = sign === '≈' && /\p{L}{2}$/u.test(textBefore(match, sentence, 2));
      return between(match, sentence, isAbout ? 'about' : (SIGN_NAMES[sign] ?? ''));
    },
  },
  {
    name: 'Greek letter by itself',
    pattern: /(?<!\p{Script=Greek})[α-ωϵϑϕµΓΔΘΛΞΠΣΦΨΩ](?!\p{Script=Greek})/gu,
    read(match, sentence) {
      const name = GREEK_NAMES[match[0].toLowerCase()];
      return name === undefined ? undefined : padded(match, sentence, name);
    },
  },
];

const PREFIXES: Readonly<Record<string, string>> = {
  '+': 'plus',
  '~': 'about',
  '≈': 'about',
  '<': 'less than',
  '>': 'more than',
  '<=': 'at most',
  '>=': 'at least',
};

const COMPARISONS: Readonly<Record<string, string>> = {
  '=': 'equals',
  '==': 'equals',
  '===': 'equals',
  '!=': 'is not equal to',
  '!==': 'is not equal to',
  '<=': 'less than or equal to',
  '>=': 'greater than or equal to',
  '<': 'less than',
  '>': 'greater than',
};

function readSign(match: RegExpExecArray, sentence: string): string | undefined {
  const sign = match.groups?.['sign'] ?? '';
  return /^[<>]/.test(sign) && /\p{L}$/u.test(textBefore(match, sentence, 1))
    ? undefined
    : `${PREFIXES[sign]} `;
}

function readComparison(match: RegExpExecArray, sentence: string): Part[] | undefined {
  const sign = match.groups?.['sign'] ?? '';
  if (isTag(match, sentence)) return undefined;
  return between(match, sentence, COMPARISONS[sign] ?? '');
}

/** Whether a sign belongs to a tag (`<p>`, `<pitch=3>`) or an address (`?q=1`), or an angle bracket to an arrow. */
function isTag(match: RegExpExecArray, sentence: string): boolean {
  const before = textBefore(match, sentence, 40);
  const after = textAfter(match, sentence, 2);
  if (/<\/?\p{L}[^>\s]*$|[?&][\w-]+$/u.test(before)) return true;
  if (!/[<>]/.test(match[0]) || /^ .{1,2} $/u.test(match[0])) return false;
  return / </.test(match[0]) || /\p{L}{2}$|[-=/]$/u.test(before) || /^(?:\p{L}{2}|\/)/u.test(after);
}

function sayPower(power: string): string {
  if (power === '2') return 'squared';
  if (power === '3') return 'cubed';
  if (/^\d/.test(power)) return `to the ${ordinal(power)} power`;
  return `to the power of ${/\d/.test(power) ? cardinal(power) : power.replace('-', 'minus ')}`;
}
