import { expect, test } from 'vitest';
import { mapSource } from '../../spans/mapped-text.ts';
import { type CleanOptions, cleanText } from '../clean.ts';

const clean = (source: string, options: Partial<CleanOptions> = {}) =>
  cleanText(mapSource(source), options).text;

test.each([
  ['# Title\nText', 'Title\n\nText'],
  ['## Title ##\n\nText', 'Title\n\nText'],
  ['Title\n=====\nText', 'Title\n\nText'],
  ['Title\n---\nText', 'Title\n\nText'],
  ['# C#', 'C#'],
  ['One\n\n* * *\n\nTwo', 'One\n\nTwo'],
  ['One\n***\nTwo', 'One\n\nTwo'],
])('headings and rules: %j', (source, said) => {
  expect(clean(source)).toBe(said);
});

test.each([
  ['- one\n- two', 'one\n\ntwo'],
  ['+ one\n  and more\n+ two', 'one\nand more\n\ntwo'],
  ['* one\n\n    more of it\n* two', 'one\n\nmore of it\n\ntwo'],
  ['Fruit:\n- apples\n- pears', 'Fruit:\n\napples\n\npears'],
  ['- a\n  - b\n    - c', 'a\n\nb\n\nc'],
  ['1. first\n2. second', '1. first\n\n2. second'],
  ['1) first\n2) second', '1) first\n\n2) second'],
  ['- 5 apples\n- 3 pears', '5 apples\n\n3 pears'],
  ['- [ ] open\n- [x] done', 'open\n\ndone'],
  ['• one\n• two', 'one\n\ntwo'],
  ['- one\n-\n- two', 'one\n\ntwo'],
])('lists: %j', (source, said) => {
  expect(clean(source)).toBe(said);
});

test.each([
  ['> one\n> two', 'one\ntwo'],
  ['> one\ntwo', 'one\ntwo'],
  ['> one\n>> two\n\nthree', 'one\n\ntwo\n\nthree'],
  ['> # Title\n> - item', 'Title\n\nitem'],
  ['> 5 is a number', '5 is a number'],
  ['>5 apples\n>3 pears', '5 apples\n3 pears'],
])('block quotes: %j', (source, said) => {
  expect(clean(source)).toBe(said);
});

test.each([
  ['*a word* and **two words**', 'a word and two words'],
  ['***both*** _one_ __two__', 'both one two'],
  ['un*frigging*believable', 'unfriggingbelievable'],
  ['**bold *both* bold**', 'bold both bold'],
  ['~~gone~~', 'gone'],
  ['价格是**100**元', '价格是100元'],
  ['これは**「強調」**です', 'これは「強調」です'],
  ['*(in brackets)*', '(in brackets)'],
  ['**not closed', '**not closed'],
])('emphasis: %j', (source, said) => {
  expect(clean(source)).toBe(said);
});

test.each([
  ['See [the page](https://x.org/a_(b)?c "Title").', 'See the page.'],
  ['[*a* b](<x y>)', 'a b'],
  ['[a [b] c](/x)', 'a [b] c'],
  ['![a dog](dog.png) barks', 'a dog barks'],
  ['[![a badge](b.svg)](https://x.org)', 'a badge'],
  [
    'See [one][1], [two][] and [Three].\n\n[1]: https://x.org "T"\n[two]: /two\n[three]:\n  /three',
    'See one, two and Three.',
  ],
  ['[Note]: this is a note', '[Note]: this is a note'],
  ['[Note]: Done.', '[Note]: Done.'],
  ['[not defined][x] [y]', '[not defined][x] [y]'],
  ['<https://x.org/a_b_c> <me@x.org>', 'https://x.org/a_b_c me@x.org'],
  ['https://x.org/_a_b_/*c*', 'https://x.org/_a_b_/*c*'],
  ['**https://x.org**', 'https://x.org'],
  ['[https://x.org/a_b](https://x.org/a_b)', 'https://x.org/a_b'],
  ['A note.[^1] Another.[^n]\n\n[^1]: One.\n[^n]: Two.', 'A note. Another.\n\nOne.\n\nTwo.'],
  ['f[i](x) and f[1](y)', 'f[i](x) and f[1](y)'],
])('links: %j', (source, said) => {
  expect(clean(source)).toBe(said);
});

