import { expect, test } from 'vitest';
import { parseLooks } from './look-values.ts';

test('looks that were kept come back, and what makes no sense is as at first', () => {
  const kept = { font: 'dyslexic', size: 2, line: 90, letter: '1', theme: 'sepia', justified: true };
  expect(parseLooks(JSON.stringify(kept))).toEqual({
    font: 'dyslexic',
    size: 2,
    width: 38,
    line: 1.65,
    letter: 0,
    justified: true,
    theme: 'sepia',
    marking: 'both',
  });
  expect(parseLooks('{broken')).toEqual(parseLooks(null));
});
