import { expect, test } from 'vitest';
import { spokenEnglish } from './spoken.ts';

test.each([
  ["DON'T do that, he ISN'T here.", "don't do that, he isn't here."],
  ["YOU'RE late, WE'LL see, I'LL go", "you're late, we'll see, I'll go"],
  ['I DON’T THINK THEY’RE OK', 'I don’t think they’re OK'],
  ["IT'S JOHN'S CAR", "it's john's car"],
  ["NASA'S PLAN FOR THE CEO'S OFFICE", "NASA's plan for the C E O's office"],
  ["O'BRIEN CAME AT 5 O'CLOCK", "O'Brien came at five o'clock"],
  ["'TIS THE '90S AND THE 1980S", "'tis the nineties and the nineteen eighties"],
  ["Y'ALL COME", "y'all come"],
])('reads the capitals with an apostrophe of %j as words', (written, spoken) => {
  expect(spokenEnglish(written)).toBe(spoken);
});

test.each([
  ['JIM SAID FIX THE CAR', 'jim said fix the car'],
  ['PRESIDENT VISITS KYIV', 'president visits kyiv'],
  ['MRS. CLINTON VISITS ST. LOUIS', 'Mrs clinton visits saint louis'],
  ['MAIN ST. IS CLOSED', 'main street is closed'],
  ['ACME CORP. FILES FOR BANKRUPTCY', 'acme corporation files for bankruptcy'],
  ['THE CIA AND NSA SPY ON US', 'the C I A and N S A spy on us'],
  ['FBI, CIA and NSA', 'F B I, C I A and N S A'],
  ['XYZ LLC AND THE REST', 'X Y Z L L C and the rest'],
])('reads the words and letters of a line of capitals: %j', (written, spoken) => {
  expect(spokenEnglish(written)).toBe(spoken);
});

test.each([
  ['US SENATE PASSES BILL', 'U S senate passes bill'],
  ['UK AND US LEADERS MEET', 'U K and U S leaders meet'],
  ['GIVE US A CALL', 'give us a call'],
  ['PLEASE CONTACT US', 'please contact us'],
  ['WHO officials say so.', 'W H O officials say so.'],
  ['The WHO said so.', 'The W H O said so.'],
  ['WHO said that?', 'who said that?'],
  ['the man WHO did it', 'the man who did it'],
  ['WHO IS THERE', 'who is there'],
])('tells the country and the organization from the words in %j', (written, spoken) => {
  expect(spokenEnglish(written)).toBe(spoken);
});

test.each([
  ['a JSON file', 'a Jason file'],
  ['YAML, MRSA and LLaMA', 'yammel, mersa and llama'],
  ['the FAFSA form', 'the Fafsa form'],
  ['NASA uses RAM', 'NASA uses RAM'],
])('says the acronyms of %j as words', (written, spoken) => {
  expect(spokenEnglish(written)).toBe(spoken);
});
