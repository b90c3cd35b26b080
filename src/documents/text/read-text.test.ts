import { expect, test } from 'vitest';
import { readDocument } from '../read-document.ts';

async function blocksOf(text: string | Uint8Array<ArrayBuffer>, name = 'a.txt') {
  const { sections } = await readDocument(new Blob([text]), { name });
  return sections.flatMap(({ blocks }) => blocks.map(({ kind, text }) => [kind, text]));
}

test('paragraphs end at empty lines, and lines cut to a width are joined', async () => {
  const line = 'It was a bright cold day in the middle of a long story about the sea';
  expect(await blocksOf(`${line}\n${line}\n${line}\nand ends.\n\n\nA second one.\n`)).toEqual([
    ['paragraph', `${line} ${line} ${line} and ends.`],
    ['paragraph', 'A second one.'],
  ]);
});

test('verse keeps its lines', async () => {
  const verse = 'The sea is calm tonight,\nThe tide is full,\nThe moon lies fair';
  const line = 'These lines go on and on until they reach the column where they end';
  expect(await blocksOf(`${line}\n${line}\n${line}\n${line}\n${line}\n\n${verse}`)).toContainEqual([
    'paragraph',
    verse,
  ]);
});

test('without empty lines every long line is a paragraph', async () => {
  const long = 'One sentence and another. '.repeat(10).trim();
  expect(await blocksOf(`${long}\n${long}`)).toEqual([
    ['paragraph', long],
    ['paragraph', long],
  ]);
});

test('chapters become sections with contents', async () => {
  const text =
    'Preface\n\nSome words.\n\nCHAPTER I.\nThe Forest\n\nTrees.\n\nChapter 2\n\nMore trees.\n\n* * *\n\nThe end.';
  const { sections, contents } = await readDocument(new Blob([text]), { name: 'My_book.txt' });
  expect(sections.map(({ title }) => title)).toEqual(['Preface', 'CHAPTER I. The Forest', 'Chapter 2']);
  expect(contents[1]).toEqual({ title: 'CHAPTER I. The Forest', section: 1, block: 0, level: 1 });
  expect(sections[2]?.blocks.map(({ kind }) => kind)).toEqual([
    'heading',
    'paragraph',
    'separator',
    'paragraph',
  ]);
});

test('a sentence that begins like a chapter is none', async () => {
  expect(await blocksOf('Part of the town was asleep, and the rest was not far from it.')).toMatchObject([
    ['paragraph', expect.anything()],
  ]);
});

test.each([
  ['utf-8 with its mark', [0xef, 0xbb, 0xbf, 0x42, 0xc3, 0xab], 'Bë'],
  ['utf-16le', [0xff, 0xfe, 0x42, 0, 0xeb, 0], 'Bë'],
  ['utf-16be without its mark', [0, 0x42, 0, 0x6f, 0, 0x6f, 0, 0x6b, 0, 0x73], 'Books'],
  ['one Western letter', [0x42, 0xeb, 0x21], 'Bë!'],
])('reads %s', async (_, bytes, text) => {
  expect(await blocksOf(new Uint8Array(bytes))).toEqual([['paragraph', text]]);
});

test.each([
  ['windows-1251', 'cyrillic', 'Это было в начале зимы, и никто не знал, когда вернётся лето в эти края.'],
])('tells %s by its letters', async (_, __, text) => {
  const bytes = Uint8Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0x451) return 0xb8;
    return code < 0x80 ? code : code - 0x410 + 0xc0;
  });
  expect(await blocksOf(bytes)).toEqual([['paragraph', text]]);
});

test('a very long text is cut into sections that can be handled', async () => {
  const text = Array.from(
    { length: 4000 },
    (_, index) => `Paragraph ${index} is about nothing in particular.`,
  ).join('\n\n');
  const { sections } = await readDocument(new Blob([text]), { name: 'long.txt' });
  expect(sections.length).toBeGreaterThan(2);
  for (const { blocks } of sections) {
    expect(blocks.reduce((sum, block) => sum + block.text.length, 0)).toBeLessThanOrEqual(61_000);
  }
  expect(sections.flatMap(({ blocks }) => blocks)).toHaveLength(4000);
});
