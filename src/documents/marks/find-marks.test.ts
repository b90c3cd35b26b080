import { expect, test } from 'vitest';
import type { MarkKind } from '../model.ts';
import { findMarks } from './find-marks.ts';

function found(text: string, kind: MarkKind): string[] {
  const marks = findMarks({ kind: 'paragraph', text, marks: [] });
  return marks.filter((mark) => mark.kind === kind).map(({ start, end }) => text.slice(start, end));
}

test('addresses end before the punctuation of their sentence', () => {
  expect(
    found('See https://a.org/b_(c), www.d.net/e?f=1. Or (http://g.com)! 见https://h.cn/i。好', 'url'),
  ).toEqual(['https://a.org/b_(c)', 'www.d.net/e?f=1', 'http://g.com', 'https://h.cn/i']);
  expect(found('It costs 3.50, e.g. here.', 'url')).toEqual([]);
});

test('numbers in square brackets are citations', () => {
  expect(found('As shown [3, 5–7] and [12]; not [sic] and not [2019a].', 'citation')).toEqual([
    '[3, 5–7]',
    '[12]',
  ]);
});

test.each([
  '(Smith, 2019)',
  '(cf. van der Berg & Li 2001a, p. 12; Roe, n.d.)',
  '(Müller et al., 1999, pp. 3–5)',
  '(World Health Organization, 2020)',
])('%s is a citation', (source) => {
  expect(found(`So it is ${source}.`, 'citation')).toEqual([source]);
});

test.each([
  '(born in 1911)',
  '(2019)',
  '(see below)',
  '(May 3, 1999 at noon)',
  '(the War of 1812)',
  '(x, y)',
])('%s is none', (text) => {
  expect(found(`So it is ${text}.`, 'citation')).toEqual([]);
});

test('what is a note’s sign or code already is nothing else', () => {
  const sign = { kind: 'note-reference' as const, start: 5, end: 8 };
  expect(findMarks({ kind: 'paragraph', text: 'Word [1]', marks: [sign] })).toHaveLength(1);
  expect(findMarks({ kind: 'code', text: 'a[1]', marks: [] })).toEqual([]);
});
