import { expect, test } from 'vitest';
import { applyEdits, mapSource } from '../../../spans/mapped-text.ts';
import { applyRules } from '../../rules.ts';
import { NUMBER_RULES } from './rules.ts';

const read = (text: string) => applyEdits(mapSource(text), applyRules(text, NUMBER_RULES)).text;

test.each([
  ['1,234', 'one thousand two hundred thirty four'],
  ['1 000 000', 'one million'],
  ['1\u00a0234', 'one thousand two hundred thirty four'],
  ['1,2,3', 'one,two,three'],
  ['007', 'zero zero seven'],
  ['-17', 'minus seventeen'],
  ['1234567890123456', 'one two three four five six seven eight nine zero one two three four five six'],
  ['2.0', 'two point zero'],
  ['2.05', 'two point oh five'],
  ['0.05', 'zero point zero five'],
  ['.5', 'point five'],
  ['1,234.5', 'one thousand two hundred thirty four point five'],
  ['#5', 'number five'],
  ['12.', 'twelve.'],
  ['B2B', 'B two B'],
  ['H₂O', 'H two O'],
  ['①②', 'twelve'],
  ['٣٤', 'thirty four'],
  ['４２', 'forty two'],
  ['1st', 'first'],
  ['2ND', 'second'],
  ['112th', 'one hundred twelfth'],
  ['3,497th', 'three thousand four hundred ninety seventh'],
  ['21st-century', 'twenty first-century'],
  ['1st–3rd', 'first to third'],
])('%s is read %j.', (written, spoken) => {
  expect(read(written)).toBe(spoken);
});

test.each([
  ['1/2', 'one half'],
  ['3/4 cup', 'three quarters cup'],
  ['3 1/2', 'three and a half'],
  ['2-1/2', 'two and a half'],
  ['½', 'one half'],
  ['2⅓', 'two and one third'],
  ['1/3rd', 'one third'],
  ['1⁄2', 'one half'],
  ['24/7', 'twenty four seven'],
  ['50/50', 'fifty fifty'],
  ['4/5 stars', 'four out of five stars'],
  ['blood pressure 120/80', 'blood pressure one hundred twenty over eighty'],
  ['10/2=5', 'ten divided by two equals five'],
])('Fractions: %s is read %j.', (written, spoken) => {
  expect(read(written)).toBe(spoken);
});

test.each([
  ['10-20', 'ten to twenty'],
  ['pages 12–15.', 'pages twelve to fifteen.'],
  ['1990–2000', 'nineteen ninety to two thousand'],
  ['1914-18', 'nineteen fourteen to eighteen'],
  ['2019/20', 'twenty nineteen twenty'],
  ['1500-2000 people', 'one thousand five hundred to two thousand people'],
  ['-5 to -10', 'minus five to minus ten'],
  ['won 4–1', 'won four to one'],
  ['5:3', 'five to three'],
  ['16:9', 'sixteen by nine'],
  ['50-50', 'fifty fifty'],
  ['4-4-2', 'four four two'],
  ['747-400', 'seven hundred forty seven four hundred'],
  ['5-3=2', 'five minus three equals two'],
  ['9-to-5', 'nine-to-five'],
])('Ranges, scores and ratios: %s is read %j.', (written, spoken) => {
  expect(read(written)).toBe(spoken);
});

test.each([
  ['555-123-4567', 'five five five, one two three, four five six seven'],
  ['(555) 123-4567', 'five five five, one two three, four five six seven'],
  ['+1 555 123 4567', 'one, five five five, one two three, four five six seven'],
  ['+44 20 7946 0958', 'plus four four, two zero, seven nine four six, zero nine five eight'],
  ['1-800-FLOWERS', 'one, eight hundred, flowers'],
  ['555-1234', 'five five five, one two three four'],
  ['555-123-4567 ext. 12', 'five five five, one two three, four five six seven, extension one two'],
  ['Call 911 now', 'Call nine one one now'],
  ['911 people called', 'nine hundred eleven people called'],
  ['123-45-6789', 'one two three, four five, six seven eight nine'],
  ['192.168.1.1:8080', 'one nine two dot one six eight dot one dot one colon eighty eighty'],
  ['10.0.0.0/8', 'one zero dot zero dot zero dot zero slash eight'],
  ['2001:db8::1', 'two zero zero one colon D B eight double colon one'],
])('Telephone numbers and addresses: %s is read %j.', (written, spoken) => {
  expect(read(written)).toBe(spoken);
});

test.each([
  ['2+2=4', 'two plus two equals four'],
  ['a = b', 'a equals b'],
  ['x ≤ 5', 'x less than or equal to five'],
  ['a ≠ b', 'a is not equal to b'],
  ['±5', 'plus or minus five'],
  ['√16', 'the square root of sixteen'],
  ['x²', 'x squared'],
  ['10^6', 'ten to the sixth power'],
  ['10⁻³', 'ten to the power of minus three'],
  ['x^n', 'x to the power of n'],
  ['6.02×10²³', 'six point zero two times ten to the twenty third power'],
  ['5e-3', 'five times ten to the power of minus three'],
  ['5! = 120', 'five factorial equals one hundred twenty'],
  ['5!', 'five!'],
  ['π ≈ 3.14', 'pi is approximately three point one four'],
  ['E = mc²', 'E equals mc squared'],
  ['(x+1)/2 = 3', '(x plus one) over two equals three'],
  ['p < 0.05', 'p less than zero point zero five'],
  ['<5 mg', 'less than five milligrams'],
  ['~5', 'about five'],
  ['18+', 'eighteen plus'],
  ['C++', 'C plus plus'],
  ['<p>a</p>', '<p>a</p>'],
  ['and/or', 'and/or'],
  ['Ελλάδα', 'Ελλάδα'],
])('Sums and signs: %s is read %j.', (written, spoken) => {
  expect(read(written)).toBe(spoken);
});
