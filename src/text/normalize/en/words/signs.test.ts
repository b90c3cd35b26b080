import { expect, test } from 'vitest';
import { spokenEnglish } from './spoken.ts';

test.each([
  ['Press # to continue or * for help', 'Press pound to continue or star for help'],
  ['Acct #: 1234', 'account number: twelve thirty four'],
  ['order #A1234', 'order number A twelve thirty four'],
  ['C# and F# minor', 'C sharp and F sharp minor'],
  ['#tag is #1', 'hashtag tag is number one'],
  ['Go to Settings > General > About.', 'Go to Settings, General, About.'],
  ['x > y', 'x greater than y'],
  ['the ==marked== word', 'the marked word'],
  ['so $E=mc^2$ holds', 'so E equals mc squared holds'],
  ['$$x$$ and $y$', 'x and y'],
  ['a $5 bill and a $6 bill', 'a five dollar bill and a six dollar bill'],
])('reads the signs of %j', (written, spoken) => {
  expect(spokenEnglish(written)).toBe(spoken);
});

test('the key # is the hash in British English', () => {
  expect(spokenEnglish('Press #.', { british: true })).toBe('Press hash.');
});

test.each([
  ['Portman (R-OH) and Wyden (D-OR)', 'Portman (Republican, Ohio) and Wyden (Democrat, Oregon)'],
  ['Paul, R-Ky., said', 'Paul, Republican, Kentucky, said'],
  ['Sanders (I-Vt.) and (D-Mass.)', 'Sanders (Independent, Vermont) and (Democrat, Massachusetts)'],
  ['Brady (R-Texas)', 'Brady (Republican, Texas)'],
  ['D-Day on I-95', 'D-Day on I ninety five'],
])('reads the parties and states of %j', (written, spoken) => {
  expect(spokenEnglish(written)).toBe(spoken);
});

test.each([
  ['the 9th Cir. ruled', 'the ninth circuit ruled'],
  ['123 F.3d 456', 'one hundred twenty three F third four hundred fifty six'],
  ['§§ 12–14', 'sections twelve to fourteen'],
  ['Arsenal v Chelsea', 'Arsenal versus Chelsea'],
])('reads the law of %j', (written, spoken) => {
  expect(spokenEnglish(written)).toBe(spoken);
});

test.each([
  ['Matt. 5:3', 'Matthew five three'],
  ['1 Cor. 13:4-7', 'First Corinthians thirteen four to seven'],
  ['Ps. 23', 'Psalm twenty three'],
  ['Quran 2:255', 'Quran two two hundred fifty five'],
  ['Gen. 1:1-2:3', 'Genesis one one to two three'],
])('reads the verses of %j', (written, spoken) => {
  expect(spokenEnglish(written)).toBe(spoken);
});

test.each([
  ['returned a 503', 'returned a five oh three'],
  ['a 404 error', 'a four oh four error'],
  ['with a 300 page book', 'with a three hundred page book'],
  ['Form 1040/1099', 'Form ten forty, ten ninety nine'],
  ['1s and 0s', 'ones and zeros'],
  ["the early '00s", 'the early two thousands'],
  ['WW2', 'World War two'],
])('reads the numbers that name things in %j', (written, spoken) => {
  expect(spokenEnglish(written)).toBe(spoken);
});
