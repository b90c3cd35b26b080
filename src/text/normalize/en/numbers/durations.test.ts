import { expect, test } from 'vitest';
import { applyEdits, mapSource } from '../../../spans/mapped-text.ts';
import { applyRules } from '../../rules.ts';
import { NUMBER_RULES } from './rules.ts';

const read = (text: string) => applyEdits(mapSource(text), applyRules(text, NUMBER_RULES)).text;

test.each([
  ['3h 12m', 'three hours twelve minutes'],
  ['2h30m', 'two hours thirty minutes'],
  ['5m 20s', 'five minutes twenty seconds'],
  ['1h5m', 'one hour five minutes'],
  ['2d 3h', 'two days three hours'],
  ['1 hr 5 min', 'one hour five minutes'],
  ['a 2h 30m flight', 'a two hour thirty minute flight'],
  ['finished in 55:30', 'finished in fifty five minutes thirty seconds'],
  ['at the 55:30 mark', 'at the fifty five minute thirty second mark'],
])('The duration %s is read %j.', (written, spoken) => {
  expect(read(written)).toBe(spoken);
});

test.each([
  ['5m tall', 'five meters tall'],
  ['100m 10s', 'one hundred meters ten seconds'],
  ['60w 5m', 'sixty w five meters'],
  ['mixed in 60:40', 'mixed in sixty to forty'],
  ['won 35:28', 'won thirty five to twenty eight'],
])('What is no duration: %s is read %j.', (written, spoken) => {
  expect(read(written)).toBe(spoken);
});

test.each([
  ['She ran a 5k.', 'She ran a five K.'],
  ['a half marathon and a 10K', 'a half marathon and a ten K'],
  ['I ran a 5k and a 10K.', 'I ran a five K and a ten K.'],
  ['a 10K race', 'a ten K race'],
  ['He ran 10K in 40 minutes', 'He ran ten K in forty minutes'],
  ['10k users', 'ten thousand users'],
  ['walked 10k steps', 'walked ten thousand steps'],
  ['sold 10k in 20 minutes', 'sold ten thousand in twenty minutes'],
  ['The marathon drew 10k people', 'The marathon drew ten thousand people'],
  ['It cost 5k.', 'It cost five thousand.'],
])('Races and thousands: %s is read %j.', (written, spoken) => {
  expect(read(written)).toBe(spoken);
});
