import { expect, test } from 'vitest';
import { mapSource } from '../../spans/mapped-text.ts';
import { type CleanOptions, cleanText } from '../clean.ts';

const clean = (source: string, options: Partial<CleanOptions> = {}) =>
  cleanText(mapSource(source), options).text;

test.each([
  ['<p>One <b>bold</b> word.</p><p>Two</p>', 'One bold word.\n\nTwo'],
  ['<h1 class="x">Title</h1>Text<br>more<br/>\nend', 'Title\n\nText\nmore\nend'],
  ['<ul>\n  <li>one\n  <li>two</li>\n</ul>', 'one\n\ntwo'],
  [
    '<table><tr><th>Name</th><th>Age</th></tr><tr><td>Ann.</td><td>5</td></tr></table>',
    'Name, Age\n\nAnn. 5',
  ],
  ['<DIV ID=main>\n        <P>Long text\n        goes on</P>\n</DIV>', 'Long text\ngoes on'],
  ['see <a href="https://x.org?a>b">the page</a>', 'see the page'],
  ['<img src="x.png" alt="A &amp; B"> is here', 'A & B is here'],
  ['<img src="x.png"> is here', 'is here'],
  ['<q>Hi</q> she said', '“Hi” she said'],
])('elements: %j', (source, said) => {
  expect(clean(source)).toBe(said);
});

test.each([
  ['a<script>let x = "<b>";</script>b', 'a\n\nb'],
  ['a<style>p { color: red }</style>b', 'a\n\nb'],
  ['a<!-- not <b>this</b> -->b', 'ab'],
  ['<!DOCTYPE html><html><head><title>T</title></head><body>Text</body></html>', 'Text'],
  ['<?xml version="1.0"?><p>Text</p>', 'Text'],
  ['<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>', '漢'],
  ['a<pre><code>let x</code></pre>b', 'a\n\nb'],
  ['<pre>A poem\nof two lines</pre>', 'A poem\nof two lines'],
])('what is not read: %j', (source, said) => {
  expect(clean(source)).toBe(said);
});

test.each([
  ['a &amp; b &lt;b&gt; &quot;c&quot; &#39;d&#39; &#x2014; &eacute; &alpha;', "a & b <b> “c” 'd' — é α"],
  ['a&nbsp;b&#160;c&shy;d&#8203;e', 'a b cde'],
  ['&amp;lt; once', '&lt; once'],
  ['&#150; of Windows', '– of Windows'],
  ['AT&T; a && b &nothing; &#0; &#x110000;', 'AT&T; a && b &nothing; &#0; &#x110000;'],
])('entities: %j', (source, said) => {
  expect(clean(source)).toBe(said);
});

test.each([
  ['x<sup>2</sup> m<sup>-1</sup> H<sub>2</sub>O', 'x² m⁻¹ H₂O'],
  ['1<sup>st</sup>', '1st'],
  ['a word<sup>[3]</sup> and<sup><a href="#n">4</a></sup> so', 'a word and so'],
])('raised and lowered: %j', (source, said) => {
  expect(clean(source)).toBe(said);
});

test.each([
  'a < b > c',
  'a <b and c> d',
  'a<b>c',
  'I <3 you',
  'Map<String, List<T>> and vector<int>',
  '<username>',
  'if (a<b && c>d)',
  '<- here ->',
  '<',
  '<a',
  "<a href='",
  '<!-- no end',
  '<!',
])('what only looks like a tag is left alone: %j', (source) => {
  expect(clean(source)).toBe(source);
});

test.each([
  ['<b>never closed', 'never closed'],
  ['closed</b> twice</b>', 'closed twice'],
  ['<b><i>crossed</b></i>', 'crossed'],
  ['The <script> element and more', 'The element and more'],
  ['<answer mode="x">42</answer> <note>hm</note>', '42 hm'],
  ['<o:p>Word</o:p>', 'Word'],
])('malformed and foreign markup does no harm: %j', (source, said) => {
  expect(clean(source)).toBe(said);
});

test('tags inside Markdown code are text', () => {
  expect(clean('Write `<b>` for bold, \\<i> not.')).toBe('Write <b> for bold, <i> not.');
  expect(clean('```\n<p>x</p>\n```', { code: 'speak' })).toBe('<p>x</p>');
});

test('off, HTML is text', () => {
  expect(clean('<p>a &amp; b</p>', { html: false })).toBe('<p>a &amp; b</p>');
});
