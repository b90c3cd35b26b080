import { expect, test } from 'vitest';
import { spokenEnglish } from './spoken.ts';

test.each([
  ['the FBI', 'the F B I'],
  ['NASA', 'NASA'],
  ["UNESCO's", "UNESCO's"],
  ["DVDs and DVD's", "D V Ds and D V D's"],
  ['HTML', 'H T M L'],
  ['the USA', 'the U S A'],
  ['U.S.A.', 'U S A.'],
  ['HELLO there', 'hello there'],
  ['THIS IS A TEST OF THE FBI', 'this is a test of the F B I'],
  ['US troops', 'U S troops'],
  ['IT support', 'I T support'],
  ['TELL IT TO US NOW', 'tell it to us now'],
  ['Say NO now', 'Say no now'],
  ['OK', 'OK'],
  ['the WHO', 'the W H O'],
  ['WHO did it', 'who did it'],
  ['AT&T and R&D', 'A T and T and R and D'],
  ['S&P 500', 'S and P five hundred'],
  ['a tv', 'a T V'],
  ['a PhD', 'a P H D'],
  ['camelCase iPad YouTube', 'camelCase iPad YouTube'],
  ['NCAA, UCLA, IEEE', 'N C A A, U C L A, I E E E'],
])('reads the capitals of %j', (written, spoken) => {
  expect(spokenEnglish(written)).toBe(spoken);
});
