import { expect, test } from 'vitest';
import { sourceSpan } from '../spans/mapped-text.ts';
import type { Mark } from './marks.ts';
import { parseSsml } from './ssml.ts';

const speak = (content: string) => `<speak>${content}</speak>`;
const textOf = (content: string) => parseSsml(speak(content)).text.text;

/** The marks of a document, each with the source that it stands on. */
const marksOf = (content: string) =>
  parseSsml(speak(content)).marks.map((mark: Mark) =>
    'start' in mark
      ? Object.values({ ...mark, start: undefined, end: speak(content).slice(mark.start, mark.end) }).filter(
          Boolean,
        )
      : [mark.kind, mark.kind === 'pause' ? mark.seconds : mark.name, speak(content).slice(0, mark.at)],
  );

/** The source that a piece of the text came from. */
function sourceOf(source: string, piece: string): string {
  const { text } = parseSsml(source);
  const from = text.text.indexOf(piece);
  const { start, end } = sourceSpan(text, from, from + piece.length);
  return source.slice(start, end);
}

const LETTER = `<?xml version="1.0" encoding="UTF-8"?>
<!-- to the reader -->
<speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="en-US">
  <p><s>Dear <emphasis level="strong">reader</emphasis></s><s>it is <say-as interpret-as="date" format="mdy">10/3/2025</say-as>.</s></p>
  <p>Tom &amp; Ann<break time="700ms"/>came by <sub alias="railway">rwy</sub>.</p>
</speak>
`;

test('a letter is read without its markup, and every word knows its place', () => {
  const { text, marks } = parseSsml(LETTER);
  expect(text.text).toBe('\nDear reader\n\nit is 10/3/2025.\n\n\nTom & Ann came by railway.\n');
  expect(sourceOf(LETTER, 'reader')).toBe('reader');
  expect(sourceOf(LETTER, '&')).toBe('&amp;');
  expect(sourceOf(LETTER, 'railway')).toBe('rwy');
  expect(sourceOf(LETTER, 'came')).toBe('came');
  expect(marks.map(({ kind }) => kind)).toEqual(['language', 'emphasis', 'sayAs', 'pause']);
  expect(marks[2]).toMatchObject({ interpretAs: 'date', format: 'mdy' });
});

test.each([
  ['a &lt;b&gt; &quot;c&quot; &apos;d&#39; &#x1F600;&#233;', 'a <b> "c" \'d\' 😀é'],
  ['a<![CDATA[ <b> & ]] > &amp; ]]>c', 'a <b> & ]] > &amp; c'],
  ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
  ['a<!-- no --><?go on?>b', 'ab'],
  ['one\n    two\r\n\tthree <b>\n  four  five</b>', 'one\ntwo\nthree \nfour  five'],
  ['un<emphasis>do</emphasis>able', 'undoable'],
  ['a <blink class="x">b <em>c</em></blink> d', 'a b c d'],
  ['a<constructor/>b<toString>c</toString>', 'abc'],
  ['<metadata>author: me</metadata>a<audio src="x"><desc>a bell</desc>ding</audio>', 'ading'],
  ['<sub alias="World Wide Web &amp; more">W<!-- -->3<b>C</b></sub>!', 'World Wide Web & more!'],
  ['a<sub alias="">b</sub>c', 'ac'],
  ['<sub alias="hidden"/> and <sub alias="here"></sub>', 'hidden and here'],
  ['Well <say-as interpret-as="expletive">damn</say-as>!', 'Well bleep!'],
  ['<phoneme ph="təˈmeɪtoʊ">tomato</phoneme>s', 'tomatos'],
])('%s is spoken as %s', (content, spoken) => {
  expect(textOf(content)).toBe(spoken);
});

test.each([
  ['one<break/>two', 'one two'],
  ['one <break/>two', 'one two'],
  ['one<break/> two', 'one two'],
  ['one<break/><break/>two', 'one two'],
  ['one<break/>, two', 'one, two'],
  ['(<break/>one<break/>)', '(one)'],
  ['<break/>one<break/>', 'one'],
  ['<p>one</p><p>two</p>', 'one\n\ntwo'],
  ['<p/><p>one</p><p></p><p>two</p>three', 'one\n\ntwo\n\nthree'],
  ['<p>one</p> <break/> <p>two</p>', 'one\n\ntwo'],
  ['<s>One.</s><s>Two?”</s><s>Three</s><s>four</s>', 'One. Two?” Three\n\nfour'],
  ['<s>One.</s> <s>Two.</s>', 'One. Two.'],
  ['<p><s>One.</s></p><p><s>Two.</s></p>', 'One.\n\nTwo.'],
  ['<s>一つ。</s><s>二つ。</s>', '一つ。 二つ。'],
])('%s keeps its words apart: %j', (content, spoken) => {
  expect(textOf(content)).toBe(spoken);
});

