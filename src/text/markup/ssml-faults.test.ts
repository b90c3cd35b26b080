import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MarkupError } from './marks.ts';
import { parseSsml } from './ssml.ts';

/** What is thrown for a document. */
function faultOf(source: string): MarkupError {
  try {
    parseSsml(source);
  } catch (error) {
    if (error instanceof MarkupError) return error;
    throw error;
  }
  throw new Error('Nothing is thrown.');
}

test.each([
  ['', 1, 1, 'one <speak> element'],
  ['Hello', 1, 1, 'one <speak> element'],
  ['\n  Hello <b>you</b>', 2, 3, 'one <speak> element'],
  ['<p>Hello</p>', 1, 1, 'one <speak> element'],
  ['<speak/> more', 1, 10, 'one <speak> element'],
  ['<speak/>\n<speak/>', 2, 1, 'one <speak> element'],
  ['<speak/><![CDATA[x]]>', 1, 9, 'one <speak> element'],
  ['<speak>\n<p>one\n</speak>', 3, 1, '</speak> where </p> is due'],
  ['<speak>\r\n<p>\rone', 2, 1, '<p> is not closed'],
  ['</speak>', 1, 1, 'closes nothing'],
  ['<speak>a</speak', 1, 9, 'does not end'],
  ['<speak', 1, 1, 'does not end'],
  ['<speak version=1.1>', 1, 8, 'no value in quotes'],
  ['<speak version>', 1, 8, 'no value in quotes'],
  ['<speak version="1.1>a</speak>', 1, 16, 'no closing quote'],
  ['<speak a="1"b="2"/>', 1, 13, 'cannot stand'],
  ['<speak a="1" a="2"/>', 1, 14, 'given twice'],
  ['<speak a="1 < 2"/>', 1, 13, '&lt;'],
  ['<speak>1 < 2</speak>', 1, 10, '&lt;'],
  ['<speak>Tom & Ann</speak>', 1, 12, '&amp;'],
  ['<speak>\n\nTom&nbsp;Ann</speak>', 3, 4, '&nbsp; is not known'],
  ['<speak>&#0;</speak>', 1, 8, 'no character'],
  ['<speak>&#xD800;</speak>', 1, 8, 'no character'],
  ['<speak>&#x110000;</speak>', 1, 8, 'no character'],
  ['<speak>a\u0007</speak>', 1, 9, 'U+0007'],
  ['<speak>\ud800</speak>', 1, 8, 'U+D800'],
  ['<speak>]]></speak>', 1, 8, ']]&gt;'],
  ['<speak><!-- a -- b --></speak>', 1, 15, '--'],
  ['<speak><!-- a', 1, 8, 'comment does not end'],
  ['<speak><![CDATA[ a', 1, 8, 'CDATA section does not end'],
  ['<speak><?a', 1, 8, 'instruction'],
  [' <?xml version="1.0"?><speak/>', 1, 2, 'instruction'],
  ['<speak><!ELEMENT a></speak>', 1, 8, 'no tag'],
  ['<speak>\n <break time="soon"/></speak>', 2, 15, 'time of <break> cannot be "soon"'],
  ['<speak><break strength="big"/></speak>', 1, 25, 'strength'],
  ['<speak><prosody rate="quick">a</prosody></speak>', 1, 23, 'rate'],
  ['<speak><prosody rate="-2">a</prosody></speak>', 1, 23, 'rate'],
  ['<speak><emphasis level="loud">a</emphasis></speak>', 1, 25, 'level'],
  ['<speak><p xml:lang="12 34">a</p></speak>', 1, 21, 'xml:lang'],
  ['<speak><lang>a</lang></speak>', 1, 8, 'needs xml:lang'],
  ['<speak><phoneme alphabet="ipa">a</phoneme></speak>', 1, 8, 'needs ph'],
  ['<speak><sub>a</sub></speak>', 1, 8, 'needs alias'],
  ['<speak><say-as>a</say-as></speak>', 1, 8, 'needs interpret-as'],
  ['<speak><mark/></speak>', 1, 8, 'needs name'],
])('%j is refused at line %d, column %d: %s', (source, line, column, fault) => {
  const error = faultOf(source);
  expect({ line: error.line, column: error.column }).toEqual({ line, column });
  expect(error.message).toContain(`line ${line}, column ${column}`);
  expect(error.message).toContain(fault);
});

