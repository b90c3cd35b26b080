import { expect, test } from 'vitest';
import type { Section } from '../../documents/model.ts';
import { sectionText } from '../../documents/skipping.ts';
import { SectionView } from './section-view.ts';

const SECTION: Section = {
  title: 'One',
  blocks: [
    { kind: 'heading', level: 2, text: 'A heading', marks: [] },
    {
      kind: 'paragraph',
      text: 'Some strong and slanted words, a link[1] and https://a.example/b.',
      language: 'fr',
      marks: [
        { kind: 'strong', start: 5, end: 23 },
        { kind: 'emphasis', start: 16, end: 29 },
        { kind: 'link', start: 31, end: 37, href: 'https://a.example' },
        { kind: 'note-reference', start: 37, end: 40, target: { section: 1, block: 2 } },
        { kind: 'link', start: 45, end: 64, href: 'javascript:alert(1)' },
        { kind: 'url', start: 45, end: 64 },
      ],
    },
    { kind: 'item', level: 1, text: 'first', marks: [] },
    { kind: 'item', level: 2, text: 'second', marks: [] },
    { kind: 'code', text: 'let a = 1;\nlet b = 2;', marks: [] },
    { kind: 'figure', text: 'A picture', image: 'x', marks: [] },
    { kind: 'separator', text: '', marks: [] },
    { kind: 'paragraph', text: '<script>alert(1)</script>', marks: [] },
  ],
};

function show(section: Section) {
  const container = document.body.appendChild(document.createElement('div'));
  const { text, starts } = sectionText(section);
  const options = { id: 'book', externalLabel: 'Outside' };
  const view = new SectionView(container, {
    text: { blocks: section.blocks, starts },
    options,
    onDraw: () => undefined,
  });
  return { container, text, view };
}

test('every place of the text is a place of the page, and back, through all marks', async () => {
  const { text, view } = show(SECTION);
  await view.draw(0);
  for (const { 0: word, index } of text.matchAll(/[\p{L}\d]+/gu)) {
    const range = view.range({ start: index, end: index + word.length });
    expect(String(range)).toBe(word);
    expect(range && view.offsetOf(range.startContainer, range.startOffset)).toBe(index);
  }
});

test('headings, lists, links and languages are what they are; nothing of a file runs', async () => {
  const { container, view } = show(SECTION);
  await view.draw(0);
  expect(container.querySelector('h2')?.textContent).toBe('A heading');
  expect(container.querySelectorAll('ul > li')).toHaveLength(2);
  expect(container.querySelector('p')?.lang).toBe('fr');
  const links = [...container.querySelectorAll('a')].map((link) => [link.getAttribute('href'), link.rel]);
  expect(links).toEqual([
    ['https://a.example', 'noopener noreferrer'],
    ['#/read/book/1/2', ''],
  ]);
  expect(container.querySelector('script')).toBeNull();
});

test('ten thousand paragraphs are drawn from the middle outwards, and all of them', async () => {
  const blocks = Array.from({ length: 10_000 }, (_, index) => ({
    kind: 'paragraph' as const,
    text: `Paragraph ${index} of many.`,
    marks: [],
  }));
  const { container, text, view } = show({ title: '', blocks });
  const offset = text.indexOf('Paragraph 7000 ');
  const drawing = view.draw(offset);
  expect(view.element(view.blockAt(offset))?.textContent).toBe('Paragraph 7000 of many.');
  expect(container.querySelectorAll('p').length).toBeLessThan(100);
  await drawing;
  expect(container.querySelectorAll('p')).toHaveLength(10_000);
});
