import { expect, test } from 'vitest';
import { applyEdits, mapSource } from '../../../spans/mapped-text.ts';
import { applyRules } from '../../rules.ts';
import { FORMULA_RULES } from './formulas.ts';
import { WITHOUT_DIGITS } from './rules.ts';

const read = (text: string, rules = FORMULA_RULES) =>
  applyEdits(mapSource(text), applyRules(text, rules)).text;

test.each([
  ['H₂SO₄', 'H two S O four'],
  ['Fe₂O₃', 'F E two O three'],
  ['CaCO3', 'C A C O three'],
  ['CO₂', 'C O two'],
  ['C₆H₁₂O₆', 'C six H twelve O six'],
  ['Ca(OH)₂', 'C A O H two'],
  ['CuSO₄·5H₂O', 'C U S O four dot five H two O'],
  ['2H₂O', 'two H two O'],
  ['NaCl and KCl', 'N A C L and K C L'],
  ['Fe₂O₃/Al₂O₃', 'F E two O three/A L two O three'],
  ['SpO2', 'S P O two'],
])('The formula %s is read %j.', (written, spoken) => {
  expect(read(written)).toBe(spoken);
});

test.each([
  ['Ca²⁺', 'C A two plus'],
  ['Na⁺ and Cl⁻', 'N A plus and C L minus'],
  ['SO₄²⁻', 'S O four two minus'],
  ['H⁺', 'H plus'],
  ['e⁻', 'E minus'],
])('The charge of %s is read %j, also in a text without digits.', (written, spoken) => {
  expect(read(written)).toBe(spoken);
  expect(read(written, WITHOUT_DIGITS)).toBe(spoken);
});

test.each([
  ['¹⁴C dating', 'carbon fourteen dating'],
  ['²³⁵U', 'uranium two thirty five'],
  ['²⁰⁶Pb', 'lead two oh six'],
  ['⁹⁹ᵐTc', 'technetium ninety nine M'],
])('The isotope %s is read %j.', (written, spoken) => {
  expect(read(written)).toBe(spoken);
});

test.each([
  'No, Co, In, As, He and I',
  'No1',
  'x² and m² and 10³',
  'K⁻¹',
  'B12, C3 and WiFi6',
  'HoNoR',
  'LaTeX2e',
  'He said so.¹I',
  'I',
  'CONFiG',
])('What is no formula is left alone: %s.', (written) => {
  expect(read(written)).toBe(written);
});