const LAUGHS = `<?xml version="1.0"?>
<!DOCTYPE lolz [
  <!ENTITY lol "lol">
  <!ENTITY lol2 "${'&lol;'.repeat(10)}">
]>
<speak>&lol2;</speak>`;

test('a document type is refused, whatever it says', () => {
  expect(faultOf(LAUGHS)).toMatchObject({ line: 2, column: 1 });
  expect(faultOf(LAUGHS).message).toContain('DTD');
  expect(faultOf('<!DOCTYPE speak SYSTEM "http://example.org/speak.dtd"><speak/>').message).toContain('DTD');
});

test('elements nest 32 deep and no deeper', () => {
  const nested = (depth: number) => `<speak>${'<p>'.repeat(depth - 1)}a${'</p>'.repeat(depth - 1)}</speak>`;
  expect(parseSsml(nested(32)).text.text).toBe('a');
  expect(faultOf(nested(33)).column).toBe(8 + 31 * 3);
  const begun = performance.now();
  expect(faultOf(nested(100_000)).message).toContain('more than 32');
  expect(performance.now() - begun).toBeLessThan(500);
});

test('attributes have limits', () => {
  const many = Array.from({ length: 100 }, (_, i) => `a${i}="1"`).join(' ');
  expect(faultOf(`<speak ${many}/>`).message).toContain('more than 64 attributes');
  expect(faultOf(`<speak a="${'x'.repeat(5000)}"/>`).message).toContain('longer than 4096');
});

test.each([
  [`<speak>${'a&amp;\r\n'.repeat(100_000)}</speak>`],
  [`<speak>${'a<b/>'.repeat(100_000)}</speak>`],
  [`<speak>${'<p>a</p>'.repeat(100_000)}</speak>`],
  [`<speak>${'<![CDATA[a]]>'.repeat(100_000)}</speak>`],
  [`<speak><say-as interpret-as="characters">${'a'.repeat(500_000)}</say-as></speak>`],
  [`<speak>${'a'.repeat(1_000_000)}</speak>`],
  [`<speak>${' '.repeat(1_000_000)}</speak>`],
  [`<speak>${']'.repeat(1_000_000)}</speak>`],
  [`<speak ${' '.repeat(1_000_000)}/>`],
  [`<speak><${'a'.repeat(1_000_000)}`],
  ['<speak>'.repeat(200_000)],
  [`<speak>${'<a>'.repeat(20)}${'<!---->'.repeat(200_000)}`],
])('a long document takes linear time (%#)', (source) => {
  const begun = performance.now();
  try {
    parseSsml(source);
  } catch (error) {
    expect(error).toBeInstanceOf(MarkupError);
  }
  expect(performance.now() - begun).toBeLessThan(5000);
});

const PIECES = [
  ...[
    '<speak>',
    '</speak>',
    '<p>',
    '</p>',
    '<s>',
    '</s>',
    '<break/>',
    '<sub alias="x">',
    '</sub>',
    '<',
    '>',
    '/',
  ],
  ...[
    '<say-as interpret-as="digits">',
    '</say-as>',
    '<phoneme ph="x"/>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?a',
  ],
  ...['?>', '&amp;', '&', '#65;', '"', '=', ' ', '\r\n', '\ud83d', '\ude00', 'a', '.', '😀', '\0'],
];

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...PIECES) }),
  fc.string({ unit: fc.constantFrom(...PIECES) }).map((content) => `<speak>${content}</speak>`),
);

test('any string is read or refused, and what is read has its spans in order', () => {
  fc.assert(
    fc.property(anything, (source) => {
      try {
        const { text, marks } = parseSsml(source);
        expect([...text.starts]).toEqual([...text.starts].sort((a, b) => a - b));
        expect([...text.ends]).toEqual([...text.ends].sort((a, b) => a - b));
        expect(text.ends.at(-1) ?? 0).toBeLessThanOrEqual(source.length);
        for (const mark of marks) if ('start' in mark) expect(mark.end).toBeGreaterThan(mark.start);
      } catch (error) {
        if (!(error instanceof MarkupError)) throw error;
        expect(error.line).toBeGreaterThan(0);
        expect(error.column).toBeGreaterThan(0);
      }
    }),
    { numRuns: 1000 },
  );
});
