import { expect, test } from 'vitest';
import type { Section } from './model.ts';
import { findSkipped, type SkipKind, sectionText, spokenText } from './skipping.ts';

const SECTION: Section = {
  title: 'One',
  blocks: [
    { kind: 'page-header', text: 'A BOOK', marks: [] },
    {
      kind: 'paragraph',
      text: 'It is so [12], see https://a.example/b.',
      marks: [
        { kind: 'citation', start: 9, end: 13 },
        { kind: 'link', start: 19, end: 38 },
        { kind: 'url', start: 19, end: 38 },
      ],
    },
    { kind: 'code', text: 'let a = 1;\nlet b = 2;', marks: [] },
    { kind: 'paragraph', text: 'Run `npm`.', marks: [{ kind: 'code', start: 4, end: 9 }] },
  ],
};

test('what is skipped becomes spaces, so that every offset stays', () => {
  const { text, starts } = sectionText(SECTION);
  expect(starts.map((start) => text.slice(start, start + 3))).toEqual(['A B', 'It ', 'let', 'Run']);
  const skipped = findSkipped(SECTION, new Set<SkipKind>(['page-header', 'citation', 'code']));
  const spoken = spokenText(text, skipped);
  expect(spoken).toHaveLength(text.length);
  expect(spoken.trim().replace(/ +/g, ' ')).toBe('It is so , see https://a.example/b.\n\n \n \n\nRun `npm`.');
});

test('nothing is skipped that was not asked for, and a span is skipped once', () => {
  expect(findSkipped(SECTION, new Set())).toEqual([]);
  const skipped = findSkipped(SECTION, new Set<SkipKind>(['url']));
  expect(skipped).toHaveLength(1);
});
