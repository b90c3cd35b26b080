import { expect, test } from 'vitest';
import { spokenEnglish } from './spoken.ts';

test.each([
  [
    '1600 Pennsylvania Ave NW, Washington, DC 20500',
    'sixteen hundred Pennsylvania Avenue Northwest, Washington, D C two zero five zero zero',
  ],
  ['221B Baker St', 'two twenty one B Baker Street'],
  ['12 S 1st st', 'twelve South first Street'],
  ['105 N. Main St.', 'one oh five North Main Street.'],
  ['He lives at 9 Elm St. It is old.', 'He lives at nine Elm Street. It is old.'],
  ['Dallas, TX 75201-1234', 'Dallas, Texas seven five two zero one one two three four'],
  ['Portland, OR is wet.', 'Portland, Oregon is wet.'],
  ['Well, OK then.', 'Well, OK then.'],
  ['the VP, HR, PR and CEO', 'the V P, H R, P R and C E O'],
  ['Springfield, Mass. is cold.', 'Springfield, Massachusetts is cold.'],
  ['P.O. Box 12', 'P O Box twelve'],
  ['Apt. 4B, Suite 200', 'apartment four B, Suite two hundred'],
  ['Room 101', 'Room one oh one'],
])('reads the address %j', (written, spoken) => {
  expect(spokenEnglish(written)).toBe(spoken);
});
