import { expect, test } from 'vitest';
import { spokenEnglish } from './spoken.ts';

test.each([
  ["No. I don't think so.", "No. I don't think so."],
  ['No. I hated it.', 'No. I hated it.'],
  ['No. IV', 'number four'],
  ['James VI and I. Pope', 'James the sixth and first. Pope'],
  ['Elizabeth II and I met.', 'Elizabeth the second and I met.'],
  ['You and I. Then we left.', 'You and I. Then we left.'],
  ['Type I error', 'Type one error'],
  ['a type I error', 'a type one error'],
  ['Part I was good.', 'Part one was good.'],
  ['Games I had', 'Games I had'],
  ['love you xx', 'love you X X'],
  ['xx chromosomes', 'X X chromosomes'],
  ['an iv drip', 'an I V drip'],
  ['(i) one, (ii) two', '(one) one, (two) two'],
  ['xoxo', 'X O X O'],
])('reads what looks like a numeral in %j', (written, spoken) => {
  expect(spokenEnglish(written)).toBe(spoken);
});

test.each([
  ['Thurs 4/12', 'Thursday April twelfth'],
  ['on Thursday, 4/12', 'on Thursday, April twelfth'],
  ['by 6/1', 'by June first'],
  ['deadline 6/1', 'deadline June first'],
  ['6/1-6/5', 'June first to June fifth'],
  ['week of 5/6', 'week of May sixth'],
  ['Exp. 03/27', 'expires March twenty twenty seven'],
  ['since 2021-07', 'since July twenty twenty one'],
  ['1/2 cup', 'one half cup'],
  ['3/4 of them', 'three quarters of them'],
  ['cut by 1/2', 'cut by one half'],
  ['on 1/2 of it', 'on one half of it'],
  ['10 a.m. Sat. and Sun.', 'ten A M Saturday and Sunday.'],
  ['the Sun.', 'the Sun.'],
  ['Open M–F 9-5', 'Open Monday to Friday nine to five'],
])('tells days from fractions in %j', (written, spoken) => {
  expect(spokenEnglish(written)).toBe(spoken);
});

test.each([
  ['30 pts. and 1 pkg. of yeast', 'thirty points and one package of yeast'],
  ['1 pt. cream, 2 c. flour, 1 T. sugar', 'one pint cream, two cups flour, one tablespoon sugar'],
  ['a tbsp of it', 'a tablespoon of it'],
  ['50 bbl at $80/bbl', 'fifty barrels at eighty dollars per barrel'],
  ['$5 ea., please', 'five dollars each, please'],
  ['up 5% y/y', 'up five percent year over year'],
  ['est. of 5', 'estimate of five'],
  ['est. 5,000', 'estimated five thousand'],
  ['Attn: Mary', 'attention: Mary'],
  ['Acct 12', 'account twelve'],
  ['on the 5th Fl.', 'on the fifth floor.'],
  ["the gov't and the int’l dept.", 'the government and the international department.'],
  ['idk, bbl, ea', 'idk, bbl, ea'],
])('reads the short forms of %j', (written, spoken) => {
  expect(spokenEnglish(written)).toBe(spoken);
});

test.each([
  ['Shh, Brr!', 'shush, burr!'],
  ['Nooooo! Sooo gooood', 'No! So good'],
  ['Pleeease, I loooove it, yesss', 'Please, I love it, yes'],
  ['NOOOO!', 'no!'],
  ['a type AAA battery on www', 'a type A A A battery on W W W'],
  ['chattts', 'chattts'],
])('reads the words drawn out in %j', (written, spoken) => {
  expect(spokenEnglish(written)).toBe(spoken);
});
