import type { Edit } from '../../spans/mapped-text.ts';
import { removal } from '../edits.ts';

const SUPERSCRIPTS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-−n'].map((plain, i) => [plain, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ'][i] ?? plain]),
);
const SUBSCRIPTS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-−'].map((plain, i) => [plain, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋'][i] ?? plain]),
);

/** A `<sup>` or `<sub>` with its content: `[from, inner)` is the opening tag, `[innerEnd, to)` the closing one. */
export interface Raised {
  name: string;
  from: number;
  inner: number;
  innerEnd: number;
  to: number;
}

/** Longer content is not looked into. */
const LONGEST = 400;

/**
 * Writes raised and lowered digits as the characters that Unicode has for them (`m<sup>2</sup>` -> `m²`), and
 * drops raised reference marks, linked or in brackets. `undefined` for other content.
 */
export function editRaised(
  text: string,
  { name, from, inner, innerEnd, to }: Raised,
  { dropFootnotes }: { dropFootnotes: boolean },
): Edit[] | undefined {
  if (innerEnd - inner > LONGEST) return undefined;
  const content = text.slice(inner, innerEnd);
  const plain = content.replace(/<[^<>]*>/g, '').trim();
  const isMark = content.includes('<a') || plain.startsWith('[');
  if (
    name === 'sup' &&
    isMark &&
    dropFootnotes &&
    /^\[?(?:[\d,–-]{1,12}|[a-z]|(?:note|nb) \d+|[*†‡↑^])\]?$/.test(plain)
  )
    return [removal(from, to)];
  const digits = name === 'sup' ? SUPERSCRIPTS : SUBSCRIPTS;
  if (content === '' || [...content].some((unit) => digits[unit] === undefined)) return undefined;
  return [
    removal(from, inner),
    ...[...content].map((unit, i) => ({ from: inner + i, to: inner + i + 1, text: digits[unit] ?? unit })),
    removal(innerEnd, to),
  ];
}
