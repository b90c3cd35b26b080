import { expect, test } from 'vitest';
import { spokenEnglish } from './spoken.ts';

test.each([
  ['We met on March 9, 2017, in Rome.', 'We met on March ninth, twenty seventeen, in Rome.'],
  ['Born 9 March 2017.', 'Born the ninth of March twenty seventeen.'],
  ['Feb. 2', 'February second'],
  ['FEB. 2', 'February second'],
  ['feb 2 2003', 'February second two thousand three'],
  ['Nov 21st, 1987', 'November twenty first, nineteen eighty seven'],
  ['the 4th of July', 'the fourth of July'],
  ['on the 26th May', 'on the twenty sixth of May'],
  ['the 7 June deadline', 'the seventh of June deadline'],
  ['Tue, 4 Apr', 'Tuesday, the fourth of April'],
  ['April 3-5', 'April third to fifth'],
  ['3-5 April', 'the third to the fifth of April'],
  ['Oct-12', 'October twelfth'],
  ['Aug 2019', 'August twenty nineteen'],
  ['Aug-2019', 'August twenty nineteen'],
  ["June '07", 'June two thousand seven'],
  ['due Sept. 30.', 'due September thirtieth.'],
  ['It was 25 Dec.', 'It was the twenty fifth of December.'],
  ['2019-08-24', 'August twenty fourth twenty nineteen'],
  ['2019/08/24', 'August twenty fourth twenty nineteen'],
  ['8/24/2019', 'August twenty fourth twenty nineteen'],
  ['24/08/2019', 'the twenty fourth of August twenty nineteen'],
  ['24.08.2019', 'the twenty fourth of August twenty nineteen'],
  ['8/24/99', 'August twenty fourth nineteen ninety nine'],
  ['24-Aug-2019', 'the twenty fourth of August twenty nineteen'],
  ['on 8/24', 'on August twenty fourth'],
  ['It happened on 9/11.', 'It happened on nine eleven.'],
  [
    '2019-08-24T07:05:00Z',
    'August twenty fourth twenty nineteen seven hours five minutes and zero seconds U T C',
  ],
  ['Jan.-Mar.', 'January to March.'],
  ['Mon-Fri', 'Monday to Friday'],
  ['Sat.–Sun.', 'Saturday to Sunday.'],
  ['on Thurs. night', 'on Thursday night'],
])('reads the date %j as an American does', (written, spoken) => {
  expect(spokenEnglish(written)).toBe(spoken);
});

test.each([
  ['05/06/2019', 'the fifth of June twenty nineteen'],
  ['2019-08-24', 'the twenty fourth of August twenty nineteen'],
  ['March 9, 2017', 'March the ninth, twenty seventeen'],
  ['8/24/2019', 'August twenty fourth twenty nineteen'],
])('reads the date %j as a Briton does', (written, spoken) => {
  expect(spokenEnglish(written, { british: true })).toBe(spoken);
});

test.each([
  ['May I ask?', 'May I ask?'],
  ['You may 5 times refuse.', 'You may five times refuse.'],
  ['March 5 miles north.', 'March five miles north.'],
  ['I saw the Sun.', 'I saw the Sun.'],
  ['They sat.', 'They sat.'],
  ['He met Jan.', 'He met Jan.'],
  ['Jan. said so.', 'Jan. said so.'],
  ['Only 3 may enter.', 'Only three may enter.'],
  ['three of 3/4 cup', 'three of three quarters cup'],
])('takes no date from %j', (written, spoken) => {
  expect(spokenEnglish(written)).toBe(spoken);
});
