import { expect, test } from 'vitest';
import { spokenEnglish } from './spoken.ts';

test.each([
  ['Henry VIII', 'Henry the eighth'],
  ["Louis XIV's court", "Louis the fourteenth's court"],
  ['Pope John XXIII', 'Pope John the twenty third'],
  ['King Edward I died.', 'King Edward the first died.'],
  ['Elizabeth I was queen.', 'Elizabeth the first was queen.'],
  ['William H. Gates III', 'William H Gates the third'],
  ['Malcolm X', 'Malcolm X'],
  ['Chapter IX', 'Chapter nine'],
  ['CHAPTER IX', 'chapter nine'],
  ['Part III', 'Part three'],
  ['Part I', 'Part one'],
  ['World War I', 'World War one'],
  ['WWII', 'World War two'],
  ['Act IV, Scene ii', 'Act four, Scene two'],
  ['Super Bowl LVIII', 'Super Bowl fifty eight'],
  ['Parts I-III', 'Parts one to three'],
  ['Rocky III', 'Rocky three'],
  ['Vol. IV', 'volume four'],
  ['page xii', 'page twelve'],
  ['section (iv)', 'section (four)'],
  ['the XIX century', 'the nineteenth century'],
  ['MCMLXXXIV', 'nineteen eighty four'],
  ['IV', 'four'],
  ['Stage IV', 'Stage four'],
])('reads the numerals of %j', (written, spoken) => {
  expect(spokenEnglish(written)).toBe(spoken);
});

test.each([
  ['I think so.', 'I think so.'],
  ['Then I. did it', 'Then I. did it'],
  ['Elizabeth and I went.', 'Elizabeth and I went.'],
  ['As Henry I am king.', 'As Henry I am king.'],
  ['vitamin C', 'vitamin C'],
  ['Type C', 'Type C'],
  ['an IV drip', 'an I V drip'],
  ['CD, DC and MD', 'C D, D C and M D'],
  ['a MIX of it', 'a mix of it'],
  ['CIVIL law', 'civil law'],
  ['XL shirts', 'X L shirts'],
])('leaves letters and words of %j alone', (written, spoken) => {
  expect(spokenEnglish(written)).toBe(spoken);
});
