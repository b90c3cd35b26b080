import { expect, test } from 'vitest';
import { spokenEnglish } from './spoken.ts';

test.each([
  ['salt & pepper', 'salt and pepper'],
  ['2 @ $5', 'two at five dollars'],
  ['a + b', 'a plus b'],
  ['~5', 'about five'],
  ['§ 5', 'section five'],
  ['© 2020', 'copyright twenty twenty'],
  ['Foo™', 'Foo trademark'],
  ['a → b', 'a to b'],
  ['a -> b', 'a to b'],
  ['• one', 'one'],
  ['snake_case', 'snake case'],
  ['**bold**', 'bold'],
  ['he/she', 'he or she'],
  ['and/or', 'and or'],
  ['input/output', 'input slash output'],
  ['AC/DC', 'A C D C'],
  ['either/or', 'either or'],
  ['#1', 'number one'],
  ['your friend(s)', 'your friends'],
  ["how're you", 'how are you'],
  ['x > y', 'x greater than y'],
  ['====', ''],
])('reads the signs of %j', (written, spoken) => {
  expect(spokenEnglish(written)).toBe(spoken);
});
