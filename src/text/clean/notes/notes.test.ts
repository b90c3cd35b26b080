import { expect, test } from 'vitest';
import { mapSource } from '../../spans/mapped-text.ts';
import { type CleanOptions, cleanText } from '../clean.ts';

const clean = (source: string, options: Partial<CleanOptions> = {}) =>
  cleanText(mapSource(source), options).text;

test.each([
  ['A fact.[12] More[1, 3-5] so [7].', 'A fact. More so.'],
  ['Twice.[1][2] In 2019[3] it was', 'Twice. In 2019 it was'],
  ['Smith[4], et al.[5]', 'Smith, et al.'],
  ['Sky is blue.[citation needed] So[who?] it is[note 2]', 'Sky is blue. So it is'],
  ['A word[a] and so.[b]', 'A word and so.'],
  ['A word¹ and more,¹² and it.³', 'A word and more, and it.'],
  ['In figure 3.¹ So', 'In figure 3. So'],
  ['Two words²,³ here†', 'Two words here'],
  ['事实[1]。', '事实。'],
])('marks are dropped: %j', (source, said) => {
  expect(clean(source)).toBe(said);
});

test.each([
  'a[12] = b[3] + arr[1] + args[2] + user_names[4] + itemList[5] + obj.items[6]',
  'x = [1, 2] and the range [1, 5] or [0, 1]',
  'as shown in [12], see [3]',
  '[1] A book. Publisher.',
  'word[1].length and f(x)[0]',
  'in [2019] and [sic]',
  'x² + y² m² km² 10³ mc² πr² 5 ft² sin² x',
  'H₂O, CO₂, SO₄²⁻, Ca²⁺, ¹⁴C',
  '(a+b)²',
  'a[i] b[n] gr[a]y',
])('what is no mark stays: %j', (source) => {
  expect(clean(source)).toBe(source);
});

test('off, marks stay', () => {
  expect(clean('A fact.[12] word¹', { footnotes: false })).toBe('A fact.[12] word¹');
});

test.each([
  ['So it is (Smith et al., 2019).', 'So it is.'],
  ['So (Smith & Jones, 2019; see van der Berg, 2020a, p. 5) it is', 'So it is'],
  ['So [Lee and Park 2001] it is', 'So it is'],
  [
    'He (born May 5, 1990) won (in 2019), (Paris, France)',
    'He (born May 5, 1990) won (in 2019), (Paris, France)',
  ],
])('references to works are dropped when asked: %j', (source, said) => {
  expect(clean(source, { authorCitations: true })).toBe(said);
  expect(clean(source)).toBe(source);
});