test.each([
  ['<say-as interpret-as="characters">abc</say-as>', 'A B C'],
  ['the<say-as interpret-as="spell-out">W3c</say-as>rules', 'the W 3 C rules'],
  ['(<say-as interpret-as="verbatim">a&amp;b</say-as>)', '(A & B)'],
  ['<say-as interpret-as="characters"> e\u0301 <b>ß😀</b>\r\n</say-as>.', 'E\u0301 ß 😀.'],
  ['PIN <say-as interpret-as="digits">12-3 4a</say-as>', 'PIN 1 2 3 4 A'],
  ['No <say-as interpret-as="cardinal">12</say-as>', 'No 12'],
])('%s is spelled %j', (content, spoken) => {
  expect(textOf(content)).toBe(spoken);
});

test('each letter that is spelled out keeps its place', () => {
  expect(sourceOf(speak('<say-as interpret-as="characters">ab&#99;</say-as>'), 'C')).toBe('&#99;');
  expect(sourceOf(speak('<say-as interpret-as="characters">abc</say-as>'), 'B C')).toBe('bc');
});

test.each([
  ['a<break time="1.5s"/>b', [['pause', 1.5, '<speak>a']]],
  ['a<break/>b', [['pause', 0.75, '<speak>a']]],
  ['a<break strength="none"/>b', [['pause', 0, '<speak>a']]],
  ['a<break strength="x-strong" time="250ms"/>b', [['pause', 0.25, '<speak>a']]],
  ['a<break time="9999s"/>b', [['pause', 60, '<speak>a']]],
  ['a<mark name="here"/>b', [['bookmark', 'here', '<speak>a']]],
  ['<emphasis>a</emphasis>', [['emphasis', 'a', 'moderate']]],
  ['<emphasis level="reduced">a</emphasis>', [['emphasis', 'a', 'reduced']]],
  ['<phoneme alphabet="ipa" ph="t&#x259;m">a</phoneme>', [['phonemes', 'a', 'təm']]],
  ['<phoneme ph="təm"/>', [['phonemes', '<phoneme ph="təm"/>', 'təm']]],
  ['<phoneme alphabet="x-sampa" ph="t@m">a</phoneme>', []],
  ['<voice name="af_heart">a</voice>', [['voice', 'a', 'af_heart']]],
  ['<voice language="fr-FR" gender="female">a</voice>', [['language', 'a', 'fr-FR']]],
  ['<lang xml:lang="fr">a</lang>', [['language', 'a', 'fr']]],
  ['<p xml:lang="de-AT">a</p>', [['language', 'a', 'de-AT']]],
  ['<p xml:lang="">a</p>', []],
  ['<say-as interpret-as="Number">12</say-as>', [['sayAs', '12', 'cardinal']]],
  ['<say-as interpret-as="telephone" format="1">12</say-as>', [['sayAs', '12', 'telephone', '1']]],
  ['<say-as interpret-as="digits">12</say-as>', [['sayAs', '12', 'digits']]],
  ['<emphasis/><voice name="x"></voice>', []],
  ['<sub alias="x">a<mark name="y"/><voice name="z">b</voice></sub>', []],
])('%s has the marks %j', (content, marks) => {
  const sorted = (rows: unknown[][]) => rows.map((row) => row.map(String).sort());
  expect(sorted(marksOf(content))).toEqual(sorted(marks));
});

test.each([
  ['slow', 0.64],
  ['x-fast', 2],
  ['medium', 1],
  ['80%', 0.8],
  ['+20%', 1.2],
  ['-10%', 0.9],
  ['1.5', 1.5],
  ['+1.5', 1.5],
  ['1000%', 4],
  ['-100%', 0.25],
])('a rate of %s is a factor of %d', (rate, factor) => {
  expect(
    parseSsml(speak(`<prosody rate="${rate}" pitch="high" volume="+6dB">a</prosody>`)).marks,
  ).toMatchObject([{ kind: 'rate', factor }]);
});

test('rates inside of each other multiply, but a name sets the rate', () => {
  const source = speak(
    '<prosody rate="50%">a<prosody rate="+50%">b</prosody><p><prosody rate="fast">c</prosody></p></prosody>',
  );
  expect(parseSsml(source).marks.map((mark) => mark.kind === 'rate' && mark.factor)).toEqual([
    0.5, 0.75, 1.55,
  ]);
});

test('what encloses comes first, so that the later of two marks holds', () => {
  const { marks } = parseSsml(speak('<voice name="a">x <voice name="b">y</voice> z</voice>'));
  expect(marks.map((mark) => mark.kind === 'voice' && mark.voice)).toEqual(['a', 'b']);
});
