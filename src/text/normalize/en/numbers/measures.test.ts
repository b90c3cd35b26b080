import { expect, test } from 'vitest';
import { applyEdits, mapSource } from '../../../spans/mapped-text.ts';
import { applyRules } from '../../rules.ts';
import { NUMBER_RULES } from './rules.ts';

const read = (text: string) => applyEdits(mapSource(text), applyRules(text, NUMBER_RULES)).text;

test.each([
  ['5 km', 'five kilometers'],
  ['5km', 'five kilometers'],
  ['1 km', 'one kilometer'],
  ['1.5 km', 'one point five kilometers'],
  ['12KG', 'twelve kilograms'],
  ['50 µm', 'fifty micrometers'],
  ['50 μm', 'fifty micrometers'],
  ['3.5 GHz', 'three point five gigahertz'],
  ['16GB', 'sixteen gigabytes'],
  ['10 Mb', 'ten megabits'],
  ['100 Mbps', 'one hundred megabits per second'],
  ['20 m²', 'twenty square meters'],
  ['20 m2', 'twenty square meters'],
  ['20 cm^3', 'twenty cubic centimeters'],
  ['10 sq ft', 'ten square feet'],
  ['10 sq. ft. each', 'ten square feet each'],
  ['8 fl oz', 'eight fluid ounces'],
  ['90 km/h', 'ninety kilometers per hour'],
  ['9.8 m/s²', 'nine point eight meters per second squared'],
  ['20 µg/m³', 'twenty micrograms per cubic meter'],
  ['5 miles/hour', 'five miles per hour'],
  ['2 million kg', 'two million kilograms'],
  ['60 W', 'sixty watts'],
  ['50 Ω', 'fifty ohms'],
  ['6 hp', 'six horsepower'],
  ['5%', 'five percent'],
  ['0.5 %', 'zero point five percent'],
  ['the %', 'the percent'],
  ['72°F', 'seventy two degrees Fahrenheit'],
  ['-5 °C', 'minus five degrees Celsius'],
  ['1°', 'one degree'],
  ['20 degrees C', 'twenty degrees Celsius'],
  ['1/2 lb', 'one half pound'],
  ['3/4 in.', 'three quarters of an inch.'],
  ['1 1/2 tsp', 'one and a half teaspoons'],
  ['2½ mi', 'two and a half miles'],
])('%s is read %j.', (written, spoken) => {
  expect(read(written)).toBe(spoken);
});

test.each([
  ['a 10 km run', 'a ten kilometer run'],
  ['a 5-kg bag', 'a five kilogram bag'],
  ['a 12 oz. can', 'a twelve ounce can'],
  ['It is 6 ft. long.', 'It is six feet long.'],
  ['It does 60 mph. 3 dogs', 'It does sixty miles per hour. three dogs'],
  ['It weighs 5 lb.', 'It weighs five pounds.'],
  ['12 in. wide', 'twelve inches wide'],
  ['5-10 km', 'five to ten kilometers'],
  ['5km-10km', 'five kilometers to ten kilometers'],
  ['10-20%', 'ten to twenty percent'],
  ['10%-20%', 'ten percent to twenty percent'],
])('Units among words: %s is read %j.', (written, spoken) => {
  expect(read(written)).toBe(spoken);
});

test.each([
  ['5 in 10 people', 'five in ten people'],
  ['in 5 minutes', 'in five minutes'],
  ['Put 5 in the box.', 'Put five in the box.'],
  ['6 A students', 'six A students'],
  ['12 W Main', 'twelve W Main'],
  ['his 30s', 'his thirties'],
  ['a 3-year-old', 'a three-year-old'],
  ['5-in-1', 'five-in-one'],
  ['the 5G network', 'the five G network'],
  ['10 cats/dogs', 'ten cats/dogs'],
])('What is no unit stays a word: %s is read %j.', (written, spoken) => {
  expect(read(written)).toBe(spoken);
});

test.each([
  [`5'10"`, 'five feet ten inches'],
  ['5’10”', 'five feet ten inches'],
  ['5′10″', 'five feet ten inches'],
  [`5'10`, 'five foot ten'],
  [`She is 6' tall.`, 'She is six feet tall.'],
  ['a 12" pizza', 'a twelve inch pizza'],
  ['He said "I have 12" then.', 'He said "I have twelve" then.'],
  [`5' x 6'`, 'five feet by six feet'],
  ['40°26′46″N', 'forty degrees twenty six minutes forty six seconds north'],
  ['3x4', 'three by four'],
  ['3 m × 4 m', 'three meters by four meters'],
  ['1920×1080', 'nineteen twenty by ten eighty'],
  ['2x4s', 'two by fours'],
  ['3 × 4 = 12', 'three times four equals twelve'],
])('Lengths and sizes: %s is read %j.', (written, spoken) => {
  expect(read(written)).toBe(spoken);
});

test.each([
  ['10k', 'ten thousand'],
  ['1.6k', 'one point six thousand'],
  ['3M', 'three million'],
  ['5bn', 'five billion'],
  ['4K', 'four K'],
  ['room 12B', 'room twelve B'],
  ['10x faster', 'ten times faster'],
  ['2x', 'two x'],
])('Magnitudes and multiples: %s is read %j.', (written, spoken) => {
  expect(read(written)).toBe(spoken);
});

test('A unit keeps its own place in the text.', () => {
  const mapped = applyEdits(mapSource('run 5km now'), applyRules('run 5km now', NUMBER_RULES));
  const at = mapped.text.indexOf('kilometers');
  expect([mapped.starts[at], mapped.ends[at]]).toEqual([5, 7]);
  const five = mapped.text.indexOf('five');
  expect([mapped.starts[five], mapped.ends[five]]).toEqual([4, 5]);
});
