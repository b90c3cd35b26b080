import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Block, ReadDocument } from './model.ts';
import { readDocument } from './read-document.ts';

const FOLDER = new URL('../../tests/fixtures/documents/', import.meta.url);

function fixture(name: string): Blob {
  return new Blob([readFileSync(new URL(name, FOLDER))]);
}

function blocksOf({ sections }: ReadDocument): Block[] {
  return sections.flatMap(({ blocks }) => blocks);
}

function marked({ text, marks }: Block, kind: string): string[] {
  return marks.filter((mark) => mark.kind === kind).map(({ start, end }) => text.slice(start, end));
}

/** The names say nothing: what a file is, its content tells. */
describe.each(['book.epub', 'book-2.epub', 'book.docx', 'book.html'])('%s, made by pandoc', (name) => {
  let document: ReadDocument;
  let blocks: Block[];
  beforeAll(async () => {
    document = await readDocument(fixture(name), { name: 'file.txt' });
    blocks = blocksOf(document);
  });

  const find = (start: string) => blocks.find(({ text }) => text.startsWith(start));

  test('says its title, author and language', () => {
    expect(document).toMatchObject({
      title: 'The Lighthouse Keeper’s Almanac',
      authors: ['Edith Marsh'],
      language: 'en-GB',
      notes: [],
    });
  });

  test('has its chapters as sections, and contents that lead to their headings', () => {
    const chapters = ['The Island', 'The Lamp', 'The Storm'];
    expect(document.sections.map(({ title }) => title).slice(-3)).toEqual(chapters);
    for (const { title, section, block } of document.contents) {
      expect(document.sections[section]?.blocks[block]).toMatchObject({ kind: 'heading', text: title });
    }
    expect(document.contents.map(({ title }) => title)).toEqual(
      expect.arrayContaining([...chapters, 'The Path', 'Oil']),
    );
  });

  test('keeps lists, quotes, code and tables as such', () => {
    expect(find('1. Leave')).toMatchObject({ kind: 'item', level: 1, numbered: true });
    expect(find('rest,')).toMatchObject({ kind: 'item', level: 2 });
    expect(find('Whoever')).toMatchObject({ kind: 'quote' });
    expect(find('def burn')).toMatchObject({
      kind: 'code',
      text: 'def burn(nights):\n    return nights * 2',
    });
    expect(find('Month')).toMatchObject({
      kind: 'table',
      text: 'Month; Litres; Nights\nJanuary; 61; 31\nJune; 18; 30',
    });
  });

  test('leads from the signs of notes to footnotes, and takes no other raised letter for one', () => {
    const [first] = blocks.flatMap((block) => block.marks.filter(({ kind }) => kind === 'note-reference'));
    const { section = -1, block = -1 } = first?.target ?? {};
    expect(document.sections[section]?.blocks[block]).toMatchObject({
      kind: 'footnote',
      text: '1. The mail boat calls in May and in September, if the sea allows it.',
    });
    expect(blocks.filter(({ kind }) => kind === 'footnote')).toHaveLength(3);
    const formulas = find('The keeper wrote');
    expect(formulas?.text).toMatch(/formula v2\s?=\s?2gh, as H2O is water and x2 a square\.$/);
    expect(formulas && marked(formulas, 'superscript')).toContain('2');
    expect(formulas && marked(formulas, 'subscript')).toContain('2');
    expect(formulas && marked(formulas, 'note-reference')).toEqual([]);
  });

  test('marks stress, links and citations', () => {
    const island = find('The island of');
    expect(island && marked(island, 'emphasis')).toEqual(['nearest']);
    expect(island && marked(island, 'strong')).toEqual(['path']);
    const sources = find('See the harbour');
    expect(sources && marked(sources, 'link')).toEqual(['the harbour office', 'the keeper']);
    expect(sources && marked(sources, 'citation')).toEqual([
      '[12]',
      expect.stringMatching(/^\(Marsh, 1911; Holm & Berg, 1924, p\.\s7\)$/),
    ]);
    const [inside] = find('It began')?.marks ?? [];
    const { section = -1, block = -1 } = inside?.target ?? {};
    expect(document.sections[section]?.blocks[block]?.text).toBe('The Island');
  });

  test('has its picture with its caption, once', () => {
    const figures = blocks.filter(({ text }) => text === 'A white tower above the sea');
    expect(figures).toHaveLength(1);
    const { image = '' } = figures[0] ?? {};
    expect(document.images.get(image)).toMatchObject({ type: 'image/png' });
  });
});