test.each([
  ['| Name | Age |\n|:---|---:|\n| Ann | 5 |\n| Bob | |', 'Name, Age\n\nAnn, 5\n\nBob'],
  ['a | b\n--- | ---\nc. | d', 'a, b\n\nc. d'],
  ['| a \\| b | `c \\| d` |\n|---|---|', 'a | b, c | d'],
  ['+-----+-----+\n| one | two |\n+-----+-----+', 'one, two'],
  ['|x| + |y| > 0', '|x| + |y| > 0'],
])('tables: %j', (source, said) => {
  expect(clean(source)).toBe(said);
});

test.each([
  ['Use `snake_case` and ``a ` b`` and `` ` ``.', 'Use snake_case and a ` b and `.'],
  ['Before\n```js\nlet a = 1;\n```\nAfter', 'Before\n\nAfter'],
  ['Before\n\n    let a = 1;\n    let b = 2;\n\nAfter', 'Before\n\nAfter'],
  ['1. Do:\n   ```sh\n   rm x\n   ```\n2. Done', '1. Do:\n\n2. Done'],
  ['~~~\nx = 1\n~~~', ''],
  ['```text\nDear Ann,\n```', 'Dear Ann,'],
  [
    '```\nDear Ann, I am glad to hear it.\nSee you soon, your friend Bob.\n```',
    'Dear Ann, I am glad to hear it.\nSee you soon, your friend Bob.',
  ],
  ['Code:\n```py\nprint(1)\nx = 2', 'Code:'],
  ['```\nnever closed, but prose', 'never closed, but prose'],
])('code, spoken in a sentence, dropped in a block: %j', (source, said) => {
  expect(clean(source)).toBe(said);
});

test('code blocks can be spoken, and inline code dropped', () => {
  const source = 'Use `x`.\n\n```js\nlet *a* = 1;\n\nlet b;\n```';
  expect(clean(source, { code: 'speak', inlineCode: 'drop' })).toBe('Use .\n\nlet *a* = 1;\nlet b;');
});

test.each([
  ['\\*not emphasis\\* 1\\. \\# \\[x\\]', '*not emphasis* 1. # [x]'],
  ['C:\\Users\\_me \\\\server\\share C:\\.config', 'C:\\Users\\_me \\\\server\\share C:\\.config'],
  ['one  \ntwo\\\nthree', 'one\ntwo\nthree'],
  ['---\ntitle: A page\ntags: [x]\n---\n\nText', 'Text'],
])('escapes, hard breaks, data of the page: %j', (source, said) => {
  expect(clean(source)).toBe(said);
});

test.each([
  '2 * 3 * 4',
  '2*3*4 and a*b*c and f(x)*g(x)*h(x) and 2**3**4',
  'snake_case_name and _private and a __dunder',
  '5 > 3 and 3 < 5',
  '#1 #hashtag C# F#',
  '1. item',
  'a lone * here',
  '*',
  '- 5 degrees',
  '~5 or ~6',
  '$x_1 * y_2$',
  'a ^ b | c',
  '[a] [1, 2) {x}',
  '-1 + 2',
  'He was born in\n1984. It was spring.',
  '— Hello, she said.',
  'price* of two* things',
  '`lone backtick',
  '*.txt and *.md',
  ':) ;-) <3 :-*',
])('plain text is left alone: %j', (source) => {
  expect(clean(source)).toBe(source);
});

test('indented prose is no code', () => {
  expect(clean('    It was a dark night.\n\n    He said nothing.')).toBe(
    'It was a dark night.\n\nHe said nothing.',
  );
});

test('a line of tildes in a novel swallows nothing', () => {
  expect(clean('One.\n\n~~~\n\nTwo.')).toBe('One.\n\nTwo.');
});

test('off, Markdown is text', () => {
  expect(clean('# *a* `b`\n- [c](d)', { markdown: false })).toBe('# *a* `b`\n- [c](d)');
});
