import { expect, test } from 'vitest';
import { applyEdits, mapSource } from '../../../spans/mapped-text.ts';
import { applyRules } from '../../rules.ts';
import { NUMBER_RULES } from './rules.ts';

const read = (text: string) => applyEdits(mapSource(text), applyRules(text, NUMBER_RULES)).text;

test.each([
  ['$5', 'five dollars'],
  ['$1', 'one dollar'],
  ['$0', 'zero dollars'],
  ['$7.50', 'seven dollars and fifty cents'],
  ['$7.5', 'seven dollars and fifty cents'],
  ['$1.01', 'one dollar and one cent'],
  ['$0.99', 'ninety nine cents'],
  ['$.05', 'five cents'],
  ['$3.00', 'three dollars'],
  ['$12.345', 'twelve point three four five dollars'],
  ['$1,250,000', 'one million two hundred fifty thousand dollars'],
  ['-$5', 'minus five dollars'],
  ['$-5', 'minus five dollars'],
  ['US$40', 'forty US dollars'],
  ['U.S. $40', 'forty US dollars'],
  ['C$40', 'forty Canadian dollars'],
  ['HK$40', 'forty Hong Kong dollars'],
  ['40 USD', 'forty US dollars'],
  ['USD 40', 'forty US dollars'],
  ['CHF 2.50', 'two Swiss francs and fifty centimes'],
  ['8€', 'eight euros'],
  ['8 €', 'eight euros'],
  ['€12,50', 'twelve euros and fifty cents'],
  ['1.234,56 €', 'one thousand two hundred thirty four euros and fifty six cents'],
  ['£2.20', 'two pounds and twenty pence'],
  ['£1.01', 'one pound and one penny'],
  ['¥500', 'five hundred yen'],
  ['¥99.5', 'ninety nine point five yen'],
  ['₹1,00,000', 'one hundred thousand rupees'],
  ['Rs. 20', 'twenty rupees'],
  ['₩900', 'nine hundred won'],
  ['75¢', 'seventy five cents'],
  ['80p', 'eighty pence'],
  ['1080p', 'one thousand eighty p'],
  ['$', 'dollar'],
])('%s is read %j.', (written, spoken) => {
  expect(read(written)).toBe(spoken);
});

test.each([
  ['$3 million', 'three million dollars'],
  ['$3.2bn', 'three point two billion dollars'],
  ['$3 b', 'three billion dollars'],
  ['£4m', 'four million pounds'],
  ['¥30T', 'thirty trillion yen'],
  ['$25.05k', 'twenty five point zero five thousand dollars'],
  ['$10M+', 'ten million dollars plus'],
  ['4 million €', 'four million euros'],
  ['$5 million dollars', 'five million dollars'],
  ['$5-$10', 'five dollars to ten dollars'],
  ['$5-10', 'five to ten dollars'],
  ['$5–10 million', 'five to ten million dollars'],
  ['£1bn–£2bn', 'one billion pounds to two billion pounds'],
  ['$1.50-2.50', 'one dollar and fifty cents to two dollars and fifty cents'],
])('Money with a magnitude or in a range: %s is read %j.', (written, spoken) => {
  expect(read(written)).toBe(spoken);
});

test.each([
  ['a $5 bill', 'a five dollar bill'],
  ['a $2 million deal', 'a two million dollar deal'],
  ['two $20 bills', 'two twenty dollar bills'],
  ['He paid $5 for it.', 'He paid five dollars for it.'],
  ['$20/hr', 'twenty dollars per hour'],
  ['$5/month', 'five dollars per month'],
  ['($5), $6; $7.', '(five dollars), six dollars; seven dollars.'],
])('Money among words: %s is read %j.', (written, spoken) => {
  expect(read(written)).toBe(spoken);
});
