import { expect, test } from 'vitest';
import { spokenEnglish } from './spoken.ts';

test.each([
  ['in 1987', 'in nineteen eighty seven'],
  ['since 2003', 'since two thousand three'],
  ['by 2040', 'by twenty forty'],
  ['1066 was a bad year.', 'ten sixty six was a bad year.'],
  ['In 1803 prices fell.', 'In eighteen oh three prices fell.'],
  ['In 1987 sales rose.', 'In nineteen eighty seven sales rose.'],
  ['the 1908 Games', 'the nineteen oh eight Games'],
  ['the 2022 election', 'the twenty twenty two election'],
  ['the year 2525', 'the year twenty five twenty five'],
  ['the year 312', 'the year three twelve'],
  ["1984's plot", "nineteen eighty four's plot"],
  ["the class of '06", 'the class of oh six'],
  ['from 1618 to 1648', 'from sixteen eighteen to sixteen forty eight'],
  ['1618–1648', 'sixteen eighteen to sixteen forty eight'],
  ['post-1945 Europe', 'post-nineteen forty five Europe'],
  ['Q3 2021', 'Q three twenty twenty one'],
  ['FY2022', 'F Y twenty twenty two'],
  ['c. 1450', 'circa fourteen fifty'],
  ['44 BC', 'forty four B C'],
  ['AD 79', 'A D seventy nine'],
  ['340 A.D.', 'three forty A D.'],
  ['300-200 BCE', 'three hundred to two hundred B C E'],
])('reads the years of %j', (written, spoken) => {
  expect(spokenEnglish(written)).toBe(spoken);
});

test.each([
  ['the 1970s', 'the nineteen seventies'],
  ["the 1970's", 'the nineteen seventies'],
  ['1900s', 'nineteen hundreds'],
  ['2000s', 'two thousands'],
  ["the '60s", 'the sixties'],
  ['80s music', 'eighties music'],
  ['mid-1950s', 'mid-nineteen fifties'],
  ['in her 30s', 'in her thirties'],
  ['1960s-80s', 'nineteen sixties to eighties'],
])('reads the decades of %j', (written, spoken) => {
  expect(spokenEnglish(written)).toBe(spoken);
});

test.each([
  ['1300 apples', 'one thousand three hundred apples'],
  ['1200 new houses', 'one thousand two hundred new houses'],
  ['1500 people', 'one thousand five hundred people'],
  ['more than 1850 of them', 'more than one thousand eight hundred fifty of them'],
  ['He paid 1950 for it.', 'He paid one thousand nine hundred fifty for it.'],
  ['1999 dollars', 'one thousand nine hundred ninety nine dollars'],
  ['wait 60s', 'wait sixty seconds'],
  ['Call (555) 123-1999', 'Call five five five, one two three, one nine nine nine'],
])('counts instead of dating in %j', (written, spoken) => {
  expect(spokenEnglish(written)).toBe(spoken);
});