test('an EPUB has its cover', async () => {
  const { cover = '', images } = await readDocument(fixture('book.epub'), { name: 'book.epub' });
  expect(images.get(cover)?.bytes[1]).toBe(0x50);
});

describe('pages.pdf, printed by Chromium', () => {
  let document: ReadDocument;
  let blocks: Block[];
  beforeAll(async () => {
    document = await readDocument(fixture('pages.pdf'), { name: 'pages' });
    blocks = blocksOf(document);
  });

  test('has sections and contents by its outline, and the title and language it says', () => {
    expect(document).toMatchObject({
      format: 'pdf',
      title: 'A Winter on the Coast',
      language: 'en',
      notes: [],
    });
    expect(document.sections.map(({ title }) => title)).toEqual(['The Pier', 'The Winter', 'The Spring']);
    expect(document.contents.map(({ title, level }) => [title, level])).toEqual([
      ['The Pier', 1],
      ['The Winter', 1],
      ['Snow', 2],
      ['Figures', 2],
      ['The Spring', 1],
    ]);
    for (const { title, section, block } of document.contents) {
      expect(document.sections[section]?.blocks[block]?.text).toBe(title);
    }
  });

  test('tells what every page repeats from the text', () => {
    const headers = blocks.filter(({ kind }) => kind === 'page-header');
    expect(new Set(headers.map(({ text }) => text))).toEqual(new Set(['Annals of the Coast, vol. 3']));
    const footers = blocks.filter(({ kind }) => kind === 'page-footer').map(({ text }) => text);
    expect(footers).toEqual(headers.map(({ page }) => `Page ${page}`));
  });

  test('reads every sentence once and in order', () => {
    const text = blocks.filter(({ kind }) => kind === 'paragraph').map((block) => block.text);
    const numbers = [...text.join(' ').matchAll(/\(mark (\d+)\)/g)].map(([, number]) => Number(number));
    expect(numbers).toEqual([...range(1, 9), ...range(10, 72), ...range(80, 85)]);
  });

  test('joins a paragraph over the end of its page, before what stands there', () => {
    for (const { kind, text } of blocks)
      if (kind === 'paragraph' && text.includes('mark')) expect(text).toMatch(/\.$/);
  });

  test('tells a footnote from the text, and its sign from a square', () => {
    const pier = blocks.find(({ text }) => text.includes('The pier was built'));
    expect(pier && marked(pier, 'superscript')).toEqual(['1', '2']);
    expect(pier && marked(pier, 'note-reference')).toEqual(['1']);
    const target = pier?.marks.find(({ kind }) => kind === 'note-reference')?.target;
    expect(document.sections[target?.section ?? -1]?.blocks[target?.block ?? -1]).toMatchObject({
      kind: 'footnote',
      text: '1 The first pier burned down, as the town’s register says on its last page.',
    });
  });

  test('has tables and numbered lists', () => {
    expect(blocks).toContainEqual(
      expect.objectContaining({
        kind: 'table',
        text: 'Month; Ships; Lost\nMay; 41; none\nJune; 38; two\nJuly; 44; one',
      }),
    );
    expect(blocks.filter(({ kind }) => kind === 'item').map(({ text }) => text)).toEqual([
      '1. Count the ships',
      '2. Write them down',
    ]);
  });
});

test('two columns are read one after the other, below the title that goes over both', async () => {
  const document = await readDocument(fixture('two-columns.pdf'), { name: 'two-columns' });
  const blocks = blocksOf(document).filter(({ kind }) => kind !== 'page-header' && kind !== 'page-footer');
  expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1, text: 'Tides and Their Clerks' });
  const text = blocks.map((block) => block.text).join(' ');
  const numbers = [...text.matchAll(/\(mark (\d+)\)/g)].map(([, number]) => Number(number));
  expect(numbers).toEqual(range(1, 90));
  expect(text).toContain('The water rises by x2 fathoms, as a hyphenated word shows.');
  expect(blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual([
    'Tides and Their Clerks',
    '1. Abstract',
    '2. Method',
    '3. Results',
  ]);
  expect(blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(16);
});

