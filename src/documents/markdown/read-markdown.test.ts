import { expect, test } from 'vitest';
import { readDocument } from '../read-document.ts';

const read = (text: string, name = 'a.md') => readDocument(new Blob([text]), { name });

test('headings, lists, quotes, code and tables are blocks of their kind', async () => {
  const { sections } = await read(`# Title

A *first* paragraph
over two lines.

1. One
2. Two
   - Inner

> Quoted.

\`\`\`js
let a = 1;

  b();
\`\`\`

| Name | Age |
| ---- | --- |
| Ada  | 36  |
| Bob  |     |

---
`);
  expect(sections[0]?.blocks.map(({ kind, level, text }) => [kind, level, text])).toEqual([
    ['heading', 1, 'Title'],
    ['paragraph', undefined, 'A first paragraph over two lines.'],
    ['item', 1, '1. One'],
    ['item', 1, '2. Two'],
    ['item', 2, 'Inner'],
    ['quote', undefined, 'Quoted.'],
    ['code', undefined, 'let a = 1;\n\n  b();'],
    ['table', undefined, 'Name; Age\nAda; 36\nBob; –'],
  ]);
  expect(sections[0]?.blocks[1]?.marks).toEqual([{ kind: 'emphasis', start: 2, end: 7 }]);
  expect(sections[0]?.blocks[2]?.numbered).toBe(true);
});

test('footnotes lead from their sign to their text', async () => {
  const { sections } = await read('Said so.[^a] And x^2^.\n\nMore.\n\n[^a]: Who *said*\n    it.\n');
  const blocks = sections[0]?.blocks ?? [];
  expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
    ['paragraph', 'Said so.a And x^2^.'],
    ['paragraph', 'More.'],
    ['footnote', 'Who said it.'],
  ]);
  expect(blocks[0]?.marks).toContainEqual({
    kind: 'note-reference',
    start: 8,
    end: 9,
    target: { section: 0, block: 2 },
  });
});

test('the front matter gives title, authors and language', async () => {
  const document = await read('---\ntitle: "A Walk"\nauthor: Ada Poe\nlang: en_GB\n---\nText.');
  expect(document).toMatchObject({ title: 'A Walk', authors: ['Ada Poe'], language: 'en-GB' });
  expect(document.sections[0]?.blocks).toHaveLength(1);
});

test('HTML inside cannot bring scripts or addresses that run', async () => {
  const { sections } = await read(
    '<script>alert(1)</script>\n\nHi <a href="javascript:alert(1)">there</a> [b](data:text/html,x)',
  );
  expect(JSON.stringify(sections)).not.toMatch(/alert|javascript|data:/);
  expect(sections[0]?.blocks[0]).toMatchObject({ text: 'Hi there b', marks: [] });
});

test('without a title the only heading of the first level gives it, where the text begins with it; else the file’s name', async () => {
  const title = async (text: string) => (await readDocument(new Blob([text]), { name: 'the_tide.md' })).title;
  expect(await title('# On *Walking*\n\nText.\n\n## Why\n\nText.')).toBe('On Walking');
  expect(await title('# Monday\n\nText.\n\n# Tuesday\n\nText.')).toBe('the tide');
  expect(await title('# Chapter 1\n\nText.')).toBe('the tide');
  expect(await title('Text.\n\n# Walking\n\nText.')).toBe('the tide');
});
