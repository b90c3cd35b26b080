import { expect, test } from 'vitest';
import { spokenEnglish } from './spoken.ts';

test.each([
  ['at 10:35 pm', 'at ten thirty five P M'],
  ['around 5:03 am.', 'around five oh three A M.'],
  ['13:42', 'thirteen forty two'],
  ['3:00', "three o'clock"],
  ['3:00 pm', 'three P M'],
  ['13:00', 'thirteen hundred'],
  ['00:00', 'midnight'],
  ['12:00 a.m.', 'twelve A M.'],
  ['00:20 am', 'twelve twenty A M'],
  ['12:30:15 pm', 'twelve thirty and fifteen seconds P M'],
  ['2:01:30', 'two hours one minute and thirty seconds'],
  ['We meet at 8 a.m.', 'We meet at eight A M.'],
  ['from 8 a.m. on', 'from eight A M on'],
  ['by 8 a.m. He left.', 'by eight A M. He left.'],
  ['8pm', 'eight P M'],
  ['7.30 p.m. sharp', 'seven thirty P M sharp'],
  ['9am-5pm', 'nine A M to five P M'],
  ['9–11 am', 'nine to eleven A M'],
  ['5:30-6:15 pm', 'five thirty to six fifteen P M'],
  ['9:00 AM EST', 'nine A M E S T'],
  ['2 p.m. (PDT)', 'two P M P D T'],
  ['14:00 GMT+2', 'fourteen hundred G M T plus two'],
  ['UTC-5', 'U T C minus five'],
  ['UTC+05:30', 'U T C plus five thirty'],
  ['14h30', 'fourteen thirty'],
  ['Tue 12:15', 'Tuesday twelve fifteen'],
  ['a lap in 1:23.45', 'a lap in one twenty three point four five'],
  ['John 3:16', 'John three sixteen'],
  ['a ratio of 16:10', 'a ratio of sixteen to ten'],
  ["7 o'clock", "seven o'clock"],
  ['12 noon', 'twelve noon'],
])('reads the times of %j', (written, spoken) => {
  expect(spokenEnglish(written)).toBe(spoken);
});