describe('article.pdf, set by LaTeX', () => {
  let blocks: Block[];
  let document: ReadDocument;
  beforeAll(async () => {
    document = await readDocument(fixture('article.pdf'), { name: 'article.pdf' });
    blocks = blocksOf(document);
  });

  test('is read in order, and nothing stands in the middle of a paragraph', () => {
    const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text);
    const numbers = [...paragraphs.join(' ').matchAll(/\(mark (\d+)\)/g)].map(([, number]) => Number(number));
    expect(numbers).toEqual(range(1, 60));
    for (const text of paragraphs) if (text.includes('mark')) expect(text).toMatch(/[.\d]$/);
  });

  test('has its title, headings, notes, table, list and code', () => {
    expect(document.title).toBe('On the Measurement of Tides');
    const ofKind = (wanted: string) => blocks.filter(({ kind }) => kind === wanted).map(({ text }) => text);
    expect(ofKind('heading')).toEqual(
      expect.arrayContaining(['Abstract', '1 Introduction', '2 Method', 'References']),
    );
    expect(ofKind('footnote')).toEqual([
      '1The first note is about clerks.',
      '2The second note speaks of counterrevolutionary internationalization, and of incomprehensibilities.',
    ]);
    expect(blocks.flatMap((block) => marked(block, 'note-reference'))).toEqual(['1', '2']);
    expect(ofKind('table')).toEqual(['Month; Ships; Lost\nMay; 41; 3\nJune; 38; 2\nJuly; 44; 1']);
    expect(ofKind('item')).toEqual([
      'First the internationalization of lanterns is considered at length and with care.',
      'Then the rest.',
    ]);
    expect(ofKind('code')).toEqual(['count = 2 * ships\nwrite(count)']);
    expect(ofKind('page-footer')).toEqual(['1', '2']);
    expect(blocks.find(({ text }) => text.includes('The area is x2, as [1] says.'))).toBeDefined();
  });
});

test('a protected PDF asks for its password and opens with it', async () => {
  const file = fixture('protected.pdf');
  await expect(readDocument(file, { name: 'a' })).rejects.toMatchObject({ code: 'password-needed' });
  await expect(readDocument(file, { name: 'a', password: 'no' })).rejects.toMatchObject({
    code: 'password-wrong',
  });
  const { title } = await readDocument(file, { name: 'a', password: 'open sesame' });
  expect(title).toBe('Tides and Their Clerks');
});

test('a PDF of pictures says that it is one', async () => {
  await expect(readDocument(fixture('pictures.pdf'), { name: 'scan.pdf' })).rejects.toMatchObject({
    code: 'pictures-only',
  });
});

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

describe('made by LibreOffice', () => {
  test('a Word file has the title of its first page, its notes, lists, quotes and code, and no page numbers of contents', async () => {
    const document = await readDocument(fixture('office.docx'), { name: 'office.docx' });
    expect(document).toMatchObject({ title: 'Das Buch vom Hafen', language: 'de-DE', notes: [] });
    expect(document.sections.map(({ title }) => title)).toEqual([
      'Das Buch vom Hafen',
      'Der Leuchtturm',
      'Der Sturm',
    ]);
    const texts = blocksOf(document).map(({ kind, text }) => `${kind} ${text}`);
    expect(texts).toContain('quote Ein Zitat von damals.');
    expect(texts).toContain('code let a = 1;\nlet b = 2;');
    expect(texts).toContain('item für die Lampe');
    expect(texts).toContain('table Monat; Liter\nJanuar; 61');
    expect(texts).toContain('footnote 1. Das war im Winter.');
    expect(texts.join()).not.toMatch(/Inhaltsverzeichnis|Kopfzeile|Kommentar|Der Sturm 2/);
  });

  test('a book that knows no title takes the file’s name, and what its contents name is a heading', async () => {
    const document = await readDocument(fixture('office.epub'), { name: 'Das_Buch.epub' });
    expect(document).toMatchObject({ title: 'Das Buch', authors: [], notes: [] });
    const headings = blocksOf(document).filter(({ kind }) => kind === 'heading');
    expect(headings.map(({ text }) => text)).toEqual(['Der Leuchtturm', 'Der Sturm']);
  });
});
